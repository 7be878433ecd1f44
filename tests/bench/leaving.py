"""Every client into a workbook, against the bare writer that is given the same cells ready made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from boutique.data.queries import SqlQueries
from boutique.domain.exchange.exports import ExportPurpose, PersonOut
from boutique.exchange.export.client_files import ClientFileWriter
from boutique.exchange.export.columns import Cell, columns_for
from tests.bench import books
from tests.bench.measuring import cpu, line

_PAGE = 500
_OWN = ExportPurpose.RECORDS
_ROUNDS = 2


def report(clients: int) -> Iterator[str]:
    """Yield the processor time of both, the quicker of two rounds each, taken in turns."""
    queries = SqlQueries(books.path(books.demo(clients)))
    cells = [_cells(person) for page in _pages(queries) for person in page]
    ours, bare = [], []
    with TemporaryDirectory() as folder:
        for _ in range(_ROUNDS):
            ours.append(cpu(lambda: _leave(queries, Path(folder) / "clients.xlsx")))
            bare.append(cpu(lambda: _write(cells, Path(folder) / "bare.xlsx")))
    queries.close()
    yield line(f"{len(cells):,} clients as a workbook, read and written", min(ours), min(bare), "ms", "1.5")


def _pages(queries: SqlQueries) -> Iterator[Sequence[PersonOut]]:
    after = 0
    while page := queries.people_out(after, _PAGE, put_away=True):
        yield page
        after = page[-1].no


def _cells(person: PersonOut) -> list[Cell]:
    return [column.cell(person) for column in columns_for(_OWN)]


def _leave(queries: SqlQueries, out: Path) -> None:
    with ClientFileWriter().begin(out, _OWN) as sheet:
        for page in _pages(queries):
            for person in page:
                sheet.add(person)
        sheet.finish()


def _write(rows: Sequence[Sequence[Cell]], out: Path) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(out), {"constant_memory": True})
    sheet, day = book.add_worksheet(), book.add_format({"num_format": "dd.mm.yyyy"})
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write(at, column, cell, *([day] if isinstance(cell, date) else []))
    book.close()
