"""The table of the tape: heads, one row a measure, and the keys that lead down it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boutique.domain.measuring.lengths import LengthUnit
from boutique.ui import kit
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.told import group_told
from boutique.ui.kit.walking import lead
from boutique.ui.measuring.row import WIDTHS, TapeRow
from boutique.ui.measuring.sitting import Sitting
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short
from boutique.wording.measuring.measures import measure_name

_ABOVE: Final = 2  # the heads and the rule below them


class Tape(QWidget):
    """Rows are made when a set first wants them; what is typed in one stays when it is hidden."""

    TOLD_AS = staticmethod(group_told)
    typed = Signal()
    settled = Signal(str)  # code
    entered = Signal(str)
    taken_back = Signal()
    mended = Signal(str)
    ended = Signal()  # Enter on the last measure

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, TapeRow] = {}
        self._codes: tuple[str, ...] = ()
        self._said: tuple[str, ...] = ()
        self._unit, self._narrow, self._reads_today = LengthUnit.CM, False, True
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(_("Measures"))
        self._heads = [Prose("", Style.SECTION, "muted") for _width in WIDTHS]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head())
        self._column.addWidget(kit.Hairline())

    def _head(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setContentsMargins(space.S, 0, space.S, space.S)
        across.setSpacing(0)
        across.addWidget(kit.section(_("Measure")), 1, Qt.AlignmentFlag.AlignBottom)
        for head, width in zip(self._heads, WIDTHS, strict=True):
            head.setFixedWidth(width)
            head.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
            across.addWidget(head, 0, Qt.AlignmentFlag.AlignBottom)
        self._heads[0].setContentsMargins(0, 0, space.S + 1, 0)
        return across

    def _row(self, code: str) -> TapeRow:
        row = self.rows[code] = TapeRow(code, measure_name(code))
        row.typed.connect(self.typed)
        row.settled.connect(self.settled)
        row.taken_back.connect(self.taken_back)
        row.entered.connect(self.entered)
        row.mended.connect(self.mended)
        row.spare(narrow=self._narrow)
        row.speak(self._unit)
        return row

    def show_set(self, codes: Sequence[str]) -> None:
        """Show the rows of a set in its own order; one that was never shown before is made."""
        if self._codes == tuple(codes):
            return
        for code in set(self._codes) - set(codes):
            self.rows[code].hide()
        self._codes = tuple(codes)
        for at, code in enumerate(codes):
            row = self.rows[code] if code in self.rows else self._row(code)
            if self._column.indexOf(row) != at + _ABOVE:
                self._column.removeWidget(row)
                self._column.insertWidget(at + _ABOVE, row)
            row.show()
        lead(self, *(row.figure for row in self.shown()))

    def show_earlier(self, sitting: Sitting) -> None:
        """Show what was taken before, and what heads the columns."""
        awaited = sitting.awaited(self._codes)
        known, courses = sitting.latest, sitting.courses
        for code in self._codes:
            self.rows[code].tell(known.get(code), courses.get(code, ()), awaited, sitting.today)
        self._tell_heads(*sitting.heads(awaited))

    def _tell_heads(self, *texts: str) -> None:
        self._said = texts
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text.upper())
            head.setMinimumHeight(head.heightForWidth(head.width()))  # a word too long for its column runs on
            head.setAccessibleName(text)

    def show_past(self, on: date, values: dict[str, str], taken: dict[str, int], today: date) -> None:
        """Show one taking of the past in the place of today's; `taken` in mm by code."""
        self._reads_today = False
        self._tell_heads(day_short(on, today), *self._said[1:])
        for code in self._codes:
            self.rows[code].read_only(values.get(code, ""), taken.get(code))

    def show_fields(self) -> None:
        """Let figures be typed again."""
        for row in self.shown():
            row.read_only(None)
        self._reads_today = True

    def spare(self, *, narrow: bool) -> None:
        """Leave out the years where a narrow window has no room for them."""
        if self._narrow == narrow:
            return
        self._narrow = narrow
        self._heads[-1].setHidden(narrow)
        for row in self.rows.values():
            row.spare(narrow=narrow)

    def speak(self, unit: LengthUnit) -> None:
        """Show and take lengths in another unit."""
        self._unit = unit
        for row in self.rows.values():
            row.speak(unit)

    def shown(self) -> list[TapeRow]:
        """Return the rows of the set, from the top."""
        return [self.rows[code] for code in self._codes]

    def filled(self) -> list[TapeRow]:
        """Return the rows in which something is typed, also those of other sets."""
        return [row for row in self.rows.values() if row.figure.text().strip()]

    def unwritten(self) -> list[TapeRow]:
        """Return the rows that say something else than the book."""
        return [row for row in self.rows.values() if row.is_dirty]

    def go_to(self, code: str) -> None:
        """Lead the keyboard to a measure, if the set has it."""
        if code in self._codes and self._reads_today:
            figure = self.rows[code].figure
            figure.setFocus(Qt.FocusReason.TabFocusReason)
            figure.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes to the tape begins where a figure is still missing."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.BacktabFocusReason and self._codes and self._reads_today:
            self.focusPreviousChild()  # out of the first measure, not into it again
        else:
            self.begin()

    def begin(self) -> None:
        """Lead the keyboard to where a figure is still missing."""
        rows = self.shown()
        empty = next((row for row in rows if not row.figure.text()), rows[0] if rows else None)
        if empty is not None:
            self.go_to(empty.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows go down the tape; Enter on the last measure goes on to what to save."""
        here = next((at for at, row in enumerate(self.shown()) if row.figure.hasFocus()), None)
        step = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        if here is None or step is None:
            super().keyPressEvent(event)
        elif here + step == len(self._codes):
            self.ended.emit()
        elif here + step >= 0:
            self.go_to(self._codes[here + step])
