"""Reasons to call on one line of the list: a few words, and at its edge how late, how long, which place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from boutique.domain.calls.facts import (
    BirthdayFacts,
    DeliveredFacts,
    DressDayFacts,
    InvitedFacts,
    LeadFacts,
    ListedFacts,
    MissedFacts,
)
from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.wording.calls.owed import IN_SHORT
from boutique.wording.calls.reasons import likes_of, sentence, suiting
from boutique.wording.calls.rhythm import waited
from boutique.wording.kernel import phrases
from boutique.wording.kernel.dates import day_month, day_short, since, when_due
from boutique.wording.kernel.texts import _
from boutique.wording.orders import garments


def short(reason: Reason, today: date) -> str:
    """Return why to call in a few words, for the list."""
    told = _SHORT.get(reason.kind)
    return told(reason.facts, today) if told is not None else sentence(reason, today)


def chip(reason: Reason, today: date) -> str:
    """Return the word at the edge of the list: how late, how long, which place."""
    return _CHIPS[reason.kind](reason, today)


def _short_dress_day(facts: DressDayFacts, today: date) -> str:
    if facts.words:
        return phrases.capital(facts.words)
    from boutique.wording.clients.occasions import occasion_name

    return phrases.capital(occasion_name(facts.occasion))


def _short_missed(facts: MissedFacts, today: date) -> str:
    if not facts.gap:
        return _("Has not been back since") if facts.orders > 1 else _("Bought once and has not been back")
    return _("Usually comes back after {gap}").format(gap=since(facts.gap))


def _short_invited(facts: InvitedFacts, today: date) -> str:
    likes, suits = likes_of(facts), suiting(facts)
    return f"{suits}: {phrases.listed(likes)}" if likes else suits


def _short_delivered(facts: DeliveredFacts, today: date) -> str:
    what = phrases.capital(garments(facts.garments))
    if facts.first:
        return _("{what}, the first with us. How does it fit?").format(what=what)
    if facts.on_time:
        return _("{what}, handed over on time").format(what=what)
    return _("{what}, handed over late").format(what=what)


def _short_listed(facts: ListedFacts, today: date) -> str:
    if facts.last is None:
        return _("Has not bought yet")
    return _("Last bought on {day}").format(day=day_short(facts.last, today))


def _short_lead(facts: LeadFacts, today: date) -> str:
    from boutique.wording.calls.visits import visit_words  # most mornings nobody is waiting for it

    why = visit_words(facts.wanted, facts.because)
    came = _("Came in on {day} and did not buy.").format(day=day_short(facts.came, today))
    return why or facts.words or came


_SHORT: Mapping[ReasonKind, Callable[[Any, date], str]] = {
    ReasonKind.COMPLAINT_REPLY: lambda facts, today: _("Complained: “{words}”").format(
        words=facts.words.rstrip(".")
    ),
    ReasonKind.CLOTH_ARRIVED: lambda facts, today: _(
        "“{cloth}”, which they were waiting for, is back"
    ).format(cloth=facts.cloth),
    **IN_SHORT,
    ReasonKind.FOLLOW_UP: lambda facts, today: facts.about or _("We said we would call"),
    ReasonKind.AFTER_DELIVERY: _short_delivered,
    ReasonKind.NEW_COLLECTION: _short_invited,
    ReasonKind.LISTED: _short_listed,
    ReasonKind.DRESS_DAY: _short_dress_day,
    ReasonKind.LEAD: _short_lead,
    ReasonKind.DRIFTING: _short_missed,
    ReasonKind.DUE: _short_missed,
    ReasonKind.LAPSED: _short_missed,
}


def _promised_chip(reason: Reason, today: date) -> str:
    return when_due(reason.facts.promised, today)


def _arrived_chip(reason: Reason, today: date) -> str:
    arrived = reason.facts.arrived
    return _("arrived today") if arrived == today else since((today - arrived).days)


def _waiting_chip(reason: Reason, today: date) -> str:
    begun = reason.facts.since
    return _("today") if begun == today else since((today - begun).days)


def _ready_chip(reason: Reason, today: date) -> str:
    ready = reason.facts.ready
    return _("ready today") if ready == today else since((today - ready).days)


def _since_chip(reason: Reason, today: date) -> str:
    return since(reason.facts.since)


def _missed_chip(reason: Reason, today: date) -> str:
    return waited(reason.facts.gap, reason.facts.since)


def _listed_chip(reason: Reason, today: date) -> str:
    last = reason.facts.last
    return since((today - last).days) if last is not None and last < today else _("not yet")


def _place_chip(reason: Reason, today: date) -> str:
    return _("{place} of {all}").format(place=reason.facts.place, all=reason.facts.of)


def _day_of(facts: BirthdayFacts) -> str:
    return day_month(facts.month, facts.day)


_CHIPS: Mapping[ReasonKind, Callable[[Reason, date], str]] = {
    ReasonKind.COMPLAINT_REPLY: lambda reason, today: when_due(reason.facts.reply_by, today),
    ReasonKind.COMPLAINT_AFTER: _since_chip,
    ReasonKind.PROMISE_LATE: _promised_chip,
    ReasonKind.PROMISE_NEAR: _promised_chip,
    ReasonKind.LATE_AHEAD: _promised_chip,
    ReasonKind.DAY_MOVED: lambda reason, today: when_due(reason.facts.was, today),
    ReasonKind.ANSWER_AWAITED: _waiting_chip,
    ReasonKind.FITTING_AWAITED: _waiting_chip,
    ReasonKind.FITTING_MISSED: lambda reason, today: when_due(reason.facts.on, today),
    ReasonKind.FITTING_UNCONFIRMED: lambda reason, today: when_due(reason.facts.on, today),
    ReasonKind.CLOTH_ARRIVED: _arrived_chip,
    ReasonKind.CLOTH_DELAYED: lambda reason, today: when_due(reason.facts.due, today),
    ReasonKind.READY: _ready_chip,
    ReasonKind.NOT_FETCHED: _ready_chip,
    ReasonKind.FOLLOW_UP: lambda reason, today: when_due(reason.facts.due, today),
    ReasonKind.AFTER_DELIVERY: _since_chip,
    ReasonKind.NEW_COLLECTION: _place_chip,
    ReasonKind.BIRTHDAY: lambda reason, today: _("today") if reason.facts.ago == 0 else _day_of(reason.facts),
    ReasonKind.LISTED: _listed_chip,
    ReasonKind.DRESS_DAY: lambda reason, today: when_due(reason.facts.on, today),
    ReasonKind.LEAD: _since_chip,
    ReasonKind.DRIFTING: _missed_chip,
    ReasonKind.DUE: _missed_chip,
    ReasonKind.LAPSED: _missed_chip,
}
