"""The desk at which files of clients or orders are taken in, as the screens ask for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

from boutique.domain.imports import (
    ClientRow,
    ColumnMap,
    ImportKind,
    OrderRow,
    RefusedRow,
    Sample,
    SampleRow,
)
from boutique.exchange.clients import ReadClients, read_clients
from boutique.exchange.files import Kind
from boutique.exchange.orders import ReadOrders, read_orders
from boutique.exchange.readings import PREVIEWED, TablePreview, preview
from boutique.exchange.refused_files import refused_name, write_refused

_OF_AN_ORDER = ("amount", "order_key", "description")


class FileDesk:
    """Looks at files, reads them, and hands back what could not be taken."""

    def look(self, path: Path, kind: ImportKind | None = None) -> Sample:
        """Return the beginning of a file; without a kind it is told from the columns."""
        seen = preview(path, kind or ImportKind.ORDERS)
        if kind is None and not _brings_orders(seen):
            seen, kind = preview(path, ImportKind.CLIENTS), ImportKind.CLIENTS
        rows = tuple(SampleRow(cells) for cells in seen.rows)
        return Sample(kind or ImportKind.ORDERS, seen.header, rows, seen.guess.columns)

    def judge(self, path: Path, kind: ImportKind, columns: ColumnMap, today: date) -> Sample:
        """Return the beginning of a file with each row judged as these columns would have it read."""
        read = _open(path, kind, columns, today)
        judged = islice(read.rows, PREVIEWED)
        rows = tuple(
            SampleRow(cells, verdict if isinstance(verdict, RefusedRow) else None)
            for cells, verdict in zip(read.preview, judged, strict=True)
        )
        return Sample(kind, read.header, rows, read.mapping)

    def rows(
        self, path: Path, kind: ImportKind, columns: ColumnMap, today: date
    ) -> Iterator[ClientRow | OrderRow | RefusedRow]:
        """Read every row, one by one."""
        yield from _open(path, kind, columns, today).rows

    def hand_back(self, source: Path, refused: Sequence[RefusedRow], folder: Path | None = None) -> Path:
        """Write refused rows in the form of their file, to be mended; beside it, or in another folder."""
        seen = preview(source, ImportKind.CLIENTS)
        target = (folder or source.parent) / refused_name(source, seen.form)
        write_refused(target, seen.form, seen.header, refused)
        return target


def _open(path: Path, kind: ImportKind, columns: ColumnMap, today: date) -> ReadClients | ReadOrders:
    return (read_clients if kind is ImportKind.CLIENTS else read_orders)(path, columns, today)


def _brings_orders(seen: TablePreview) -> bool:
    """Tell an order history: it has a day and something that was bought or paid."""
    known = seen.guess.columns.columns
    bought = any(field in known for field in _OF_AN_ORDER)
    return seen.form.kind is not Kind.VCARD and "placed_on" in known and bought
