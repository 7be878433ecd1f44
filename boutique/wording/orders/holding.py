"""Whether a promise holds, in a word and in a sentence: said here alone."""

from __future__ import annotations

from datetime import date, timedelta

from boutique.domain.orders.needs import WEEK, Need
from boutique.domain.pages.holding import LONG, Holding, LateCount, OrderHolds
from boutique.domain.workshop.waits import WaitCause
from boutique.wording.kernel.dates import day_near, long_day
from boutique.wording.kernel.phrases import capital, chance_words
from boutique.wording.kernel.texts import _, n_, p_

_SURE = 95
_NEAR = timedelta(days=7)


def holds_short(holds: OrderHolds, need: Need, today: date) -> str:
    """Return in a word whether a promise holds; nothing where nothing is known yet."""
    waits = holds.wait is not None and need is Need.WAITS
    if waits and holds.wait is not None and not holds.must_be_told:
        return waits_words(holds.wait.cause, (today - holds.wait.from_on).days)
    if waits and holds.wait is not None:
        return _("{what}; does not know").format(what=waited_for(holds.wait.cause))
    if holds.is_late:
        late = n_("+{n} day", "+{n} days", holds.days)
        told = _("{late}, knows") if holds.knows else _("{late}, does not know")
        return told.format(late=late)
    return _plainly(holds)


def waits_words(cause: str, days: int) -> str:
    """Return what is waited for and for how long; what began today is told by its name alone."""
    if days < 1:
        return waited_for(cause)
    return _("{what}, for {days}").format(what=waited_for(cause), days=_days(days))


def _plainly(holds: OrderHolds) -> str:
    if holds.how is Holding.READY:
        return _ready(holds)
    if holds.how is Holding.GONE:
        return _gone(holds)
    if holds.how is Holding.WAITS and holds.chance is None and holds.wait is not None:
        return waited_for(holds.wait.cause)
    names = {Holding.MOVED: _("moved, does not know"), Holding.OFF: _("cancelled")}
    if holds.how in names:
        return names[holds.how]
    return chance_short(holds.chance) if holds.chance is not None else ""


def chance_short(percent: int) -> str:
    """Return 'almost certain' or '80 in 100'."""
    return _("almost certain") if percent >= _SURE else chance_words(percent)


def waited_for(cause: str) -> str:
    """Return what is waited for, in a word."""
    names = {
        WaitCause.CLOTH: p_("waited for", "cloth"),
        WaitCause.ANSWER: p_("waited for", "their answer"),
        WaitCause.FITTING: p_("waited for", "fitting"),
        WaitCause.MAKER: p_("waited for", "another maker"),
    }
    return names[WaitCause(cause)] if cause in tuple(WaitCause) else cause


def _days(days: int) -> str:
    return n_("{n} day", "{n} days", days)


def _ready(holds: OrderHolds) -> str:
    if holds.days >= LONG:
        return _("for {days}").format(days=_days(holds.days))
    return _("ready, rung") if holds.knows else _("ready, not rung yet")


def _gone(holds: OrderHolds) -> str:
    if not holds.knows:
        return p_("order", "handed over")
    if not holds.days:
        return _("handed over in time")
    return n_("handed over, +{n} day", "handed over, +{n} days", holds.days)


def holds_sentence(holds: OrderHolds, today: date) -> str:
    """Return whether a promise holds, as one would say it; nothing where nothing is known yet."""
    if holds.how is Holding.PAST:
        return _joined(n_("It is one day late.", "It is {n} days late.", holds.days), _out(holds, today))
    if holds.how is Holding.LIKELY:
        return _joined(_("It will not be ready on its day."), _out(holds, today))
    if holds.how is Holding.READY:
        return _ready_sentence(holds)
    if holds.how is Holding.GONE:
        return capital(_gone(holds)) + "."
    if holds.wait is not None:
        waits = _("It waits for {what}.").format(what=waited_for(holds.wait.cause))
        return _joined(waits, _chance(holds) if holds.chance is not None else "")
    return _chance(holds) if holds.chance is not None else ""


def _joined(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _chance(holds: OrderHolds) -> str:
    assert holds.chance is not None
    if holds.chance >= _SURE:
        return _("It comes out in time, almost certainly.")
    return _("In time: {chance}.").format(chance=chance_words(holds.chance))


def _out(holds: OrderHolds, today: date) -> str:
    """Return when it comes out rather, and on what that rests."""
    if holds.out_on is None or (holds.item is not None and holds.out_on == holds.item.promised_on):
        return ""
    day = spoken_day(holds.out_on, today)
    cause = holds.ahead.cause if holds.ahead is not None else ""
    cause = cause or (holds.wait.cause if holds.wait is not None else "")
    ifs = {
        WaitCause.CLOTH: _("It comes out about {day}, if the cloth comes."),
        WaitCause.ANSWER: _("It comes out about {day}, if the answer comes."),
        WaitCause.FITTING: _("It comes out about {day}, if the fitting is held."),
        WaitCause.MAKER: _("It comes out about {day}, if the other maker brings it."),
    }
    text = ifs[WaitCause(cause)] if cause in tuple(WaitCause) else _("It comes out about {day}.")
    return text.format(day=day)


def _ready_sentence(holds: OrderHolds) -> str:
    if not holds.days:
        since = _("Ready since today.")
    else:
        since = n_("Ready since yesterday.", "Ready for {n} days.", holds.days)
    return _joined(since, "" if holds.knows else _("The client was not rung yet."))


def spoken_day(day: date, today: date) -> str:
    """Return a day as one says it: by its name within a week."""
    return long_day(day) if abs(day - today) <= _NEAR else day_near(day, today)


def need_title(need: Need, today: date) -> str:
    """Return what a group of orders is called."""
    names = {
        Need.DUE: _("Due by {day}").format(day=long_day(today + WEEK)),
        Need.READY: _("Ready, not fetched"),
        Need.OWED: p_("orders", "Owed"),
        Need.WAITS: _("Waiting for something"),
        Need.LATER: _("The rest, by day"),
        Need.DONE: p_("orders", "Handed over"),
        Need.OFF: p_("orders", "Cancelled"),
    }
    return names[need]


def open_words(count: int) -> str:
    """Return how many orders are open."""
    return n_("{n} open order", "{n} open orders", count)


def open_sentence(count: int, late: LateCount | None) -> str:
    """Return how many orders are open and how many are late; `late` is None while nobody knows."""
    every = open_words(count)
    if late is None:
        return f"{every}."
    if not late.late:
        return _("{orders}; all in time.").format(orders=every)
    told = n_("One is not in time", "{n} are not in time", late.late)
    if not late.untold:
        return _("{orders}. {late}; the clients know.").format(orders=every, late=told)
    untold = n_("one client does not know yet", "{n} clients do not know yet", late.untold)
    return _("{orders}. {late}; {untold}.").format(orders=every, late=told, untold=untold)
