"""Tables in Excel workbooks: the first sheet that holds one, its values and never its formulas."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from boutique.domain.kernel.errors import Refused
from boutique.exchange.bounds import TOO_LONG, Patience, too_many, too_many_texts, too_wide
from boutique.exchange.columns.headers import count_known, find_header, named
from boutique.exchange.files import NO_TABLE, Kind, unpacking
from boutique.exchange.sheet_cells import Book, SheetCells
from boutique.exchange.tables import Form, Row, Table, opened

# Opening a workbook, the library would read every sheet to its end only to learn its size.
ReadOnlyWorksheet._get_size = lambda _sheet: None

_CHUNK = 1 << 20
_CELL_TAGS = (b"<c>", b"<c ", b"<c/", b":c>", b":c ")
_TEXT_TAGS = (b"<t>", b"<t ", b"<t/", b":t>", b":t ")
_LONGEST_TAG = 4
_CROWDED = 20_000
_ROW_TAGS = (b"<row", b":row")
_SAMPLE = 30
_LAST_ROW = 1_048_576


def open_workbook(path: Path, wanted: frozenset[str], patience: Patience | None = None) -> Table:
    """Open the first sheet of a workbook that holds a table, skipping titles above its header."""
    _measure(path)
    with _workbook(path) as book:
        title = _with_table(book, wanted)
        rows = list((patience or Patience()).over(_rows(book[title])))
    at = find_header([row.cells for row in rows], wanted)
    body = rows[at + 1 :]
    return Table(Form(Kind.XLSX), named(rows[at].cells), lambda: iter(body))


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    # openpyxl warns of drawings and rules that it leaves aside; no table is lost by that.
    with unpacking(path), path.open("rb") as stream, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(stream, read_only=True)
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
    """Yield the rows that say something."""
    book = sheet.parent
    dates, spans = frozenset(book._date_formats), frozenset(book._timedelta_formats)
    cells = SheetCells(Book(sheet._shared_strings, book.epoch, dates, spans))
    with sheet._get_source() as source:
        for line, texts in cells.rows(source):
            if line > _LAST_ROW:
                return
            yield opened(line, tuple(texts))


def _measure(path: Path) -> None:
    """Refuse a workbook with more cells or texts than are read, before anything of it is taken apart."""
    with unpacking(path), zipfile.ZipFile(path) as packed:
        for name in _parts(packed, "xl/worksheets/"):
            too_many(_count(packed, name, _CELL_TAGS))
            _judge_rows(packed, name)
        for name in _parts(packed, "xl/sharedStrings"):
            too_many_texts(_count(packed, name, _TEXT_TAGS))


def _parts(packed: zipfile.ZipFile, start: str) -> list[str]:
    return [name for name in packed.namelist() if name.startswith(start) and name.endswith(".xml")]


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
