"""A large cutting of the cloth that is being written."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.views import SwatchView
from boutique.ui.cloth.preview import SMALL, Preview
from boutique.wording import _


class Cutting(Preview):
    """Woven anew whenever weave or colours change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SMALL, SMALL)
        self.setAccessibleName(_("How the cloth looks"))
        self.cloth: SwatchView | None = None

    def show_cloth(self, cloth: SwatchView) -> None:
        """Show this cloth."""
        self.cloth = cloth
        self.update()

    def set_side(self, side: int) -> None:
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        from boutique.ui.kit.cuttings import paint_cutting  # loaded when the first cloth is seen

        if self.cloth is not None:
            paint_cutting(QPainter(self), QPoint(), self.size(), self.cloth)
