"""Whether the promise of an order holds: one answer for the list, the panel and the sentence above them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from uuid import UUID

from boutique.domain.orders.views import ItemView
from boutique.domain.pages.order_at_hand import OrderAtHand
from boutique.domain.workshop.views import WaitView

if TYPE_CHECKING:  # it brings numpy
    from boutique.domain.pages.forecast_view import ForecastView
    from boutique.domain.pages.late_ahead import LateAhead

LONG: Final = 7
"""Days after which what lies ready has lain long."""


class Holding(StrEnum):
    """How it stands with a promise."""

    PAST = "past"  # the day is over
    LIKELY = "likely"  # it will be late, so that the client is to be rung
    MOVED = "moved"  # moved to another day of which the client does not know
    WAITS = "waits"
    CHANCE = "chance"
    UNKNOWN = "unknown"  # nothing can be said, or not yet
    READY = "ready"
    GONE = "gone"  # handed over
    OFF = "off"  # cancelled


@dataclass(frozen=True, kw_only=True)
class OrderHolds:
    """How it stands with the promise of an order: that of the garment which tells most.

    `days` are days late, or since it is ready; calendar days of what is past, working days of what is to come
    (as `LateAhead`). `chance` of the day in percent; `knows` whether we told the client of it; `out_on` when
    it is as likely ready as not.
    """

    how: Holding
    item: ItemView | None = None
    days: int = 0
    chance: int | None = None
    knows: bool = False
    out_on: date | None = None
    wait: WaitView | None = None
    ahead: LateAhead | None = None

    @property
    def is_late(self) -> bool:
        """Whether it is not in time as far as one knows today."""
        return self.how in (Holding.PAST, Holding.LIKELY)

    @property
    def must_be_told(self) -> bool:
        """Whether the client waits for a day that is not true any more."""
        return not self.knows and (self.is_late or self.how is Holding.MOVED)


def holding(at: OrderAtHand, ahead: ForecastView | None, today: date) -> OrderHolds:
    """Return how it stands with the promise of an order; `ahead` is None while nothing is foreseen."""
    order = at.order
    if not order.waiting:
        return _gone(at)
    if all(item.ready_on is not None for item in order.waiting):
        since = max(item.ready_on for item in order.waiting if item.ready_on is not None)
        return OrderHolds(how=Holding.READY, days=(today - since).days, knows=_rung(at, since))
    late = {each.work.item_id: each for each in ahead.late} if ahead is not None else {}
    found = [_item(at, item, ahead, late, today) for item in order.waiting if item.ready_on is None]
    return min(found, key=_rank)


def _item(
    at: OrderAtHand,
    item: ItemView,
    ahead: ForecastView | None,
    late: Mapping[UUID, LateAhead],
    today: date,
) -> OrderHolds:
    garment = ahead.garments.get(item.item_id) if ahead is not None and item.item_id is not None else None
    risk = late.get(item.item_id) if item.item_id is not None else None
    out_on, work, due = garment.even_on if garment is not None else None, at.work(item), item.promised_on
    wait = next(iter(work.waiting), None) if work is not None else None
    chance = round(100 * (1 - garment.late)) if garment is not None and garment.late is not None else None
    how, days, knows = Holding.UNKNOWN, 0, False
    if due is not None and due < today:
        how, days, knows = Holding.PAST, (today - due).days, item.item_id in at.heard
    elif risk is not None and risk.likely:
        how, days, knows = Holding.LIKELY, risk.days, item.item_id in at.heard
    elif any(change.told_on is None for change in item.changes):
        how = Holding.MOVED
    elif wait is not None:
        how = Holding.WAITS
    elif chance is not None:
        how = Holding.CHANCE
    return OrderHolds(
        how=how, item=item, days=days, chance=chance, knows=knows, out_on=out_on, wait=wait, ahead=risk
    )


def _rank(holds: OrderHolds) -> tuple[bool, int, int, int]:
    place = list(Holding).index(holds.how)
    return not holds.must_be_told, place, -holds.days, holds.chance if holds.chance is not None else 100


def _rung(at: OrderAtHand, since: date) -> bool:
    return at.rung_on is not None and at.rung_on >= since


def _gone(at: OrderAtHand) -> OrderHolds:
    order = at.order
    if order.cancelled_on is not None or not order.standing:
        return OrderHolds(how=Holding.OFF)
    late = [days for item in order.standing if (days := days_missed(item)) is not None]
    return OrderHolds(how=Holding.GONE, days=max(late, default=0), knows=bool(late))


def days_missed(item: ItemView) -> int | None:
    """Return by how many days a garment came after the day promised for it; None where it was never ready."""
    done = item.ready_on or item.delivered_on
    if done is None or item.promised_on is None:
        return None
    return max(0, (done - item.promised_on).days)


@dataclass(frozen=True, kw_only=True)
class LateCount:
    """Of orders that are open: how many are not in time, and how many of those clients do not know."""

    late: int = 0
    untold: int = 0


def late_among(at_hand: Iterator[OrderAtHand], ahead: ForecastView | None, today: date) -> LateCount:
    """Return how many of these orders are late, and of how many the client does not know."""
    late = [holds for each in at_hand if (holds := holding(each, ahead, today)).is_late]
    return LateCount(late=len(late), untold=sum(holds.must_be_told for holds in late))
