"""Every weave the shop can draw, as cuttings in the colours of the cloth being written."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.views import SwatchView
from boutique.domain.collections.aspects import WEAVES
from boutique.ui import kit
from boutique.ui.kit.cells import Cells
from boutique.ui.theme import Style
from boutique.wording import _
from boutique.wording.kernel.phrases import capital

_COLUMNS = 8
_SIDE = 56


class _Strip(Cells):
    def __init__(self) -> None:
        names = [(weave.value, capital(_(name))) for weave, name in WEAVES.items()]
        super().__init__(_("Weave"), names, _COLUMNS, _SIDE)
        self.cloth: SwatchView | None = None

    def paint_cell(self, painter: QPainter, box: QRect, value: object) -> None:
        from boutique.ui.kit.cuttings import paint_cutting  # loaded when the first cloth is seen

        if self.cloth is not None:
            paint_cutting(painter, box.topLeft(), box.size(), replace(self.cloth, weave=str(value)))


class WeaveStrip(QWidget):
    """The strip with the name of the weave chosen below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = _Strip()
        self.name = kit.Text("", Style.SMALL, "ink")
        self.setLayout(kit.column(self.strip, self.name, gap=4))
        self.setFocusProxy(self.strip)
        self.changed = self.strip.changed
        self.strip.changed.connect(lambda _value: self.name.setText(self.strip.text()))

    def value(self) -> object:
        """Return the weave chosen."""
        return self.strip.value()

    def set_value(self, weave: object) -> None:
        """Choose a weave."""
        self.strip.set_value(weave)
        self.name.setText(self.strip.text())

    def dye(self, cloth: SwatchView) -> None:
        """Show every weave in the colours of this cloth."""
        self.strip.cloth = cloth
        self.strip.update()
