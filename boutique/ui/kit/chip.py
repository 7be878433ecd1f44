"""Small rounded labels that say how something stands, in words and not by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.kit.line import CHIP, CHIP_PADDING, Tone
from boutique.ui.kit.told import words_told
from boutique.ui.theme import Style, color, font


def chip_width(text: str) -> float:
    """Return how wide the chip of a text is painted."""
    return QFontMetricsF(font(Style.SMALL)).horizontalAdvance(text) + 2 * CHIP_PADDING


def paint_chip(painter: QPainter, box: QRectF, text: str, tone: Tone) -> None:
    """Paint a chip into its box; lists paint hundreds without making a widget."""
    ground, ink = tone.value
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(ground))
    painter.drawRoundedRect(box, CHIP / 2, CHIP / 2)
    painter.setPen(color(ink))
    painter.setFont(font(Style.SMALL))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class Chip(QWidget):
    """One chip on its own."""

    TOLD_AS = staticmethod(words_told)

    def __init__(self, text: str, tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return what the chip says."""
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(round(chip_width(self._text) + 0.5), CHIP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, QRectF(self.rect()), self._text, self._tone)
