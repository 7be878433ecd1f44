"""What an undo is about to take back, so that it can be asked whether whoever does it may."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, select

from boutique.data.history.entries import Change, rich
from boutique.data.store.mapping import TABLE_OF
from boutique.domain.kernel.affected import TakenBack


def taken_back(connection: Connection, changes: Iterable[Change], kind: type[Any]) -> list[TakenBack]:
    """Return the rows of a kind that these changes touch, and in which fields."""
    table = TABLE_OF[kind]
    return [
        _told(connection, table, each) for each in changes if each["table"] == table.name and "id" in each
    ]


def _told(connection: Connection, table: Table, change: Change) -> TakenBack:
    sides = [change[side] for side in ("before", "after") if side in change]
    if len(sides) == 2:
        row = connection.execute(select(table).where(table.c.id == UUID(change["id"]))).mappings().first()
        return TakenBack(dict(row or {}), frozenset(sides[0]))
    values = {name: rich(table, name, value) for name, value in sides[0].items()}
    return TakenBack(values, frozenset(name for name, value in values.items() if value))
