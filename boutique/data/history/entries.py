"""The entries of the history: collected from a session, written down, and read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, exists, insert, inspect, not_, select
from sqlalchemy.orm import Session

from boutique.data.history.change import Change, Op, plain
from boutique.data.history.repoint import pointers
from boutique.data.history.upcast import upcast
from boutique.data.store.limits import hold_limits
from boutique.data.store.mapping import TABLE_OF
from boutique.data.tables import client, history, history_change
from boutique.domain.clients.identity import keep_no_identity_number
from boutique.domain.kernel.errors import N_, Refused

COLUMNS: Final = (
    history_change.c.op,
    history_change.c.table_name,
    history_change.c.row_id,
    history_change.c.client_id,
    history_change.c.before,
    history_change.c.after,
)
"""The columns of a change, in the order in which `change_of` takes them."""

_ERASED = N_("The personal data of this was erased from the history, so it can no longer be undone.")


class Entry(NamedTuple):
    """One entry: its changes as they were written and as the book of today names them."""

    seq: int
    id: UUID
    written: list[Change]
    changes: list[Change]


def is_undone(entry: ColumnElement[UUID]) -> ColumnElement[bool]:
    """Return the clause that tells whether an entry was taken back."""
    undoing = history.alias()
    return exists(select(undoing.c.id).where(undoing.c.undoes == entry))


def read_entry(connection: Connection, entry_id: UUID | None) -> Entry | None:
    """Return an entry that was not taken back. Refused when nobody knows any more what it changed."""
    asked = select(history.c.seq, history.c.id, history.c.schema)
    head = connection.execute(asked.where(history.c.id == entry_id, not_(is_undone(history.c.id)))).first()
    if head is None:
        return None
    asked = select(*COLUMNS, history_change.c.redacted_at).where(history_change.c.seq == head.seq)
    rows = connection.execute(asked.order_by(history_change.c.pos)).all()
    if any(row.redacted_at for row in rows):
        raise Refused(_ERASED)
    written = [change_of(row[:-1]) for row in rows]
    changes = [each for change in written for each in upcast(connection, change, head.schema)]
    return Entry(head.seq, head.id, written, changes)


def change_of(row: Iterable[Any]) -> Change:
    """Return a change from the columns that hold it."""
    op, table, row_id, client_id, before, after = row
    return Change(Op(op), table, row_id, client_id.hex if client_id else None, before, after)


def write_changes(connection: Connection, seq: int, changes: Sequence[Change]) -> None:
    """Write down the changes of an entry."""
    connection.execute(insert(history_change), list(_rows(seq, changes)))


def _rows(seq: int, changes: Sequence[Change]) -> Iterator[dict[str, Any]]:
    for pos, (op, table, row_id, client_id, before, after) in enumerate(changes):
        yield {
            "seq": seq,
            "pos": pos,
            "op": op.value,
            "table_name": table,
            "row_id": row_id,
            "client_id": UUID(client_id) if client_id else None,
            "before": before,
            "after": after,
        }


def collect(session: Session) -> list[Change]:
    """Return the changes that the next flush will write. Refused when one can not be kept."""
    changes = [_added(thing) for thing in session.new]
    changes += [_removed(thing) for thing in session.deleted]
    changes += [_changed(thing) for thing in session.dirty if session.is_modified(thing)]
    for change in changes:
        hold_no_identity_number((change.after or {}).values())
        hold_limits(change.table, change.after or {})
    return changes


def hold_no_identity_number(values: Iterable[Any]) -> None:
    """Raise Refused when the book is about to keep a CNP in any field of anything."""
    keep_no_identity_number(*(value for value in values if isinstance(value, str)))


def _head(op: Op, thing: Any) -> Change:
    table = TABLE_OF[type(thing)].name
    who = getattr(thing, "client_id", thing.id if table == "client" else None)
    return Change(op, table, thing.id.hex, who.hex if who else None)


def _added(thing: Any) -> Change:
    return _head(Op.INSERT, thing)._replace(after=_plain_row(thing))


def _removed(thing: Any) -> Change:
    return _head(Op.DELETE, thing)._replace(before=_plain_row(thing) | {"version": thing.version})


def _plain_row(thing: Any) -> dict[str, Any]:
    table = TABLE_OF[type(thing)]
    return {column.name: plain(getattr(thing, column.name)) for column in table.c if column.name != "version"}


def _changed(thing: Any) -> Change:
    before, after = {}, {}
    for attribute in inspect(thing).attrs:
        if attribute.key != "version" and attribute.history.has_changes():
            before[attribute.key] = plain(attribute.history.deleted[0]) if attribute.history.deleted else None
            after[attribute.key] = plain(attribute.value)
    return _head(Op.UPDATE, thing)._replace(before=before, after=after)


def touched_clients(changes: Iterable[Change]) -> set[UUID]:
    """Return every client whom these changes concern: whose a row was and is, and whom it names."""
    found, naming = set[str](), _naming_clients()
    for change in changes:
        found.update(change.clients)
        for side in change.sides:
            found.update(side[name] for name in naming.get(change.table, ()) if side.get(name))
        if change.client_id:
            found.add(change.client_id)
    return {UUID(each) for each in found}


@cache
def _naming_clients() -> Mapping[str, list[str]]:
    return {table.name: [column.name for column in columns] for table, columns in pointers(client)}
