"""The history of the book: what each change was, in a form from which it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, delete, insert, inspect, select, update
from sqlalchemy.orm import Session

from boutique.data.mapping import TABLE_OF
from boutique.data.settings import save_setting
from boutique.data.tables import metadata
from boutique.data.tables.base import LabColour
from boutique.domain.errors import N_, Refused

Change = dict[str, Any]
"""One row's change: table, id, and the fields before and after; `many` lists ids of rows added at once."""

_CHANGED_SINCE = N_("This was changed again since. Take the later change back first.")


def collect(session: Session) -> list[Change]:
    """Return the changes that the next flush will write."""
    changes = [_added(thing) for thing in session.new]
    changes += [_removed(thing) for thing in session.deleted]
    for thing in session.dirty:
        if session.is_modified(thing):
            changes.append(_changed(thing))
    return changes


def _head(thing: Any) -> Change:
    change: Change = {"table": TABLE_OF[type(thing)].name, "id": thing.id.hex}
    who = getattr(thing, "client_id", thing.id if change["table"] == "client" else None)
    return change | {"client": who.hex if who else None}


def _added(thing: Any) -> Change:
    return _head(thing) | {"after": _plain_row(thing)}


def _removed(thing: Any) -> Change:
    return _head(thing) | {"before": _plain_row(thing)}


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
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return [round(part, 2) for part in value] if isinstance(value, tuple) else value


def rich(table: Table, field: str, value: Any) -> Any:
    """Return a JSON value as the column of a table holds it."""
    if value is None:
        return None
    column_type = table.c[field].type
    if isinstance(column_type, LabColour):
        return tuple(value)
    kind = column_type.python_type
    if kind is UUID:
        return UUID(value)
    return kind.fromisoformat(value) if issubclass(kind, date) else value


def touched_clients(changes: Iterable[Change]) -> set[UUID]:
    """Return every client whom these changes concern."""
    found = {UUID(change["client"]) for change in changes if change.get("client")}
    for change in changes:
        found |= {UUID(who) for who in change.get("clients", ())}
    return found


def reverse(connection: Connection, changes: list[Change]) -> list[Change]:
    """Take changes back, the last first; returns what was done, in the same form. Refused when too late."""
    return [_reverse_one(connection, change) for change in reversed(changes)]


def _reverse_one(connection: Connection, change: Change) -> Change:
    if "setting" in change:
        save_setting(connection, change["setting"], change["before"])
        return change | {"before": change["after"], "after": change["before"]}
    table = metadata.tables[change["table"]]
    if "many" in change:
        return _strike_many(connection, table, change)
    if "before" not in change:
        _strike(connection, table, change)
        return {k: v for k, v in change.items() if k != "after"} | {"before": change["after"]}
    if "after" not in change:
        row = {name: rich(table, name, value) for name, value in change["before"].items()}
        connection.execute(insert(table).values(version=1, **row))
        return {k: v for k, v in change.items() if k != "before"} | {"after": change["before"]}
    _restore(connection, table, change)
    return change | {"before": change["after"], "after": change["before"]}


def _strike(connection: Connection, table: Table, change: Change) -> None:
    _must_still_be(connection, table, change)
    connection.execute(delete(table).where(table.c.id == UUID(change["id"])))


def _restore(connection: Connection, table: Table, change: Change) -> None:
    _must_still_be(connection, table, change)
    values = {name: rich(table, name, value) for name, value in change["before"].items()}
    connection.execute(
        update(table).where(table.c.id == UUID(change["id"])).values(version=table.c.version + 1, **values)
    )


def _must_still_be(connection: Connection, table: Table, change: Change) -> None:
    row = connection.execute(select(table).where(table.c.id == UUID(change["id"]))).mappings().first()
    if row is None or any(plain(row[name]) != value for name, value in change["after"].items()):
        raise Refused(_CHANGED_SINCE)


def _strike_many(connection: Connection, table: Table, change: Change) -> Change:
    ids = [UUID(each) for each in change["many"]]
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        changed = select(table.c.id).where(table.c.id.in_(some), table.c.version > 1).limit(1)
        if connection.execute(changed).first():
            raise Refused(_CHANGED_SINCE)
        connection.execute(delete(table).where(table.c.id.in_(some)))
    return {"table": change["table"], "struck": len(ids), "clients": change.get("clients", [])}
