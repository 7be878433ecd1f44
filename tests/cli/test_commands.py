"""How the terminal is spoken to, what it keeps safe, and how a command ends."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from boutique.cli import main
from boutique.data.books import open_book
from boutique.data.store.bookfile import NAME
from boutique.services.staff import add_staff
from tests.cli.conftest import Answer
from tests.counter import TODAY, Counter, new_book


def test_history_and_undo_from_the_terminal(ask: Answer, say: Answer) -> None:
    entries = ask("history")
    assert [entry["action"] for entry in entries][:1] == ["Written down"]
    assert ask("history", "1")[-1]["action"] == "Client registered"

    assert ask("undo")["undone"] == entries[0]["entry_id"]
    assert "(anulat)" in say("history")
    assert "nu e o intrare din istoric" in say("undo", "abc", code=1)
    assert "nimic de anulat" in say("undo", "00000000-0000-0000-0000-000000000000", code=1)


@pytest.mark.sqlite
def test_the_book_is_looked_over(ask: Answer, say: Answer, folder: Path) -> None:
    assert ask("check") == {"ok": True, "troubles": []}
    content = bytearray((folder / NAME).read_bytes())
    content[4096 * 6 : 4096 * 12] = bytes(4096 * 6)
    (folder / NAME).write_bytes(content)

    found = ask("check", code=1)

    assert not found["ok"]
    assert "deteriorat" in found["troubles"][0]


@pytest.mark.sqlite
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
    with open_book(folder) as book, book.change() as uow:
        uow.set("language", "en")
        uow.commit("Settings changed")
    assert "Saturday" in say("today", "--on", TODAY.isoformat())
    assert "sound" in say("check")


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


def test_a_clients_past_is_erased_from_the_terminal_only_when_it_is_meant(ask: Answer, say: Answer) -> None:
    assert "--yes" in say("erase-history", "1", code=1)
    assert ask("history", "1")[0]["action"] == "Order taken"

    assert ask("erase-history", "1", "--yes")["erased"] == 2

    assert "șterse din istoric" in say("history", "1")
    assert "șterse din istoric" in say("undo", ask("history", "1")[-1]["entry_id"], code=1)
    assert "nu mai ține" in say("erase-history", "1", "--yes", code=1)


def test_who_serves_is_said_once_and_the_history_bears_it(say: Answer, folder: Path) -> None:
    with open_book(folder) as book:
        for name in ("Ana Mureșan", "Vasile Moga"):
            add_staff(book.change(), name)

    say("note", "Țepeneag", "vine cu câinele", "--staff", "vasile moga")

    with open_book(folder) as book:
        assert book.queries().history(limit=1)[0].staff == "Vasile Moga"


@pytest.mark.parametrize("words", [["note", "Țepeneag", "vine"], ["window"], ["demo", "--no-window"]])
def test_somebody_who_does_not_serve_here_is_refused_and_nothing_is_written(
    say: Answer, folder: Path, words: list[str]
) -> None:
    with open_book(folder) as book:
        before = len(book.queries().history())

    say(*words, "--staff", "Nimeni", code=1)

    with open_book(folder) as book:
        assert len(book.queries().history()) == before
