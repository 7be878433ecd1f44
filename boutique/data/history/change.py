"""One change of the book as its history keeps it, from which it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Date, Table, Uuid

from boutique.data.tables.base import Instant, LabColour


class Op(StrEnum):
    """What was done: to one row, to many at once, to a setting; or nothing but a fact noted."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"
    BULK = "bulk"
    SETTING = "setting"
    FACT = "fact"


class Change(NamedTuple):
    """One row's change: its fields before and after; an update holds only those that changed.

    `row_id` is a hexadecimal id, or the key of a setting; `client_id` whose row it is, hexadecimal too.
    A row deleted keeps its version beside its fields. A bulk change says how many were loaded for good or
    removed, or which were added, and whose they are.
    """

    op: Op
    table: str
    row_id: str | None = None
    client_id: str | None = None
    before: Any = None
    after: Any = None

    @property
    def whole(self) -> bool:
        """Whether a row came or went, and not only some fields of it."""
        return self.op in (Op.INSERT, Op.DELETE)

    @property
    def row(self) -> bool:
        """Whether this is a change of one row."""
        return self.whole or self.op is Op.UPDATE

    @property
    def sides(self) -> list[dict[str, Any]]:
        """The fields of a row before and after, as far as there are any."""
        return [side for side in (self.before, self.after) if side is not None] if self.row else []

    @property
    def fields(self) -> set[str]:
        """The names of the fields of a row that changed."""
        return {name for side in self.sides for name in side}

    @property
    def bulk_added(self) -> list[str]:
        """The ids of the rows added at once, which can be taken back."""
        added: list[str] = (self.after or {}).get("added", []) if self.op is Op.BULK else []
        return added

    @property
    def bulk_loaded(self) -> int:
        """How many rows were added at once for good."""
        return int((self.after or {}).get("loaded", 0)) if self.op is Op.BULK else 0

    @property
    def bulk_removed(self) -> int:
        """How many rows that had been added at once were taken back."""
        return int((self.before or {}).get("removed", 0)) if self.op is Op.BULK else 0

    @property
    def clients(self) -> list[str]:
        """Whose the rows of a bulk change are."""
        found: list[str] = (self.after or self.before or {}).get("clients", []) if self.op is Op.BULK else []
        return found


def bulk_added(table: Table, ids: Sequence[str], clients: Sequence[str]) -> Change:
    """Return rows added at once, which can be taken back."""
    return Change(Op.BULK, table.name, after={"added": list(ids), "clients": list(clients)})


def bulk_loaded(table: Table, many: int) -> Change:
    """Return rows added at once for good."""
    return Change(Op.BULK, table.name, after={"loaded": many})


def bulk_removed(change: Change) -> Change:
    """Return the taking back of rows added at once."""
    many = len(change.bulk_added)
    return Change(Op.BULK, change.table, before={"removed": many, "clients": change.clients})


def reversed_(change: Change) -> Change:
    """Return the change that takes a row's or a setting's change back; versions are the caller's."""
    turned = {Op.INSERT: Op.DELETE, Op.DELETE: Op.INSERT}.get(change.op, change.op)
    return change._replace(op=turned, before=change.after, after=change.before)


def is_partial_undo(changes: Iterable[Change]) -> bool:
    """Tell whether two pages were merged or taken apart here, which is taken back as far as it stands."""
    return any(
        change.table == "client"
        and change.op is Op.UPDATE
        and None in (change.before.get("merged_into", ""), change.after.get("merged_into", ""))
        for change in changes
    )


def plain(value: Any) -> Any:
    """Return a value as JSON can hold it."""
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return [round(part, 2) for part in value] if isinstance(value, tuple) else value


def rich(table: Table, field: str, value: Any) -> Any:
    """Return a JSON value as the column of a table holds it."""
    if value is None:
        return None
    column_type = table.c[field].type
    if isinstance(column_type, LabColour):
        return tuple(value)
    if isinstance(column_type, Instant):
        return datetime.fromisoformat(value)
    if isinstance(column_type, Date):
        return date.fromisoformat(value)
    return UUID(value) if isinstance(column_type, Uuid) else value
