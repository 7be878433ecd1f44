"""Files come in from the terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from boutique.domain.kernel.errors import Unavailable
from tests.cli.conftest import Answer

CLIENTS = "cod;nume;telefon;oraș\n7;Popa Ana;0733 111 222;Cluj\n8;Ilie Ion;0744;Iași\n"
ORDERS = "customer_id,date,amount\n1,2026-01-05,11.77\n1,2026-03-05,20\n2,2026-02-30,5\n"


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
    mended.write_text(mended.read_text("utf-8-sig").replace("0744;", "0744 222 333;"), "utf-8")
    assert ask("import", "clients", str(mended))["added"] == 1
    assert ask("import", "clients", str(source))["unchanged"] == 1
    assert "Erau deja: 1" in say("import", "clients", str(source))


def test_an_import_that_cannot_hand_its_rows_back_says_so_and_stands(
    ask: Answer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("The disk is full. Free some space and try again; nothing was lost.")

    monkeypatch.setattr("boutique.cli.imports.write_refused", full)
    source = tmp_path / "clienti.csv"
    source.write_text(CLIENTS, "utf-8")

    done = ask("import", "clients", str(source), code=3)

    assert (done["added"], done["refused"], done["refused_file"]) == (1, 1, None)
    assert ask("search", "popa")


def test_open_orders_come_in_with_their_columns_told_and_disputed_rows_handed_back(
    ask: Answer, say: Answer, tmp_path: Path
) -> None:
    source = tmp_path / "orders.csv"
    rows = [
        "Nr comandă;Data;Client;Articol;Total;Avans;Rest;Termen;Stadiu",
        "1;05.01.2026;Ana Popa;Rochie;1000;300;700;20.12.2026;în lucru",
        "2;05.01.2026;Ion Ilie;Costum;1000;300;600;20.12.2026;luată",
    ]
    source.write_text("\n".join(rows) + "\n", "utf-8")

    trial = ask("import", "orders", str(source), "--dry-run")
    told = ("open", "promised", "payments", "stage_unsaid", "at_stage")
    assert {name: trial[name] for name in told} == dict(zip(told, (1, 1, 1, 1, 0), strict=True))
    assert (
        trial["columns"] | {"due_on": ["Termen"], "deposit": ["Avans"], "balance": ["Rest"]}
        == trial["columns"]
    )
    assert "Ziua promisă: „Termen”" in say("import", "orders", str(source), "--dry-run")
    done = ask("import", "orders", str(source))
    assert [(row["line"], "600" in row["text"]) for row in done["refused_rows"]] == [(3, True)]
    mended = Path(done["refused_file"])
    mended.write_text(mended.read_text("utf-8-sig").replace(";600;", ";700;"), "utf-8")
    assert ask("import", "orders", str(mended))["open"] == 1


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


def test_the_terminal_says_which_column_is_the_total_and_takes_another(
    ask: Answer, say: Answer, tmp_path: Path
) -> None:
    source = tmp_path / "comenzi.csv"
    source.write_text("Data;Client;Telefon;Reducere;Net;Total\n2026-01-05;Ana Pop;0722100200;5;100;119\n")
    trial = ask("import", "orders", str(source), "--dry-run")
    assert trial["total"] == "Total"
    assert trial["money"] == {"Reducere": "discount", "Net": "net", "Total": "total"}
    told = say("import", "orders", str(source), "--dry-run")
    assert "Totalul este luat din „Total”" in told
    assert "„Reducere” este o reducere" in told
    assert ask("import", "orders", str(source), "--total", "Net")["total"] == "Net"
    assert "100\xa0lei" in say("client", "Ana Pop")


def test_the_terminal_reads_letters_as_it_is_told(ask: Answer, say: Answer, tmp_path: Path) -> None:
    source = tmp_path / "clienti.csv"
    source.write_bytes("Nume;Prenume\nŢurcanu;Ştefan\n".encode("cp1250"))
    trial = ask("import", "clients", str(source), "--dry-run", "--encoding", "windows-1250")
    assert (trial["letters"], trial["letters_doubtful"]) == ("cp1250", False)
    told = say("import", "clients", str(source), "--dry-run", "--encoding", "cp1250")
    assert "Windows, Europa Centrală (cp1250)" in told
    say("import", "clients", str(source), "--encoding", "klingon", code=1)
    ask("import", "clients", str(source), "--encoding", "cp1250")
    assert "Ștefan Țurcanu" in say("search", "turcanu")
