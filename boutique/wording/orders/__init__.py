"""Orders in words: garments inside a sentence, what was chosen, promised and paid."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache

from boutique.domain.kernel.money import Money, by_currency
from boutique.domain.measuring.model import in_tape_order, label_of
from boutique.domain.orders.garments import GARMENTS, WEARABLES
from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.payments import PaymentKind, PaymentMethod
from boutique.domain.orders.style_options import OfferedOption, OfferedValue
from boutique.domain.orders.usual_options import USUAL_OPTIONS
from boutique.domain.orders.views import (
    AltersView,
    CutMeasureView,
    DateChangeView,
    ItemView,
    OrderView,
    PaymentView,
)
from boutique.domain.workshop.amendments import AlterationWhy, Payer
from boutique.wording.kernel.dates import day_short
from boutique.wording.kernel.money import amount, centimetres, metres
from boutique.wording.kernel.phrases import capital, listed
from boutique.wording.kernel.texts import _, language, languages, n_, p_, speaking


def garment(key: str) -> str:
    """Return what a garment is called; one nobody knows is a piece."""
    return _(GARMENTS.get(key, GARMENTS["other"]))


def wearable(key: str) -> str:
    """Return what a garment is called that may also have been bought elsewhere."""
    return _(WEARABLES.get(key, WEARABLES["other"]))


def garments(keys: str) -> str:
    """Return the garments of an order, from keys with commas: 'costum', 'rochie și fustă'."""
    return listed(list(dict.fromkeys(garment(key) for key in keys.split(","))))


@cache
def everywhere(key: str) -> str:
    """Return what a garment is called in every language there is; nothing for one nobody knows."""
    if key not in GARMENTS or key == "other":
        return ""
    names = []
    for code in languages():
        with speaking(code):
            names.append(garment(key))
    return " ".join(names)


def within(name: str) -> str:
    """Return a name as it stands inside a sentence; only a garment's own word loses its capital."""
    first = name.split(maxsplit=1)[0] if name.strip() else ""
    return name[:1].lower() + name[1:] if first.lower() in _common(language()) else name


@cache
def _common(_language: str) -> frozenset[str]:
    return frozenset(_(word).split(maxsplit=1)[0] for word in GARMENTS.values())


def style_offered(key: str, own: Mapping[str, tuple[OfferedOption, ...]]) -> tuple[OfferedOption, ...]:
    """Return what can be chosen for a garment: the shop's own list, else what is usually offered."""
    usual = USUAL_OPTIONS.get(key, ())
    return own.get(key) or tuple(
        OfferedOption(_(name), tuple(OfferedValue(_(value)) for value in values)) for name, values in usual
    )


def kind_name(kind: str) -> str:
    """Return how a garment comes to be."""
    names = {
        OrderKind.BESPOKE: p_("kind of order", "bespoke"),
        OrderKind.MADE_TO_MEASURE: p_("kind of order", "made to measure"),
        OrderKind.MADE_TO_ORDER: p_("kind of order", "made to order"),
        OrderKind.READY_TO_WEAR: p_("kind of order", "ready to wear"),
        OrderKind.ALTERATION: p_("kind of order", "alteration"),
    }
    return names[OrderKind(kind)] if kind in tuple(OrderKind) else kind


def payment_name(kind: str) -> str:
    """Return what somebody paid for."""
    names = {
        PaymentKind.DEPOSIT: p_("payment", "deposit"),
        PaymentKind.PART: p_("payment", "part"),
        PaymentKind.REST: p_("payment", "the rest"),
        PaymentKind.REFUND: p_("payment", "given back"),
    }
    return names[PaymentKind(kind)] if kind in tuple(PaymentKind) else kind


def method_name(method: str) -> str:
    """Return how money changed hands."""
    names = {
        PaymentMethod.CASH: p_("payment", "cash"),
        PaymentMethod.CARD: p_("payment", "card"),
        PaymentMethod.TRANSFER: p_("payment", "bank transfer"),
    }
    return names[PaymentMethod(method)] if method in tuple(PaymentMethod) else method


def item_name(item: ItemView) -> str:
    """Return one line in words: what was written of it, or what kind it is, and how many."""
    name = item.description or garment(item.garment)
    return f"{item.quantity} × {name}" if item.quantity > 1 else name


