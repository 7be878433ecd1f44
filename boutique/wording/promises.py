"""Promises in words: what was promised for when, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from boutique.domain.pages.missed_promises import MissedCount
from boutique.domain.promises.kept_record import KeptRecord
from boutique.domain.promises.ledger import Ledger
from boutique.domain.promises.model import PromiseKind
from boutique.domain.promises.views import Fate, PromiseView
from boutique.wording.kernel.dates import day_short, long_day
from boutique.wording.kernel.phrases import capital, chance_words, listed
from boutique.wording.kernel.texts import _, n_, p_
from boutique.wording.orders import garment, within
from boutique.wording.orders.holding import waited_for

if TYPE_CHECKING:  # it brings numpy
    from boutique.domain.pages.quoted_day import PushedGarment

_NEARLY: Final = 90
_LIKELY: Final = 70
_EVEN: Final = 40
"""From so many in 100 on."""


def promise_name(promise: PromiseView) -> str:
    """Return what was promised to whom."""
    if promise.kind == PromiseKind.CALL:
        what = _("to ring: {words}").format(words=promise.words) if promise.words else _("to ring")
    else:
        what = promise.words or garment(promise.garment)
    order = f" ({promise.order_no})" if promise.order_no else ""
    return f"{capital(what)}, {promise.client}{order}"


def fate_words(promise: PromiseView, today: date) -> str:
    """Return what became of a promised day, and whether the client heard of it in time."""
    fate = promise.fate(today)
    untold = _("nobody wrote that the client heard of it in time") if promise.is_untold(today) else ""
    return "; ".join(filter(None, (_fate(promise, fate), untold)))


def _fate(promise: PromiseView, fate: Fate) -> str:
    if fate is Fate.MOVED and promise.next_due_on is not None:
        moved = _("moved to {day}: {why}")
        return moved.format(day=day_short(promise.next_due_on), why=promise.next_why.rstrip("."))
    if fate is Fate.LATE:
        kept = promise.kept_on
        return _("late") if kept is None else _("late, kept on {day}").format(day=day_short(kept))
    if fate is Fate.BROKEN:
        return _("broken: {why}").format(why=promise.why.rstrip("."))
    names = {Fate.KEPT: p_("promise", "kept"), Fate.VOID: p_("promise", "not wanted any more")}
    return names.get(fate, p_("promise", "still to come"))


def promise_line(promise: PromiseView, today: date) -> str:
    """Return one promise as a line of the ledger."""
    chance = chance_words(promise.chance) if promise.chance else ""
    head = ", ".join(filter(None, (day_short(promise.due_on), chance)))
    return f"{head}  {promise_name(promise)}: {fate_words(promise, today)}"


def ledger_words(ledger: Ledger) -> str:
    """Return how many promises came to what, with the shares where there are enough of them."""
    parts = [
        n_("{n} kept", "{n} kept", ledger.kept),
        n_("{n} late", "{n} late", ledger.late),
        n_("{n} moved", "{n} moved", ledger.moved),
        n_("{n} broken", "{n} broken", ledger.broken),
        n_("{n} missed without a word noted", "{n} missed without a word noted", ledger.untold),
        n_("{n} still to come", "{n} still to come", ledger.open),
    ]
    if ledger.kept_share is None or ledger.untold_share is None:
        return ", ".join([*parts, _("too few for a share")])
    kept, untold = round(100 * ledger.kept_share), round(100 * ledger.untold_share)
    shares = _("kept {kept}%, missed without a word {untold}% of {n}")
    return ", ".join([*parts, shares.format(kept=kept, untold=untold, n=ledger.decided)])


def record_words(record: KeptRecord) -> tuple[str, str]:
    """Return how often a chance that was told came true, and between what the true share may lie."""
    told = _("{n} times we said “{chance}”; {kept} of them we kept.").format(
        n=record.said, chance=chance_words(record.percent), kept=record.kept
    )
    share = _("That is {share} in 100; after so many promises, between {low} and {high}.").format(
        share=record.share, low=record.low, high=record.high
    )
    return told, share


def sureness(percent: int) -> str:
    """Return how sure a chance is, in words."""
    if percent >= _NEARLY:
        return _("almost certain")
    if percent >= _LIKELY:
        return p_("chance", "likely")
    return _("only if everything goes well") if percent >= _EVEN else _("hardly possible")


def against_wall(how: str, on: date, wall: date, what: str) -> str:
    """Return how sure a day is and how it stands to the day that does not move."""
    name = what or day_short(wall, wall)
    if on > wall:
        return _("{how}, but after {what}").format(how=how, what=name)
    if on == wall:
        return _("{how}, on the very day").format(how=how)
    return n_("{how}, a day before", "{how}, {n} days before", (wall - on).days, how=how)


def pushes_words(pushed: Sequence[PushedGarment]) -> str:
    """Return whom a day makes later, and that taking it promises them a call."""
    if not pushed:
        return _("pushes nobody")
    what = listed([_pushed(each) for each in pushed])
    return n_(
        "pushes {what}; taking it writes the call for today",
        "pushes {what}; taking it writes {n} calls for today",
        len({each.work.client_id for each in pushed}),
        what=what,
    )


def _pushed(each: PushedGarment) -> str:
    work = each.work
    due = day_short(work.promised_on, work.promised_on) if work.promised_on else ""
    name = within(work.description or garment(work.garment))
    return _("{garment} of {name}, {day}").format(garment=name, name=work.client, day=due)


def call_words(pushed: PushedGarment) -> str:
    """Return what the call is about that is promised to whoever is pushed."""
    work = pushed.work
    due = day_short(work.promised_on, work.promised_on) if work.promised_on else ""
    name = capital(work.description or garment(work.garment))
    return _("{garment} may be later than {day}: another order is promised sooner").format(
        garment=name, day=due
    )


def span_words(first: date, last: date, today: date) -> str:
    """Return how many weeks something usually takes while too little is known of it."""
    weeks = sorted({max(1, round((day - today).days / 7)) for day in (first, last)})
    if len(weeks) == 1:
        some = n_("about a week", "about {n} weeks", weeks[0])
    else:
        some = n_("{first} to {n} week", "{first} to {n} weeks", weeks[1], first=weeks[0])
    return _("There are not enough garments to know; usually {some}.").format(some=some)


def day_told(percent: int, on: date) -> str:
    """Return a day and its chance as they are read aloud: '80 in 100 by Monday, 4 January'."""
    return _("{chance} by {day}").format(chance=chance_words(percent), day=long_day(on))


def ledger_by(garments: Mapping[str, Ledger]) -> list[str]:
    """Return for each garment what became of the days promised for it."""
    return [f"{capital(garment(key))}: {ledger_words(each)}" for key, each in garments.items()]


def missed_at(stages: Mapping[str, MissedCount]) -> list[str]:
    """Return at which stage garments stood when their day went by."""
    names = {key: _("at “{stage}”").format(stage=key) if key else _("no stage written") for key in stages}
    return [f"{capital(names[key])}: {missed_words(each)}" for key, each in stages.items()]


def missed_for(causes: Mapping[str, MissedCount]) -> list[str]:
    """Return what garments waited for whose day went by."""
    names = {
        key: _("waiting: {what}").format(what=waited_for(key)) if key else _("no wait written")
        for key in causes
    }
    return [f"{capital(names[key])}: {missed_words(each)}" for key, each in causes.items()]


def missed_words(count: MissedCount) -> str:
    """Return how many days were missed, and of how many nobody wrote that the client heard in time."""
    missed = n_("{n} missed", "{n} missed", count.missed)
    if not count.untold:
        return missed
    untold = n_("{n} without a word noted", "{n} without a word noted", count.untold)
    return f"{missed}, {untold}"
