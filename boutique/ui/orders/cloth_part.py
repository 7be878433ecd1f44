"""The cloth of a garment: which, how many metres, what lies on the shelf and what is left of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import QPoint, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from boutique.domain.cloth.views import ClothView, SwatchView
from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.typed_sums import typed_metres
from boutique.ui import kit
from boutique.ui.kit import Field
from boutique.ui.kit.crisp import fill
from boutique.ui.kit.elided import Elided
from boutique.ui.theme import Style, color, space
from boutique.wording import _, number
from boutique.wording.cloth import on_shelf, when_expected
from boutique.wording.kernel.money import metres
from boutique.wording.kernel.phrases import example

_SWATCH: Final = 44
_METRES: Final = 80
_BAR: Final = 8


@dataclass(frozen=True)
class Stock:
    """How far a cloth suffices, in centimetres: what is free for this garment, and what it takes."""

    free_cm: int
    taken_cm: int

    @property
    def left_cm(self) -> int:
        """What is left, below zero what is lacking."""
        return self.free_cm - self.taken_cm


class Swatch(QWidget):
    """A cutting of the cloth."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cloth: SwatchView | None = None
        self.setFixedSize(_SWATCH, _SWATCH)

    def show_cloth(self, cloth: SwatchView | None) -> None:
        """Show this cloth, or the place for one."""
        self._cloth = cloth
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._cloth is None:
            painter.setPen(color("basting"))
            painter.drawRect(QRectF(0.5, 0.5, _SWATCH - 1, _SWATCH - 1))
            return
        from boutique.ui.kit.cuttings import paint_cutting  # loaded when the first cloth is seen

        paint_cutting(painter, QPoint(0, 0), QSize(_SWATCH, _SWATCH), self._cloth)


class StockBar(QWidget):
    """What the garment takes of what is free, as a black bar; what is lacking in ochre."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stock = Stock(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stock(self, stock: Stock) -> None:
        """Draw this."""
        self._stock = stock
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, stock = QPainter(self), self._stock
        whole = max(stock.free_cm, stock.taken_cm, 1)
        wide = float(self.width())
        fill(painter, QRectF(0, 0, wide, _BAR), color("basting"))
        fill(painter, QRectF(1, 1, wide - 2, _BAR - 2), color("paper"))
        taken = min(stock.taken_cm, stock.free_cm) / whole * wide
        if taken > 0:
            fill(painter, QRectF(0, 0, taken, _BAR), color("ink"))
        if stock.left_cm < 0:
            fill(painter, QRectF(taken, 0, -stock.left_cm / whole * wide, _BAR), color("warn"))


class ClothPart(QWidget):
    """A swatch, the choice with mill and fibres below it, the metres, and the bar of the shelf."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.known: dict[UUID, ClothView] = {}
        self._held: tuple[UUID | None, int] = (None, 0)
        self.choice, self.metres = kit.Choice(), QLineEdit()
        self.choice.addItem(_("no cloth"), None)
        self.choice.setAccessibleName(_("Cloth"))
        self.choice.setFixedHeight(space.COMPACT)
        self.metres.setPlaceholderText(example(number(3.3, 1)))
        self.field = Field(_("Metres"), self.metres)
        self.field.be_bare(bare=True)
        self.field.setFixedWidth(_METRES)
        self.metres.setFixedHeight(space.COMPACT)
        self.metres.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.checked_by(lambda: typed_metres(self.metres.text()))
        self._swatch, self._bar = Swatch(), StockBar()
        self._facts = Elided("", Style.SMALL, "muted")
        self._shelf, self._left = Elided("", Style.SMALL, "muted"), kit.Text("", Style.SMALL, "muted")
        self._lay_out()
        self.choice.currentIndexChanged.connect(lambda _at: self._tell())
        self.metres.textChanged.connect(lambda _text: self._tell())
        self._tell()

    def _lay_out(self) -> None:
        beside = kit.column(self.choice, self._facts, gap=space.XS)
        across = kit.row(self._swatch, gap=space.M)
        across.setAlignment(self._swatch, Qt.AlignmentFlag.AlignTop)
        across.addLayout(beside, 1)
        across.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        self._stock = QWidget()
        below = kit.row(gap=space.M)
        below.addWidget(self._shelf, 1)
        below.addWidget(self._left)
        stock = kit.column(self._bar, gap=space.XS)
        stock.addLayout(below)
        self._stock.setLayout(stock)
        whole = kit.column(gap=space.M)
        whole.addLayout(across)
        whole.addWidget(self._stock)
        self.setLayout(whole)

    def offer(self, cloths: Sequence[ClothView], chosen: UUID | None) -> None:
        """Offer these cloths, with one of them chosen."""
        self.known = {each.cloth_id: each for each in cloths}
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItem(_("no cloth"), None)
            for cloth in cloths:
                self.choice.addItem(f"{cloth.name} · {on_shelf(cloth)}", cloth.cloth_id)
            self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        self._tell()

    def hold(self, cloth_id: UUID | None, cm: int) -> None:
        """What an order under correction has set aside already is free for it."""
        self._held = (cloth_id, cm)
        self._tell()

    def cloth(self) -> ClothView | None:
        """Return the cloth chosen."""
        chosen = self.choice.currentData()
        return self.known.get(chosen) if isinstance(chosen, UUID) else None

    def stock(self) -> Stock | None:
        """Return how far the cloth suffices; None without one, or while the metres cannot be read."""
        cloth = self.cloth()
        try:
            taken = typed_metres(self.metres.text())
        except Refused:
            return None
        if cloth is None:
            return None
        own = self._held[1] if self._held[0] == cloth.cloth_id else 0
        return Stock(max(0, cloth.stock_cm - cloth.reserved_cm + own), taken)

    def _tell(self) -> None:
        cloth, stock = self.cloth(), self.stock()
        self._swatch.show_cloth(cloth.swatch if cloth is not None else None)
        known = (cloth.mill, cloth.composition or _("composition unknown")) if cloth is not None else ()
        self._facts.setText(" · ".join(filter(None, known)))
        self._stock.setVisible(stock is not None)
        if stock is not None and cloth is not None:
            self._tell_stock(stock, cloth)

    def _tell_stock(self, stock: Stock, cloth: ClothView) -> None:
        self._bar.show_stock(stock)
        lacks = stock.left_cm < 0
        shelf = _("of {metres} on the shelf; set aside on saving") if stock.taken_cm else _("{metres} free")
        coming = when_expected(cloth, self._today()) or _("none is expected")
        self._shelf.setText(coming if lacks else shelf.format(metres=metres(stock.free_cm)))
        left = _("{metres} lacking") if lacks else _("{metres} left")
        self._left.setText(left.format(metres=metres(abs(stock.left_cm))))
        for part in (self._shelf, self._left):
            part.set_tone("warn" if lacks else "muted")
