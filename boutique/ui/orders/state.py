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
    if order.until is not None:
        return _offer_state(order.until, order.cancelled_on, today)
    if order.cancelled_on is not None:
        return _("cancelled"), Tone.NEUTRAL
    if order.delivered_on is not None:
        return _("handed over"), Tone.GREEN
    if order.promised_on is None:
        return "", Tone.NEUTRAL
    if order.promised_on < today:
        return when_due(order.promised_on, today), Tone.AMBER
    return _("for {day}").format(day=day_short(order.promised_on, today)), Tone.ROSE


def _offer_state(until: date, lapsed_on: date | None, today: date) -> tuple[str, Tone]:
    if lapsed_on is not None:
        return _("lapsed"), Tone.NEUTRAL
    tone = Tone.AMBER if until < today else Tone.ROSE
    template = _("held until {day}") if until < today else _("holds until {day}")
    return template.format(day=day_short(until, today)), tone
