"""How long to leave somebody in peace after we spoke, or tried to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from boutique.domain.talks import CallOutcome

SALES_PAUSE = timedelta(days=30)
"""At most one sales call a month (Godfrey, Seiders & Voss 2011: more turns people away)."""

REFUSAL_PAUSE = timedelta(days=90)
"""After 'not for me' the shop does not try to sell for a season."""

CONTACTS_PER_QUARTER = 3


def quiet_until(talks: Iterable[tuple[date, str]], follow_up_due: date | None) -> date | None:
    """Return the first day on which any call is welcome again, or None when it is welcome now.

    `talks` are (day, outcome) pairs. Whoever asked to be rung later is left alone until that day.
    """
    latest = max(talks, default=None, key=lambda talk: talk[0])
    if latest is None:
        return None
    spoken_on, outcome = latest
    next_day = spoken_on + timedelta(days=1)
    if outcome == CallOutcome.LATER and follow_up_due is not None:
        return max(next_day, follow_up_due)
    return next_day


def sales_quiet_until(talks: Iterable[tuple[date, str]]) -> date | None:
    """Return the first day on which selling is welcome again: a month after a call, a season after a no."""
    until: date | None = None
    reached = sorted((d for d, outcome in talks if outcome != CallOutcome.NO_ANSWER), reverse=True)
    for spoken_on, outcome in talks:
        if outcome == CallOutcome.NO_ANSWER:
            continue
        pause = REFUSAL_PAUSE if outcome == CallOutcome.NOT_FITTING else SALES_PAUSE
        until = max(until or spoken_on, spoken_on + pause)
    if len(reached) >= CONTACTS_PER_QUARTER:
        third = reached[CONTACTS_PER_QUARTER - 1]
        until = max(until or third, third + timedelta(days=91))
    return until
