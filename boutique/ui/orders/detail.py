"""What is known of the order that is chosen: its day, its garments, what was paid and what is still owed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.pages.cut_measures import has_old_measures
from boutique.ui import kit
from boutique.ui.kit.bending import frame
from boutique.ui.orders.state import order_state
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short, money
from boutique.wording.kernel.dates import long_day
from boutique.wording.kernel.money import amount
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import (
    change_words,
    cut_by,
    item_about,
    item_name,
    old_measures,
    owed_words,
    payment_line,
)

_WIDEST: Final = 720  # a sum still belongs to the line on whose end it stands


class Line(NamedTuple):
    """A line of text with a sum at its end; a `title` opens a group."""

    text: str
    style: Style = Style.BODY
    role: str = "ink"
    sum: str = ""
    title: bool = False


class OrderDetail(QWidget):
    """Lines of text, made anew for each order."""

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        self._lines: QVBoxLayout = kit.column(gap=space.XS)
        self._lines.addStretch(1)
        inner.setLayout(self._lines)
        across = kit.row(gap=0)
        across.addWidget(inner, 1000)
        across.addStretch(1)
        self.setLayout(across)

    def resizeEvent(self, event: QResizeEvent) -> None:
        edge = space.XL if self.width() < space.NARROW_DETAIL else space.CONTROL
        frame(self.layout(), (edge, space.L, edge, space.L))
        super().resizeEvent(event)

    def show_order(self, order: OrderView | None, today: date) -> None:
        """Show an order, or nothing."""
        while self._lines.count() > 1:
            taken = self._lines.takeAt(0)
            gone = taken.widget() if taken is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for at, line in enumerate(_lines(order, today) if order is not None else ()):
            self._lines.insertWidget(at, _part(line))


def _part(line: Line) -> QWidget:
    if line.title:
        title = QWidget()
        title.setLayout(kit.column(kit.section(line.text), margins=(0, space.M, 0, 0)))
        return title
    text = kit.Prose(line.text, line.style, line.role)
    if not line.sum:
        return text
    both, across = QWidget(), kit.row(gap=space.L)
    across.addWidget(text, 1)
    worth = Style.STRONG if line.style is Style.STRONG else Style.FIGURES
    beside = kit.Text(line.sum, worth)
    beside.setMinimumHeight(text.minimumSizeHint().height())  # on the first line, however large it is set
    across.addWidget(beside, 0, Qt.AlignmentFlag.AlignTop)
    both.setLayout(across)
    return both


def _lines(order: OrderView, today: date) -> Iterator[Line]:
    no = _("No. {no}").format(no=order.no) if not order.is_offer else _("offer")
    taken = _("taken {day}") if not order.is_offer else _("made {day}")
    text = _joined(capital(no), taken.format(day=day_short(order.placed_on, today)))
    yield Line(text, Style.BODY, "muted")
    if stands := _stands(order, today):
        yield Line(stands, Style.SUBTITLE, "accent" if order.is_open else "ink")
    yield Line(_("The garments"), title=True)
    for item in order.items:
        yield from _garment(item, order, today)
    money_lines = list(_money(order, today))
    if money_lines:
        yield Line(_("The money"), title=True)
        yield from money_lines
    if order.note:
        yield Line(_("Note"), title=True)
        yield Line(order.note)
    yield from _measured(order)


def _stands(order: OrderView, today: date) -> str:
    """Return the day that matters, in words."""
    if order.is_open and not order.is_offer and order.promised_on is not None:
        return capital(_("promised for {day}").format(day=long_day(order.promised_on)))
    if order.cancelled_on is None and order.delivered_on is not None:
        return capital(_("handed over {day}").format(day=day_short(order.delivered_on, today)))
    return capital(order_state(order, today)[0])


def _garment(item: ItemView, order: OrderView, today: date) -> Iterator[Line]:
    worth = money(item.line_bani, order.currency) if item.line_bani else ""
    yield Line(capital(item_name(item)), Style.NAME, sum=worth)
    alone = len(order.items) == 1 and item.ready_on is None
    yield Line(_joined("" if alone else item_state(item, today), item_about(item)), Style.SMALL, "muted")
    if has_old_measures(item, today):
        yield Line(old_measures(), Style.SMALL, "warn")
    for change in item.changes:
        role = "warn" if change.told_on is None else "muted"
        yield Line(capital(change_words(change)), Style.SMALL, role)


def _measured(order: OrderView) -> Iterator[Line]:
    """What was measured comes last: it is long, and asked for when the cloth is cut."""
    cut = [(item, lines) for item in order.items if (lines := cut_by(item.measures))]
    if cut:
        yield Line(_("Measures"), title=True)
    for item, lines in cut:
        if len(order.items) > 1:
            yield Line(capital(item_name(item)), Style.MEDIUM)
        for line in lines:
            yield Line(line, Style.SMALL, "muted")


def _money(order: OrderView, today: date) -> Iterator[Line]:
    if order.discount_bani:
        yield Line(_("Discount"), sum=money(-order.discount_bani, order.currency))
    if order.total_bani:
        yield Line(_("Total"), Style.STRONG, sum=amount(order.total))
    for payment in order.payments:
        paid = _joined(day_short(payment.paid_on, today), payment_line(payment))
        role = "muted" if payment.voided else "ink"
        yield Line(capital(paid), Style.BODY, role, money(payment.amount_bani, payment.currency))
    if owed := owed_words(order):
        yield Line(capital(owed), Style.STRONG, "accent" if order.owed else "ink")


def item_state(item: ItemView, today: date) -> str:
    """Return how a garment stands: cancelled, handed over, promised, ready."""
    if item.cancelled_on is not None:
        return _("cancelled")
    if item.delivered_on is not None:
        return _("handed over {day}").format(day=day_short(item.delivered_on, today))
    due = _("promised for {day}").format(day=day_short(item.promised_on, today)) if item.promised_on else ""
    return ", ".join(filter(None, (due, _("ready") if item.ready_on is not None else "")))


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
