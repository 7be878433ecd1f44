"""Tables in Excel workbooks: the first sheet that holds one, its values and never its formulas."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

import openpyxl

from boutique.domain.errors import Refused
from boutique.exchange.cells import clean
from boutique.exchange.files import NO_TABLE, Kind, unpacking
from boutique.exchange.headers import count_known, find_header, named
from boutique.exchange.tables import Form, Row, Table, opened

_CHUNK = 1 << 20
_FORMULA_TAGS = (b"<f>", b"<f ", b":f>", b":f ")
_SAMPLE = 30
_LAST_ROW = 1_048_576


def open_workbook(path: Path, wanted: frozenset[str]) -> Table:
    """Open the first sheet of a workbook that holds a table, skipping titles above its header."""
    with _workbook(path, formulas=False) as book:
        title = _with_table(book, wanted)
        rows = list(_rows(book[title]))
    if _holds_formulas(path):
        with _workbook(path, formulas=True) as book:
            rows = _naming_formulas(rows, list(_rows(book[title])))
    at = find_header([row.cells for row in rows], wanted)
    body = rows[at + 1 :]
    return Table(Form(Kind.XLSX), named(rows[at].cells), lambda: iter(body))


@contextmanager
def _workbook(path: Path, formulas: bool) -> Iterator[Any]:
    """Open a workbook with results, or with formulas in place of results."""
    # openpyxl warns of drawings and rules that it leaves aside; no table is lost by that.
    with unpacking(path), path.open("rb") as stream, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(stream, read_only=True, data_only=not formulas)
        yield book
        book.close()


def _with_table(book: Any, wanted: frozenset[str]) -> str:
    """Return the title of the sheet whose header is known best, the first of them if there are several."""
    known: dict[str, int] = {}
    for sheet in book.worksheets:
        if sample := list(islice(_rows(sheet), _SAMPLE)):
            known[sheet.title] = max(count_known(row.cells, wanted) for row in sample)
    if not known:
        raise Refused(NO_TABLE)
    return max(known, key=lambda title: known[title])


def _rows(sheet: Any) -> Iterator[Row]:
    # The size a workbook claims for a sheet is often wrong.
    sheet.reset_dimensions()
    for line, values in enumerate(islice(sheet.iter_rows(values_only=True), _LAST_ROW), start=1):
        cells = tuple(map(_text, values))
        if any(cells):
            yield opened(line, cells)


def _text(value: object) -> str:
    """Return a value as a person would have typed it."""
    if value is None:
        return ""
    if isinstance(value, str):
        return clean(value.replace("_x000D_", ""))
    if isinstance(value, float):
        return _decimal(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ").removesuffix(" 00:00:00")
    return str(value)


def _decimal(value: float) -> str:
    """Return the digits Excel shows: fifteen of them, never with an exponent."""
    text = f"{Decimal(f'{value:.15g}'):f}"
    if "." not in text:
        return text
    # Three decimals could be taken for thousands once the cell is text.
    return text + "0" * (len(text) - text.index(".") == 4)


def _holds_formulas(path: Path) -> bool:
    with unpacking(path), zipfile.ZipFile(path) as packed:
        sheets = [name for name in packed.namelist() if name.startswith("xl/worksheets/")]
        return any(_part_holds(packed, name) for name in sheets)


def _part_holds(packed: zipfile.ZipFile, name: str) -> bool:
    with packed.open(name) as stream:
        tail = b""
        while chunk := stream.read(_CHUNK):
            if any(tag in tail + chunk for tag in _FORMULA_TAGS):
                return True
            tail = chunk[-4:]
    return False


def _naming_formulas(results: list[Row], formulas: list[Row]) -> list[Row]:
    """Put the formula into every cell whose result the workbook does not keep."""
    kept = {row.line: row for row in results}
    named_rows = []
    for row in formulas:
        cells = kept[row.line].cells if row.line in kept else ()
        wide = cells + ("",) * (len(row.cells) - len(cells))
        merged = (result or formula for result, formula in zip(wide, row.cells, strict=False))
        named_rows.append(Row(row.line, tuple(merged), told=row.told))
    return named_rows
