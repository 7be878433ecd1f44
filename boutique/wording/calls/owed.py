"""What we owe people of their garments and of cloth, in sentences: what it is, in short, and how to begin."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from boutique.domain.calls.facts import (
    AheadFacts,
    AwaitedFacts,
    DelayedFacts,
    FittingFacts,
    MovedFacts,
    PromiseFacts,
    ReadyFacts,
)
from boutique.domain.calls.reasons import ReasonKind
from boutique.wording.kernel.dates import day_short, long_day, since
from boutique.wording.kernel.phrases import capital, chance_words
from boutique.wording.kernel.texts import _, n_
from boutique.wording.orders import garments

Said = Mapping[ReasonKind, Callable[[Any, date], str]]


def _what(facts: Any) -> str:
    return capital(garments(facts.garments))


def _promise_late(facts: PromiseFacts, today: date) -> str:
    text = _("{what} was promised for {day} and is not handed over yet.").format(
        what=_what(facts), day=day_short(facts.promised, today)
    )
    if facts.told is None:
        return text
    known = _("They know since {day} that it is late: say when it will be ready.")
    return f"{text} {known.format(day=day_short(facts.told, today))}"


def _promise_near(facts: PromiseFacts, today: date) -> str:
    return _("{what} is promised for {day}: say when it can be picked up.").format(
        what=_what(facts), day=day_short(facts.promised, today)
    )


def _ahead(facts: AheadFacts, today: date) -> str:
    text = _("{what} is promised for {day}: {chance} that it is late, by about {days}.").format(
        what=_what(facts),
        day=day_short(facts.promised, today),
        chance=chance_words(facts.chance),
        days=n_("a working day", "{n} working days", facts.late),
    )
    return " ".join(filter(None, (text, _cause(facts.cause), _("They do not know it yet."))))


def _cause(cause: str) -> str:
    causes = {
        "cloth": _("Its cloth is not here yet."),
        "answer": _("It waits for an answer of the client."),
        "fitting": _("It waits for its fitting."),
        "illness": _("Somebody who sews is ill."),
        "order": _("Another garment stands in front of it."),
    }
    return causes.get(cause, "")


def _moved(facts: MovedFacts, today: date) -> str:
    return _("{what} was moved from {was} to {now}, and nobody wrote that they know: {why}.").format(
        what=_what(facts),
        was=day_short(facts.was, today),
        now=day_short(facts.now, today),
        why=facts.why.rstrip(". "),
    )


def _answer(facts: AwaitedFacts, today: date) -> str:
    text = _("{what} waits for their answer since {day}.").format(
        what=_what(facts), day=day_short(facts.since, today)
    )
    return f"{text} {capital(facts.words)}".rstrip()


def _fitting(facts: AwaitedFacts, today: date) -> str:
    text = _("{what} waits for a day of fitting since {day}.").format(
        what=_what(facts), day=day_short(facts.since, today)
    )
    return f"{text} {capital(facts.words)}".rstrip()


def _missed_fitting(facts: FittingFacts, today: date) -> str:
    return _("{what}: nobody came to the fitting of {day}, {time}, and there is no new day.").format(
        what=_what(facts), day=day_short(facts.on, today), time=f"{facts.at:%H:%M}"
    )


def _unconfirmed(facts: FittingFacts, today: date) -> str:
    return _("{what}: the fitting of {day}, {time}, is not confirmed.").format(
        what=_what(facts), day=day_short(facts.on, today), time=f"{facts.at:%H:%M}"
    )


def _delayed(facts: DelayedFacts, today: date) -> str:
    asked, due = day_short(facts.asked, today), day_short(facts.due, today)
    if facts.now is None:
        return _("“{cloth}”, asked for on {asked}, was to come by {due} and did not.").format(
            cloth=facts.cloth, asked=asked, due=due
        )
    return _("“{cloth}”, asked for on {asked}, comes by {now} instead of {due}, says the mill.").format(
        cloth=facts.cloth, asked=asked, due=due, now=day_short(facts.now, today)
    )


def _ready(facts: ReadyFacts, today: date) -> str:
    return _("{what} is ready since {day} and nobody wrote that they know.").format(
        what=_what(facts), day=day_short(facts.ready, today)
    )


def _not_fetched(facts: ReadyFacts, today: date) -> str:
    text = _("{what} is ready since {day}, {time} by now, and was not picked up.").format(
        what=_what(facts), day=day_short(facts.ready, today), time=since((today - facts.ready).days)
    )
    if facts.told is None:
        return text
    return f"{text} " + _("We told them on {day}.").format(day=day_short(facts.told, today))


OWED: Final[Said] = {
    ReasonKind.PROMISE_LATE: _promise_late,
    ReasonKind.LATE_AHEAD: _ahead,
    ReasonKind.DAY_MOVED: _moved,
    ReasonKind.ANSWER_AWAITED: _answer,
    ReasonKind.FITTING_AWAITED: _fitting,
    ReasonKind.FITTING_MISSED: _missed_fitting,
    ReasonKind.FITTING_UNCONFIRMED: _unconfirmed,
    ReasonKind.CLOTH_DELAYED: _delayed,
    ReasonKind.READY: _ready,
    ReasonKind.NOT_FETCHED: _not_fetched,
    ReasonKind.PROMISE_NEAR: _promise_near,
}
"""Whole sentences, for the card and the terminal."""

IN_SHORT: Final[Said] = {
    ReasonKind.PROMISE_LATE: lambda facts, today: _("{what} is late").format(what=_what(facts)),
    ReasonKind.LATE_AHEAD: lambda facts, today: _("{what} may be late, and they do not know").format(
        what=_what(facts)
    ),
    ReasonKind.DAY_MOVED: lambda facts, today: _("{what}: the day was moved, and they do not know").format(
        what=_what(facts)
    ),
    ReasonKind.ANSWER_AWAITED: lambda facts, today: _("{what} waits for their answer").format(
        what=_what(facts)
    ),
    ReasonKind.FITTING_AWAITED: lambda facts, today: _("{what} waits for a day of fitting").format(
        what=_what(facts)
    ),
    ReasonKind.FITTING_MISSED: lambda facts, today: _("{what}: did not come to the fitting").format(
        what=_what(facts)
    ),
    ReasonKind.FITTING_UNCONFIRMED: lambda facts, today: _("{what}: the fitting is not confirmed").format(
        what=_what(facts)
    ),
    ReasonKind.CLOTH_DELAYED: lambda facts, today: _("“{cloth}”, which they wait for, comes later").format(
        cloth=facts.cloth
    ),
    ReasonKind.READY: lambda facts, today: _("{what} is ready to be picked up").format(what=_what(facts)),
    ReasonKind.NOT_FETCHED: lambda facts, today: _("{what} is ready and was not picked up").format(
        what=_what(facts)
    ),
    ReasonKind.PROMISE_NEAR: lambda facts, today: _("{what} can be picked up soon").format(what=_what(facts)),
}
"""A few words, for the list."""


def _begin_delayed(facts: DelayedFacts, today: date) -> str:
    if facts.now is None:
        return _(
            "The {cloth} you are waiting for was to be here and is not. Will you wait, or shall we look on?"
        ).format(cloth=facts.cloth)
    return _("The {cloth} you are waiting for comes on {day}. Will you wait, or shall we look on?").format(
        cloth=facts.cloth, day=long_day(facts.now)
    )


BEGINNINGS: Final[Said] = {
    ReasonKind.PROMISE_LATE: lambda facts, today: (
        _(
            "Your {what} will not be ready on the day I promised. I am sorry; may I tell you when it will be?"
        ).format(what=garments(facts.garments))
        if facts.told is None
        else _("Your {what} is late, as I told you. May I tell you when it will be ready?").format(
            what=garments(facts.garments)
        )
    ),
    ReasonKind.LATE_AHEAD: lambda facts, today: _(
        "I promised you your {what} for {day}, and it may not be ready by then. "
        "I would rather you heard it from me today."
    ).format(what=garments(facts.garments), day=long_day(facts.promised)),
    ReasonKind.DAY_MOVED: lambda facts, today: _(
        "Your {what} will be ready on {now}, not on {was}. Does that day still suit you?"
    ).format(what=garments(facts.garments), now=long_day(facts.now), was=long_day(facts.was)),
    ReasonKind.ANSWER_AWAITED: lambda facts, today: _(
        "We can go on with your {what} as soon as you tell me what you have decided."
    ).format(what=garments(facts.garments)),
    ReasonKind.FITTING_AWAITED: lambda facts, today: _(
        "Your {what} can be tried on. On which day would it suit you to come?"
    ).format(what=garments(facts.garments)),
    ReasonKind.FITTING_MISSED: lambda facts, today: _(
        "I was waiting for you on {day} to try on your {what}. On which day would it suit you to come?"
    ).format(day=long_day(facts.on), what=garments(facts.garments)),
    ReasonKind.FITTING_UNCONFIRMED: lambda facts, today: _(
        "I am waiting for you on {day} at {time} to try on your {what}. Does that still suit you?"
    ).format(day=long_day(facts.on), time=f"{facts.at:%H:%M}", what=garments(facts.garments)),
    ReasonKind.CLOTH_DELAYED: _begin_delayed,
    ReasonKind.READY: lambda facts, today: _("Your {what} is ready. When would it suit you to come?").format(
        what=garments(facts.garments)
    ),
    ReasonKind.NOT_FETCHED: lambda facts, today: _(
        "Your {what} is ready and waits for you. Shall we find an hour for you to come?"
    ).format(what=garments(facts.garments)),
    ReasonKind.PROMISE_NEAR: lambda facts, today: _(
        "Your {what} is promised for {day}. When would it suit you to come?"
    ).format(what=garments(facts.garments), day=long_day(facts.promised)),
}
"""One sentence that could be said first."""
