"""Taking back that two pages were put together, also after life went on with the one that was kept.

What moved goes back; what came later stays with the page that was kept, save what hangs on something that
goes back; a field that was changed since stays as it is now.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, Table, select

from boutique.data.history.change import Change, Op, plain, rich
from boutique.data.history.repoint import bring_back, delete_row, move, pointers, set_fields
from boutique.data.store.errors import CHANGED_SINCE
from boutique.data.tables import client, metadata, orders
from boutique.domain.clients.model import Standing
from boutique.domain.duplicates.merging import QUESTIONS
from boutique.domain.kernel.errors import Refused

_SOME = 500
_TOGETHER = [{*fields, "sort_key"} if "family_name" in fields else {*fields} for fields in QUESTIONS.values()]
"""Fields that say one thing, and are taken back only together."""


def take_apart(connection: Connection, changes: list[Change]) -> list[Change]:
    """Take back what putting together did, or what taking apart did; returns what was done."""
    kept, away = _pages(connection, changes)
    apart = _merged_into(connection, away) is not None
    way = (kept, away) if apart else (away, kept)
    done = [one for change in reversed(changes) if (one := _reverse(connection, change, way)) is not None]
    done += _followers(connection, done, way) if apart else move(connection, client, away, kept)
    return list(_leads_stay_clients(connection, done))


def _pages(connection: Connection, changes: list[Change]) -> tuple[UUID, UUID]:
    """Return the page kept and the one put away. Refused when either became part of another since."""
    put = [
        (UUID(each.row_id), each.before["merged_into"], each.after["merged_into"])
        for each in changes
        if each.table == client.name and each.op is Op.UPDATE and "merged_into" in each.after
    ]
    away, before, after = next(each for each in put if None in each)
    kept = UUID(before or after)
    stands = plain(_merged_into(connection, away)) == after and _merged_into(connection, kept) is None
    here = set(connection.scalars(select(client.c.id).where(client.c.id.in_((kept, away)))))
    if not stands or len(here) < 2:
        raise Refused(CHANGED_SINCE)
    return kept, away


def _merged_into(connection: Connection, who: UUID) -> UUID | None:
    return connection.scalar(select(client.c.merged_into).where(client.c.id == who))


def _reverse(connection: Connection, change: Change, way: tuple[UUID, UUID]) -> Change | None:
    table = metadata.tables[change.table]
    row = connection.execute(select(table).where(table.c.id == UUID(change.row_id))).mappings().first()
    if change.op is Op.DELETE:
        back = row is None and _all_there(connection, table, change)
        return bring_back(connection, table, change) if back else None
    if row is None:
        return None
    if change.op is Op.INSERT:
        return _strike(connection, table, change, row)
    values = _as_before(table, change, row)
    return set_fields(connection, table, row, values, _whose(change, way)) if values else None


def _whose(change: Change, way: tuple[UUID, UUID]) -> UUID | None:
    """What belonged to the one page belongs to the other again."""
    here, there = way
    moved = change.table != client.name and there.hex in change.before.values()
    if moved and change.client_id == here.hex:
        return there
    return UUID(change.client_id) if change.client_id else None


def _as_before(table: Table, change: Change, row: Any) -> dict[str, Any]:
    """Return the fields that go back: those that stand as they were left."""
    changed = {name for name, value in change.after.items() if plain(row[name]) != value}
    if table is client:
        changed |= {name for group in _TOGETHER if group & changed for name in group}
    before = change.before
    return {name: rich(table, name, value) for name, value in before.items() if name not in changed}


def _strike(connection: Connection, table: Table, change: Change, row: Any) -> Change | None:
    """What was written down on that occasion goes, unless somebody wrote more into it."""
    if any(plain(row[name]) != value for name, value in change.after.items()):
        return None
    return delete_row(connection, table, row, UUID(change.client_id) if change.client_id else None)


def _all_there(connection: Connection, table: Table, change: Change) -> bool:
    """What was struck out comes back, unless what it speaks of is gone."""
    for column in table.c:
        for key in column.foreign_keys:
            end = rich(table, column.name, change.before.get(column.name))
            if end is not None and not connection.scalar(select(key.column).where(key.column == end)):
                return False
    return True


def _followers(connection: Connection, done: list[Change], way: tuple[UUID, UUID]) -> list[Change]:
    """A garment added since to an order that goes back goes with it, and so does all that hangs on it."""
    here, there = way
    gone: dict[str, list[UUID]] = {}
    for change in done:
        gone.setdefault(change.table, []).append(UUID(change.row_id))
    followed: list[Change] = []
    for table, columns in pointers(client):
        for row in list(_hanging_on(connection, table, gone)):
            values = {column.name: there for column in columns if row[column.name] == here}
            if values:
                followed.append(set_fields(connection, table, row, values, there))
                gone.setdefault(table.name, []).append(row["id"])
    return followed


def _hanging_on(connection: Connection, table: Table, gone: dict[str, list[UUID]]) -> Iterator[Any]:
    for column in table.c:
        for key in column.foreign_keys:
            ids = gone.get(key.column.table.name, []) if key.column.table is not client else []
            for start in range(0, len(ids), _SOME):
                some = column.in_(ids[start : start + _SOME])
                yield from connection.execute(select(table).where(some)).mappings().all()


def is_lead_again(change: Change) -> bool:
    """Tell whether a change made a client a lead."""
    return change.table == client.name and (change.after or {}).get("standing") == Standing.LEAD


def _bought(who: UUID) -> Select[tuple[UUID]]:
    return select(orders.c.id).where(orders.c.client_id == who, orders.c.cancelled_on.is_(None))


def _leads_stay_clients(connection: Connection, done: list[Change]) -> Iterator[Change]:
    """Whoever was a lead and has bought since is a client now."""
    for change in done:
        who = UUID(change.row_id)
        bought = _bought(who) if is_lead_again(change) else None
        if bought is None or connection.execute(bought).first() is None:
            yield change
            continue
        row = connection.execute(select(client).where(client.c.id == who)).mappings().one()
        set_fields(connection, client, row, {"standing": Standing.CLIENT}, who)
        before, after = (
            {name: value for name, value in side.items() if name != "standing"}
            for side in (change.before, change.after)
        )
        yield change._replace(before=before, after=after)
