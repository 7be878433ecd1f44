"""Cloths as swatches with pinked edges, laid side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.views.people import SwatchView
from boutique.ui.kit.flow import FlowLayout

_SIDE = 44


class Swatch(QWidget):
    """One cloth, its name told on hover and to screen readers."""

    def __init__(self, cloth: SwatchView, side: int = _SIDE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cloth = cloth
        self.setFixedSize(QSize(side, side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(cloth.name)
        self.setAccessibleName(cloth.name)

    def paintEvent(self, event: QPaintEvent) -> None:
        # The loom and the drawings are loaded when the first cloth is seen.
        from boutique.domain.drawing.offer import look_of
        from boutique.ui.kit.flats import swatch_pixmap

        cutting = swatch_pixmap(look_of(self._cloth), self.width(), self.height(), self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, cutting)


class Swatches(QWidget):
    """Some cloths in a row."""

    def __init__(self, cloths: Sequence[SwatchView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self)
        for cloth in cloths:
            flow.addWidget(Swatch(cloth))
