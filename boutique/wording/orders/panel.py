"""One order told in full: who took it, what was promised when, what became of each day and price."""

from __future__ import annotations

from datetime import date

from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.views import DateChangeView, ItemView, OrderView, PaymentView
from boutique.domain.pages.order_at_hand import OrderAtHand, PriceChange
from boutique.domain.promises.views import PromiseView
from boutique.domain.workshop.views import WorkState, WorkView
from boutique.wording.kernel.dates import day_month, day_short, long_day
from boutique.wording.kernel.money import amount, metres, money
from boutique.wording.kernel.phrases import capital, chance_words
from boutique.wording.kernel.texts import _, n_, p_
from boutique.wording.orders import alters_words, item_name, kind_name, method_name, payment_name
from boutique.wording.orders.holding import waited_for


def taken_words(at: OrderAtHand, today: date) -> str:
    """Return 'no. 765, bespoke; taken on 13 October by Ana'."""
    order = at.order
    no = _("offer") if order.is_offer else _("no. {no}").format(no=order.no)
    kinds = dict.fromkeys(item.kind for item in order.items if item.kind != OrderKind.READY_TO_WEAR)
    made = ", ".join([no, *map(kind_name, list(kinds)[:1])])
    when = day_month(order.placed_on.month, order.placed_on.day)
    when = when if order.placed_on.year == today.year else f"{when} {order.placed_on.year}"
    given = _("made on {day}") if order.is_offer else _("taken on {day}")
    if at.taken_by and not order.is_offer:
        given = _("taken on {day} by {name}").replace("{name}", at.taken_by.split()[0])
    return f"{made}; {given.format(day=when)}"


def moved_times(at: OrderAtHand) -> str:
    """Return how often the promised day was moved."""
    moves = len(moves_of(at.order))
    if not moves:
        return _("never moved") if at.order.promised_on is not None else ""
    return n_("moved once", "moved {n} times", moves)


def moves_of(order: OrderView) -> list[DateChangeView]:
    """Return the moves of its days, those of several garments in one deed once, the last first."""
    found: dict[tuple[date | None, date | None, str], DateChangeView] = {}
    for item in order.standing:
        for change in item.changes:
            if change.before_on is not None and change.before_on != change.after_on:
                found.setdefault((change.before_on, change.after_on, change.why), change)
    return sorted(found.values(), key=lambda each: each.at, reverse=True)


def move_told(change: DateChangeView, today: date) -> str:
    """Return who moved a day and whether the client heard of it in time."""
    by = _("{name} moved it").format(name=change.by.split()[0]) if change.by else _("it was moved")
    if change.told_on is None:
        return _("{moved}; the client does not know yet").format(moved=by)
    told = day_short(change.told_on, today)
    if change.before_on is not None and change.told_on > change.before_on:
        return _("{moved}; the client was told on {day}, after it was due").format(moved=by, day=told)
    return _("{moved}; the client was told on {day}, in time").format(moved=by, day=told)


def promise_given(promise: PromiseView, today: date) -> str:
    """Return 'Ana promised Thursday, 3 December'."""
    name = promise.given_by.split()[0] if promise.given_by else ""
    text = _("{name} promised {day}") if name else _("{day} was promised")
    return capital(text.format(name=name, day=long_day(promise.due_on)))


def promise_chance(promise: PromiseView) -> str:
    """Return the chance that was said of a promised day; nothing where none was."""
    return chance_words(promise.chance) if promise.chance else ""


def made_of(item: ItemView, code: str = "") -> str:
    """Return what a garment is made of: 'double-breasted · 2.9 m of camel melton', for whom."""
    chosen = [f"{each.value}" for each in item.options[:2]]
    cloth = item.cloth_name
    if item.cloth_cm and cloth:
        cloth = _("{metres} of {cloth}").format(metres=metres(item.cloth_cm), cloth=cloth)
    whom = _("for {name}").format(name=item.wearer) if item.wearer else ""
    alters = alters_words(item.alters) if item.alters is not None else ""
    return " · ".join(filter(None, (alters, *chosen, cloth, whom))) or kind_name(item.kind)


def garment_stands(item: ItemView, work: WorkView | None, today: date) -> str:
    """Return how a garment stands in a few words: its wait and who minds it, its stage, or ready."""
    if item.cancelled_on is not None:
        return _("cancelled")
    if item.delivered_on is not None:
        return _("handed over {day}").format(day=day_short(item.delivered_on, today))
    if item.ready_on is not None:
        return p_("garment", "ready")
    if item.short_cm:
        return _("{short} of cloth short").format(short=metres(item.short_cm))
    wait = next(iter(work.waiting), None) if work is not None else None
    if wait is not None:
        owner = wait.owner.split()[0] if wait.owner else ""
        return " · ".join(filter(None, (wait.words.rstrip(".") or waited_for(wait.cause), owner)))
    at = work.current if work is not None else None
    if at is not None and work is not None:
        return ", ".join(filter(None, (at.name, at.by.split()[0] if at.by else "")))
    finished = work is not None and work.state is WorkState.FINISHED
    return _("every stage done") if finished else _("not begun")


def paid_words(payment: PaymentView) -> str:
    """Return 'Deposit, by card'."""
    return capital(f"{payment_name(payment.kind)}, {method_name(payment.method)}")


def paid_beside(payment: PaymentView) -> str:
    """Return the receipt of a payment, or why it does not count."""
    if payment.voided:
        return _("does not count: {why}").format(why=payment.void_why.rstrip("."))
    return _("receipt {no}").format(no=payment.receipt) if payment.receipt else ""


def rest_words(order: OrderView) -> str:
    """Return what stands before what is still owed: 'Rest, of 6,660 lei'."""
    if order.owed is not None and order.owed.minor < 0:
        return _("We owe back")
    if order.owed is not None and not order.owed:
        return _("All paid, {sum}").format(sum=amount(order.total))
    return _("Rest, of {sum}").format(sum=amount(order.total))


def price_words(item: ItemView, change: PriceChange, currency: str) -> str:
    """Return who corrected a price, from what to what."""
    text = _("{name} corrected the price of {what}, from {before} to {after}.")
    if not change.by:
        text = _("The price of {what} was corrected, from {before} to {after}.")
    return text.format(
        name=change.by.split()[0] if change.by else "",
        what=item_name(item),
        before=money(change.before_bani, currency),
        after=money(item.price_bani, currency),
    )


def change_sentence(change: DateChangeView) -> str:
    """Return why a day was moved, from when to when, and by whom."""
    before = day_short(change.before_on) if change.before_on else ""
    after = day_short(change.after_on) if change.after_on else ""
    text = _("{name} moved it from {before} to {after}: {why}.")
    if not change.by:
        text = _("It was moved from {before} to {after}: {why}.")
    name = change.by.split()[0] if change.by else ""
    return text.format(name=name, before=before, after=after, why=change.why.rstrip("."))
