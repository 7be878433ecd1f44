"""A bolt of cloth drawn as the tape it is: what is free, and hatched what is set aside; told in words too."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.cloth.views import ClothView
from boutique.ui.kit.told import words_told
from boutique.ui.theme import color, space
from boutique.wording.cloth import on_shelf

LONGEST_CM: Final = 1_600
"""One scale for all bolts of a list; a longer one fills it."""
_HEIGHT: Final = 24
_TICK_CM: Final = 50


def paint_bolt(painter: QPainter, box: QRectF, cloth: ClothView, whole_cm: int) -> None:
    """Paint what is free of a cloth as a filled bar, and after it hatched what is set aside."""
    whole = max(whole_cm, 1)
    free = box.width() * min(1.0, cloth.free_cm / whole)
    aside = box.width() * min(1.0, max(cloth.stock_cm, cloth.free_cm) / whole) - free
    painter.setPen(QPen(color("field_border"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(box.left(), box.top(), free, box.height()), color("ink"))
    if aside > 0:
        hatched = QRectF(box.left() + free, box.top(), aside, box.height())
        painter.fillRect(hatched, QBrush(color("muted"), Qt.BrushStyle.BDiagPattern))


class Bolt(QWidget):
    """The bolt of one cloth, as wide as it may be; a tick every half metre."""

    TOLD_AS = staticmethod(words_told)

    def __init__(self, cloth: ClothView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cloth = cloth
        self.setAccessibleName(on_shelf(cloth))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(space.XL * 6, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        cloth, box = self._cloth, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        whole = max(cloth.stock_cm, 1)
        free = box.width() * min(1.0, cloth.free_cm / whole)
        painter = QPainter(self)
        painter.fillRect(QRectF(box.left(), box.top(), free, box.height()), color("accent_soft"))
        aside = QRectF(box.left() + free, box.top(), box.width() - free, box.height())
        if cloth.reserved_cm:
            painter.fillRect(aside, QBrush(color("field_border"), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(color("field_border"), 1))
        painter.drawRect(box)
        step = box.width() * _TICK_CM / whole
        for at in range(1, int(whole / _TICK_CM) + 1) if step > space.XS else ():
            x, high = box.left() + at * step, box.height() * (0.5 if at % 2 == 0 else 0.3)
            painter.drawLine(int(x), int(box.top()), int(x), int(box.top() + high))
        painter.fillRect(QRectF(box.left() + free - 1, box.top(), 2, box.height()), color("accent"))
