"""Colours somebody likes as small rounds of cloth, each with its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.taste.views import PreferenceView
from boutique.drawing.colour import Lab, hex_from_lab
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.kit.split import row
from boutique.ui.kit.text import Text
from boutique.ui.theme import Style, color, space
from boutique.wording import _
from boutique.wording.taste.likes import said_value

SIDE: Final = 14


def paint_dot(painter: QPainter, box: QRectF, ground: Lab, *, refused: bool = False) -> None:
    """Paint a colour as a round; what they will not have is struck through, so that ink alone tells too."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color("field_border"), 1))
    painter.setBrush(QColor(hex_from_lab(ground)))
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    if refused:
        corner = QPointF(1, -1)
        for role, wide in (("sheet", 3.0), ("bad", 1.3)):
            painter.setPen(QPen(color(role), wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(box.bottomLeft() + corner, box.topRight() - corner)


class Dot(QWidget):
    """One colour."""

    def __init__(
        self, ground: Lab, *, refused: bool = False, side: int = SIDE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ground, self._refused = ground, refused
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_dot(QPainter(self), QRectF(self.rect()), self._ground, refused=self._refused)


class Shades(QWidget):
    """Colours side by side: what they like, then what they will not have."""

    def __init__(self, said: Sequence[PreferenceView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, space.M)
        for each in sorted(said, key=lambda each: not each.likes):
            flow.addWidget(_shade(each))


def _shade(said: PreferenceView) -> QWidget:
    made = QWidget()
    assert said.ground is not None
    colour = said_value(said.facet, said.value)
    name = colour if said.likes else _("without {colour}").format(colour=colour)
    words = Text(name, Style.BODY, "ink" if said.likes else "muted")
    made.setLayout(row(Dot(said.ground, refused=not said.likes), words, gap=6))
    made.setAccessibleName(name)
    return made


def dot_icon(ground: Lab, scale: float) -> QIcon:
    """Return a colour as an icon, for a line in which its name is typed."""
    picture = QPixmap(round(SIDE * scale), round(SIDE * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_dot(painter, QRectF(0, 0, SIDE, SIDE), ground)
    painter.end()
    return QIcon(picture)
