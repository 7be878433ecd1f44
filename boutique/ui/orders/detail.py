"""What is known of the order that is chosen: its garments, the days that were moved, and what was paid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.pages.cut_measures import has_old_measures
from boutique.ui import kit
from boutique.ui.kit.line import EDGE
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short, money
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

Line = tuple[str, Style, str]


class OrderDetail(QWidget):
    """Lines of text, made anew for each order."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: QVBoxLayout = kit.column(gap=space.XS, margins=(EDGE, space.M, space.L, space.M))
        self._lines.addStretch(1)
        self.setLayout(self._lines)

    def show_order(self, order: OrderView | None, today: date) -> None:
        """Show an order, or nothing."""
        while self._lines.count() > 1:
            taken = self._lines.takeAt(0)
            gone = taken.widget() if taken is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        for at, (text, style, role) in enumerate(_lines(order, today) if order is not None else ()):
            self._lines.insertWidget(at, kit.Prose(text, style, role))


def _lines(order: OrderView, today: date) -> Iterator[Line]:
    for item in order.items:
        worth = money(item.line_bani, order.currency) if item.line_bani else ""
        yield _joined(capital(item_name(item)), worth, item_state(item, today)), Style.BODY, "ink"
        yield item_about(item), Style.SMALL, "muted"
        for line in cut_by(item.measures):
            yield line, Style.SMALL, "muted"
        if has_old_measures(item, today):
            yield old_measures(), Style.SMALL, "warn"
        for change in item.changes:
            yield capital(change_words(change)), Style.SMALL, "muted"
    if order.discount_bani:
        yield _("Discount: {sum}").format(sum=money(order.discount_bani, order.currency)), Style.BODY, "ink"
    for payment in order.payments:
        paid = capital(payment_line(payment))
        sum_of = money(payment.amount_bani, payment.currency)
        yield _joined(day_short(payment.paid_on, today), paid, sum_of), Style.BODY, "ink"
    total = _("Total: {sum}").format(sum=amount(order.total)) if order.total_bani else ""
    if text := _joined(total, owed_words(order)):
        yield text, Style.STRONG, "ink"
    if order.note:
        yield order.note, Style.SMALL, "muted"


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
