"""Reasons to call as sentences: long for the card, short for the list, a chip, and what one could say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

from boutique.domain.calls.birthdays import next_birthday
from boutique.domain.calls.reasons import Group, Reason, ReasonKind
from boutique.domain.garments import GARMENTS
from boutique.wording import phrases
from boutique.wording.dates import day_month, day_short, since, when_due
from boutique.wording.money import metres
from boutique.wording.texts import _, n_
from boutique.wording.visits import visit_words

Facts = Mapping[str, Any]


def group_title(group: Group, name: str = "") -> str:
    """Return the heading of a part of the call sheet; `name` is that of the collection or the list."""
    titles = {
        Group.PROMISED: _("We promised"),
        Group.AFTER_DELIVERY: _("After delivery"),
        Group.COLLECTION: _("Collection “{name}”").format(name=name),
        Group.OCCASION: _("Birthdays and occasions"),
        Group.LISTED: _("List “{name}”").format(name=name),
        Group.LEADS: _("They came, they did not buy"),
        Group.MISSED: _("We miss them"),
    }
    return titles[group]


def heading(reason: Reason) -> str:
    """Return the heading under which a reason stands, with the collection's or the list's own name."""
    return group_title(reason.group, str(reason.facts.get("collection") or reason.facts.get("list") or ""))


def sentence(reason: Reason, today: date) -> str:
    """Return why to call, whole, for the card and the terminal."""
    return _SENTENCES[reason.kind](reason.facts, today)


def short(reason: Reason, today: date) -> str:
    """Return why to call in a few words, for the list."""
    return _SHORT[reason.kind](reason.facts, today)


def chip(reason: Reason, today: date) -> str:
    """Return the word at the edge of the list: how late, how long, which place."""
    return _CHIPS[reason.kind](reason, today)


def _complaint(facts: Facts, today: date) -> str:
    return _("A complaint of {day}, answer promised by {due}: “{words}”").format(
        day=day_short(facts["opened"], today),
        due=day_short(facts["reply_by"], today),
        words=facts["words"].rstrip("."),
    )


def _complaint_after(facts: Facts, today: date) -> str:
    return _("We answered the complaint {time} ago: did the solution help?").format(
        time=since(facts["since"])
    )


def _promise_late(facts: Facts, today: date) -> str:
    return _("{what} was promised for {day} and is not handed over yet.").format(
        what=phrases.capital(garments(facts["garments"])), day=day_short(facts["promised"], today)
    )


def _promise_near(facts: Facts, today: date) -> str:
    return _("{what} is promised for {day}: say when it can be picked up.").format(
        what=phrases.capital(garments(facts["garments"])), day=day_short(facts["promised"], today)
    )


def _arrived(facts: Facts, today: date) -> str:
    text = _("“{cloth}”, asked for on {day}, is back in stock: {metres}.").format(
        cloth=facts["cloth"], day=day_short(facts["asked"], today), metres=metres(facts["stock_cm"])
    )
    if facts["swatches_sent"]:
        text += " " + _("We sent swatches on {day}.").format(day=day_short(facts["swatches_sent"], today))
    if facts["chosen"]:
        text += " " + _("Chosen: {choice}.").format(choice=facts["chosen"])
    return text


def _follow_up(facts: Facts, today: date) -> str:
    if facts["about"]:
        return _("We said we would ring on {day}: {about}").format(
            day=day_short(facts["due"], today), about=facts["about"]
        )
    return _("We said we would ring on {day}.").format(day=day_short(facts["due"], today))


def _delivered(facts: Facts, today: date) -> str:
    template = _("{what}, handed over on {day}, on time.")
    if not facts["on_time"]:
        template = _("{what}, handed over on {day}, later than promised.")
    text = template.format(
        what=phrases.capital(garments(facts["garments"])), day=day_short(facts["delivered"], today)
    )
    return text + " " + _("First order with us.") if facts["first"] else text


def _invited(facts: Facts, today: date) -> str:
    text = n_(
        "“{name}” opens on {day}: {n} piece suits.",
        "“{name}” opens on {day}: {n} pieces suit.",
        int(facts["pieces"]),
        name=facts["collection"],
        day=day_short(facts["opens"], today),
    )
    likes = [value for _facet, value in facts["likes"]]
    return text + " " + _("Likes {likes}.").format(likes=phrases.listed(likes)) if likes else text


def _birthday(facts: Facts, today: date) -> str:
    when = day_month(int(facts["month"]), int(facts["day"]))
    kept = next_birthday(int(facts["month"]), int(facts["day"]), today)
    if facts["year"] and facts["ago"] == 0:
        age = kept.year - int(facts["year"])
        return n_("Birthday on {day}: turns {n}.", "Birthday on {day}: turns {n}.", age, day=when)
    return _("Birthday on {day}.").format(day=when)


def _listed(facts: Facts, today: date) -> str:
    from boutique.domain.conditions import read
    from boutique.wording.lists import list_sentence

    return _("On the list “{name}”: {who}").format(
        name=facts["list"], who=list_sentence(read(facts["conditions"]), facts["staff"])
    )


def _dress_day(facts: Facts, today: date) -> str:
    """What is made to measure needs its time, so the sentence says how much is left."""
    from boutique.wording.occasions import day_words

    said = day_words(facts["occasion"], facts["words"], facts["on"], today, yearly=facts["yearly"])
    left = when_due(facts["on"], today)
    if facts["yearly"]:
        return _("{day}, {left}.").format(day=phrases.capital(said), left=left)
    return _("{day}, {left}: time to think what to wear.").format(day=phrases.capital(said), left=left)


def _short_dress_day(facts: Facts, today: date) -> str:
    from boutique.wording.occasions import occasion_name

    return phrases.capital(facts["words"] or occasion_name(facts["occasion"]))


def _lead(facts: Facts, today: date) -> str:
    text = _("Came on {day} and did not buy.").format(day=day_short(facts["came"], today))
    if why := visit_words(facts.get("wanted", ""), facts.get("because", "")):
        text = _("Came on {day}.").format(day=day_short(facts["came"], today)) + " " + why
    return text + " " + phrases.quoted(facts["words"].rstrip(".")) if facts["words"] else text


def _missed(facts: Facts, today: date) -> str:
    waited = _waited(facts)
    if facts["orders"] < 2 or not facts["gap"]:
        return _("Bought once, {time} ago, and has not been back.").format(time=waited)
    text = _("Usually buys every {gap}; it has been {time}.").format(gap=since(facts["gap"]), time=waited)
    return f"{text} {told}" if (told := _comebacks(facts)) else text


def _waited(facts: Facts) -> str:
    """A wait is told in the unit of the usual gap, so that one can see at a glance how they compare."""
    in_weeks = facts["gap"] and facts["gap"] < 120 and facts["since"] < 365
    return since(facts["since"], 365 if in_weeks else 120)


def _comebacks(facts: Facts) -> str:
    """The shop's figure is about people who are late; nobody is before their usual time is over."""
    if facts["since"] <= facts["gap"]:
        return ""
    return came_back(facts["came_back"], facts["came_back_of"], facts["came_back_days"])


