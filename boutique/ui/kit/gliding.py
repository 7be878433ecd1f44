"""A short movement from how something lay to how it lies; at its end nothing runs any more."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QStyle, QWidget

LASTS: Final = 180  # milliseconds

Point = tuple[float, float]


class Glide:
    """Moves points of a widget that is seen; where the system wants no movement they lie there at once."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._from: list[Point] = []
        self._to: list[Point] = []
        self._run = QVariantAnimation(widget)
        self._run.setStartValue(0.0)
        self._run.setEndValue(1.0)
        self._run.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._run.valueChanged.connect(lambda _share: widget.update())

    def lie(self, points: Sequence[Point]) -> None:
        """Lie there at once."""
        self._run.stop()
        self._from = self._to = list(points)

    def go(self, points: Sequence[Point]) -> None:
        """Move there from where they are now."""
        here = self.points()
        lasts = _lasts(self._widget)
        if len(here) != len(points) or here == list(points) or not self._widget.isVisible() or not lasts:
            self.lie(points)
            return
        self._run.stop()
        self._from, self._to = here, list(points)
        self._run.setDuration(lasts)
        self._run.start()

    def points(self) -> list[Point]:
        """Return where the points are now."""
        if not self.moves():
            return list(self._to)
        share = float(self._run.currentValue())
        return [
            (a + (x - a) * share, b + (y - b) * share)
            for (a, b), (x, y) in zip(self._from, self._to, strict=True)
        ]

    def moves(self) -> bool:
        """Whether anything still moves."""
        return self._run.state() is QVariantAnimation.State.Running


def _lasts(widget: QWidget) -> int:
    """Return how long a movement lasts; the toolkit knows only of two systems whether one wants any."""
    if sys.platform in ("win32", "darwin"):
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return min(LASTS, widget.style().styleHint(hint, None, widget))
    return LASTS
