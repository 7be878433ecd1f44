"""All that is known of the order that is chosen: its day, whether it holds, its garments and its money."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from boutique.domain.pages.holding import holding
from boutique.domain.pages.order_at_hand import OrderAtHand
from boutique.ui import kit
from boutique.ui.kit.bending import bend, frame
from boutique.ui.orders.panel import below, top
from boutique.ui.theme import space
from boutique.wording import _

if TYPE_CHECKING:
    from boutique.domain.pages.forecast_view import ForecastView

_WIDEST: Final = 760
_BESIDE: Final = 680
"""In a panel as wide as this the garments and the money stand side by side."""


class OrderPanel(QWidget):
    """Made anew for each order; `named` says whose it is, where one does not see that anyway."""

    def __init__(self, *, named: bool) -> None:
        super().__init__()
        self._named = named
        self._inner = QWidget()
        self._inner.setMaximumWidth(_WIDEST)
        self._lines: QVBoxLayout = kit.column(gap=space.XS)
        self._lines.addStretch(1)
        self._inner.setLayout(self._lines)
        across = kit.row(gap=0)
        across.addWidget(self._inner, 1000)
        across.addStretch(1)
        self.setLayout(across)
        self._both: QBoxLayout | None = None
        self._quiet: Sequence[QAction] = ()
        self._told: object = None

    def offer(self, quiet: Sequence[QAction]) -> None:
        """Offer these deeds at the end of the panel, for the order shown next."""
        self._quiet = quiet

    def resizeEvent(self, event: QResizeEvent) -> None:
        edge = space.XL if self.width() < space.NARROW_DETAIL else space.CONTROL
        frame(self.layout(), (edge, space.XL, edge, space.L))
        self._bend()
        super().resizeEvent(event)

    def _bend(self) -> None:
        if self._both is not None:
            bend(
                self._both, below=self.width() < _BESIDE, gap=space.XL if self.width() >= _BESIDE else space.M
            )

    def show_order(self, at: OrderAtHand | None, ahead: ForecastView | None, today: date) -> None:
        """Show an order, or nothing; told the same again, nothing moves under the hand."""
        foreseen = (
            [ahead.garments.get(item.item_id) for item in at.order.items if item.item_id]
            if at and ahead
            else []
        )
        holds = holding(at, ahead, today) if at is not None else None
        told = (at, holds, foreseen, today, [action.isEnabled() for action in self._quiet])
        if told == self._told:
            return
        self._told, self._both = told, None
        while self._lines.count() > 1:
            taken = self._lines.takeAt(0)
            gone = taken.widget() if taken is not None else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        if at is not None:
            self._show(at, ahead, today)
            self._bend()

    def _show(self, at: OrderAtHand, ahead: ForecastView | None, today: date) -> None:
        holds = holding(at, ahead, today)
        self._put(top.whose(at, today, named=self._named))
        self._put(top.promised(at, holds, today))
        self._put(top.sewn(at, holds, ahead, today))
        self._put(top.ledger(at, today))
        self._put([_rule(), self._garments_and_money(at, today)])
        self._group(_("What changed"), below.changed(at, today))
        if at.order.note:
            self._group(_("Note"), [kit.Prose(at.order.note)])
        self._group(_("Measures"), below.measured(at))
        self._put([self._deeds()])

    def _deeds(self) -> QWidget:
        made, inner = QWidget(), QWidget()
        made.setLayout(kit.column(inner, margins=(0, space.M, 0, 0)))
        flow = kit.FlowLayout(inner, space.S)
        for action in self._quiet:
            if action.isEnabled():
                flow.addWidget(kit.Button.of(action, kit.Kind.QUIET, compact=True))
        return made

    def _garments_and_money(self, at: OrderAtHand, today: date) -> QWidget:
        made = QWidget()
        self._both = kit.row(gap=space.XL)
        for title, parts in (
            (_("The garments"), below.garments(at, today)),
            (_("The money"), below.paid(at, today)),
        ):
            side = kit.column(kit.section(title), gap=space.S)
            for part in parts:
                side.addWidget(part)
            side.addStretch(1)
            self._both.addLayout(side, 1)
        made.setLayout(self._both)
        return made

    def _group(self, title: str, parts: Iterable[QWidget]) -> None:
        found = list(parts)
        if found:
            self._put([_rule(), kit.section(title), *found])

    def _put(self, parts: Iterable[QWidget]) -> None:
        for part in parts:
            self._lines.insertWidget(self._lines.count() - 1, part)


def _foreseen(at: OrderAtHand | None, ahead: ForecastView | None, today: date) -> tuple[object, object]:
    """Return all that a forecast tells of an order."""
    if at is None or ahead is None:
        return None, None
    items = (item.item_id for item in at.order.items if item.item_id is not None)
    return holding(at, ahead, today), [ahead.garments.get(item) for item in items]


def _rule() -> QWidget:
    made = QWidget()
    made.setLayout(kit.column(kit.DashedRule(), margins=(0, space.M, 0, space.S)))
    return made
