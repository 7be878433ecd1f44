"""Lists of clients as tables: CSV for any program, workbooks for Excel.

CSV is cut at semicolons, with commas in its amounts, as Excel expects wherever Windows is Romanian; a line
that names the separator would make Excel misread ș and ț.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from boutique.domain.exchange.exports import ExportPurpose, PersonOut
from boutique.exchange.cells import clean, guard
from boutique.exchange.export.columns import Cell, Column, columns_for
from boutique.scratch import scratch_folder
from boutique.wording import _, language

_SEPARATOR = ";"
_LONGEST = 32_000  # Excel opens no cell longer than 32,767 signs
_OLDEST = date(1900, 3, 1)  # before this Excel counts a day that never was
_DAYS = {"ro": "dd.mm.yyyy", "en": "d mmm yyyy"}
_HEAD_ROW = 0


def harmless(text: str) -> str:
    """Return a text as one cell that no program takes for a formula."""
    return guard(clean(text.replace("\r\n", "\n").replace("\r", "\n")).strip())


class CsvSheet:
    """A table as text."""

    def __init__(self, stream: Any, columns: Sequence[Column]) -> None:
        self._stream, self._columns = stream, columns
        self._writer = csv.writer(stream, delimiter=_SEPARATOR)
        self._writer.writerow([_(column.header) for column in columns])

    def add(self, person: PersonOut) -> None:
        """Write one person."""
        self._writer.writerow([_typed(column.cell(person)) for column in self._columns])

    def finish(self) -> None:
        """Make the file whole."""
        self._stream.close()


def _typed(cell: Cell) -> str:
    """Return a cell as one would type it into a Romanian sheet."""
    if isinstance(cell, Decimal):
        return f"{cell:.2f}".replace(".", ",")
    if isinstance(cell, date):
        return cell.isoformat()
    return harmless("" if cell is None else str(cell))


@contextmanager
def csv_sheet(draft: Path, purpose: ExportPurpose) -> Iterator[CsvSheet]:
    """Begin a table as text."""
    with draft.open("w", encoding="utf-8-sig", newline="") as stream:
        yield CsvSheet(stream, columns_for(purpose))


class ExcelSheet:
    """A workbook with one sheet; only one row is held in memory."""

    def __init__(self, draft: Path, folder: str, columns: Sequence[Column]) -> None:
        import xlsxwriter

        self._draft, self._columns, self._row = draft, columns, _HEAD_ROW
        # Packed in memory: on a disk that refuses it, the packer would complain once more when all is over.
        self._packed = io.BytesIO()
        self._book = xlsxwriter.Workbook(self._packed, {"constant_memory": True, "tmpdir": folder})
        self.sheet = self._book.add_worksheet(_("Clients"))
        self.sheet.freeze_panes(1, 0)
        self._day = self._book.add_format({"num_format": _DAYS[language()], "align": "left"})
        self._money = self._book.add_format({"num_format": "#,##0.00"})
        self._text = self._book.add_format({"valign": "top"})
        self._head()

    def _head(self) -> None:
        bold = self._book.add_format({"bold": True, "bottom": 1})
        for at, column in enumerate(self._columns):
            self.sheet.set_column(at, at, column.width)
            self.sheet.write_string(_HEAD_ROW, at, _(column.header), bold)

    def add(self, person: PersonOut) -> None:
        """Write one person."""
        self._row += 1
        for at, column in enumerate(self._columns):
            self._write(at, column.cell(person))

    def _write(self, at: int, cell: Cell) -> None:
        if isinstance(cell, Decimal):
            self.sheet.write_number(self._row, at, cell, self._money)
        elif isinstance(cell, int):
            self.sheet.write_number(self._row, at, cell)
        elif isinstance(cell, date) and cell >= _OLDEST:
            self.sheet.write_datetime(self._row, at, cell, self._day)
        elif cell:
            self.sheet.write_string(self._row, at, _fitting(harmless(str(cell))), self._text)

    def finish(self) -> None:
        """Make the file whole."""
        from xlsxwriter.exceptions import FileCreateError

        self.sheet.autofilter(_HEAD_ROW, 0, max(self._row, 1), len(self._columns) - 1)
        try:
            self._book.close()
        except FileCreateError as error:
            raise OSError(*getattr(error.args[0], "args", ())) from error
        self._draft.write_bytes(self._packed.getbuffer())


def _fitting(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


@contextmanager
def excel_sheet(draft: Path, purpose: ExportPurpose) -> Iterator[ExcelSheet]:
    """Begin a workbook; what it writes aside goes with it."""
    with TemporaryDirectory(dir=scratch_folder(), ignore_cleanup_errors=True) as folder:
        sheet = ExcelSheet(draft, folder, columns_for(purpose))
        try:
            yield sheet
        finally:
            sheet.sheet.row_data_fh.close()
