"""What is derived of each client, kept in the transaction that changes it, so that the morning is quick."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from statistics import median
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from boutique.data.tables import client, client_summary, complaint, consent, follow_up, orders, talk
from boutique.domain.calls.quiet import quiet_until, sales_quiet_until

_MANY = 500
_SCORED = ("score", "rhythm", "came_back", "came_back_of", "came_back_days")


def refresh(connection: Connection, client_ids: Iterable[UUID], gone: Iterable[UUID] = ()) -> None:
    """Derive anew what is kept of these clients; their score stays until the next morning."""
    wanted = list(client_ids)
    for start in range(0, len(wanted), _MANY):
        some = wanted[start : start + _MANY]
        kept = _kept(connection, some)
        rows = [_carry_over(row, kept.get(row["client_id"])) for row in derive(connection, some)]
        connection.execute(delete(client_summary).where(client_summary.c.client_id.in_(some)))
        connection.execute(insert(client_summary), rows)
    left = list(gone)
    if left:
        connection.execute(delete(client_summary).where(client_summary.c.client_id.in_(left)))


def rebuild(connection: Connection) -> None:
    """Derive every client's summary anew, after a change of many rows."""
    connection.execute(delete(client_summary))
    everyone = list(connection.scalars(select(client.c.id)))
    for start in range(0, len(everyone), 4_000):
        rows = derive(connection, everyone[start : start + 4_000])
        connection.execute(insert(client_summary), rows)


def _kept(connection: Connection, client_ids: Sequence[UUID]) -> dict[UUID, Any]:
    found = connection.execute(select(client_summary).where(client_summary.c.client_id.in_(client_ids)))
    return {row.client_id: row for row in found}


def _carry_over(row: dict[str, Any], before: Any) -> dict[str, Any]:
    """A score outlives a talk, but not a new order."""
    if before is None or before.orders != row["orders"]:
        return row
    return row | {name: getattr(before, name) for name in _SCORED}


def derive(connection: Connection, client_ids: Sequence[UUID]) -> list[dict[str, Any]]:
    """Return one row of the summary for each client, without score and rhythm."""
    bought = _grouped(
        connection,
        select(orders.c.client_id, orders.c.placed_on, orders.c.total_bani)
        .where(orders.c.client_id.in_(client_ids), orders.c.cancelled_on.is_(None))
        .order_by(orders.c.placed_on),
    )
    talks = _grouped(
        connection,
        select(talk.c.client_id, talk.c.at, talk.c.outcome).where(
            talk.c.client_id.in_(client_ids), talk.c.outbound
        ),
    )
    later = _grouped(
        connection,
        select(follow_up.c.client_id, follow_up.c.due_on).where(
            follow_up.c.client_id.in_(client_ids), follow_up.c.done_on.is_(None)
        ),
    )
    unhappy = _grouped(
        connection,
        select(complaint.c.client_id).where(
            complaint.c.client_id.in_(client_ids), complaint.c.resolved_on.is_(None)
        ),
    )
    refused = _grouped(
        connection,
        select(consent.c.client_id, consent.c.purpose).where(
            consent.c.client_id.in_(client_ids),
            consent.c.channel.in_(("phone", "all")),
            consent.c.withdrawn_on.is_not(None),
        ),
    )
    return [
        {**dict.fromkeys(_SCORED), "client_id": who, "rhythm": "unknown", "complaint_open": who in unhappy}
        | purchases(bought.get(who, []))
        | _quiet(talks.get(who, []), later.get(who, []))
        | _refusals({row[0] for row in refused.get(who, [])})
        for who in client_ids
    ]


def _grouped(connection: Connection, statement: Any) -> dict[UUID, list[tuple[Any, ...]]]:
    found: dict[UUID, list[tuple[Any, ...]]] = defaultdict(list)
    for row in connection.execute(statement):
        found[row[0]].append(tuple(row[1:]))
    return found


def purchases(bought: Sequence[tuple[Any, ...]]) -> dict[str, Any]:
    """Return what (day, bani) pairs in the order of days say: count, first, last, spent, usual gap."""
    days: list[date] = sorted({row[0] for row in bought})
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    gap = round(median(gaps)) if gaps else None
    return {
        "orders": len(bought),
        "first_order": days[0] if days else None,
        "last_order": days[-1] if days else None,
        "spent_bani": sum(row[1] for row in bought),
        "gap_days": gap,
        "due_on": days[-1] + timedelta(days=gap) if gap is not None else None,
    }


def _quiet(talks: Sequence[tuple[Any, ...]], later: Sequence[tuple[Any, ...]]) -> dict[str, Any]:
    spoken = [(at.date(), outcome) for at, outcome in talks]
    due = max((row[0] for row in later), default=None)
    return {
        "quiet_until": quiet_until(spoken, due),
        "sales_quiet_until": sales_quiet_until(spoken),
    }


def _refusals(purposes: set[str]) -> dict[str, bool]:
    return {
        "calls_refused": bool(purposes & {"all", "service"}),
        "sales_refused": bool(purposes & {"all", "sales"}),
    }
