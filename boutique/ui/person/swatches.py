"""Cloths as swatches with pinked edges, laid side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.drawing.cloth_look import ClothLook, Weave
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
        from boutique.ui.kit.flats import swatch_pixmap  # weaving is loaded when the first cloth is seen

        cutting = swatch_pixmap(look_of(self._cloth), self.width(), self.height(), self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, cutting)


def look_of(cloth: SwatchView) -> ClothLook:
    """Return how a cloth is woven; a weave nobody drew yet looks plain."""
    weave = Weave(cloth.weave) if cloth.weave in tuple(Weave) else Weave.PLAIN
    return ClothLook(weave, cloth.ground, cloth.second, cloth.third, cloth.scale_mm or None)


class Swatches(QWidget):
    """Some cloths in a row."""

    def __init__(self, cloths: Sequence[SwatchView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self)
        for cloth in cloths:
            flow.addWidget(Swatch(cloth))
