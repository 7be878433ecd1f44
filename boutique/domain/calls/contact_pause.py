"""How long to leave somebody in peace after we spoke, or tried to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from operator import itemgetter

from boutique.domain.calls.talks import CallOutcome
from boutique.domain.consent.rules import ALL, Purpose, weight_of

SALES_PAUSE = timedelta(days=30)
"""At most one sales call a month (Godfrey, Seiders & Voss 2011: more turns people away)."""

REFUSAL_PAUSE = timedelta(days=90)
"""After 'not for me' the shop does not try to sell for a season."""

CONTACTS_PER_QUARTER = 3
QUARTER = timedelta(days=91)


def quiet_until(talks: Sequence[tuple[date, str]], follow_up_due: date | None) -> date | None:
    """Return the first day on which any call is welcome again, or None when it is welcome now.

    `talks` are (day, outcome) pairs in the order of time. Whoever asked to be rung later is left alone until
    the day agreed with the last talk, `follow_up_due`.
    """
    if not talks:
        return None
    spoken_on, outcome = talks[-1]
    next_day = spoken_on + timedelta(days=1)
    if outcome == CallOutcome.LATER and follow_up_due is not None:
        return max(next_day, follow_up_due)
    return next_day


def sales_quiet_until(talks: Iterable[tuple[date, str]]) -> date | None:
    """Return the first day on which selling is welcome again: a month after a call, a season after a no.

    Three contacts in a quarter are enough, whatever they were about.
    """
    reached = sorted((day, outcome) for day, outcome in talks if outcome != CallOutcome.NO_ANSWER)
    pauses = [
        day + (REFUSAL_PAUSE if outcome == CallOutcome.NOT_FITTING else SALES_PAUSE)
        for day, outcome in reached
    ]
    if len(reached) >= CONTACTS_PER_QUARTER:
        third_last, _outcome = reached[-CONTACTS_PER_QUARTER]
        pauses.append(third_last + QUARTER)
    return max(pauses, default=None)


def refusals(consents: Iterable[tuple[str, date, date | None]]) -> tuple[bool, bool]:
    """Return whether every call is refused, and whether selling is.

    `consents` are (purpose, given, withdrawn) of the phone in the order in which they were written down. A
    leave given again on or after the day on which it was withdrawn counts; purpose 'all' speaks for both.
    """
    known = list(consents)
    return refused(known, (ALL, Purpose.SERVICE)), refused(known, (ALL, Purpose.SALES))


def refused(consents: Sequence[tuple[str, date, date | None]], purposes: tuple[str, ...]) -> bool:
    """Return whether the last word on any of these purposes is a no."""
    about = [
        (weight_of(given, withdrawn, place), withdrawn)
        for place, (purpose, given, withdrawn) in enumerate(consents)
        if purpose in purposes
    ]
    return bool(about) and max(about, key=itemgetter(0))[1] is not None
