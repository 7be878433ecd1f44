"""Tables in Excel workbooks: the first sheet that holds one, its values and never its formulas."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet._reader import WorkSheetParser

from boutique.domain.errors import Refused
from boutique.exchange.bounds import TOO_LONG, too_many, too_wide
from boutique.exchange.cells import clean
from boutique.exchange.files import NO_TABLE, Kind, unpacking
from boutique.exchange.headers import count_known, find_header, named
from boutique.exchange.tables import Form, Row, Table, opened

_CHUNK = 1 << 20
_FORMULA_TAGS = (b"<f>", b"<f ", b":f>", b":f ")
_CELL_TAGS = (b"<c>", b"<c ", b"<c/", b":c>", b":c ")
_TEXT_TAGS = (b"<t>", b"<t ", b"<t/", b":t>", b":t ")
_LONGEST_TAG = 4
_CROWDED = 20_000
_ROW_TAGS = (b"<row", b":row")
_SAMPLE = 30
_LAST_ROW = 1_048_576


def open_workbook(path: Path, wanted: frozenset[str]) -> Table:
    """Open the first sheet of a workbook that holds a table, skipping titles above its header."""
    _measure(path)
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
    """Yield the rows that say something, each only as wide as its last cell."""
    with sheet._get_source() as source:
        for line, cells in _parser(sheet, source).parse():
            if line > _LAST_ROW:
                return
            if row := _row(line, cells):
                yield row


def _parser(sheet: Any, source: Any) -> WorkSheetParser:
    book = sheet.parent
    return WorkSheetParser(
        source,
        sheet._shared_strings,
        data_only=book.data_only,
        epoch=book.epoch,
        date_formats=book._date_formats,
        timedelta_formats=book._timedelta_formats,
    )


def _row(line: int, cells: Iterable[Mapping[str, Any]]) -> Row | None:
    texts: list[str] = []
    for cell in cells:
        if text := _text(cell["value"]):
            too_wide(cell["column"])
            texts += [""] * (cell["column"] - len(texts))
            texts[cell["column"] - 1] = text
    return opened(line, tuple(texts)) if texts else None


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


def _measure(path: Path) -> None:
    """Refuse a workbook with more cells or texts than are read, before anything of it is taken apart."""
    with unpacking(path), zipfile.ZipFile(path) as packed:
        for name in _parts(packed, "xl/worksheets/"):
            too_many(_count(packed, name, _CELL_TAGS))
            _judge_rows(packed, name)
        for name in _parts(packed, "xl/sharedStrings"):
            too_many(_count(packed, name, _TEXT_TAGS))


def _parts(packed: zipfile.ZipFile, start: str) -> list[str]:
    return [name for name in packed.namelist() if name.startswith(start) and name.endswith(".xml")]


def _holds_formulas(path: Path) -> bool:
    with unpacking(path), zipfile.ZipFile(path) as packed:
        return any(_count(packed, name, _FORMULA_TAGS) for name in _parts(packed, "xl/worksheets/"))


def _count(packed: zipfile.ZipFile, name: str, tags: Sequence[bytes]) -> int:
    """Count these tags in a part of a workbook, as it is unpacked."""
    count, tail = 0, b""
    with packed.open(name) as stream:
        while chunk := stream.read(_CHUNK):
            whole = tail + chunk
            count += sum(map(whole.count, tags))
            tail = whole[1 - _LONGEST_TAG :]
            count -= sum(map(tail.count, tags))
            if b"<" not in chunk and len(chunk) == _CHUNK:
                raise Refused(TOO_LONG)
    return count


def _judge_rows(packed: zipfile.ZipFile, name: str) -> None:
    """Refuse a row without end: it would be taken apart as a whole."""
    with packed.open(name) as stream:
        while chunk := stream.read(_CHUNK):
            if not any(tag in chunk for tag in _ROW_TAGS):
                too_wide(max(0, sum(map(chunk.count, _CELL_TAGS)) - _CROWDED))


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
