"""What can be done to an order as it stands."""

from __future__ import annotations

from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.views import OrderView


def waits(order: OrderView) -> bool:
    """Whether anything of it is still to be handed over."""
    return order.cancelled_on is None and bool(order.waiting) and not order.is_offer


def can_hand_over(order: OrderView) -> bool:
    """Whether anything of an order can be handed over: it is ready, or was never to be made."""
    made = (item.ready_on is not None or item.kind == OrderKind.READY_TO_WEAR for item in order.waiting)
    return waits(order) and any(made)


def is_unready(order: OrderView) -> bool:
    """Whether anything of it is still being made."""
    return waits(order) and any(item.ready_on is None for item in order.waiting)


def may_be_paid(order: OrderView) -> bool:
    """Whether money may change hands for it."""
    return not order.is_offer and (order.cancelled_on is None or bool(order.paid_bani))


def is_offered(order: OrderView) -> bool:
    """Whether it is an offer that holds."""
    return order.is_offer and order.cancelled_on is None


def is_untold(order: OrderView) -> bool:
    """Whether a day of it was moved of which the client does not know."""
    return any(change.told_on is None for item in order.items for change in item.changes)
