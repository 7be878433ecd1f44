"""What every line of a table of figures has: a name, a field, a mark where it cannot be, a sign of doubt."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.kernel.errors import Refused
from boutique.domain.measuring.lengths import Length, LengthUnit, read_length
from boutique.ui.kit.icons import paint_icon
from boutique.ui.measuring.figure_field import FigureField
from boutique.ui.theme import color

ROW: Final = 36
SIGN: Final = 20
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_SIGN_SIZE: Final = 15


class FigureRow(QWidget):
    """A line with a field for a figure; where the keyboard stands it is lit."""

    settled = Signal(str)  # its code, when the field is left
    entered = Signal(str)
    mended = Signal(str)  # what was refused stands there no longer
    signed = False
    """Whether less than nothing may be meant."""

    def __init__(self, code: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(ROW)
        self.code, self.name = code, name
        self.unit = LengthUnit.CM
        self.figure = FigureField(name)
        self._doubt = ""

    def length(self) -> Length | None:
        """Return what was typed, None for nothing. Refused when it is none."""
        text = self.figure.text().strip()
        if self.signed:
            text = text.removeprefix("+")
        return read_length(text, self.unit, signed=self.signed) if text else None

    def certain(self) -> Length | None:
        """Return what was typed if it can be read."""
        try:
            return self.length()
        except Refused:
            return None

    def mark(self, *, wrong: bool) -> None:
        """Mark the figure as one that cannot be."""
        self.figure.mark(wrong=wrong)
        if not wrong:
            self.mended.emit(self.code)

    @property
    def is_wrong(self) -> bool:
        """Whether the figure was refused and not mended since."""
        return bool(self.figure.property("wrong"))

    def question(self, sentence: str) -> None:
        """Put a sign beside the figure, with what to look at again; an empty sentence takes it away."""
        if sentence != self._doubt:
            self._doubt = sentence
            self.figure.setToolTip(sentence)
            self._describe()
            self.update()

    def _describe(self) -> None:
        self.figure.setAccessibleDescription(self._doubt)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.figure.hasFocus():
            painter.fillRect(self.rect(), color("accent_soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("rule"))
        if self._doubt:
            at = QPoint(self.figure.x() - SIGN, (self.height() - _SIGN_SIZE) // 2)
            paint_icon(painter, at, "alert-triangle", "warn", _SIGN_SIZE)
