"""What each order needs, told by one statement that reads no more of it than that takes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from boutique.data.queries.orders.purchases import awaited, stands
from boutique.data.store.reader import Reader, day
from boutique.domain.orders.needs import WEEK, Need, NeedGroup, OrderBrief, by_need
from boutique.domain.orders.payments import PaymentKind

_PAID: Final = (
    f"coalesce((SELECT sum(CASE WHEN p.kind = '{PaymentKind.REFUND}' THEN -p.amount_bani "
    "ELSE p.amount_bani END) FROM payment p WHERE p.order_id = o.id AND p.voids IS NULL "
    "AND NOT EXISTS (SELECT 1 FROM payment v WHERE v.order_id = o.id AND v.voids = p.id)), 0)"
)
_AGREED: Final = "(CASE WHEN o.cancelled_on IS NULL THEN o.total_bani ELSE 0 END)"
OWED: Final = f"o.payments_kept AND {_AGREED} <> {_PAID}"
"""True of an order o of which something is owed, by the client or by us."""
OPEN: Final = (
    "o.cancelled_on IS NULL AND o.id IN (SELECT i.order_id FROM order_item i "
    "WHERE i.delivered_on IS NULL AND i.cancelled_on IS NULL)"
)
"""True of an order o of which something is still to be handed over."""
_DUE: Final = (
    "o.cancelled_on IS NULL AND o.id IN (SELECT i.order_id FROM order_item i "
    "WHERE i.promised_on <= ? AND i.delivered_on IS NULL AND i.cancelled_on IS NULL)"
)
_AWAITED: Final = awaited("i", "o")
_WAITS: Final = "SELECT t.item_id FROM wait t WHERE t.until_on IS NULL"
_BRIEF: Final = (
    f"SELECT o.no, count(CASE WHEN {_AWAITED} THEN 1 END), "
    f"count(CASE WHEN {_AWAITED} AND i.ready_on IS NULL THEN 1 END), "
    f"count(CASE WHEN {_AWAITED} AND i.id IN ({_WAITS}) THEN 1 END), "
    f"min(CASE WHEN {_AWAITED} THEN i.promised_on END), "
    f"max(CASE WHEN {stands('i', 'o')} THEN coalesce(i.delivered_on, i.ready_on) END), "
    f"(CASE WHEN o.payments_kept THEN {_AGREED} - {_PAID} END), o.currency, o.cancelled_on "
    "FROM orders o LEFT JOIN order_item i ON i.order_id = o.id WHERE {which} GROUP BY o.id"
)


def groups(reader: Reader, today: date) -> Sequence[NeedGroup]:
    """Return the orders that still need anything, by what they need first."""
    rows = reader.all(_BRIEF.format(which=OPEN))
    owed = reader.all(_BRIEF.format(which=f"{OWED} AND NOT ({OPEN})"))
    return by_need(map(_brief, (*rows, *owed)), today)


def due_group(reader: Reader, today: date) -> NeedGroup | None:
    """Return the first of these groups without looking at the others, or None where nothing is due."""
    rows = reader.all(_BRIEF.format(which=_DUE), (today + WEEK).isoformat())
    return next((each for each in by_need(map(_brief, rows), today) if each.need is Need.DUE), None)


def groups_among(reader: Reader, numbers: Sequence[int], today: date) -> Sequence[NeedGroup]:
    """Return the orders with these numbers by what they need first, those that need nothing at the end."""
    return by_need(map(_brief, reader.among(_BRIEF.format(which="o.no IN ({ids})"), numbers)), today)


def _brief(row: Sequence[Any]) -> OrderBrief:
    return OrderBrief(
        row[0], row[1], row[2], bool(row[3]), day(row[4]), day(row[5]), row[6], row[7], row[8] is not None
    )
