"""The cap of a key, to show which key does what."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.kit.told import words_told
from boutique.ui.theme import Style, color, font

HEIGHT: Final = 18
_NARROWEST: Final = 17
_PADDING: Final = 5


def keycap_width(text: str) -> float:
    """Return how wide the cap of these keys is painted."""
    return max(QFontMetricsF(font(Style.KEY)).horizontalAdvance(text) + 2 * _PADDING, _NARROWEST)


def paint_keycap(painter: QPainter, box: QRectF, text: str, ink: str = "muted") -> None:
    """Paint a key seen from above, its front edge a little darker; on a filled ground only its outline."""
    face = box.adjusted(0.5, 0.5, -0.5, -1.5)
    if ink == "muted":
        painter.setPen(QPen(color("rule"), 1))
        painter.setBrush(color("rule"))
        painter.drawRoundedRect(face.translated(0, 1), 3, 3)
        painter.setBrush(color("sheet"))
    else:
        painter.setPen(QPen(color(ink), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(face, 3, 3)
    painter.setPen(color(ink))
    painter.setFont(font(Style.KEY))
    painter.drawText(face, Qt.AlignmentFlag.AlignCenter, text)


class KeyCap(QWidget):
    """One key, or a chord such as 'Ctrl K'."""

    TOLD_AS = staticmethod(words_told)

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(keycap_width(self._keys)), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_keycap(painter, QRectF(self.rect()), self._keys)
