"""How an order stands and what it needs next, by one rule for lists, buttons and whoever else asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import Enum, StrEnum, auto
from typing import Final, NamedTuple

from boutique.domain.kernel.money import Money, by_currency
from boutique.domain.orders.views import OrderView

WEEK: Final = timedelta(days=7)
"""What is promised within so long is due now."""


class Standing(Enum):
    """Where an order belongs among a client's orders, in the order in which they are read."""

    OFFERED = auto()
    OPEN = auto()
    OWED = auto()  # handed over, and not paid to the end
    DONE = auto()
    OFF = auto()  # cancelled, or an offer that lapsed


def standing(order: OrderView) -> Standing:
    """Return where an order belongs; a cancelled one for which we owe something back is owed."""
    if order.is_offer and order.cancelled_on is None:
        return Standing.OFFERED
    if order.is_open and not order.is_offer:
        return Standing.OPEN
    if order.owed:
        return Standing.OWED
    return Standing.DONE if order.cancelled_on is None else Standing.OFF


class Step(Enum):
    """What is done next about an order."""

    ACCEPT = auto()  # an offer that still holds becomes an order
    CORRECT = auto()  # an offer whose day is past holds again only with another
    TELL = auto()  # a day was moved, and the client does not know
    HAND_OVER = auto()
    PAY = auto()  # what is owed, by the client or by us
    FINISH = auto()  # what is still being made becomes ready


def next_step(order: OrderView, today: date) -> Step | None:
    """Return the one thing this order needs next, or None where nothing is left to do.

    A moved day is told before anything else: nobody should come in vain. What lies ready is handed over
    before its rest is paid, because both are done while the client stands here; money is due by itself once
    nothing is left to hand over.
    """
    if order.until is not None:
        holds = Step.ACCEPT if order.until >= today else Step.CORRECT
        return holds if order.cancelled_on is None else None
    if order.cancelled_on is not None:
        return Step.PAY if order.owed else None
    waiting = order.waiting
    if any(change.told_on is None for item in waiting for change in item.changes):
        return Step.TELL
    if waiting and all(item.ready_on is not None for item in waiting):
        return Step.HAND_OVER
    if waiting:
        return Step.FINISH
    return Step.PAY if order.owed else None


class Need(StrEnum):
    """What an order needs first, in the order in which a shop turns to them; each stands in one."""

    DUE = "due"  # promised within the week, or past its day, and not ready
    READY = "ready"  # lies ready and was not fetched
    OWED = "owed"  # nothing is left to hand over, and not all is paid
    WAITS = "waits"  # cannot go on before something comes
    LATER = "later"  # being made, promised for later or for no day
    DONE = "done"  # handed over and paid
    OFF = "off"  # cancelled, and nothing owed


UNFINISHED: Final = (Need.DUE, Need.READY, Need.OWED, Need.WAITS, Need.LATER)
"""What still needs anything; the others are met only when they are looked for."""


class OrderBrief(NamedTuple):
    """What tells an order's need: `waiting` garments are still to be handed over, `unready` of them made.

    `promised_on` is the nearest day of those, `since` the day on which the last thing became ready or went
    out; `owed` is None where nobody wrote what was paid, below zero where we owe it back.
    """

    no: int
    waiting: int
    unready: int
    waits: bool
    promised_on: date | None
    since: date | None
    owed_bani: int | None
    currency: str
    cancelled: bool = False


def first_need(order: OrderBrief, today: date) -> Need:
    """Return the one group in which an order stands."""
    if not order.waiting:
        if order.owed_bani:
            return Need.OWED
        return Need.OFF if order.cancelled else Need.DONE
    if not order.unready:
        return Need.READY
    if order.promised_on is not None and order.promised_on <= today + WEEK:
        return Need.DUE
    return Need.WAITS if order.waits else Need.LATER


def brief_of(order: OrderView, *, waits: bool) -> OrderBrief:
    """Return what tells the need of an order that was read whole; `waits` says whether a garment waits."""
    waiting = order.waiting
    went = [day for item in order.standing if (day := item.delivered_on or item.ready_on)]
    return OrderBrief(
        no=order.no,
        waiting=len(waiting),
        unready=sum(item.ready_on is None for item in waiting),
        waits=waits,
        promised_on=order.promised_on if waiting else None,
        since=max(went, default=None),
        owed_bani=order.owed.minor if order.owed is not None else None,
        currency=order.currency,
        cancelled=order.cancelled_on is not None,
    )


class NeedGroup(NamedTuple):
    """Orders that need the same, by their numbers, the most urgent first, and what is owed of them.

    The first `past` of those that are due are past their day.
    """

    need: Need
    numbers: Sequence[int]
    owed: Sequence[Money]
    past: int = 0


def by_need(orders: Iterable[OrderBrief], today: date) -> tuple[NeedGroup, ...]:
    """Return the groups that hold any order, in the order in which one turns to them."""
    found: dict[Need, list[OrderBrief]] = {need: [] for need in Need}
    for each in orders:
        found[first_need(each, today)].append(each)
    return tuple(_group(need, members, today) for need, members in found.items() if members)


def _group(need: Need, members: list[OrderBrief], today: date) -> NeedGroup:
    newest_first = need in (Need.DONE, Need.OFF)
    by_since = newest_first or need in (Need.READY, Need.OWED)
    members.sort(key=_by_since if by_since else _by_promise, reverse=newest_first)
    past = sum(each.promised_on is not None and each.promised_on < today for each in members)
    return NeedGroup(need, [each.no for each in members], _owed(members), past if need is Need.DUE else 0)


def _owed(members: Iterable[OrderBrief]) -> Sequence[Money]:
    """What clients owe; what we owe back makes it no smaller."""
    sums: dict[str, int] = {}
    for each in members:
        if each.owed_bani is not None and each.owed_bani > 0:
            sums[each.currency] = sums.get(each.currency, 0) + each.owed_bani
    return by_currency(Money(bani, currency) for currency, bani in sums.items())


def _by_promise(order: OrderBrief) -> tuple[date, int]:
    return order.promised_on or date.max, order.no


def _by_since(order: OrderBrief) -> tuple[date, int]:
    return order.since or date.min, order.no
