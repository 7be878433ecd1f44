"""Rows for any table of the book, whatever its columns are, so that a table added later is tried too."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Column, Connection, Date, Float, Integer, Table, Uuid, insert
from sqlalchemy.types import JSON

from boutique.data.book import SqliteBook
from boutique.data.history.repoint import pointers
from boutique.data.tables import client, metadata
from boutique.data.tables.base import Instant, LabColour
from boutique.domain.kernel.ids import new_id

DERIVED = {"client_summary", "invitation"}


def pointing_tables() -> list[str]:
    """Return every table with things of a client's own."""
    return sorted(
        table.name
        for table in metadata.sorted_tables
        if table.name not in DERIVED
        and any(key.column.table is client for column in table.c for key in column.foreign_keys)
    )


class AnyRows:
    """Writes rows; each value is another, so that nothing is unique twice."""

    def __init__(self, connection: Connection, beginning: int = 100) -> None:
        self._connection = connection
        self._at = count(beginning)

    def write(self, name: str, who: UUID, **said: UUID) -> UUID:
        """Write a row about a client, and whatever it hangs on; returns its id."""
        table = metadata.tables[name]
        row = {column.name: self._value(table, column, who) for column in table.c} | said
        self._connection.execute(insert(table).values(**row))
        return row["id"]

    def _value(self, table: Table, column: Column[Any], who: UUID) -> Any:
        if column.foreign_keys:
            return self._end(table, column, who)
        if column.name == "version":
            return 1
        return self._plain(column, next(self._at))

    def _end(self, table: Table, column: Column[Any], who: UUID) -> UUID | None:
        (key,) = column.foreign_keys
        if table is client:
            return who if column.name == "referred_by" else None
        if key.column.table is client:
            return who
        if key.column.table is table:
            return None
        return self.write(key.column.table.name, who)

    @staticmethod
    def _plain(column: Column[Any], at: int) -> Any:
        kind = column.type
        if isinstance(kind, Uuid):
            return new_id()
        if isinstance(kind, LabColour):
            return (50.0, 1.0, 2.0)
        if isinstance(kind, Instant):
            return None if column.nullable else datetime(2026, 11, 20, tzinfo=UTC) + timedelta(minutes=at)
        if isinstance(kind, Date):
            return None if column.nullable else date(2026, 1, 1) + timedelta(days=at)
        if isinstance(kind, Boolean):
            return bool(at % 2)
        if isinstance(kind, Integer):
            return min(at, column.info.get("within", (at, at))[1])
        if isinstance(kind, Float | JSON):
            return 1.0
        if column.name == "digest":
            return f"{at:064x}"
        return None if column.nullable else f"{column.name[:3]}{at}"


def left_pointing(book: SqliteBook, other: UUID) -> list[str]:
    """Return the columns in which something still points to the page that was put away."""
    reader = book.queries().reader
    return [
        f"{table.name}.{column.name}"
        for table, columns in pointers(client)
        for column in columns
        if table.name != "client_summary"
        and reader.one(f"SELECT 1 FROM {table.name} WHERE {column.name} = ?", other.hex)
    ]
