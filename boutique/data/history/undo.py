"""Taking back what the history says was changed, as long as nothing later rests on it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, Table, and_, delete, select, update

from boutique.data.history.change import Change, Op, bulk_removed, is_partial_undo, plain, reversed_, rich
from boutique.data.history.effective import changed_besides, latest_standing, rests_on
from boutique.data.history.entries import Entry, read_entry
from boutique.data.history.kept_numbers import cancel, is_kept, let_go
from boutique.data.history.repoint import bring_back
from boutique.data.history.undo_merge import is_lead_again, take_apart
from boutique.data.store.errors import CHANGED_SINCE
from boutique.data.store.settings import load_settings, save_setting
from boutique.data.tables import metadata, orders
from boutique.domain.kernel.errors import N_, Refused

_SOME = 500


def entry_to_undo(connection: Connection, entry_id: UUID | None) -> Entry:
    """Return the entry named, or the latest that stands. Refused when there is none to take back."""
    entry = read_entry(connection, entry_id or latest_standing(connection))
    if entry is None or any(change.bulk_loaded for change in entry.changes):
        raise Refused(N_("There is nothing to undo."))
    if any(change.op is Op.FACT for change in entry.changes):
        raise Refused(N_("This happened outside the book and cannot be undone."))
    if any(change.bulk_removed for change in entry.changes):
        raise Refused(N_("This can no longer be undone. Import the file again instead."))
    return entry


def reverse(connection: Connection, entry: Entry) -> list[Change]:
    """Take an entry's changes back, the last first; returns what was done, in the same form."""
    if is_partial_undo(entry.changes):
        return take_apart(connection, entry.changes)
    if rests_on(connection, entry):
        raise Refused(CHANGED_SINCE)
    done = [one for change in reversed(entry.changes) for one in _reverse(connection, change, entry)]
    _no_lead_has_bought(connection, done)
    return done


def _reverse(connection: Connection, change: Change, entry: Entry) -> list[Change]:
    if is_kept(change, entry.changes):
        return cancel(connection, change)
    freed = let_go(connection, change) if change.op in (Op.INSERT, Op.BULK) else []
    return [*freed, _reverse_one(connection, change, entry)]


def _reverse_one(connection: Connection, change: Change, entry: Entry) -> Change:
    if change.op is Op.SETTING:
        return _set_back(connection, change)
    table = metadata.tables[change.table]
    match change.op:
        case Op.BULK:
            return _strike_many(connection, table, change, entry)
        case Op.INSERT:
            return _strike(connection, table, change)
        case Op.DELETE:
            return bring_back(connection, table, change)
    return _restore(connection, table, change)


def _set_back(connection: Connection, change: Change) -> Change:
    key = str(change.row_id)
    if load_settings(connection)[key] != change.after:
        raise Refused(CHANGED_SINCE)
    save_setting(connection, key, change.before)
    return reversed_(change)


def _strike(connection: Connection, table: Table, change: Change) -> Change:
    version = _must_still_be(connection, table, change)
    connection.execute(delete(table).where(table.c.id == UUID(change.row_id)))
    back = reversed_(change)
    return back._replace(before=back.before | {"version": version})


def _restore(connection: Connection, table: Table, change: Change) -> Change:
    version = _must_still_be(connection, table, change)
    values = {name: rich(table, name, value) for name, value in change.before.items()}
    connection.execute(
        update(table).where(table.c.id == UUID(change.row_id)).values(version=version + 1, **values)
    )
    return reversed_(change)


def _must_still_be(connection: Connection, table: Table, change: Change) -> int:
    row = connection.execute(select(table).where(table.c.id == UUID(change.row_id))).mappings().first()
    if row is None or any(plain(row[name]) != value for name, value in change.after.items()):
        raise Refused(CHANGED_SINCE)
    return int(row["version"])


def _strike_many(connection: Connection, table: Table, change: Change, entry: Entry) -> Change:
    ids = [UUID(each) for each in change.bulk_added]
    parts = [table.c.id.in_(ids[start : start + _SOME]) for start in range(0, len(ids), _SOME)]
    altered = select(table.c.id).where(table.c.version > 1)
    rows = [row for some in parts for row in connection.scalars(altered.where(some))]
    called = {table.name, *(each.table for each in entry.written if each.op is Op.BULK)}
    if changed_besides(connection, entry, called, rows):
        raise Refused(CHANGED_SINCE)
    for some in parts:
        connection.execute(delete(table).where(some))
    return bulk_removed(change)


def _no_lead_has_bought(connection: Connection, done: list[Change]) -> None:
    """Whoever became a client by an order taken back stays one by a later order, which must go first."""
    leads = [UUID(change.row_id) for change in done if is_lead_again(change)]
    stands = and_(orders.c.client_id.in_(leads), orders.c.cancelled_on.is_(None))
    if leads and connection.execute(select(orders.c.id).where(stands)).first():
        raise Refused(CHANGED_SINCE)
