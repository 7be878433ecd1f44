"""What is said on the page of a client."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from boutique.domain.calls.talks import CallOutcome
from boutique.domain.calls.views import TalkView
from boutique.domain.orders.views import OrderView
from boutique.domain.pages.client import ClientPage
from boutique.domain.taste.likes import FACETS, Held, held
from boutique.domain.taste.views import PreferenceView
from boutique.wording import _, day, day_month, day_short, n_, when_due
from boutique.wording.care import how_it_stands
from boutique.wording.kernel.phrases import capital, quoted
from boutique.wording.orders import item_name, owed_words, within
from boutique.wording.taste.likes import said_value


def under_name(page: ClientPage) -> str:
    """Return the quiet line below the name."""
    since = page.draft.since
    lead = page.draft.standing == "lead"
    parts = (
        _("client no. {no}").format(no=page.no),
        _("lead") if lead else _("client since {year}").format(year=since.year) if since else "",
        n_("{n} order", "{n} orders", len(page.orders)) if page.orders else "",
        _("archived") if page.archived else "",
    )
    return " · ".join(part for part in parts if part)


def reach(page: ClientPage) -> Iterator[tuple[str, str]]:
    """Yield how to reach somebody: what it is, and how it goes."""
    draft = page.draft
    yield _("Phone"), draft.phone
    yield _("E-mail"), draft.email
    yield _("City"), draft.city
    yield _("Good hours"), draft.best_hours
    yield _("Addressed as"), draft.address_as
    yield _("Birthday"), _birthday(page)
    yield _("Served by"), page.served_by_name


def _birthday(page: ClientPage) -> str:
    draft = page.draft
    if not (draft.birth_month and draft.birth_day):
        return str(draft.birth_year or "")
    if draft.birth_year:
        return day(date(draft.birth_year, draft.birth_month, draft.birth_day))
    return day_month(draft.birth_month, draft.birth_day)


def holding(page: ClientPage, *, likes: bool) -> dict[str, list[PreferenceView]]:
    """Return what they like, or will not have, by what it is about; their last word holds."""
    words: list[Held] = held(page.preferences)
    said = [each.now for each in words if each.now.likes == likes]
    about = {facet: [each for each in said if each.facet == facet] for facet in FACETS}
    return {facet: found for facet, found in about.items() if found}


def value_of(said: PreferenceView) -> str:
    """Return what was said, in the language being spoken."""
    return said_value(said.facet, said.value)


def items_of(order: OrderView) -> str:
    """Return everything in an order: 'Costum gri, vestă'."""
    names = dict.fromkeys(within(item_name(item)) for item in order.standing or order.items)
    return capital(", ".join(names)) or _("Order no. {no}").format(no=order.no)


def state_of(order: OrderView, today: date) -> str:
    """Return how an order stands, and what is still owed."""
    return " · ".join(filter(None, (_state(order, today), owed_words(order) if order.owed else "")))


def _state(order: OrderView, today: date) -> str:
    if order.cancelled_on is not None:
        return _("cancelled")
    if order.delivered_on is not None:
        return _("handed over {day}").format(day=day_short(order.delivered_on, today))
    gone = len(order.standing) - len(order.waiting)
    part = n_("{n} garment handed over", "{n} garments handed over", gone) if gone else ""
    if order.promised_on is None:
        return part
    due = _("promised for {day}").format(day=day_short(order.promised_on, today))
    return " · ".join(filter(None, (part, due)))


def open_things(page: ClientPage, today: date) -> list[tuple[date, str]]:
    """Return what somebody still waits for, the longest waiting first."""
    return sorted([*_complaints(page, today), *_promises(page, today), *_waits(page), *_returns(page, today)])


def _complaints(page: ClientPage, today: date) -> Iterator[tuple[date, str]]:
    for each in page.complaints:
        if each.resolved_on is None:
            told, _late = how_it_stands(each.replied_on, each.reply_by, each.put_right_by, today)
            yield (
                each.opened_on,
                _("Complaint: {words} {state}").format(words=quoted(each.words), state=f"({told})"),
            )


def _promises(page: ClientPage, today: date) -> Iterator[tuple[date, str]]:
    for order in page.orders:
        if order.delivered_on is None and order.cancelled_on is None and order.promised_on is not None:
            yield order.placed_on, f"{items_of(order)} ({state_of(order, today)})"


def _waits(page: ClientPage) -> Iterator[tuple[date, str]]:
    for wait in page.waits:
        if wait.told_on is None:
            said = _("Waiting for “{cloth}” (arrived)") if wait.is_here else _("Waiting for “{cloth}”")
            yield wait.asked_on, said.format(cloth=wait.cloth_name)


def _returns(page: ClientPage, today: date) -> Iterator[tuple[date, str]]:
    for each in page.follow_ups:
        if each.done_on is None:
            about = each.about or _("We said we would call")
            yield each.due_on, f"{about} ({when_due(each.due_on, today)})"


def said_in(talk: TalkView) -> str:
    """Return what came of a talk, where the client's own words say nothing."""
    outcomes = {
        CallOutcome.NO_ANSWER: _("Did not answer."),
        CallOutcome.LATER: _("Asked us to call later."),
        CallOutcome.NOT_FITTING: _("Not for them this time."),
    }
    return outcomes.get(CallOutcome(talk.outcome), "") if talk.outcome in tuple(CallOutcome) else ""
