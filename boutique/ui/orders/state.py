"""How an order stands, in a word and its tone."""

from __future__ import annotations

from datetime import date

from boutique.domain.orders.views import OrderView
from boutique.ui.kit.line import Tone
from boutique.wording import _, day_short, when_due


def is_open(order: OrderView) -> bool:
    """Whether an order is still to be handed over."""
    return order.delivered_on is None and order.cancelled_on is None


def order_state(order: OrderView, today: date) -> tuple[str, Tone]:
    """Return how an order stands, as a chip."""
    if order.cancelled_on is not None:
        return _("cancelled"), Tone.NEUTRAL
    if order.delivered_on is not None:
        return _("handed over"), Tone.GREEN
    if order.promised_on is None:
        return "", Tone.NEUTRAL
    if order.promised_on < today:
        return when_due(order.promised_on, today), Tone.AMBER
    return _("for {day}").format(day=day_short(order.promised_on, today)), Tone.ROSE
