"""One line of the tape: a measure, what is typed today, what it was, how far it moved and its years."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boutique.domain.measuring.lengths import LengthUnit, with_unit
from boutique.domain.measuring.tape import Latest
from boutique.domain.measuring.views import TakenMeasure
from boutique.ui.kit.elided import Elided
from boutique.ui.kit.sparkline import Sparkline
from boutique.ui.kit.text import Text
from boutique.ui.measuring.figure_field import FIGURE_WIDTH
from boutique.ui.measuring.figure_row import RIGHT, SIGN, FigureRow
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short
from boutique.wording.measuring.measures import as_typed, difference, length

WIDTHS: Final = (FIGURE_WIDTH, 88, 80, 76)  # today, last with a day of any year, difference, the years


class TapeRow(FigureRow):
    """A measure of the body, with the field for today's figure."""

    typed = Signal()
    taken_back = Signal()

    def __init__(self, code: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(code, name, parent)
        self.is_settled = False
        self._shown = Text("", Style.FIGURES)
        self._last, self._then = Text("", Style.FIGURES), Text("", Style.SMALL, "muted")
        self._moved = Text("", Style.FIGURES)
        self.years = Sparkline()
        self._latest: Latest | None = None
        self._read: int | None = None
        self._kept: TakenMeasure | None = None
        self._lay_out()
        self.figure.textEdited.connect(self._on_typed)
        self.figure.entered.connect(self._on_entered)
        self.figure.gone.connect(self._on_gone)
        self.figure.thought_better.connect(self._restore)
        self.figure.taken_back.connect(self.taken_back)

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(space.S, 0, space.S, 1)
        across.setSpacing(0)
        across.addWidget(Elided(self.name), 1, Qt.AlignmentFlag.AlignVCenter)
        across.addSpacing(SIGN)
        across.addWidget(self.figure)
        self._shown.setFixedWidth(WIDTHS[0])
        self._shown.setContentsMargins(0, 0, space.S + 1, 0)
        across.addWidget(self._shown)
        last = QVBoxLayout()
        last.setSpacing(0)
        for text in (self._last, self._then):
            last.addWidget(text)
            text.setFixedWidth(WIDTHS[1])
        last.setContentsMargins(0, space.XS, 0, space.XS)
        across.addLayout(last)
        self._moved.setFixedWidth(WIDTHS[2])
        across.addWidget(self._moved)
        self._years = QWidget()
        self._years.setFixedWidth(WIDTHS[3])
        held = QHBoxLayout(self._years)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(self.years, 0, Qt.AlignmentFlag.AlignRight)
        across.addWidget(self._years)
        for text in (self._shown, self._last, self._then, self._moved):
            text.setAlignment(RIGHT)
        self._shown.hide()

    def tell(
        self, latest: Latest | None, course: Sequence[tuple[date, int]], awaited: date | None, today: date
    ) -> None:
        """Show what was taken before; `awaited` is the day told at the head of the column."""
        self._latest = latest
        self._last.setText(length(latest.mm, self.unit, latest.typed) if latest else "")
        other_day = latest is not None and latest.taken_on != awaited
        self._then.setText(day_short(latest.taken_on, today) if latest is not None and other_day else "")
        self._then.setVisible(other_day)
        self.years.show_points([(float(on.toordinal()), float(mm)) for on, mm in course])
        self._show_difference()

    def spare(self, *, narrow: bool) -> None:
        """Leave out the years."""
        self._years.setFixedWidth(0 if narrow else WIDTHS[3])  # hiding would lay out everything each time

    def read_only(self, text: str | None, mm: int | None = None) -> None:
        """Show a figure that was typed long ago instead of the field; None brings the field back."""
        self._read = mm
        self.figure.setVisible(text is None)
        self._shown.setVisible(text is not None)
        self._shown.setText(text or "")
        self._show_difference()

    def _describe(self) -> None:
        self.figure.setAccessibleDescription(self._doubt or (_("noted") if self.figure.is_kept else ""))

    @property
    def is_dirty(self) -> bool:
        """Whether the field says something else than the book."""
        text, kept = self.figure.text().strip(), self._kept
        if kept is None or not text:
            return bool(text) or kept is not None
        read = self.certain()
        return read is None or read.mm != kept.mm or with_unit(kept.typed) not in ("", read.explicit)

    @property
    def kept(self) -> TakenMeasure | None:
        """What the book has of today."""
        return self._kept

    def keep(self, kept: TakenMeasure | None) -> None:
        """Learn what the book has of today; what is just being typed stays."""
        if kept == self._kept:
            return
        typing, self._kept = self.is_dirty, kept
        if not typing:
            self._restore()
        self._mark_kept()
        self._show_difference()

    def _restore(self) -> None:
        kept = self._kept
        self.figure.setText(as_typed(kept.mm, kept.typed, self.unit) if kept is not None else "")
        if self.figure.hasFocus():
            self.figure.selectAll()
        self.is_settled = True
        self.mark(wrong=False)
        self._mark_kept()
        self._show_difference()

    def _mark_kept(self) -> None:
        self.figure.is_dirty = self.is_dirty
        self.figure.is_kept = self._kept is not None and not self.figure.is_dirty
        self._describe()
        self.figure.update()

    def put(self, text: str) -> None:
        """Fill in what was typed earlier and is not in the book; an empty text makes the row a new one."""
        if not text:
            self._kept = None
        if text != self.figure.text():
            self.figure.setText(text)
        self.is_settled = bool(text)
        self.mark(wrong=False)
        self._mark_kept()
        self._show_difference()

    def speak(self, unit: LengthUnit) -> None:
        """Take figures in another unit from now on; what is typed already keeps the one it was typed in."""
        read = self.certain()
        if read is not None and self.unit is not unit:
            self.figure.setText(read.explicit)
        self.unit = unit

    def _on_typed(self) -> None:
        self.mark(wrong=False)
        self.is_settled = False
        self._mark_kept()
        self._show_difference()
        self.typed.emit()

    def _on_entered(self) -> None:
        self.years.light(lit=True)
        self.update()
        self.entered.emit(self.code)

    def _on_gone(self) -> None:
        self.years.light(lit=False)
        self.update()
        if not self.is_settled:
            self.is_settled = True
            self.settled.emit(self.code)

    def _show_difference(self) -> None:
        typed, latest = self.certain(), self._latest
        now = self._read or (typed.mm if typed is not None and not self._shown.text() else None)
        moved: int | None = None
        if latest is not None and now is not None:
            moved = now - latest.mm
        elif latest is not None and latest.earlier_mm is not None and self._shown.isHidden():
            moved = latest.mm - latest.earlier_mm
        self._moved.set_tone("muted" if now is None else "ink")
        self._moved.setText("" if moved is None else difference(moved, self.unit))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.figure.isVisible():
            self.figure.setFocus(Qt.FocusReason.MouseFocusReason)
        else:
            self.entered.emit(self.code)
