"""What the forecast was and what came of it: days told with a chance, and what each morning foresaw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from boutique.data.queries.orders.purchases import awaited, stands
from boutique.data.queries.workshop.garment_rows import GARMENT, garment_of
from boutique.data.store.reader import Reader, day, uid
from boutique.domain.kernel.chances import SUREST
from boutique.domain.pages.forecast_view import LateAhead
from boutique.domain.promises.late_rule import WATCH, is_likely_late, is_to_be_rung, settled
from boutique.domain.workshop.facts import ToldDay

_MOST_TOLD: Final = 1_500
_STEPS: Final = 20
"""What a morning foresaw is told by steps of five, however much is known."""
_STALE_DAYS: Final = 5
"""What was foreseen longer ago than over a long week-end says nothing of today."""
_TOLD: Final = (
    "SELECT i.kind, i.garment, p.raw, p.due_on, coalesce(i.ready_on, i.delivered_on) FROM promise p "
    f"JOIN order_item i ON i.id = p.item_id JOIN orders o ON o.id = i.order_id WHERE {stands('i', 'o')} "
    "AND p.raw IS NOT NULL AND p.due_on < ? ORDER BY p.due_on DESC NULLS LAST, p.id LIMIT ?"
)
_EVENINGS: Final = (
    "SELECT f.item_id, CASE WHEN f.foreseen_on < ? THEN f.p_late ELSE f.p_before END FROM garment_forecast f "
    "JOIN order_item i ON i.id = f.item_id WHERE f.promised_on = i.promised_on AND f.foreseen_on >= ?"
)
_LATE: Final = (
    f"SELECT f.p_late, f.p_before, f.days_late, f.cause, {GARMENT} "
    "FROM garment_forecast f JOIN order_item i ON i.id = f.item_id JOIN orders o ON o.id = i.order_id "
    f"JOIN client c ON c.id = o.client_id WHERE {awaited('i', 'o')} AND i.ready_on IS NULL "
    "AND f.promised_on = i.promised_on AND f.promised_on >= ? AND f.foreseen_on >= ?"
)


def told_days(reader: Reader, on: date) -> Sequence[ToldDay]:
    """Return the days promised with a chance that have come by a day, oldest first."""
    rows = reader.all(_TOLD, on.isoformat(), _MOST_TOLD)
    return [
        ToldDay(kind=row[0], garment=row[1], raw=row[2], due_on=day(row[3]), ready_on=day(row[4]))
        for row in reversed(rows)
    ]


def evenings(reader: Reader, on: date) -> Mapping[UUID, float]:
    """Return the chance of being late that was foreseen last before a day, by garment."""
    stale = (on - timedelta(days=_STALE_DAYS)).isoformat()
    return {
        uid(item): late for item, late in reader.all(_EVENINGS, on.isoformat(), stale) if late is not None
    }


def late_foreseen(reader: Reader, on: date) -> Sequence[LateAhead]:
    """Return what the last morning foresaw late of what is still to be made, likeliest first.

    Of a cause it knows only what it is: whom or what it is about the forecast itself tells.
    """
    rows = reader.all(_LATE, on.isoformat(), (on - timedelta(days=_STALE_DAYS)).isoformat())
    told = [(settled(row[0], row[1]), row) for row in rows]
    told.sort(key=lambda each: (-each[0], each[1][4]))
    return [_late(p_late, on, row) for p_late, row in told if p_late >= WATCH]


def _late(p_late: float, on: date, row: Sequence[Any]) -> LateAhead:
    work = garment_of(row[4:])
    promised = work.promised_on or on
    return LateAhead(
        work=work,
        chance=min(round(p_late * _STEPS) / _STEPS, SUREST / 100),
        days=max(1, row[2]),
        likely=is_likely_late(p_late, promised, on),
        to_be_rung=is_to_be_rung(p_late, promised, on),
        cause=row[3],
        explained=False,
    )
