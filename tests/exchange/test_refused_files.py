"""Refused rows come back in the form they came in, are mended, and are taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from boutique.domain.exchange.imports import ClientRow, RefusedRow
from boutique.domain.kernel.errors import Unavailable
from boutique.exchange.clients import ReadClients, read_clients
from boutique.exchange.files import Kind
from boutique.exchange.refused_files import refused_name, write_refused
from boutique.wording import use

File = Callable[..., Path]
_TABLE = [
    ["Nume", "Prenume", "Telefon", "Observații"],
    ["Pop", "Ana", "0721", "+cmd|' /C calc'!A0"],
    ["Rus", "Ion", "0721123456", "bun"],
    ["Țepeș", "Eva", "=1+1", "a;b\n'doua linie"],
]


def _split(reading: ReadClients) -> tuple[list[ClientRow], list[RefusedRow]]:
    rows = list(reading.rows)
    return (
        [row for row in rows if isinstance(row, ClientRow)],
        [row for row in rows if isinstance(row, RefusedRow)],
    )


def _csv(rows: Sequence[Sequence[str]], delimiter: str) -> str:
    return "\n".join(delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)


def _handed_back(path: Path, today: date) -> tuple[Path, list[RefusedRow]]:
    reading = read_clients(path, None, today)
    refused = _split(reading)[1]
    target = path.with_name(refused_name(path, reading.form))
    write_refused(target, reading.form, reading.header, refused)
    return target, refused


@pytest.mark.parametrize("language", ["ro", "en"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_refused_rows_of_a_csv_come_back_with_what_to_do(
    file: File, today: date, delimiter: str, language: str
) -> None:
    use(language)
    target, refused = _handed_back(file(_csv(_TABLE, delimiter), encoding="utf-16"), today)
    text = target.read_bytes().decode("utf-8")
    assert text.startswith(
        "\ufeff" + delimiter.join(["Rând", "Ce e de făcut"] if language == "ro" else ["Line", "What to do"])
    )
    assert delimiter + "'=1+1" in text
    again = read_clients(target, None, today)
    assert again.header == tuple(_TABLE[0])
    assert [row.cells for row in _split(again)[1]] == [row.cells for row in refused]


def test_refused_rows_of_a_workbook_come_back_as_a_workbook(
    workbook: Callable[..., Path], today: date
) -> None:
    target, refused = _handed_back(workbook([["Nume", "Telefon"], ["Ana Pop", 721], ["Eva", "=1+1"]]), today)
    assert target.name == "clienti - refuzate.xlsx"
    sheet = openpyxl.load_workbook(target).active
    assert sheet["B1"].value == "Ce e de făcut"
    assert sheet["D3"].value == "'=1+1"
    assert sheet["D3"].data_type == "s"
    again = _split(read_clients(target, None, today))[1]
    assert [row.cells for row in again] == [row.cells for row in refused]


def test_refused_cards_come_back_whole(file: File, today: date) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Pop\nTEL:0721\nPHOTO;ENCODING=b:/9j/\n 4AAQ\nEND:VCARD\n"
    target, _ = _handed_back(file(card, "agenda.vcf"), today)
    text = target.read_text("utf-8")
    assert "X-BOUTIQUE-LINE:1" in text
    assert "PHOTO;ENCODING=b:/9j/\n 4AAQ" in text
    target.write_text(text.replace("TEL:0721", "TEL:0721123456"), "utf-8")
    (row,) = read_clients(target, None, today).rows
    assert row.phone_e164 == "+40721123456"


def test_cards_handed_back_twice_carry_one_advice(file: File, today: date) -> None:
    first, _ = _handed_back(file("BEGIN:VCARD\nFN:Ana Pop\nTEL:0721\nEND:VCARD\n", "agenda.vcf"), today)
    second, _ = _handed_back(first, today)
    assert second.read_text("utf-8").count("X-BOUTIQUE-ADVICE") == 1


def test_mended_rows_are_taken(file: File, today: date) -> None:
    target, _ = _handed_back(file(_csv(_TABLE, ";")), today)
    mended = target.read_text("utf-8-sig").replace(";0721;", ";0722123456;").replace("'=1+1", "")
    taken, refused = _split(read_clients(file(mended, "mended.csv"), None, today))
    assert not refused
    assert [row.family_name for row in taken] == ["Pop", "Țepeș"]
    assert taken[0].note == "+cmd|' /C calc'!A0"
    assert taken[1].note == "a;b\n'doua linie"


def test_a_row_with_too_many_cells_comes_back_with_all_of_them(file: File, today: date) -> None:
    target, _ = _handed_back(file("Nume;Prenume\nPop;Ana;x;y\n"), today)
    assert target.read_text("utf-8-sig").splitlines()[1].endswith(";Pop;Ana;x;y")


def test_a_folder_that_cannot_be_written_says_so_and_leaves_nothing(file: File, today: date) -> None:
    reading = read_clients(file("Nume;Telefon\nPop;0721\n"), None, today)
    blocked = file("x", "blocked") / "refused.csv"
    with pytest.raises(Unavailable, match="Choose another place"):
        write_refused(blocked, reading.form, reading.header, _split(reading)[1])
    assert reading.form.kind is Kind.CSV
    assert sorted(path.name for path in blocked.parent.parent.iterdir()) == ["blocked", "clienti.csv"]
