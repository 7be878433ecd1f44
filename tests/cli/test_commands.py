"""Every job of the shop from the terminal, for people and for other programs."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from boutique.cli import main
from boutique.data.book import SqliteBook
from boutique.data.bookfile import NAME
from boutique.domain.errors import Unavailable
from tests.cli.conftest import Answer
from tests.counter import TODAY, Counter, new_book

CLIENTS = "cod;nume;telefon;oraș\n7;Popa Ana;0733 111 222;Cluj\n8;Ilie Ion;abc;Iași\n"
ORDERS = "customer_id,date,amount\n1,2026-01-05,11.77\n1,2026-03-05,20\n2,2026-02-30,5\n"


def test_the_call_sheet_says_whom_and_why_in_order(ask: Answer, say: Answer) -> None:
    entries = ask("today", "--on", TODAY.isoformat())

    assert [entry["name"] for entry in entries] == ["Ștefan Țepeneag", "Ana Vizitator"]
    first = entries[0]
    assert first["phone"] == "0721 555 018"
    assert first["reasons"][0]["kind"] == "promise_near"
    assert "Costum" in first["reasons"][0]["text"]
    assert len(first["client_id"]) == 36
    assert len(ask("today", "--on", TODAY.isoformat(), "--limit", "1")) == 1
    printed = say("today", "--on", TODAY.isoformat())
    assert printed.startswith("sâmbătă, 21 noiembrie")
    assert "AM PROMIS" in printed
    assert "1. Ștefan Țepeneag  0721 555 018" in printed


def test_the_sheet_of_today_is_prepared_once(folder: Path, ask: Answer) -> None:
    ask("today")

    with SqliteBook.open(folder) as book:
        assert book.queries().settings()["calls.prepared_on"] == date.today().isoformat()


def test_the_sheet_is_shown_though_it_cannot_be_written_down(
    ask: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("The disk is full. Free some space and try again; nothing was lost.")

    monkeypatch.setattr(SqliteBook, "prepare", full)

    assert isinstance(ask("today"), list)


def test_an_empty_day_is_told(say: Answer) -> None:
    assert "nimeni de sunat" in say("today", "--on", "2001-01-01")


def test_search_finds_by_name_phone_and_number(ask: Answer, say: Answer) -> None:
    for words in (["tepeneag"], ["stefan", "tep"], ["555018"], ["1"]):
        assert [hit["name"] for hit in ask("search", *words)] == ["Ștefan Țepeneag"]
    assert ask("search", "nimeni") == []
    assert "Ștefan Țepeneag" in say("search", "tep", "ste")
    assert "nu găsim pe nimeni" in say("search", "nimeni")
    assert len(ask("search", "a", "--limit", "1")) == 1


def test_search_says_by_what_somebody_was_found(ask: Answer, say: Answer) -> None:
    (hit,) = ask("search", "nr", "1")
    assert (hit["name"], hit["found_by"], hit["words"]) == ("Ștefan Țepeneag", "order", "1")
    assert [hit["found_by"] for hit in ask("search", "iasi")] == ["city"]
    assert "poate Țepeneag" in say("search", "tepenaeg")
    assert "comanda 1" in say("search", "comanda", "1")


def test_a_client_is_shown_with_everything_known(ask: Answer, say: Answer) -> None:
    page = ask("client", "1")

    assert page["name"] == "Ștefan Țepeneag"
    assert page["family_name"] == "Țepeneag"
    assert page["orders"][0]["items"][0]["garment"] == "suit"
    assert page["rhythm"]["orders"] == 1
    printed = say("client", "tepeneag")
    assert "costum" in printed
    assert "suit" not in printed
    assert "1 comandă" in printed


def test_nobody_and_several_are_refused(say: Answer) -> None:
    assert "nimeni" in say("client", "nimeni", code=1).lower()
    assert "mai mulți" in say("client", "viz", code=1).lower()


def test_collections_are_listed(ask: Answer, say: Answer) -> None:
    assert ask("collections") == []
    assert "nicio colecție" in say("collections")


def test_clients_come_in_from_a_file_and_refused_rows_go_back(
    ask: Answer, say: Answer, tmp_path: Path, folder: Path
) -> None:
    source = tmp_path / "clienti.csv"
    source.write_text(CLIENTS, "utf-8")

    trial = ask("import", "clients", str(source), "--dry-run")
    assert (trial["added"], trial["refused"], trial["refused_file"]) == (1, 1, None)
    assert ask("search", "popa") == []
    done = ask("import", "clients", str(source))
    assert {key: done[key] for key in ("added", "updated", "unchanged", "refused")} == {
        "added": 1, "updated": 0, "unchanged": 0, "refused": 1,
    }  # fmt: skip
    assert done["refused_rows"][0]["line"] == 3
    mended = Path(done["refused_file"])
    assert "Ilie" in mended.read_text("utf-8-sig")
    mended.write_text(mended.read_text("utf-8-sig").replace("abc", "0744 222 333"), "utf-8")
    assert ask("import", "clients", str(mended))["added"] == 1
    assert ask("import", "clients", str(source))["unchanged"] == 1
    assert "Erau deja: 1" in say("import", "clients", str(source))


def test_an_import_that_cannot_hand_its_rows_back_says_so_and_stands(
    ask: Answer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("The disk is full. Free some space and try again; nothing was lost.")

    monkeypatch.setattr("boutique.cli.importing.write_refused", full)
    source = tmp_path / "clienti.csv"
    source.write_text(CLIENTS, "utf-8")

    done = ask("import", "clients", str(source), code=3)

    assert (done["added"], done["refused"], done["refused_file"]) == (1, 1, None)
    assert ask("search", "popa")


def test_orders_come_in_and_make_their_clients(ask: Answer, tmp_path: Path) -> None:
    source = tmp_path / "orders.csv"
    source.write_text(ORDERS, "utf-8")

    done = ask("import", "orders", str(source))

    assert (done["added"], done["refused"]) == (2, 1)
    assert done["refused_rows"][0]["line"] == 4
    assert ask("client", "Client 1")["rhythm"]["orders"] == 2
    assert ask("import", "orders", str(source))["added"] == 0


def test_a_map_names_the_columns(ask: Answer, tmp_path: Path) -> None:
    source, mapping = tmp_path / "x.csv", tmp_path / "map.json"
    source.write_text("a,b,c\nPopa,0733111222,2\n", "utf-8")
    mapping.write_text(json.dumps({"family_name": "a", "phone": "b"}), "utf-8")

    assert ask("import", "clients", str(source), "--map", str(mapping))["added"] == 1
    assert ask("search", "popa")[0]["phone"]


@pytest.mark.parametrize(
    ("name", "content", "code", "words"),
    [
        ("gol.csv", b"", 1, "e gol"),
        ("poza.csv", b"\x89PNG\r\n\x1a\n" + bytes(500), 1, "o imagine, nu un tabel"),
        ("nu-e.csv", None, 3, "nu mai e acolo"),
    ],
)
def test_a_file_that_is_no_table_changes_nothing(
    name: str, content: bytes | None, code: int, words: str, say: Answer, ask: Answer, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    before = ask("history")

    for kind in ("clients", "orders"):
        assert words in say("import", kind, str(tmp_path / name), code=code)
    assert ask("history") == before


def test_history_and_undo_from_the_terminal(ask: Answer, say: Answer) -> None:
    entries = ask("history")
    assert [entry["action"] for entry in entries][:1] == ["Written down"]
    assert ask("history", "1")[-1]["action"] == "Client registered"

    assert ask("undo")["undone"] == entries[0]["entry_id"]
    assert "(anulat)" in say("history")
    assert "nu e o intrare din istoric" in say("undo", "abc", code=1)
    assert "nimic de anulat" in say("undo", "00000000-0000-0000-0000-000000000000", code=1)


def test_the_book_is_looked_over(ask: Answer, say: Answer, folder: Path) -> None:
    assert ask("check") == {"ok": True, "troubles": []}
    content = bytearray((folder / NAME).read_bytes())
    content[4096 * 6 : 4096 * 12] = bytes(4096 * 6)
    (folder / NAME).write_bytes(content)

    found = ask("check", code=1)

    assert not found["ok"]
    assert "deteriorat" in found["troubles"][0]


def test_backup_and_restore_from_the_terminal(ask: Answer, say: Answer, tmp_path: Path, folder: Path) -> None:
    made = ask("backup", str(tmp_path / "copie.zip"))
    assert made == {"file": str(tmp_path / "copie.zip")}
    for _change in range(3):
        ask("undo")
    assert ask("search", "vizitator") == []

    done = ask("restore", str(tmp_path / "copie.zip"))

    assert Path(done["kept"]).exists()
    assert ask("search", "vizitator")
    (tmp_path / "text.zip").write_text("Bună ziua")
    assert "copia de siguranță" in say("restore", str(tmp_path / "text.zip"), code=1)
    assert say("backup", str(folder / NAME), code=1)
    assert say("backup", str(tmp_path / "text.zip" / "x.zip"), code=3)


@pytest.mark.parametrize(
    "words",
    [
        ["fly"], ["today", "--on", "ieri"], ["today", "--limit", "0"], ["today", "--limit", "-1"], ["search"],
        ["client"], ["import"], ["import", "clients"], ["import", "cats", "x.csv"], ["backup"], ["lookbook"],
        ["today", "--language", "fr"], ["demo", "--clients", "zero"],
    ],
)  # fmt: skip
def test_wrong_usage_ends_with_two_and_says_what_is_meant(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)

    assert ended.value.code == 2
    printed = capsys.readouterr().err
    assert "folosire:" in printed
    assert "usage" not in printed


@pytest.mark.parametrize("command", ["", "today", "import", "import clients", "lookbook", "backup", "demo"])
def test_help_speaks_romanian(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command.split(), "--help"])

    printed = capsys.readouterr().out
    assert ended.value.code == 0
    for english in ("show this", "usage:", "options:", "positional", "positional arguments"):
        assert english not in printed


def test_the_folder_may_be_named_before_or_after_the_verb_or_in_the_environment(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOUTIQUE_DATA", str(folder))
    printed = []
    for words in (
        ["--data", str(folder), "search", "tep"],
        ["search", "tep", "--data", str(folder)],
        ["search", "tep"],
    ):
        assert main(words) == 0
        printed.append(capsys.readouterr().out)

    assert "Țepeneag" in printed[0]
    assert len(set(printed)) == 1


def test_english_is_spoken_when_asked_or_when_it_is_the_shops(
    folder: Path, say: Answer, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "Saturday" in say("today", "--on", TODAY.isoformat(), "--language", "en")
    with SqliteBook.open(folder) as book, book.change() as uow:
        uow.set("language", "en")
        uow.commit("Settings changed")
    assert "Saturday" in say("today", "--on", TODAY.isoformat())
    assert "whole" in say("check")


def test_a_shop_that_cannot_be_used_ends_with_three(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fisier").write_text("x")

    for words in (["today"], ["search", "x"], ["backup", str(tmp_path / "copie.zip")], ["check"]):
        assert main(["--data", str(tmp_path / "fisier"), *words]) == 3
        assert "fișier" in capsys.readouterr().err
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / NAME).write_bytes(b"x" * 200)
    assert main(["--data", str(tmp_path / "shop"), "today"]) == 1
    assert "nu e un registru" in capsys.readouterr().err


def test_a_lookbook_of_no_collection_is_refused(say: Answer, tmp_path: Path) -> None:
    out = tmp_path / "carte.pdf"

    assert "Nu există colecția" in say(
        "lookbook", "--client", "1", "--collection", "X", "--out", str(out), code=1
    )
    assert not out.exists()


def test_a_demo_never_comes_over_a_shop_that_holds_data(folder: Path, say: Answer, ask: Answer) -> None:
    before = ask("history")

    assert say("demo", "--no-window", code=1)

    assert ask("history") == before


def test_the_demo_is_made_and_shown_in_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = ["--data", str(tmp_path / "demo")]
    words = ["demo", "--no-window", "--clients", "40", *data]

    assert main(words) == 0
    printed = capsys.readouterr().out
    assert "AM PROMIS" in printed
    made = list((tmp_path / "demo").rglob("*.pdf"))
    assert len(made) == 1
    assert str(made[0]) in printed
    assert main(["check", *data]) == 0
    capsys.readouterr()
    assert main([*words, "--json"]) == 0
    entries = json.loads(capsys.readouterr().out)
    assert main(["collections", "--json", *data]) == 0
    collection = json.loads(capsys.readouterr().out)[0]["name"].lower()
    out = tmp_path / "carte.pdf"
    printed_for = [
        "lookbook",
        "--client",
        entries[0]["client_id"],
        "--collection",
        collection,
        "--out",
        str(out),
    ]
    assert main([*printed_for, "--json", *data]) == 0
    made_now = json.loads(capsys.readouterr().out)
    assert made_now["pages"] >= 4
    assert out.read_bytes().startswith(b"%PDF-")


def test_the_people_of_a_large_shop_stay_within_the_day(folder: Path, ask: Answer) -> None:
    with new_book(folder.parent / "busy") as book:
        counter = Counter(book)
        for at in range(20):
            counter.lead(f"Client{at}")
        assert len(counter.sheet(TODAY + timedelta(days=1))) == 12
