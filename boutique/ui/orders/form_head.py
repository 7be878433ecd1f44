"""The head of an order that is written: for whom, what kind of order, the tiles, and where there is little
room the way between the garment and the promise."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from boutique.ui import kit
from boutique.ui.kit.bending import frame, show
from boutique.ui.kit.elided import Elided
from boutique.ui.orders.garment_tiles import GarmentTiles
from boutique.ui.theme import Style, font, space
from boutique.wording import _

GARMENT, PROMISE = "garment", "promise"


class FormHead(QWidget):
    """Name and tiles; `turned` with the part one wants to see."""

    turned = Signal(object)  # which part

    def __init__(
        self, tiles: GarmentTiles, buttons: tuple[QWidget, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        kit.on_paper(self)
        self.tiles = tiles
        self.name = Elided("", Style.TITLE)
        self.small_name = Elided("", Style.SUBTITLE)
        self.about = Elided("", Style.BODY, "muted")
        self.parts = kit.Segmented(
            _("Part of the order"), [(GARMENT, _("The garment")), (PROMISE, _("The promise"))]
        )
        self.parts.changed.connect(self.turned)
        across = kit.row(gap=space.S)
        names = kit.column(self.name, self.small_name, self.about, gap=2)
        across.addLayout(names, 1)
        for part in (self.parts, *buttons):
            across.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self._across = across
        whole = kit.column(gap=space.M)
        whole.addLayout(across)
        whole.addWidget(tiles)
        self._whole = whole
        self.setLayout(whole)
        self.parts.hide()
        self.small_name.hide()

    def tell(self, name: str, about: str) -> None:
        """Say for whom it is, and which order."""
        self.name.setText(name)
        self.small_name.setText(name)
        self.about.setText(about)

    def fold(self, *, folded: bool) -> None:
        """Offer the way between the two parts, where only one of them has room."""
        show(self.parts, shown=folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bend()

    def bend(self) -> None:
        """Stand as the room there is allows."""
        low = self.window().height() < space.LOW
        narrow = self.width() < space.NARROW_DETAIL
        edge = space.XL if narrow or low else space.CONTROL
        below = 0 if self.tiles.isVisibleTo(self) else space.M
        frame(self._whole, (edge, space.S if low else 20, edge, below))
        self._whole.setSpacing(space.XS if low else space.M)
        room = self.name.width() if self.name.isVisible() else self.small_name.width()
        long = QFontMetrics(font(Style.TITLE)).horizontalAdvance(self.name.text()) > room
        show(self.name, shown=not (low or long))
        show(self.small_name, shown=low or long)
        show(self.about, shown=not low)
        self.tiles.be_low(low=low)