def alters_words(known: AltersView) -> str:
    """Return what an alteration alters and who pays: 'alters grey suit, order no. 35; the client pays'."""
    what = within(known.description or garment(known.garment))
    told = _("alters {what}, order no. {no}").format(what=what, no=known.order_no)
    if known.payer == Payer.CLIENT:
        return told + "; " + _("the client pays")
    why = {
        AlterationWhy.FAULT: _("the house pays: our fault"),
        AlterationWhy.COMPLAINT: _("the house pays: a complaint"),
        AlterationWhy.GOODWILL: _("the house pays: goodwill"),
    }
    return told + "; " + why.get(AlterationWhy(known.why), _("the house pays"))


def item_about(item: ItemView) -> str:
    """Return what else is known of a line: how it is made, in which cloth, for whom, what was chosen."""
    cloth = item.cloth_name
    if item.cloth_cm:
        cloth = _("{metres} of {cloth}").format(metres=metres(item.cloth_cm), cloth=cloth or _("cloth"))
    if item.short_cm:
        cloth += ", " + _("{short} short").format(short=metres(item.short_cm))
    whom = _("for {name}").format(name=item.wearer) if item.wearer else ""
    chosen = (f"{each.key}: {each.value}" for each in item.options)
    alters = alters_words(item.alters) if item.alters is not None else ""
    return " · ".join(filter(None, (kind_name(item.kind), alters, cloth, whom, *chosen)))


def cut_by(measures: Sequence[CutMeasureView]) -> list[str]:
    """Return the measures a garment was ordered with: of each day those of the body, then what is cut."""
    body: dict[date, dict[str, int]] = {}
    cut: dict[str, dict[str, int]] = {}
    for each in measures:
        body.setdefault(each.taken_on, {})[each.code] = each.body_mm
        if each.cut_mm is not None:
            cut.setdefault(each.part, {})[each.code] = each.cut_mm
    return [
        *(
            _("Measures of {day}: {measures}").format(day=day_short(day), measures=_measured(body[day]))
            for day in sorted(body, reverse=True)
        ),
        *(
            _("{garment}, cut: {measures}").format(garment=capital(garment(part)), measures=_measured(known))
            for part, known in cut.items()
        ),
    ]


def old_measures() -> str:
    """Return what to do about measures that are old."""
    return _("The measures are more than a year old. Take them again before cutting.")


def _measured(known: Mapping[str, int]) -> str:
    names = {code: _(label_of(code)).lower() for code in in_tape_order(known)}
    return " · ".join(f"{name} {centimetres(known[code])}" for code, name in names.items())


def payment_line(payment: PaymentView) -> str:
    """Return a payment without its day: 'deposit, card, receipt 0374'."""
    receipt = _("receipt {no}").format(no=payment.receipt) if payment.receipt else ""
    void = _("does not count: {why}").format(why=payment.void_why.rstrip(".")) if payment.voided else ""
    return ", ".join(filter(None, (payment_name(payment.kind), method_name(payment.method), receipt, void)))


def owed_words(order: OrderView) -> str:
    """Return what is still owed and by whom; empty where nobody wrote what was paid."""
    owed = order.owed
    if owed is None:
        return ""
    if not owed:
        return _("all paid") if order.total_bani and order.cancelled_on is None else ""
    if owed.minor < 0:
        return _("we owe back {sum}").format(sum=amount(-owed))
    return _("{sum} to pay").format(sum=amount(owed))


def orders_summed(orders: Sequence[OrderView]) -> str:
    """Return how many orders there are, what is still to be paid and what we owe back, by currency."""
    owed = [each.owed for each in orders if each.owed]
    ours = _sums(each for each in owed if each.minor > 0)
    theirs = _sums(-each for each in owed if each.minor < 0)
    parts = (
        n_("{n} order", "{n} orders", len(orders)),
        _("{sum} to pay").format(sum=ours) if ours else "",
        _("we owe back {sum}").format(sum=theirs) if theirs else "",
    )
    return ", ".join(filter(None, parts))


def _sums(sums: Iterable[Money]) -> str:
    return listed(list(map(amount, by_currency(sums))))


def change_words(change: DateChangeView) -> str:
    """Return how a promised day was moved and whether the client knows."""
    template = (
        _("moved from {before} to {after}: {why}") if change.before_on else _("promised {after}: {why}")
    )
    before = day_short(change.before_on) if change.before_on else ""
    after = day_short(change.after_on) if change.after_on else ""
    moved = template.format(before=before, after=after, why=change.why.rstrip("."))
    if change.told_on is None:
        return _("{moved}. The client does not know yet.").format(moved=moved)
    return _("{moved}. The client was told on {day}.").format(moved=moved, day=day_short(change.told_on))
