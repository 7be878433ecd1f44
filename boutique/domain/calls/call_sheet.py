"""Put the people with a reason into the order in which to call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from boutique.domain.calls.reasons import (
    FOR_THE_HOUSE,
    IN_PERSON,
    SALES,
    URGENCY,
    Callee,
    CallEntry,
    Reason,
    ReasonKind,
)

MINUTES_PER_CALL = 5
"""How long one call takes with what is written down after it (the mock-up's nine calls in 45 minutes)."""


def compose(
    reasons: Iterable[Reason], callees: Mapping[UUID, Callee], on: date, limit: int | None = None
) -> list[CallEntry]:
    """Return who to call on a day, one entry a house, at most `limit` of them.

    Promises always come before sales; within a group the longest waiting comes first, then the weightiest.
    """
    grouped: dict[UUID, list[Reason]] = {}
    for reason in reasons:
        callee = callees.get(reason.client_id)
        if callee is None or (callee.house_rung and reason.kind not in IN_PERSON):
            continue
        if is_welcome(reason, callee, on):
            grouped.setdefault(reason.client_id, []).append(reason)
    ranked = sorted(
        ((_sorted(theirs), callees[who]) for who, theirs in grouped.items()),
        key=lambda pair: (*_grade(pair[0][0]), pair[1].no),
    )
    return [
        CallEntry(place=place, callee=callee, reasons=tuple(theirs))
        for place, (theirs, callee) in enumerate(_one_a_house(ranked)[:limit], start=1)
    ]


def a_day_of(entries: Iterable[CallEntry], calls: int) -> list[CallEntry]:
    """Return what a day holds: every promise however many there are, and sales while there is room."""
    kept = [entry for entry in entries if entry.reasons[0].kind not in SALES or entry.place <= calls]
    return [entry._replace(place=place) for place, entry in enumerate(kept, start=1)]


def _one_a_house(ranked: Iterable[tuple[list[Reason], Callee]]) -> list[tuple[list[Reason], Callee]]:
    """Let whoever of a house comes first hear what we owe the others; the rest of theirs waits for a day.

    What is owed to somebody themselves leaves them a call of their own.
    """
    kept: list[tuple[list[Reason], Callee]] = []
    first: dict[UUID, list[Reason]] = {}
    for reasons, callee in ranked:
        house = callee.household_id
        if house is None or house not in first or any(each.kind in IN_PERSON for each in reasons):
            kept.append((reasons, callee))
            if house is not None:
                first.setdefault(house, reasons)
            continue
        first[house] += [each._replace(whose=callee.name) for each in reasons if each.kind in FOR_THE_HOUSE]
        first[house].sort(key=_gravity)
    return kept


def is_welcome(reason: Reason, callee: Callee, on: date) -> bool:
    """Tell whether this call may be made today: consent, quiet days and open complaints are respected."""
    if callee.quiet_until is not None and on < callee.quiet_until:
        return False
    if callee.calls_refused:
        return False
    if reason.kind not in SALES:
        return True
    quiet = callee.sales_quiet_until is not None and on < callee.sales_quiet_until
    return not (quiet or callee.sales_refused or callee.complaint_open)


def _sorted(reasons: list[Reason]) -> list[Reason]:
    return sorted(reasons, key=_gravity)


def _gravity(reason: Reason) -> tuple[int, int, float]:
    return URGENCY[reason.kind], -reason.days, -reason.weight


def _grade(first: Reason) -> tuple[int, float, float]:
    """Sales are ordered by worth, promises by how long they have waited."""
    if first.kind in SALES or first.kind is ReasonKind.AFTER_DELIVERY:
        return (_rank(first), -first.weight, -first.days)
    return (_rank(first), -first.days, -first.weight)


def _rank(reason: Reason) -> int:
    """Drifting and due people compete by worth, so they share a rank."""
    kind = ReasonKind.DRIFTING if reason.kind is ReasonKind.DUE else reason.kind
    return URGENCY[kind]
