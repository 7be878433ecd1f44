"""Small parts of the panel: a line with its day and its sum, a garment drawn, the bar of what is paid."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.cloth.views import SwatchView
from boutique.ui import kit
from boutique.ui.kit.garment_pictures import paint_garment
from boutique.ui.kit.told import picture_told
from boutique.ui.theme import Style, color, space

DAYS: Final = 72
_BAR: Final = 8
_DRAWN: Final = QSize(44, 56)
_TOP: Final = Qt.AlignmentFlag.AlignTop


def holder(layout_of: object) -> QWidget:
    """Return a widget that holds a layout."""
    made = QWidget()
    made.setLayout(layout_of)  # type: ignore[arg-type] # the toolkit's layouts have no common stub
    return made


def struck(text: str, style: Style = Style.BODY) -> kit.Text:
    """Return a text that does not hold any more, struck through."""
    made = kit.Text(text, style, "muted")
    face = made.font()
    face.setStrikeOut(True)
    made.setFont(face)
    return made


def dated(day: str, words: str, end: str = "", *, beside: str = "", tone: str = "ink") -> QWidget:
    """Return a line: the day, what happened with what stands quietly beside it, and a sum or a chance."""
    across = kit.row(gap=space.S)
    when = kit.Text(day, Style.FIGURES, "muted")
    when.setMinimumWidth(DAYS - space.S)
    across.addWidget(when, 0, _TOP)
    across.addWidget(kit.Prose(f"{words} {beside}".strip() if beside else words, Style.BODY, tone), 1)
    if end:
        across.addWidget(kit.Text(end, Style.FIGURES, "ink" if tone == "ink" else tone), 0, _TOP)
    return holder(across)


class Drawn(QWidget):
    """A garment in its cloth."""

    TOLD_AS = staticmethod(picture_told)

    def __init__(self, garment: str, cloth: SwatchView | None, name: str) -> None:
        super().__init__()
        self._garment, self._cloth = garment, cloth
        self.setAccessibleName(name)
        self.setFixedSize(_DRAWN)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_garment(QPainter(self), self.rect().adjusted(0, 1, 0, -1), self._garment, self._cloth)


class PaidBar(QWidget):
    """What is paid as the black part of a bar, out of what was agreed."""

    TOLD_AS = staticmethod(picture_told)

    def __init__(self, paid: int, agreed: int, told: str) -> None:
        super().__init__()
        self._share = min(1.0, max(0.0, paid / agreed)) if agreed else 0.0
        self.setAccessibleName(told)
        self.setFixedHeight(_BAR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(color("field_border"), 1))
        painter.drawRect(box)
        wide = round((self.width() - 2) * self._share)
        painter.fillRect(QRect(1, 1, wide, self.height() - 2), color("ink"))
