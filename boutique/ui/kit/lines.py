"""Thin rules, and the dashed basting line that separates."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.theme import color

_STITCH = (3.0, 2.5)


class Hairline(QWidget):
    """A rule one pixel thick, lying or standing."""

    def __init__(
        self, upright: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        lying = upright is Qt.Orientation.Horizontal
        self.setSizePolicy(*((free, fixed) if lying else (fixed, free)))

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), color("rule"))


class DashedRule(QWidget):
    """A line of basting stitches."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        pen = QPen(color("basting"), 1)
        pen.setDashPattern(_STITCH)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter = QPainter(self)
        painter.setPen(pen)
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
