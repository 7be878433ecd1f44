"""Reasons to call as whole sentences, for the card and the terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from boutique.domain.calls.facts import (
    AnsweredFacts,
    ArrivedFacts,
    BirthdayFacts,
    ComplaintFacts,
    DeliveredFacts,
    DressDayFacts,
    FollowUpFacts,
    InvitedFacts,
    LeadFacts,
    ListedFacts,
    MissedFacts,
)
from boutique.domain.calls.reasons import Group, Reason, ReasonKind
from boutique.domain.clients.birthdays import next_birthday
from boutique.wording.calls.owed import OWED
from boutique.wording.calls.rhythm import rhythm_words
from boutique.wording.kernel import phrases
from boutique.wording.kernel.dates import day_month, day_short, since, when_due
from boutique.wording.kernel.money import metres
from boutique.wording.kernel.texts import _, n_
from boutique.wording.orders import garments


def group_title(group: Group, name: str = "") -> str:
    """Return the heading of a part of the call sheet; `name` is that of the collection or the list."""
    titles = {
        Group.PROMISED: _("We promised"),
        Group.AFTER_DELIVERY: _("After delivery"),
        Group.COLLECTION: _("Collection “{name}”").format(name=name),
        Group.OCCASION: _("Birthdays and occasions"),
        Group.LISTED: _("List “{name}”").format(name=name),
        Group.LEADS: _("They came in and did not buy"),
        Group.MISSED: _("We miss them"),
    }
    return titles[group]


def heading(reason: Reason) -> str:
    """Return the heading under which a reason stands, with the collection's or the list's own name."""
    return group_title(reason.group, _own_name(reason.facts))


def _own_name(facts: object) -> str:
    if isinstance(facts, InvitedFacts):
        return facts.collection
    return facts.name if isinstance(facts, ListedFacts) else ""


def sentence(reason: Reason, today: date) -> str:
    """Return why to call, whole, for the card and the terminal; for whom, where that is somebody else."""
    text = _SENTENCES[reason.kind](reason.facts, today)
    return _("For {name}: {text}").format(name=reason.whose, text=text) if reason.whose else text


def _complaint(facts: ComplaintFacts, today: date) -> str:
    return _("A complaint from {day}, answer promised by {due}: “{words}”").format(
        day=day_short(facts.opened, today),
        due=day_short(facts.reply_by, today),
        words=facts.words.rstrip("."),
    )


def _complaint_after(facts: AnsweredFacts, today: date) -> str:
    if facts.put_right_by:
        return _(
            "About the complaint we promised, by {day}: {solution}. Has it been put right, and are they "
            "happy now?"
        ).format(day=day_short(facts.put_right_by, today), solution=facts.solution.rstrip("."))
    return _("We answered the complaint {time} ago: did the solution help?").format(time=since(facts.since))


def _arrived(facts: ArrivedFacts, today: date) -> str:
    text = _("“{cloth}”, asked for on {day}, is back in stock: {metres}.").format(
        cloth=facts.cloth, day=day_short(facts.asked, today), metres=metres(facts.stock_cm)
    )
    if facts.swatches_sent:
        text += " " + _("We sent swatches on {day}.").format(day=day_short(facts.swatches_sent, today))
    if facts.chosen:
        text += " " + _("Chosen: {choice}.").format(choice=facts.chosen)
    return text


def _follow_up(facts: FollowUpFacts, today: date) -> str:
    if facts.about:
        return _("We said we would call on {day}: {about}").format(
            day=day_short(facts.due, today), about=facts.about
        )
    return _("We said we would call on {day}.").format(day=day_short(facts.due, today))


def _delivered(facts: DeliveredFacts, today: date) -> str:
    template = _("{what}, handed over on {day}, on time.")
    if not facts.on_time:
        template = _("{what}, handed over on {day}, later than promised.")
    text = template.format(
        what=phrases.capital(garments(facts.garments)), day=day_short(facts.delivered, today)
    )
    return text + " " + _("First order with us.") if facts.first else text


def _invited(facts: InvitedFacts, today: date) -> str:
    text = _("“{name}” opens on {day}: {suits}.").format(
        name=facts.collection, day=day_short(facts.opens, today) if facts.opens else "", suits=suiting(facts)
    )
    likes = likes_of(facts)
    return text + " " + _("Likes {likes}.").format(likes=phrases.listed(likes)) if likes else text


def likes_of(facts: InvitedFacts) -> list[str]:
    """Return what the invited like, in words."""
    if not facts.likes:
        return []
    from boutique.wording.taste.likes import said_value  # all the words of the house, in both languages

    return [said_value(facet, value) for facet, value in facts.likes]


def suiting(facts: InvitedFacts) -> str:
    """Return how many pieces their book holds: '11 pieces would suit', 'the best 12 of 17 pieces that …'."""
    inside, suits = facts.pieces, facts.suits
    if suits > inside:
        return n_(
            "the best {inside} of {n} piece that would suit",
            "the best {inside} of {n} pieces that would suit",
            suits,
            inside=inside,
        )
    return n_("{n} piece would suit", "{n} pieces would suit", inside)


def _birthday(facts: BirthdayFacts, today: date) -> str:
    when = day_month(facts.month, facts.day)
    kept = next_birthday(facts.month, facts.day, today)
    if facts.year and facts.ago == 0:
        age = kept.year - facts.year
        return n_("Birthday on {day}: turns {n}.", "Birthday on {day}: turns {n}.", age, day=when)
    return _("Birthday on {day}.").format(day=when)


def _listed(facts: ListedFacts, today: date) -> str:
    from boutique.domain.lists.conditions import read
    from boutique.wording.lists.sentences import list_sentence

    return _("On the list “{name}”: {who}").format(
        name=facts.name, who=list_sentence(read(facts.conditions), facts.staff)
    )


def _dress_day(facts: DressDayFacts, today: date) -> str:
    """What is made to measure needs its time, so the sentence says how much is left."""
    from boutique.wording.clients.occasions import day_words

    said = day_words(facts.occasion, facts.words, facts.on, today, yearly=facts.yearly)
    left = when_due(facts.on, today)
    if facts.yearly:
        return _("{day}, {left}.").format(day=phrases.capital(said), left=left)
    return _("{day}, {left}: time to think what to wear.").format(day=phrases.capital(said), left=left)


def _lead(facts: LeadFacts, today: date) -> str:
    from boutique.wording.calls.visits import visit_words  # most mornings nobody is waiting for it

    text = _("Came in on {day} and did not buy.").format(day=day_short(facts.came, today))
    if why := visit_words(facts.wanted, facts.because):
        text = _("Came in on {day}.").format(day=day_short(facts.came, today)) + " " + why
    return text + " " + phrases.quoted(facts.words.rstrip(".")) if facts.words else text


def _missed(facts: MissedFacts, today: date) -> str:
    figures = (facts.came_back, facts.came_back_of, facts.came_back_days)
    return rhythm_words(ReasonKind.DUE, facts.orders, facts.gap, facts.since, figures)


_SENTENCES: Mapping[ReasonKind, Callable[[Any, date], str]] = {
    ReasonKind.COMPLAINT_REPLY: _complaint,
    ReasonKind.COMPLAINT_AFTER: _complaint_after,
    **OWED,
    ReasonKind.CLOTH_ARRIVED: _arrived,
    ReasonKind.FOLLOW_UP: _follow_up,
    ReasonKind.AFTER_DELIVERY: _delivered,
    ReasonKind.NEW_COLLECTION: _invited,
    ReasonKind.BIRTHDAY: _birthday,
    ReasonKind.DRESS_DAY: _dress_day,
    ReasonKind.LISTED: _listed,
    ReasonKind.LEAD: _lead,
    ReasonKind.DRIFTING: _missed,
    ReasonKind.DUE: _missed,
    ReasonKind.LAPSED: _missed,
}