def came_back(back: int | None, cases: int | None, within_days: int | None) -> str:
    """Return the shop's own figure about people this late; nothing while there are too few to tell."""
    if not cases or back is None or within_days is None:
        return ""
    return n_(
        "Of {n} regular this late, {back} came back within {time}.",
        "Of {n} regulars this late, {back} came back within {time}.",
        cases,
        back=back,
        time=since(within_days),
    )


def garments(keys: str) -> str:
    """Return the garments of an order, from keys with commas: 'costum', 'rochie și fustă'."""
    names = list(dict.fromkeys(_(GARMENTS.get(key, GARMENTS["other"])) for key in keys.split(",")))
    return phrases.listed(names)


def _short_missed(facts: Facts, today: date) -> str:
    if facts["orders"] < 2 or not facts["gap"]:
        return _("Bought once and has not been back")
    return _("Usually comes back after {gap}").format(gap=since(facts["gap"]))


def _short_invited(facts: Facts, today: date) -> str:
    likes = [value for _facet, value in facts["likes"]]
    suits = n_("{n} piece suits", "{n} pieces suit", int(facts["pieces"]))
    return f"{suits}: {phrases.listed(likes)}" if likes else suits


def _short_delivered(facts: Facts, today: date) -> str:
    what = phrases.capital(garments(facts["garments"]))
    if facts["first"]:
        return _("{what}, the first with us. How does it fit?").format(what=what)
    if facts["on_time"]:
        return _("{what}, handed over on time").format(what=what)
    return _("{what}, handed over late").format(what=what)


def _short_listed(facts: Facts, today: date) -> str:
    if facts["last"] is None:
        return _("Has not bought yet")
    return _("Bought last on {day}").format(day=day_short(facts["last"], today))


