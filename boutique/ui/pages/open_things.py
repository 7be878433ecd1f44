"""How things stand with a client, in sentences: their rhythm, and what is still open between us."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boutique.domain.pages.client import ClientPage
from boutique.ui.clients.person.belongings import order_words
from boutique.ui.clients.person.past import Event
from boutique.ui.kit.line import Tone
from boutique.ui.orders.state import is_open, order_state
from boutique.wording import _, money, when_due
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
        if wait.is_here:
            yield Event(wait.asked_on, text, _("arrived"), Tone.ROSE)
        else:
            yield Event(wait.asked_on, text)


def _returns(page: ClientPage, today: date) -> Iterator[Event]:
    for each in page.follow_ups:
        if each.done_on is None:
            about = each.about or _("We said we would call")
            tone = Tone.AMBER if each.due_on < today else Tone.NEUTRAL
            yield Event(each.due_on, about, when_due(each.due_on, today), tone)
