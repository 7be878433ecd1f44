"""Taking back what the history says was changed, as long as nothing later rests on it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Table, delete, insert, not_, select, update

from boutique.data.history.effective import changed_besides, is_undone, latest_standing, rests_on
from boutique.data.history.entries import Change, plain, rich
from boutique.data.history.undo_merge import is_gentle, take_apart
from boutique.data.store.errors import CHANGED_SINCE
from boutique.data.store.settings import load_settings, save_setting
from boutique.data.tables import history, metadata, orders
from boutique.domain.clients.model import Standing
from boutique.domain.kernel.errors import N_, Refused

_SOME = 500


def entry_to_undo(connection: Connection, entry_id: UUID | None) -> Row[Any]:
    """Return the entry named, or the latest that stands. Refused when there is none to take back."""
    chosen = entry_id or latest_standing(connection)
    row = connection.execute(
        select(history).where(history.c.id == chosen, not_(is_undone(history.c.id)))
    ).first()
    if row is None:
        raise Refused(N_("There is nothing to undo."))
    if any("laid_in" in change for change in row.changes):
        raise Refused(N_("There is nothing to undo."))
    if any("fact" in change for change in row.changes):
        raise Refused(N_("This happened outside the book and cannot be undone."))
    if any("struck" in change for change in row.changes):
        raise Refused(N_("This can no longer be undone. Import the file again instead."))
    return row


def reverse(connection: Connection, entry: Row[Any]) -> list[Change]:
    """Take an entry's changes back, the last first; returns what was done, in the same form."""
    if is_gentle(entry.changes):
        return take_apart(connection, entry.changes)
    if rests_on(connection, entry):
        raise Refused(CHANGED_SINCE)
    done = [_reverse_one(connection, change, entry) for change in reversed(entry.changes)]
    _no_lead_has_bought(connection, done)
    return done


def _reverse_one(connection: Connection, change: Change, entry: Row[Any]) -> Change:
    if "setting" in change:
        return _set_back(connection, change)
    table = metadata.tables[change["table"]]
    if "many" in change:
        return _strike_many(connection, table, change, entry)
    if "before" not in change:
        return _strike(connection, table, change)
    if "after" not in change:
        return _bring_back(connection, table, change)
    return _restore(connection, table, change)


def _set_back(connection: Connection, change: Change) -> Change:
    if load_settings(connection)[change["setting"]] != change["after"]:
        raise Refused(CHANGED_SINCE)
    save_setting(connection, change["setting"], change["before"])
    return change | {"before": change["after"], "after": change["before"]}


def _strike(connection: Connection, table: Table, change: Change) -> Change:
    version = _must_still_be(connection, table, change)
    connection.execute(delete(table).where(table.c.id == UUID(change["id"])))
    kept = {name: value for name, value in change.items() if name != "after"}
    return kept | {"before": change["after"], "version": version}


def _bring_back(connection: Connection, table: Table, change: Change) -> Change:
    """A row comes back with a higher version, so that a form from before cannot write over it."""
    row = {name: rich(table, name, value) for name, value in change["before"].items()}
    connection.execute(insert(table).values(version=change["version"] + 1, **row))
    kept = {name: value for name, value in change.items() if name not in ("before", "version")}
    return kept | {"after": change["before"]}


def _restore(connection: Connection, table: Table, change: Change) -> Change:
    version = _must_still_be(connection, table, change)
    values = {name: rich(table, name, value) for name, value in change["before"].items()}
    connection.execute(
        update(table).where(table.c.id == UUID(change["id"])).values(version=version + 1, **values)
    )
    return change | {"before": change["after"], "after": change["before"]}


def _must_still_be(connection: Connection, table: Table, change: Change) -> int:
    row = connection.execute(select(table).where(table.c.id == UUID(change["id"]))).mappings().first()
    if row is None or any(plain(row[name]) != value for name, value in change["after"].items()):
        raise Refused(CHANGED_SINCE)
    return int(row["version"])


def _strike_many(connection: Connection, table: Table, change: Change, entry: Row[Any]) -> Change:
    ids = [UUID(each) for each in change["many"]]
    parts = [table.c.id.in_(ids[start : start + _SOME]) for start in range(0, len(ids), _SOME)]
    altered = select(table.c.id).where(table.c.version > 1)
    rows = [row for some in parts for row in connection.scalars(altered.where(some))]
    if changed_besides(connection, entry, rows):
        raise Refused(CHANGED_SINCE)
    for some in parts:
        connection.execute(delete(table).where(some))
    return {"table": change["table"], "struck": len(ids), "clients": change.get("clients", [])}


def _no_lead_has_bought(connection: Connection, done: list[Change]) -> None:
    """Whoever became a client by an order taken back stays one by a later order, which must go first."""
    leads = [
        UUID(change["id"])
        for change in done
        if change["table"] == "client" and change.get("after", {}).get("standing") == Standing.LEAD
    ]
    if leads and connection.execute(select(orders.c.id).where(orders.c.client_id.in_(leads))).first():
        raise Refused(CHANGED_SINCE)
