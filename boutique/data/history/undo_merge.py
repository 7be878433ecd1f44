"""Taking back that two pages were put together, also after life went on with the one that was kept.

What moved goes back; what came later stays with the page that was kept, save what hangs on something that
goes back; a field that was changed since stays as it is now.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, delete, insert, select

from boutique.data.history.entries import Change, plain, rich
from boutique.data.history.repoint import move, pointers, set_fields
from boutique.data.store.errors import CHANGED_SINCE
from boutique.data.tables import client, metadata, orders
from boutique.domain.clients.model import Standing
from boutique.domain.duplicates.merging import QUESTIONS
from boutique.domain.kernel.errors import Refused

_SOME = 500
_TOGETHER = [{*fields, "sort_key"} if "family_name" in fields else {*fields} for fields in QUESTIONS.values()]
"""Fields that say one thing, and are taken back only together."""


def is_gentle(changes: list[Change]) -> bool:
    """Return whether these changes are taken back as far as they still stand."""
    return any("gentle" in change for change in changes)


def take_apart(connection: Connection, changes: list[Change]) -> list[Change]:
    """Take back what putting together did, or what taking apart did; returns what was done."""
    kept, away = _pages(connection, changes)
    done = [one for change in reversed(changes) if (one := _reverse(connection, change)) is not None]
    apart = _merged_into(connection, away) is None
    done += _followers(connection, done, (kept, away)) if apart else move(connection, client, away, kept)
    done = list(_leads_stay_clients(connection, done))
    return [change | {"gentle": True} for change in done]


def _pages(connection: Connection, changes: list[Change]) -> tuple[UUID, UUID]:
    """Return the page kept and the one put away. Refused when either became part of another since."""
    put = [
        (UUID(each["id"]), each["before"]["merged_into"], each["after"]["merged_into"])
        for each in changes
        if each["table"] == "client" and "merged_into" in each["after"]
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


def _reverse(connection: Connection, change: Change) -> Change | None:
    table = metadata.tables[change["table"]]
    row = connection.execute(select(table).where(table.c.id == UUID(change["id"]))).mappings().first()
    if "after" not in change:
        return _bring_back(connection, table, change) if row is None else None
    if row is None:
        return None
    if "before" not in change:
        return _strike(connection, table, change, row)
    values = _as_before(table, change, row)
    if not values:
        return None
    concerned = tuple(UUID(each) for each in reversed(change.get("clients", [change["client"]])))
    return set_fields(connection, table, row, values, concerned)


def _as_before(table: Table, change: Change, row: Any) -> dict[str, Any]:
    """Return the fields that go back: those that stand as they were left."""
    changed = {name for name, value in change["after"].items() if plain(row[name]) != value}
    if table is client:
        changed |= {name for group in _TOGETHER if group & changed for name in group}
    before = change["before"]
    return {name: rich(table, name, value) for name, value in before.items() if name not in changed}


def _strike(connection: Connection, table: Table, change: Change, row: Any) -> Change | None:
    """What was written down on that occasion goes, unless somebody wrote more into it."""
    if any(plain(row[name]) != value for name, value in change["after"].items()):
        return None
    connection.execute(delete(table).where(table.c.id == row["id"]))
    kept = {name: value for name, value in change.items() if name != "after"}
    return kept | {"before": change["after"], "version": row["version"]}


def _bring_back(connection: Connection, table: Table, change: Change) -> Change | None:
    """What was struck out comes back, unless what it speaks of is gone."""
    row = {name: rich(table, name, value) for name, value in change["before"].items()}
    for column in table.c:
        for key in column.foreign_keys:
            end = row.get(column.name)
            if end is not None and not connection.scalar(select(key.column).where(key.column == end)):
                return None
    connection.execute(insert(table).values(version=change["version"] + 1, **row))
    kept = {name: value for name, value in change.items() if name not in ("before", "version")}
    return kept | {"after": change["before"]}


def _followers(connection: Connection, done: list[Change], way: tuple[UUID, UUID]) -> list[Change]:
    """A garment added since to an order that goes back goes with it, and so does all that hangs on it."""
    here, there = way
    gone: dict[str, list[UUID]] = {}
    for change in done:
        gone.setdefault(change["table"], []).append(UUID(change["id"]))
    followed: list[Change] = []
    for table, columns in pointers(client):
        for row in list(_hanging_on(connection, table, gone)):
            values = {column.name: there for column in columns if row[column.name] == here}
            if values:
                followed.append(set_fields(connection, table, row, values, way))
                gone.setdefault(table.name, []).append(row["id"])
    return followed


def _hanging_on(connection: Connection, table: Table, gone: dict[str, list[UUID]]) -> Iterator[Any]:
    for column in table.c:
        for key in column.foreign_keys:
            ids = gone.get(key.column.table.name, []) if key.column.table is not client else []
            for start in range(0, len(ids), _SOME):
                some = column.in_(ids[start : start + _SOME])
                yield from connection.execute(select(table).where(some)).mappings().all()


def _leads_stay_clients(connection: Connection, done: list[Change]) -> Iterator[Change]:
    """Whoever was a lead and has bought since is a client now."""
    for change in done:
        back = change["table"] == "client" and change.get("after", {}).get("standing") == Standing.LEAD
        bought = select(orders.c.id).where(orders.c.client_id == UUID(change["id"])) if back else None
        if bought is None or connection.execute(bought).first() is None:
            yield change
            continue
        who = client.c.id == UUID(change["id"])
        row = connection.execute(select(client).where(who)).mappings().one()
        set_fields(connection, client, row, {"standing": Standing.CLIENT}, (UUID(change["id"]),))
        yield change | {
            side: {name: value for name, value in change[side].items() if name != "standing"}
            for side in ("before", "after")
        }
