"""Grids from which a like is picked: colours by hue, cloths of the shelf, and every weave."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import NAMESPACE_OID, uuid5

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen

from boutique.domain.cloth.views import SwatchView
from boutique.domain.collections.aspects import WEAVES
from boutique.domain.kernel.text import fold
from boutique.domain.taste.colours_named import PER_ROW, by_hue
from boutique.drawing.cloth.look import Weave
from boutique.drawing.colour import Lab, hex_from_lab
from boutique.ui.kit.cells import Cells
from boutique.ui.theme import color
from boutique.wording import _

COLOUR_SIDE: Final = 36
CUTTING_SIDE: Final = 48
_FADED: Final = 0.16
_GROUND: Final[Lab] = (34.0, 0.0, -4.0)
_LIGHT: Final[Lab] = (82.0, 1.0, 6.0)
PATTERNS: Final = (
    Weave.PLAIN,
    Weave.PINSTRIPE,
    Weave.CHALK_STRIPE,
    Weave.HERRINGBONE,
    Weave.TWILL,
    Weave.BIRDSEYE,
    Weave.HOUNDSTOOTH,
    Weave.GLEN_CHECK,
)


class Narrowed(Cells):
    """A grid in which only what answers to the words typed stands out; the arrows skip the rest."""

    typed_on = Signal(str)  # a letter typed here belongs to the line in which one writes

    def __init__(self, name: str, options: Sequence[tuple[object, str]], columns: int, side: int) -> None:
        super().__init__(name, options, columns, side)
        self._folded = {value: fold(text) for value, text in options}
        self._standing = set(self._folded)
        self._told.take_letters()

    def narrow(self, text: str) -> None:
        """Let stand out what answers to these words; all of it when nothing does."""
        words = fold(text)
        self._standing = {value for value, name in self._folded.items() if words in name} or set(self._folded)
        self.update()

    def after(self, step: int) -> int:
        at = super().after(step)
        while 0 <= at < len(self.options) and self.options[at][0] not in self._standing:
            at += 1 if step > 0 else -1
        return at

    def choose_first(self) -> None:
        """Choose the first that stands out."""
        self._choose(self.after(1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            self.typed_on.emit(event.text())
        else:
            super().keyPressEvent(event)

    def paint_cell(self, painter: QPainter, box: QRect, value: object) -> None:
        painter.setOpacity(1.0 if value in self._standing else _FADED)
        self.paint_option(painter, box, value)
        painter.setOpacity(1.0)

    def paint_option(self, painter: QPainter, box: QRect, value: object) -> None:
        """Paint what a value looks like."""
        raise AssertionError(f"{type(self).__name__} paints no options")


class ColourGrid(Narrowed):
    """The named colours; a value is the colour itself."""

    def __init__(self) -> None:
        options = [(each.lab, _(each.name)) for each in by_hue()]
        super().__init__(_("Colours"), options, PER_ROW, COLOUR_SIDE)

    def paint_option(self, painter: QPainter, box: QRect, value: object) -> None:
        assert isinstance(value, tuple)
        painter.setPen(QPen(color("field_border"), 1))
        painter.setBrush(QColor(hex_from_lab(value)))
        painter.drawRoundedRect(box, 3, 3)


class _Woven(Narrowed):
    """Cuttings of cloth; a value is the cloth."""

    def paint_option(self, painter: QPainter, box: QRect, value: object) -> None:
        from boutique.ui.kit.cuttings import paint_cutting  # loaded when the first cloth is seen

        assert isinstance(value, SwatchView)
        paint_cutting(painter, box.topLeft(), box.size(), value)


class ClothGrid(_Woven):
    """The cloths of the shelf."""

    def __init__(self, cloths: Sequence[SwatchView], columns: int) -> None:
        options = [(cloth, cloth.name) for cloth in cloths]
        super().__init__(_("Cloths on the shelf"), options, columns, CUTTING_SIDE)


class PatternGrid(_Woven):
    """What is woven or printed into a cloth, all in the same two yarns."""

    def __init__(self) -> None:
        options = [(_sample(weave.value), _(WEAVES[weave])) for weave in PATTERNS]
        super().__init__(_("Patterns"), options, len(options), CUTTING_SIDE)


def _sample(weave: str) -> SwatchView:
    return SwatchView(
        cloth_id=uuid5(NAMESPACE_OID, weave),
        name=weave,
        weave=weave,
        colour="",
        ground=_GROUND,
        second=_LIGHT,
        third=None,
        scale_mm=0.0,
    )
