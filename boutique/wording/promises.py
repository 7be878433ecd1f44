"""Promises in words: what was promised for when, and what became of it."""

from __future__ import annotations

from datetime import date

from boutique.domain.promises.ledger import Ledger
from boutique.domain.promises.model import PromiseKind
from boutique.domain.promises.views import Fate, PromiseView
from boutique.wording.kernel.dates import day_short
from boutique.wording.kernel.phrases import capital, chance_words
from boutique.wording.kernel.texts import _, n_, p_
from boutique.wording.orders import garment


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
