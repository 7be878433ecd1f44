"""What the amendments of a fitting do to a promise, in one sentence and one line below it."""

from __future__ import annotations

from datetime import date, timedelta

from boutique.domain.pages.amended_promise import AmendedPromise
from boutique.wording.kernel.dates import day_near, long_day
from boutique.wording.kernel.phrases import capital
from boutique.wording.kernel.texts import _
from boutique.wording.workshop import minutes_words


def promise_sentence(found: AmendedPromise, today: date) -> str:
    """Return what becomes of the day: 'Tomorrow is no longer possible. Ready Wednesday, 2 December.'."""
    ready = found.ready_on
    if ready is None:
        return ""
    if found.promised_on is None:
        return _("Ready {day}, as things stand.").format(day=_said(ready, today))
    if found.holds:
        return _("{day} stands: it comes out in time.").format(day=capital(_said(found.promised_on, today)))
    if not found.minutes and found.promised_on >= today:
        return _("As things stand it comes out {day}, not {promised}.").format(
            day=_said(ready, today), promised=_said(found.promised_on, today)
        )
    if found.promised_on < today:
        return _("The day is past. Ready {day}, as things stand.").format(day=_said(ready, today))
    return _("{promised} is no longer possible. Ready {day}.").format(
        promised=capital(_said(found.promised_on, today)), day=_said(ready, today)
    )


def promise_reason(found: AmendedPromise) -> str:
    """Return on what the sentence rests: how long the amendments usually take, and who makes them."""
    if found.ready_on is None:
        return _("When it comes out cannot be told yet: the workshop's hours or stages are not written down.")
    if not found.minutes:
        return _("Nothing is to be altered now; told from what the garment still has before it.")
    taken = minutes_words(found.minutes)
    if found.by:
        return _("The amendments usually take about {time}, at {name}'s bench.").format(
            time=taken, name=found.by
        )
    return _("The amendments usually take about {time}.").format(time=taken)


def _said(day: date, today: date) -> str:
    if day == today:
        return _("today")
    if day == today + timedelta(days=1):
        return _("tomorrow")
    return long_day(day) if day.year == today.year else day_near(day, today)
