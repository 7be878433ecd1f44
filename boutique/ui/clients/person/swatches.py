"""Cloths as swatches with pinked edges, laid side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.cloth.views import SwatchView
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.kit.told import picture_told

_SIDE = 44


class Swatch(QWidget):
    """One cloth, its name told on hover and to screen readers."""

    TOLD_AS = staticmethod(picture_told)

    def __init__(self, cloth: SwatchView, side: int = _SIDE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cloth = cloth
        self.setFixedSize(QSize(side, side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(cloth.name)
        self.setAccessibleName(cloth.name)

    def paintEvent(self, event: QPaintEvent) -> None:
        from boutique.ui.kit.cuttings import paint_cutting  # loaded when the first cloth is seen

        paint_cutting(QPainter(self), QPoint(), self.size(), self._cloth)


class Swatches(QWidget):
    """Some cloths in a row."""

    def __init__(self, cloths: Sequence[SwatchView], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self)
        for cloth in cloths:
            flow.addWidget(Swatch(cloth))
