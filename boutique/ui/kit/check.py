"""A box to tick, in the ink of the house."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from boutique.ui.kit.icons import paint_icon
from boutique.ui.theme import Style, color, font, space

_BOX: Final = 18


class Check(QCheckBox):
    """A box to tick; the words beside it tick it too."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(font(Style.BODY))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(_BOX + space.S + width + space.XS, space.XL)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - _BOX) // 2
        on = self.isChecked()
        painter.setPen(QPen(color("accent_fill" if on else "field_border"), 1))
        painter.setBrush(color("accent_fill" if on else "sheet"))
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, _BOX - 1, _BOX - 1), space.XS, space.XS)
        if on:
            paint_icon(painter, QPoint(2, top + 2), "check", "on_accent", _BOX - 4)
        painter.setPen(color("ink" if self.isEnabled() else "muted"))
        words = self.rect().adjusted(_BOX + space.S, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, self.text())
