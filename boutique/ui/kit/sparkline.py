"""A small line of the years: how one figure went, without axes, beside the figure itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.theme import color

_SIZE: Final = QSize(64, 24)
_INSET: Final = 4.0
_CALM: Final = 0.04  # a change smaller than this share of the value must not look like a cliff


class Sparkline(QWidget):
    """Values over time; one value alone says nothing and is not drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[tuple[float, float]] = ()
        self._lit = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_points(self, points: Sequence[tuple[float, float]]) -> None:
        """Draw these, time and value, the oldest first."""
        self._points = points
        self.update()

    def light(self, *, lit: bool) -> None:
        """Draw in the accent, for what is being looked at."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        return _SIZE

    def places(self) -> list[QPointF]:
        """Return where the values lie in the widget."""
        if len(self._points) < 2:
            return []
        times, values = zip(*self._points, strict=True)
        spread = max(max(values) - min(values), abs(max(values)) * _CALM, 1.0)
        middle = (max(values) + min(values)) / 2
        long = max(times) - min(times) or 1.0
        wide, high = self.width() - 2 * _INSET, self.height() - 2 * _INSET
        return [
            QPointF(
                _INSET + (time - min(times)) / long * wide,
                _INSET + (0.5 - (value - middle) / spread) * high,
            )
            for time, value in self._points
        ]

    def paintEvent(self, event: QPaintEvent) -> None:
        places = self.places()
        if not places:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = "accent" if self._lit else "field_border"
        painter.setPen(QPen(color(role), 1.8 if self._lit else 1.4, c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF(places))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(role))
        painter.drawEllipse(places[-1], 2.2, 2.2)
