"""What a client spent, year by year, as thin bars with their figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.kernel.money import HOUSE
from boutique.domain.orders.sums import spent_on
from boutique.domain.orders.views import OrderView
from boutique.ui.kit.told import picture_told
from boutique.ui.theme import Style, color, font
from boutique.wording import _, money

_ROW: Final = 24
_YEAR: Final = 56
_SUM: Final = 104
_YEARS: Final = 6
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


def currency_of(orders: Sequence[OrderView]) -> str:
    """Return the currency of the bars: the house's, unless nothing at all was paid in it."""
    return next((each.currency for each in spent_on(orders)), HOUSE)


def by_year(orders: Sequence[OrderView], currency: str = HOUSE) -> list[tuple[int, int]]:
    """Return (year, bani) of the latest years in which a currency was paid, the newest first."""
    sums: dict[int, int] = {}
    for order in orders:
        if order.cancelled_on is None and order.total_bani and order.currency == currency:
            sums[order.placed_on.year] = sums.get(order.placed_on.year, 0) + order.total_bani
    return sorted(sums.items(), reverse=True)[:_YEARS]


class YearSums(QWidget):
    """One line a year; the longest bar is the best year."""

    TOLD_AS = staticmethod(picture_told)

    def __init__(self, sums: Sequence[tuple[int, int]], currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sums, self._currency = list(sums), currency
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        told = "; ".join(f"{year}: {money(bani, currency)}" for year, bani in sums)
        self.setAccessibleName(_("Spent by year: {sums}").format(sums=told))

    def sizeHint(self) -> QSize:
        return QSize(_YEAR + _SUM + 80, _ROW * len(self._sums))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font(Style.FIGURES))
        most = max(bani for _year, bani in self._sums)
        room = self.width() - _YEAR - _SUM
        for at, (year, bani) in enumerate(self._sums):
            box = QRectF(0, at * _ROW, self.width(), _ROW)
            painter.setPen(color("muted"))
            painter.drawText(box, _MIDDLE, str(year))
            bar = QRectF(_YEAR, at * _ROW + (_ROW - 6) / 2, max(2.0, room * bani / most), 6)
            painter.fillRect(bar, color("accent" if at == 0 else "basting"))
            painter.setPen(color("ink"))
            painter.drawText(box, _MIDDLE | Qt.AlignmentFlag.AlignRight, money(bani, self._currency))
