"""A veil over the window, below a sheet that asks for all attention; a press on it puts the sheet away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from boutique.ui.theme import color

_THIN = 0.6


class Veil(QWidget):
    """Covers its parent, which it dims towards the paper."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = QColor(color("hover"))
        veil.setAlphaF(_THIN)
        painter.fillRect(self.rect(), veil)