def _short_lead(facts: Facts, today: date) -> str:
    why = visit_words(facts.get("wanted", ""), facts.get("because", ""))
    came = _("Came on {day} and did not buy.").format(day=day_short(facts["came"], today))
    return why or str(facts["words"]) or came


_SENTENCES: Mapping[ReasonKind, Callable[[Facts, date], str]] = {
    ReasonKind.COMPLAINT_REPLY: _complaint,
    ReasonKind.COMPLAINT_AFTER: _complaint_after,
    ReasonKind.PROMISE_LATE: _promise_late,
    ReasonKind.PROMISE_NEAR: _promise_near,
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

_SHORT: Mapping[ReasonKind, Callable[[Facts, date], str]] = {
    **_SENTENCES,
    ReasonKind.COMPLAINT_REPLY: lambda facts, today: _("Complained: “{words}”").format(
        words=facts["words"].rstrip(".")
    ),
    ReasonKind.CLOTH_ARRIVED: lambda facts, today: _("“{cloth}”, which they waited for, is back").format(
        cloth=facts["cloth"]
    ),
    ReasonKind.PROMISE_LATE: lambda facts, today: _("{what} is late").format(
        what=phrases.capital(garments(facts["garments"]))
    ),
    ReasonKind.PROMISE_NEAR: lambda facts, today: _("{what} can be picked up soon").format(
        what=phrases.capital(garments(facts["garments"]))
    ),
    ReasonKind.FOLLOW_UP: lambda facts, today: facts["about"] or _("We said we would ring"),
    ReasonKind.AFTER_DELIVERY: _short_delivered,
    ReasonKind.NEW_COLLECTION: _short_invited,
    ReasonKind.LISTED: _short_listed,
    ReasonKind.DRESS_DAY: _short_dress_day,
    ReasonKind.LEAD: _short_lead,
    ReasonKind.DRIFTING: _short_missed,
    ReasonKind.DUE: _short_missed,
    ReasonKind.LAPSED: _short_missed,
}


def _late_chip(reason: Reason, today: date) -> str:
    due = cast(date, reason.facts.get("reply_by") or reason.facts.get("promised") or reason.facts.get("due"))
    return when_due(due, today)


def _arrived_chip(reason: Reason, today: date) -> str:
    arrived = cast(date, reason.facts["arrived"])
    return _("arrived today") if arrived == today else since((today - arrived).days)


def _since_chip(reason: Reason, today: date) -> str:
    return since(cast(int, reason.facts["since"]))


def _missed_chip(reason: Reason, today: date) -> str:
    return _waited(reason.facts)


def _listed_chip(reason: Reason, today: date) -> str:
    last = cast("date | None", reason.facts["last"])
    return since((today - last).days) if last is not None and last < today else _("not yet")


def _place_chip(reason: Reason, today: date) -> str:
    return _("{place} of {all}").format(place=reason.facts["place"], all=reason.facts["of"])


_CHIPS: Mapping[ReasonKind, Callable[[Reason, date], str]] = {
    ReasonKind.COMPLAINT_REPLY: _late_chip,
    ReasonKind.COMPLAINT_AFTER: _since_chip,
    ReasonKind.PROMISE_LATE: _late_chip,
    ReasonKind.PROMISE_NEAR: _late_chip,
    ReasonKind.CLOTH_ARRIVED: _arrived_chip,
    ReasonKind.FOLLOW_UP: _late_chip,
    ReasonKind.AFTER_DELIVERY: _since_chip,
    ReasonKind.NEW_COLLECTION: _place_chip,
    ReasonKind.BIRTHDAY: lambda reason, today: (
        _("today") if reason.facts["ago"] == 0 else day_month_of(reason.facts)
    ),
    ReasonKind.LISTED: _listed_chip,
    ReasonKind.DRESS_DAY: lambda reason, today: when_due(cast(date, reason.facts["on"]), today),
    ReasonKind.LEAD: _since_chip,
    ReasonKind.DRIFTING: _missed_chip,
    ReasonKind.DUE: _missed_chip,
    ReasonKind.LAPSED: _missed_chip,
}


def day_month_of(facts: Facts) -> str:
    """Return the day of a birthday."""
    return day_month(int(facts["month"]), int(facts["day"]))


__all__ = ["came_back", "chip", "garments", "group_title", "heading", "sentence", "short"]
