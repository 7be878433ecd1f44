"""What an undo is about to take back, so that it can be asked whether whoever does it may."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, select

from boutique.data.history.change import Change, rich
from boutique.data.store.mapping import TABLE_OF
from boutique.domain.kernel.affected import TakenBack


def taken_back(connection: Connection, changes: Iterable[Change], kind: type[Any]) -> list[TakenBack]:
    """Return the rows of a kind that these changes touch, and in which fields."""
    table = TABLE_OF[kind]
    return [_told(connection, table, each) for each in changes if each.table == table.name and each.row]


def _told(connection: Connection, table: Table, change: Change) -> TakenBack:
    if not change.whole:
        row = connection.execute(select(table).where(table.c.id == UUID(change.row_id))).mappings().first()
        return TakenBack(dict(row or {}), frozenset(change.fields))
    (side,) = change.sides
    values = {name: rich(table, name, value) for name, value in side.items() if name != "version"}
    return TakenBack(values, frozenset(name for name, value in values.items() if value))
