"""The lower part of the panel: the garments, the money, what was changed, the measures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boutique.domain.orders.views import ItemView
from boutique.domain.pages.cut_measures import has_old_measures
from boutique.domain.pages.order_at_hand import OrderAtHand
from boutique.ui import kit
from boutique.ui.orders.panel.parts import DAYS, Drawn, PaidBar, dated, holder, struck
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short, money
from boutique.wording.kernel.money import amount
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import cut_by, item_name, old_measures, owed_words
from boutique.wording.orders.panel import (
    change_sentence,
    garment_stands,
    made_of,
    moves_of,
    paid_beside,
    paid_words,
    price_words,
    rest_words,
)

_DRAWN: int = 2
_TOP = Qt.AlignmentFlag.AlignTop
_END = Qt.AlignmentFlag.AlignRight


def garments(at: OrderAtHand, today: date) -> Iterator[QWidget]:
    """Yield each garment; the first two are drawn, from the third on names alone."""
    for place, item in enumerate(at.order.items):
        yield _garment(at, item, today, is_drawn=place < _DRAWN)
        if has_old_measures(item, today):
            yield kit.Prose(old_measures(), Style.SMALL, "warn")


def _garment(at: OrderAtHand, item: ItemView, today: date, *, is_drawn: bool) -> QWidget:
    name = capital(item_name(item))
    across = kit.row(gap=space.M)
    if is_drawn:
        across.addWidget(Drawn(item.garment, at.swatch(item), name), 0, _TOP)
    words = kit.column(gap=2)
    words.addWidget(struck(name, Style.NAME) if not item.stands else kit.Prose(name, Style.NAME))
    words.addWidget(kit.Prose(made_of(item), Style.SMALL, "muted"))
    across.addLayout(words, 1)
    across.addWidget(_worth(at, item, today), 0, _TOP)
    return holder(across)


def _worth(at: OrderAtHand, item: ItemView, today: date) -> QWidget:
    """The price with the old one struck beside it, and below it how the garment stands."""
    currency, before = at.order.currency, at.price_before(item)
    sums = kit.row(gap=space.S)
    sums.addStretch(1)
    if before is not None:
        sums.addWidget(struck(money(before.before_bani, currency), Style.SMALL_FIGURES))
    if item.line_bani:
        sums.addWidget(kit.Text(money(item.line_bani, currency), Style.FIGURES))
    ends = kit.column(gap=2)
    ends.addLayout(sums)
    if not at.order.is_offer:
        stands = kit.Text(garment_stands(item, at.work(item), today), Style.SMALL, _tone(at, item))
        ends.addWidget(stands, 0, _END)
    return holder(ends)


def _tone(at: OrderAtHand, item: ItemView) -> str:
    if not item.is_open:
        return "muted"
    if item.ready_on is not None:
        return "good"
    work = at.work(item)
    return "warn" if item.short_cm or (work is not None and work.waiting) else "muted"


def paid(at: OrderAtHand, today: date) -> Iterator[QWidget]:
    """Yield each payment, what is still owed, and both as a bar."""
    order = at.order
    for payment in order.payments:
        beside, tone = paid_beside(payment), "muted" if payment.voided else "ink"
        sum_of = money(payment.amount_bani, payment.currency)
        yield dated(day_short(payment.paid_on, today), paid_words(payment), sum_of, beside=beside, tone=tone)
    if order.discount_bani:
        yield dated("", _("Discount"), money(-order.discount_bani, order.currency), tone="muted")
    yield _rest(at)
    if order.paid_bani is not None and order.total_bani and order.cancelled_on is None:
        told = capital(owed_words(order))
        yield holder(
            kit.column(PaidBar(order.paid_bani, order.total_bani, told), margins=(0, space.XS, 0, 0))
        )


def _rest(at: OrderAtHand) -> QWidget:
    order = at.order
    across = kit.row(gap=space.S)
    across.addSpacing(DAYS)
    if order.owed is None or order.is_offer:
        across.addWidget(kit.Text(_("In all"), Style.BODY, "muted"), 1)
        across.addWidget(kit.Text(amount(order.total), Style.SUBTITLE))
        return holder(across)
    across.addWidget(kit.Prose(rest_words(order), Style.BODY, "muted"), 1)
    if order.owed:
        owed = order.owed if order.owed.minor > 0 else -order.owed
        across.addWidget(kit.Text(amount(owed), Style.SUBTITLE), 0, Qt.AlignmentFlag.AlignBottom)
    return holder(across)


def changed(at: OrderAtHand, today: date) -> Iterator[QWidget]:
    """Yield what was changed since the order was taken: days with their reason, prices."""
    for change in moves_of(at.order):
        when = day_short(change.at.astimezone().date(), today) if change.at is not None else ""
        yield dated(when, change_sentence(change))
    for item in at.order.items:
        price = at.price_before(item)
        if price is not None:
            yield dated(day_short(price.on, today), price_words(item, price, at.order.currency))


def measured(at: OrderAtHand) -> Iterator[QWidget]:
    """Yield the measures it was ordered with; of several garments each by its name."""
    cut = [(item, lines) for item in at.order.items if (lines := cut_by(item.measures))]
    for item, lines in cut:
        if len(at.order.items) > 1:
            yield kit.Prose(capital(item_name(item)), Style.MEDIUM)
        for line in lines:
            yield kit.Prose(line, Style.SMALL, "muted")
