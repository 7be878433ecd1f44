"""How things stand with a client, in sentences: their rhythm, and what is still open between us."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boutique.domain.orders.views import OrderView
from boutique.domain.pages.client import ClientPage
from boutique.ui.kit.line import Tone
from boutique.ui.person.belongings import order_words
from boutique.ui.person.past import Event
from boutique.wording import _, day_short, money, when_due
from boutique.wording.care import how_it_stands
from boutique.wording.kernel.money import spent


def worth(page: ClientPage) -> str:
    """Return 'În 6 ani: 23.400 lei, 11 comenzi' in one line; empty before the first order."""
    rhythm = page.rhythm
    if not rhythm.orders or rhythm.first_order is None:
        return ""
    return _("{sum} in all since {year}").format(
        sum=spent(page.orders) or money(0), year=rhythm.first_order.year
    )


def open_things(page: ClientPage, today: date) -> list[Event]:
    """Return what somebody still waits for, the longest waiting first."""
    found = [*_complaints(page, today), *_promises(page, today), *_waits(page), *_returns(page, today)]
    return sorted(found, key=lambda event: event.on)


def _complaints(page: ClientPage, today: date) -> Iterator[Event]:
    for each in page.complaints:
        if each.resolved_on is not None:
            continue
        text = _("Complaint: “{words}”").format(words=each.words.rstrip("."))
        chip, late = how_it_stands(each.replied_on, each.reply_by, each.put_right_by, today)
        yield Event(each.opened_on, text, chip, Tone.AMBER if late else Tone.NEUTRAL)


def _promises(page: ClientPage, today: date) -> Iterator[Event]:
    for order in page.orders:
        if is_open(order) and order.promised_on is not None:
            chip, tone = order_state(order, today)
            text = _("Ordered: {what}.").format(what=order_words(order))
            yield Event(order.placed_on, text, chip, tone)


def _waits(page: ClientPage) -> Iterator[Event]:
    for wait in page.waits:
        if wait.told_on is not None:
            continue
        text = _("Waiting for “{cloth}”.").format(cloth=wait.cloth_name)
        arrived = wait.arrived_on is not None and wait.arrived_on >= wait.asked_on
        if arrived:
            yield Event(wait.asked_on, text, _("arrived"), Tone.ROSE)
        else:
            yield Event(wait.asked_on, text)


def _returns(page: ClientPage, today: date) -> Iterator[Event]:
    for each in page.follow_ups:
        if each.done_on is None:
            about = each.about or _("We said we would call")
            tone = Tone.AMBER if each.due_on < today else Tone.NEUTRAL
            yield Event(each.due_on, about, when_due(each.due_on, today), tone)


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
