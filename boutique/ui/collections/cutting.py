"""A large cutting of the cloth that is being written."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.drawing.offer import look_of
from boutique.domain.views.people import SwatchView
from boutique.wording import _

_SIDE: Final = 264


class Cutting(QWidget):
    """Woven anew whenever weave or colours change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(_SIDE, _SIDE)
        self.setAccessibleName(_("How the cloth looks"))
        self.cloth: SwatchView | None = None

    def show_cloth(self, cloth: SwatchView) -> None:
        """Show this cloth."""
        self.cloth = cloth
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        from boutique.ui.kit.flats import swatch_pixmap  # weaving is loaded when the first cloth is seen

        if self.cloth is not None:
            cutting = swatch_pixmap(look_of(self.cloth), _SIDE, _SIDE, self.devicePixelRatioF())
            QPainter(self).drawPixmap(0, 0, cutting)
