"""One line of the tape: a measure, what is typed today, what it was, and how far it moved."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from boutique.domain.errors import Refused
from boutique.domain.views.people import MeasureView
from boutique.ui.kit.text import Text
from boutique.ui.person.typed import typed_millimetres
from boutique.ui.theme import Style, color, space
from boutique.wording import centimetres, day_short

ROW: Final = 36
WIDTHS: Final = (88, 80, 88, 96, 104)  # today, latest, before it, difference, taken on
SPARED: Final = (2, 4)  # columns that a narrow window does without
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NOTHING: Final = "–"


class TapeRow(QWidget):
    """A measure of the body, with the field for today's figure."""

    typed = Signal()

    def __init__(self, code: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code, self.name = code, name
        self._measure: MeasureView | None = None
        self._label = Text(name)
        self.figure = QLineEdit()
        self.figure.setAccessibleName(name)
        self.figure.setPlaceholderText("…")
        self.figure.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.figure.setMaxLength(6)
        self.figure.setProperty("quiet", True)
        self.figure.setFixedHeight(space.XXL - space.XS)
        self.figure.textEdited.connect(self._on_typed)
        self.figure.installEventFilter(self)
        self._cells = [Text("", Style.FIGURES, tone) for tone in ("ink", "muted", "ink", "muted")]
        self._lay_out()

    def _lay_out(self) -> None:
        self.setFixedHeight(ROW)
        across = QHBoxLayout(self)
        across.setContentsMargins(space.S, 0, space.S, 1)
        across.setSpacing(0)
        across.addWidget(self._label, 1)
        self.figure.setFixedWidth(WIDTHS[0] - space.S)
        across.addWidget(self.figure)
        for cell, width in zip(self._cells, WIDTHS[1:], strict=True):
            cell.setFixedWidth(width)
            cell.setAlignment(_RIGHT)
            across.addWidget(cell)

    def spare(self, *, narrow: bool) -> None:
        """Leave out what a narrow window has no room for."""
        for column in SPARED:
            self._cells[column - 1].setHidden(narrow)

    def tell(self, measure: MeasureView | None, today: date) -> None:
        """Show what was taken before."""
        self._measure = measure
        latest, earlier, _difference, taken = self._cells
        latest.setText(centimetres(measure.mm) if measure else "")
        before = measure.earlier_mm if measure else None
        earlier.setText(centimetres(before) if before is not None else "")
        taken.setText(day_short(measure.taken_on, today) if measure else "")
        self._show_difference()

    def millimetres(self) -> int | None:
        """Return what was typed, None for nothing. Refused when it is no measure."""
        return typed_millimetres(self.figure.text())

    def moved(self) -> int | None:
        """Return by how many millimetres the newest figure differs from the one before."""
        if self._measure is None:
            return None
        try:
            typed = self.millimetres()
        except Refused:
            return None
        if typed is not None:
            return typed - self._measure.mm
        earlier = self._measure.earlier_mm
        return self._measure.mm - earlier if earlier is not None else None

    def since(self) -> date | None:
        """Return when the latest figure in the book was taken."""
        return self._measure.taken_on if self._measure is not None else None

    def mark(self, *, wrong: bool) -> None:
        """Mark the figure as one that cannot be."""
        self.figure.setProperty("wrong", wrong)
        self.figure.style().unpolish(self.figure)
        self.figure.style().polish(self.figure)

    def clear(self) -> None:
        """Forget what was typed."""
        self.figure.clear()
        self.mark(wrong=False)
        self._show_difference()

    def _on_typed(self) -> None:
        self.mark(wrong=False)
        self._show_difference()
        self.typed.emit()

    def _show_difference(self) -> None:
        moved = self.moved()
        text = "" if moved is None else _NOTHING if moved == 0 else signed(moved)
        self._cells[2].setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.figure.hasFocus():
            painter.fillRect(self.rect(), color("accent_soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("rule"))


def signed(millimetres: int) -> str:
    """Return a difference with its sign, in centimetres: '+1,5'."""
    sign = "+" if millimetres > 0 else "−"
    return f"{sign}{centimetres(abs(millimetres))}"
