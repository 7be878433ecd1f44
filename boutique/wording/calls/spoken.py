"""One sentence that could be said on the phone, built only from what is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from boutique.domain.calls.facts import ArrivedFacts, DeliveredFacts, DressDayFacts, InvitedFacts, MissedFacts
from boutique.domain.calls.reasons import Callee, Reason, ReasonKind
from boutique.wording.calls.owed import BEGINNINGS
from boutique.wording.kernel.dates import day_month, day_short
from boutique.wording.kernel.money import metres
from boutique.wording.kernel.texts import _, n_
from boutique.wording.orders import garments


def opening(reason: Reason, today: date, measured_on: date | None = None, who: str = "") -> str:
    """Return what one could say first for the gravest reason, without quotation marks.

    `who` is how one speaks to them, if that is known.
    """
    text = _OPENINGS[reason.kind](reason.facts, today)
    if who and reason.kind is not ReasonKind.BIRTHDAY:
        text = _("Good day, {who}. {text}").format(who=who, text=text)
    if reason.kind is ReasonKind.CLOTH_ARRIVED and measured_on is not None:
        text += " " + _("Shall we cut it to the measures of {day}?").format(day=day_short(measured_on, today))
    return text


def greeted(callee: Callee) -> str:
    """Return how one speaks to whoever is rung; empty when nobody knows."""
    from boutique.wording.clients.addressing import spoken_to

    return spoken_to(callee.title, callee.family_name, callee.address_as)


def _arrived(facts: ArrivedFacts, today: date) -> str:
    if facts.metres_cm:
        return _("The {cloth} you were waiting for is here. I have put {metres} aside for you.").format(
            cloth=facts.cloth, metres=metres(facts.metres_cm)
        )
    return _("The {cloth} you were waiting for is here. Shall I put some aside for you?").format(
        cloth=facts.cloth
    )


def _delivered(facts: DeliveredFacts, today: date) -> str:
    if facts.first:
        return _("You have had your {what} for a few days. How does it fit, honestly?").format(
            what=garments(facts.garments)
        )
    return _(
        "How are you getting on with the {what}? If anything pulls or pinches, I will put it right."
    ).format(what=garments(facts.garments))


def _invited(facts: InvitedFacts, today: date) -> str:
    return n_(
        "The new collection is here and {n} piece made me think of you. When may I show it to you?",
        "The new collection is here and {n} pieces made me think of you. When may I show them to you?",
        facts.pieces,
    )


def _missed(facts: MissedFacts, today: date) -> str:
    return _("I have not seen you for a while. How are your things wearing, is there anything to mend?")


def _dress_day(facts: DressDayFacts, today: date) -> str:
    from boutique.wording.clients.occasions import the_occasion

    return _(
        "You told me about {occasion} on {day}. Shall we look together, in good time, at what you will wear?"
    ).format(occasion=the_occasion(facts.occasion), day=day_month(facts.on.month, facts.on.day))


_OPENINGS: Mapping[ReasonKind, Callable[[Any, date], str]] = {
    ReasonKind.COMPLAINT_REPLY: lambda facts, today: _(
        "I am calling about what you told us. I would like to hear it from you, and then say what I can do."
    ),
    ReasonKind.COMPLAINT_AFTER: lambda facts, today: _(
        "I wanted to ask whether what we did has really put it right."
    ),
    **BEGINNINGS,
    ReasonKind.CLOTH_ARRIVED: _arrived,
    ReasonKind.FOLLOW_UP: lambda facts, today: _("We agreed that I would call you today."),
    ReasonKind.AFTER_DELIVERY: _delivered,
    ReasonKind.NEW_COLLECTION: _invited,
    ReasonKind.BIRTHDAY: lambda facts, today: _("Happy birthday! I only wanted to wish you that."),
    ReasonKind.LISTED: lambda facts, today: _(
        "I thought of you today and wanted to hear how you are. Is there anything I can do for you?"
    ),
    ReasonKind.DRESS_DAY: _dress_day,
    ReasonKind.LEAD: lambda facts, today: _(
        "You were with us the other day and did not find what you wanted. May I look for it for you?"
    ),
    ReasonKind.DRIFTING: _missed,
    ReasonKind.DUE: _missed,
    ReasonKind.LAPSED: _missed,
}
