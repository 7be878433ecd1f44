"""What the history says the book holds, read from its first entry to its last."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select

from boutique.data.book import SqliteBook
from boutique.data.history.change import Change, Op, plain
from boutique.data.history.entries import COLUMNS, change_of
from boutique.data.tables import history_change, metadata

Row = dict[str, Any]


def remembered(book: SqliteBook) -> dict[tuple[str, UUID], Row]:
    """Return every row as the history tells of it; not for books with imports, of which it keeps no rows."""
    rows: dict[tuple[str, UUID], Row] = {}
    with book._writing.connect() as connection:
        for told in connection.execute(
            select(*COLUMNS).order_by(history_change.c.seq, history_change.c.pos)
        ).all():
            change = change_of(told)
            if change.row:
                _follow(rows, (change.table, UUID(change.row_id)), change)
    return rows


def _follow(rows: dict[tuple[str, UUID], Row], which: tuple[str, UUID], change: Change) -> None:
    if change.op is Op.DELETE:
        del rows[which]
    else:
        rows[which] = rows.get(which, {}) | change.after


def held(book: SqliteBook, like: dict[tuple[str, UUID], Row]) -> dict[tuple[str, UUID], Row]:
    """Return every row that there is in the tables of which the history speaks."""
    found: dict[tuple[str, UUID], Row] = {}
    with book._writing.connect() as connection:
        for name in {table for table, _id in like}:
            for row in connection.execute(select(metadata.tables[name])).mappings():
                kept = {field: plain(value) for field, value in row.items() if field != "version"}
                found[name, row["id"]] = kept
    return found
