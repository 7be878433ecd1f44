"""The history of the book: what each change was, in a form from which it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Table, Uuid, inspect
from sqlalchemy.orm import Session

from boutique.data.store.mapping import TABLE_OF
from boutique.data.tables.base import Instant, LabColour
from boutique.domain.clients.identity import keep_no_identity_number

Change = dict[str, Any]
"""One row's change: table, id, and the fields before and after; `many` lists ids of rows added at once."""


def collect(session: Session) -> list[Change]:
    """Return the changes that the next flush will write. Refused when one holds an identity number."""
    changes = [_added(thing) for thing in session.new]
    changes += [_removed(thing) for thing in session.deleted]
    for thing in session.dirty:
        if session.is_modified(thing):
            changes.append(_changed(thing))
    for change in changes:
        hold_no_identity_number(change.get("after", {}).values())
    return changes


def hold_no_identity_number(values: Iterable[Any]) -> None:
    """Raise Refused when the book is about to keep a CNP in any field of anything."""
    keep_no_identity_number(*(value for value in values if isinstance(value, str)))


def _head(thing: Any) -> Change:
    change: Change = {"table": TABLE_OF[type(thing)].name, "id": thing.id.hex}
    who = getattr(thing, "client_id", thing.id if change["table"] == "client" else None)
    return change | {"client": who.hex if who else None}


def _added(thing: Any) -> Change:
    return _head(thing) | {"after": _plain_row(thing)}


def _removed(thing: Any) -> Change:
    return _head(thing) | {"before": _plain_row(thing), "version": thing.version}


def _plain_row(thing: Any) -> dict[str, Any]:
    table = TABLE_OF[type(thing)]
    return {column.name: plain(getattr(thing, column.name)) for column in table.c if column.name != "version"}


def _changed(thing: Any) -> Change:
    before, after = {}, {}
    for attribute in inspect(thing).attrs:
        if attribute.key != "version" and attribute.history.has_changes():
            before[attribute.key] = plain(attribute.history.deleted[0]) if attribute.history.deleted else None
            after[attribute.key] = plain(attribute.value)
    return _head(thing) | {"before": before, "after": after}


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


def touched_clients(changes: Iterable[Change]) -> set[UUID]:
    """Return every client whom these changes concern."""
    found = {UUID(change["client"]) for change in changes if change.get("client")}
    for change in changes:
        found |= {UUID(who) for who in change.get("clients", ())}
        for side in (change.get("before"), change.get("after")):
            if isinstance(side, dict) and side.get("client_id"):  # whose it was, and whose it is now
                found.add(UUID(side["client_id"]))
    return found
