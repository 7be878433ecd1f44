"""The desk where files of clients and orders are laid: looked at, judged, read, handed back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

from boutique.domain.exchange.columns import ColumnMap, ImportKind, MoneyColumn
from boutique.domain.exchange.imports import ClientRow, OrderRow, RefusedRow, Sample, SampleRow
from boutique.exchange.clients import ReadClients, read_clients
from boutique.exchange.columns.headers import keyed
from boutique.exchange.columns.money import money_columns
from boutique.exchange.files import Kind
from boutique.exchange.orders import ReadOrders, read_orders
from boutique.exchange.readings import TablePreview, preview
from boutique.exchange.refused_files import refused_name, write_refused

_OF_AN_ORDER = frozenset({"amount", "order_key", "description"})


class FileDesk:
    """Reads the shop's own files; what it reads enters the book elsewhere."""

    def look(self, path: Path, kind: ImportKind | None = None, letters: str = "") -> Sample:
        """Return the beginning of a file; without a kind it is told from the columns.

        `letters` is the way in which they are written, one of `domain.exchange.lettering.WAYS`; without
        it the file tells.
        """
        seen = preview(path, kind or ImportKind.ORDERS, letters)
        chosen = kind or _kind_of(seen)
        if chosen is not kind and chosen is ImportKind.CLIENTS:
            seen = preview(path, chosen, letters)
        rows = tuple(SampleRow(cells) for cells in seen.rows)
        money = _money(chosen, seen.header)
        return Sample(chosen, seen.header, rows, seen.guess.columns, seen.form.letters, money)

    def judge(
        self, path: Path, kind: ImportKind, columns: ColumnMap, today: date, letters: str = ""
    ) -> Sample:
        """Return the beginning of a file with each row judged as these columns would have it read."""
        reading = _open(path, kind, columns, today, letters)
        judged = islice(reading.rows, len(reading.preview))
        rows = tuple(
            SampleRow(cells, row if isinstance(row, RefusedRow) else None)
            for cells, row in zip(reading.preview, judged, strict=False)
        )
        return Sample(kind, reading.header, rows, reading.mapping, reading.form.letters, reading.money)

    def rows(
        self, path: Path, kind: ImportKind, columns: ColumnMap, today: date, letters: str = ""
    ) -> Iterator[ClientRow | OrderRow | RefusedRow]:
        """Read every row, one by one."""
        yield from _open(path, kind, columns, today, letters).rows

    def hand_back(
        self, source: Path, refused: Sequence[RefusedRow], folder: Path | None = None, letters: str = ""
    ) -> Path:
        """Write refused rows in the form of their file, to be mended; beside it, or in another folder."""
        seen = preview(source, ImportKind.CLIENTS, letters)
        target = (folder or source.parent) / refused_name(source, seen.form)
        write_refused(target, seen.form, seen.header, refused)
        return target


def _money(kind: ImportKind, header: Sequence[str]) -> tuple[MoneyColumn, ...]:
    return money_columns(keyed(header)) if kind is ImportKind.ORDERS else ()


def _kind_of(seen: TablePreview) -> ImportKind:
    """An order has a day and something bought or paid; a list of clients may have a day too, of joining."""
    known = seen.guess.columns.columns.keys()
    brings_orders = "placed_on" in known and bool(_OF_AN_ORDER & known)
    if seen.form.kind is Kind.VCARD or not brings_orders:
        return ImportKind.CLIENTS
    return ImportKind.ORDERS


def _open(
    path: Path, kind: ImportKind, columns: ColumnMap, today: date, letters: str
) -> ReadClients | ReadOrders:
    reader = read_orders if kind is ImportKind.ORDERS else read_clients
    return reader(path, columns, today, letters=letters)
