"""Text tables as they come out of tills, offices and old programs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.columns import ImportKind
from boutique.domain.exchange.imports import ClientRow, RefusedRow
from boutique.exchange.clients import read_clients
from boutique.exchange.readings import preview

File = Callable[..., Path]


def _rows(path: Path, today: date) -> list[ClientRow | RefusedRow]:
    return list(read_clients(path, None, today).rows)


def test_a_cell_may_hold_lines_and_separators(file: File, today: date) -> None:
    path = file('Nume;Observații\nPop;"prima linie;\na ""doua"" linie"\nIonescu;x\n')
    first, second = _rows(path, today)
    assert first.note == 'prima linie;\na "doua" linie'
    assert (first.line, second.line) == (2, 4)


def test_titles_above_the_header_are_skipped(file: File, today: date) -> None:
    path = file("Lista clienților,,\n\n2026,,\nNume,Prenume,Telefon\nPop,Ana,0721123456\n")
    (row,) = _rows(path, today)
    assert (row.family_name, row.line) == ("Pop", 5)


def test_excel_may_say_what_separates_the_cells(file: File, today: date) -> None:
    (row,) = _rows(file("sep=;\r\nNume;Telefon\r\nPop;0721123456\r\n"), today)
    assert (row.family_name, row.line) == ("Pop", 3)


def test_decimal_commas_do_not_pass_for_separators(file: File) -> None:
    lines = "".join(f"{n},5;{n},25;{n},75\n" for n in range(30))
    assert preview(file("Nume;suma;rest\n" + lines), ImportKind.CLIENTS).form.delimiter == ";"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_end_as_any_system_ends_them(file: File, today: date, ending: str) -> None:
    path = file(ending.join(["Nume;Telefon", "Pop;0721123456", "", "Rus;0722123456"]))
    assert [row.family_name for row in _rows(path, today)] == ["Pop", "Rus"]


def test_an_open_quotation_mark_costs_one_row_only(file: File, today: date) -> None:
    path = file('Nume;Prenume\nPop;Ana\nRus;"Ion\nLazăr;Eva\nMunteanu;"Geta"\n')
    rows = _rows(path, today)
    assert [row.line for row in rows] == [2, 3, 4, 5]
    assert isinstance(rows[1], RefusedRow)
    assert "quotation mark" in rows[1].msgid
    assert rows[1].cells == ("Rus", '"Ion')
    assert rows[3].given_name == "Geta"


def test_a_row_with_too_many_cells_is_refused(file: File, today: date) -> None:
    rows = _rows(file("Nume;Prenume\nPop;Ana;Cluj;x\nRus;Ion;;\n"), today)
    assert isinstance(rows[0], RefusedRow)
    assert rows[0].params == {"found": 4, "expected": 2}
    assert isinstance(rows[1], ClientRow)


def test_a_row_with_too_few_cells_is_taken_if_the_name_is_there(file: File, today: date) -> None:
    (row,) = _rows(file("Nume;Prenume;Telefon;Email\nPop;Ana\n"), today)
    assert (row.family_name, row.given_name, row.phone) == ("Pop", "Ana", "")


def test_zero_bytes_are_left_out(file: File, today: date) -> None:
    (row,) = _rows(file(b"Nume;Prenume\nPo\x00p;Ana\x07\n"), today)
    assert (row.family_name, row.given_name) == ("Pop", "Ana")


def test_a_single_column_is_a_table(file: File, today: date) -> None:
    (row,) = _rows(file("Nume\nȘerban Văleanu\n"), today)
    assert (row.given_name, row.family_name) == ("Șerban", "Văleanu")


def test_columns_without_a_name_are_called_by_their_letter(file: File) -> None:
    shown = preview(file("Nume;;Nume\nPop;x;y\n"), ImportKind.CLIENTS)
    assert shown.header == ("Nume", "B", "Nume (2)")


def test_commas_in_every_note_do_not_take_a_table_apart(file: File, today: date) -> None:
    lines = "".join(f"Pop{at} Ana;{'croială, ' * 9}{at}\n" for at in range(30))
    rows = list(read_clients(file(f"Nume;Nota\n{lines}"), None, today).rows)
    assert [row.note.count(",") for row in rows if isinstance(row, ClientRow)] == [9] * 30
