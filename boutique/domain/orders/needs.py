"""How an order stands and what it needs next, by one rule for lists, buttons and whoever else asks."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto

from boutique.domain.orders.views import OrderView


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
    before its rest is paid, because both are done while the client stands here.
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
    if order.owed:
        return Step.PAY
    return Step.FINISH if waiting else None
