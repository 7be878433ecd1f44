"""Excel workbooks: values, dates and numbers arrive, formulas are never computed."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from boutique.domain.exchange.imports import OrderRow, RefusedRow
from boutique.domain.kernel.errors import Refused
from boutique.exchange import files
from boutique.exchange.clients import read_clients
from boutique.exchange.orders import read_orders

Workbook = Callable[..., Path]


def test_dates_and_numbers_arrive_as_they_were_meant(workbook: Workbook, today: date) -> None:
    path = workbook(
        [
            ["Nume", "Prenume", "Mobil", "Data nașterii"],
            ["Pop", "Ana", 721123456, datetime(1985, 5, 14)],
            ["Rus", "Ion", "0722 123 456", 31181],
        ]
    )
    first, second = read_clients(path, None, today).rows
    assert (first.phone_e164, first.birth_year, first.birth_month) == ("+40721123456", 1985, 5)
    assert (second.birth_year, second.birth_month, second.birth_day) == (1985, 5, 14)


@pytest.mark.parametrize(
    ("value", "bani"), [(12, 1200), (0.1 + 0.2, 30), (1.25, 125), (1.255, 126), (1250.5, 125050)]
)
def test_a_number_is_exact_to_the_ban(workbook: Workbook, today: date, value: float, bani: int) -> None:
    path = workbook([["Client", "Data", "Suma"], ["Ana Pop", datetime(2025, 3, 1), value]])
    (row,) = read_orders(path, None, today).rows
    assert isinstance(row, OrderRow)
    assert row.amount_bani == bani


def test_titles_and_empty_sheets_before_the_table_are_skipped(tmp_path: Path, today: date) -> None:
    book = openpyxl.Workbook()
    book.active.append(["Despre acest fișier"])
    sheet = book.create_sheet("Clienți")
    for row in (["Atelier Mătase"], [], ["Nume", "Telefon"], ["Ana Pop", "0721123456"]):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    (row,) = read_clients(tmp_path / "a.xlsx", None, today).rows
    assert (row.given_name, row.line) == ("Ana", 4)


def test_the_result_of_a_formula_is_taken_and_a_formula_without_one_is_refused(
    tmp_path: Path, today: date
) -> None:
    path = tmp_path / "formule.xlsx"
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Client", "Data", "Suma"])
    sheet.write_row(1, 0, ["Ana Pop", "2025-03-01"])
    sheet.write_formula(1, 2, "=100+50", None, 150)
    sheet.write_row(2, 0, ["Ion Rus", "2025-03-02"])
    sheet.write_formula(2, 2, "=100+50", None, "")
    book.close()
    first, second = read_orders(path, None, today).rows
    assert first.amount_bani == 15000
    assert isinstance(second, RefusedRow)
    assert (second.column, second.value, second.line) == ("Suma", "=100+50", 3)


def test_a_workbook_is_known_by_what_is_in_it(workbook: Workbook, today: date) -> None:
    path = workbook([["Nume"], ["Ana Pop"]], "clienti.csv.xlsx")
    path = path.rename(path.with_name("clienti.csv"))
    assert len(list(read_clients(path, None, today).rows)) == 1


def test_a_workbook_that_unpacks_without_end_is_not_opened(
    workbook: Workbook, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workbook([["Nume"], ["Ana Pop"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/zeros.bin", bytes(3 * files.MEGABYTE))
    monkeypatch.setattr(files, "UNPACKED_LIMIT", 2 * files.MEGABYTE)
    with pytest.raises(Refused, match="unpacks to 3 MB"):
        read_clients(path, None, today)


def test_a_damaged_workbook_says_so(workbook: Workbook, today: date) -> None:
    path = workbook([["Nume"], ["Ana Pop"]])
    path.write_bytes(path.read_bytes()[:-400])
    with pytest.raises(Refused, match="damaged"):
        read_clients(path, None, today)


def test_a_workbook_whose_sheet_is_broken_says_so(workbook: Workbook, today: date) -> None:
    path = workbook([["Nume"], ["Ana Pop"]])
    whole = {name: zipfile.ZipFile(path).read(name) for name in zipfile.ZipFile(path).namelist()}
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in whole.items():
            packed.writestr(name, content[: len(content) // 2] if "sheet1" in name else content)
    with pytest.raises(Refused, match="damaged"):
        read_clients(path, None, today)
