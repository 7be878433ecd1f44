"""What one can pick from while writing: colours and cloths, or patterns, above the line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.views import SwatchView
from boutique.domain.taste.colours_named import PER_ROW, nearest_colour
from boutique.ui import kit
from boutique.ui.kit.slot import Slot
from boutique.ui.taste.grids import COLOUR_SIDE, CUTTING_SIDE, ClothGrid, ColourGrid, Narrowed, PatternGrid
from boutique.ui.theme import Style, space
from boutique.wording import _

ON_BOARD = frozenset({"colour", "cloth", "pattern"})
"""What can be picked by eye."""

_FEWEST = 4
_HEIGHT = 4 * COLOUR_SIDE


class Board(QWidget):
    """Shows what belongs to a facet; nothing for those that are only put into words."""

    picked = Signal(str, object)  # the name and the colour, or None
    typed_on = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cloths: Sequence[SwatchView] = ()
        self._facet = ""
        self.grids: list[Narrowed] = []
        self._slot = Slot()
        self._hint = kit.Text("", Style.SMALL, "muted")
        self.setLayout(kit.column(self._slot, self._hint, gap=space.XS))
        self.hide()

    def stock(self, cloths: Sequence[SwatchView]) -> None:
        """Lay out the cloths of the shelf."""
        self._cloths = cloths
        self._lay_out()

    def offer(self, facet: str) -> None:
        """Show what belongs to a facet."""
        if facet != self._facet:
            self._facet = facet
            self._lay_out()

    def enter(self) -> None:
        """Lead the keyboard to the first thing that answers to what is typed."""
        first = self.grids[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if first.value() is None:
            first.choose_first()

    def narrow(self, text: str) -> None:
        """Let stand out what answers to the words being typed."""
        for grid in self.grids:
            grid.narrow(text)

    def show_picked(self, ground: object) -> None:
        """Ring the colour that is written in the line."""
        for grid in self.grids:
            if isinstance(grid, ColourGrid):
                grid.set_value(ground)

    def _lay_out(self) -> None:
        self.grids = self._made()
        shown = [self._scrolled(grid) for grid in self.grids]
        across = QWidget()
        line = kit.row(gap=space.XL)
        for grid in shown:
            line.addWidget(grid, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        across.setLayout(line)
        self._slot.fill(*([across] if shown else []))
        self._hint.setText(_hint(self._facet))
        self.setVisible(bool(self.grids))

    def _made(self) -> list[Narrowed]:
        makers: dict[str, Callable[[], list[Narrowed]]] = {
            "colour": lambda: [self._wired(ColourGrid(), self._on_colour), *self._shelf()],
            "cloth": self._shelf,
            "pattern": lambda: [self._wired(PatternGrid(), self._on_woven)],
        }
        return makers.get(self._facet, list)()

    def _shelf(self) -> list[Narrowed]:
        if not self._cloths:
            return []
        columns = min(self._columns(), len(self._cloths))
        return [self._wired(ClothGrid(self._cloths, columns), self._on_woven)]

    def _columns(self) -> int:
        """How many cloths lie side by side in what room there is."""
        taken = PER_ROW * COLOUR_SIDE + space.XL if self._facet == "colour" else 0
        return max(_FEWEST, (self.width() - taken - space.M) // CUTTING_SIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shelves = [grid for grid in self.grids if isinstance(grid, ClothGrid)]
        if shelves and shelves[0].columns != min(self._columns(), len(self._cloths)):
            self._lay_out()

    def _wired(self, grid: Narrowed, picked: Callable[[Narrowed], None]) -> Narrowed:
        grid.changed.connect(lambda _value: picked(grid))
        grid.typed_on.connect(self.typed_on)
        return grid

    def _scrolled(self, grid: Narrowed) -> QWidget:
        """A long shelf scrolls in the height of the palette."""
        if grid.height() <= _HEIGHT:
            return grid
        scroll = kit.Scroll(grid)
        scroll.setFixedSize(grid.width() + space.M, _HEIGHT)
        scroll.setWidgetResizable(False)
        return scroll

    def _on_colour(self, grid: Narrowed) -> None:
        self.picked.emit(grid.text(), grid.value())

    def _on_woven(self, grid: Narrowed) -> None:
        cloth = grid.value()
        assert isinstance(cloth, SwatchView)
        if self._facet == "colour":
            self.picked.emit(cloth.colour or _(nearest_colour(cloth.ground).name), cloth.ground)
        else:
            self.picked.emit(grid.text(), cloth.ground if self._facet == "cloth" else None)


def _hint(facet: str) -> str:
    hints = {
        "colour": _("Arrow down to pick, or type a name; a code such as #1f2a44 will do too."),
        "cloth": _("Arrow down to pick from the shelf, or type."),
        "pattern": _("Arrow down to pick, or type."),
    }
    return hints.get(facet, "")
