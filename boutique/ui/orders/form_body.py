"""Where the parts of an order that is written stand: garment and promise side by side, or one at a time."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from boutique.ui import kit
from boutique.ui.kit.bending import bend, frame, show
from boutique.ui.orders.form_head import PROMISE, FormHead
from boutique.ui.orders.garment_fields import GarmentFields
from boutique.ui.theme import space
from boutique.wording import _

_COLUMN, _NARROW_COLUMN = 462, 376
_FOLDS: Final = 860  # with less, the garment or the promise is seen
_ABOUT: Final = 232
_MARGINS: Final = (space.XXL, space.XL, space.CONTROL, space.M)
_BAR: Final = 12  # what scrolls has a bar
_BESIDE: Final = 640  # with less, what is about the garment stands below its fields


class FormParts(NamedTuple):
    """What an order is written in."""

    head: FormHead
    fields: GarmentFields
    below: tuple[QWidget, ...]
    about: QWidget
    nothing: QWidget
    promise: QWidget
    apart: QWidget
    foot: QWidget


class FormBody(QWidget):
    """Lays the parts out, and anew whenever there is more room or less."""

    def __init__(self, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._begun = False
        self._body, self._right = self._left_side(), self._right_side()
        self._edge = kit.Hairline(Qt.Orientation.Vertical)
        left = QWidget()
        under = kit.column(parts.head, kit.Hairline(), gap=0)
        for part in (self._body, parts.nothing):
            under.addWidget(part, 1)
        left.setLayout(under)
        self._left = left
        across = kit.row(gap=0)
        across.addWidget(left, 1)
        across.addWidget(self._edge)
        across.addWidget(self._right)
        self._across = across
        whole = kit.column(gap=0)
        whole.addLayout(across, 1)
        whole.addWidget(kit.Hairline())
        whole.addWidget(parts.foot)
        self.setLayout(whole)
        parts.head.turned.connect(lambda _part: self._fold())

    def _left_side(self) -> QWidget:
        beside = kit.row(*self._parts.below, gap=space.S)
        beside.addStretch(1)
        fields = kit.column(self._parts.fields, gap=space.M)
        fields.addLayout(beside)
        fields.addStretch(1)
        body, self._inside = QWidget(), kit.row(gap=space.XXL)
        self._inside.addLayout(fields, 1)
        self._inside.addWidget(self._parts.about, 0, Qt.AlignmentFlag.AlignTop)
        body.setLayout(self._inside)
        return kit.Scroll(body, _("The garment"))

    def _right_side(self) -> QWidget:
        holder, self._column = QWidget(), kit.column(self._parts.promise, self._parts.apart, gap=space.S)
        self._column.addStretch(1)
        holder.setLayout(self._column)
        made = kit.Scroll(holder, _("The promise"))
        kit.on_paper(made)
        return made

    def begin(self, *, begun: bool) -> None:
        """Show the garments, or the question what is to be sewn."""
        if begun != self._begun:
            self._begun = begun
            self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        wide, begun = self.width(), self._begun
        folded = wide < _FOLDS
        promise = folded and begun and self._parts.head.parts.value() == PROMISE
        column = wide if promise else _COLUMN if wide >= space.RAIL_FOLDS - space.STRIP else _NARROW_COLUMN
        self._parts.head.fold(folded=folded and begun)
        if show(self._parts.head.tiles, shown=begun):
            self._parts.head.bend()
        show(self._body, shown=begun and not promise)
        show(self._parts.nothing, shown=not begun)
        show(self._parts.foot, shown=begun)
        show(self._edge, shown=begun and not folded)
        show(self._right, shown=begun and (promise or not folded))
        if promise:
            self._put_below()
        else:
            self._put_beside(column)
        self._fit_inside(wide - (0 if folded or not begun else column))

    def _put_below(self) -> None:
        """The promise has the place of the garment, below the head."""
        under = self._left.layout()
        assert under is not None
        if under.indexOf(self._right) < 0:
            under.addWidget(self._right)
        self._right.setMinimumWidth(1)
        self._right.setMaximumWidth(16_777_215)
        frame(self._column, (space.XL, space.M, space.XL, space.M))

    def _put_beside(self, column: int) -> None:
        across = self._across
        if across.indexOf(self._right) < 0:
            across.addWidget(self._right)
        if self._right.width() != column or self._right.maximumWidth() != column:
            self._right.setFixedWidth(column)
        tight = column == _NARROW_COLUMN
        frame(self._column, (space.L, space.L, space.L, space.M) if tight else _MARGINS)

    def _fit_inside(self, room: int) -> None:
        room -= _BAR
        edge = space.XL if room < space.NARROW_DETAIL else space.CONTROL
        frame(self._inside, (edge, space.L, edge, space.L))
        below = room < _BESIDE
        bend(self._inside, below=below, gap=space.L if below else space.XXL)
        wanted = max(1, room - 2 * edge) if below else _ABOUT
        if self._parts.about.maximumWidth() != wanted:
            self._parts.about.setFixedWidth(wanted)
        self._parts.fields.take_room(room - 2 * edge - (0 if below else _ABOUT + space.XXL))
