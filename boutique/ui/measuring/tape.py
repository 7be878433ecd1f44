"""The table of the tape: heads, one row a measure, and the keys that lead down it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boutique.domain.lengths import LengthUnit
from boutique.domain.measuring import MEASURES
from boutique.domain.tape import course, current_set
from boutique.domain.views.measures import SessionView
from boutique.ui import kit
from boutique.ui.kit.prose import Prose
from boutique.ui.measuring.row import WIDTHS, TapeRow
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short, p_
from boutique.wording.measures import measure_name


class Tape(QWidget):
    """Rows are made once and shown as the set wants them; what is typed in one stays when it is hidden."""

    typed = Signal()
    settled = Signal()
    entered = Signal(str)  # code
    ended = Signal()  # Enter on the last measure

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, TapeRow] = {}
        self._codes: tuple[str, ...] = ()
        self._said: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._heads = [Prose("", Style.SECTION, "muted") for _width in WIDTHS]
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head())
        self._column.addWidget(kit.Hairline())
        for code in MEASURES:
            self._row(code)

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
        row.entered.connect(self.entered)
        row.setVisible(code in self._codes)
        self._column.addWidget(row)
        return row

    def show_set(self, codes: Sequence[str]) -> None:
        """Show the rows of a set; one that was never shown before is made."""
        self._codes = tuple(codes)
        for code in codes:
            if code not in self.rows:
                self._row(code)
        for code, row in self.rows.items():
            row.setVisible(code in codes)

    def show_sessions(self, sessions: Sequence[SessionView], today: date) -> None:
        """Show what these takings say, the newest first."""
        known = current_set(sessions)
        awaited = _usual_day(known[code].taken_on for code in self._codes if code in known)
        for code, row in self.rows.items():
            row.tell(known.get(code), course(sessions, code), awaited, today)
        began = sessions[-1].taken_on.year if sessions else None
        self._tell_heads(
            p_("tape", "Today"),
            day_short(awaited, today) if awaited else p_("tape", "Last"),
            _("Difference"),
            _("Since {year}").format(year=began) if began and began < today.year else "",
        )

    def _tell_heads(self, *texts: str) -> None:
        self._said = texts
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text.upper())
            head.setAccessibleName(text)

    def show_past(self, session: SessionView, values: dict[str, str], today: date) -> None:
        """Show one taking of the past in the place of today's."""
        self._tell_heads(day_short(session.taken_on, today), *self._said[1:])
        taken = {each.code: each.mm for each in session.taken}
        for code, row in self.rows.items():
            row.read_only(values.get(code, ""), taken.get(code))

    def show_fields(self) -> None:
        """Let figures be typed again."""
        for row in self.rows.values():
            row.read_only(None)

    def spare(self, *, narrow: bool) -> None:
        """Leave out the years where a narrow window has no room for them."""
        self._heads[-1].setHidden(narrow)
        for row in self.rows.values():
            row.spare(narrow=narrow)

    def speak(self, unit: LengthUnit) -> None:
        """Show and take lengths in another unit."""
        for row in self.rows.values():
            row.speak(unit)

    def shown(self) -> list[TapeRow]:
        """Return the rows of the set, from the top."""
        return [self.rows[code] for code in self._codes]

    def filled(self) -> list[TapeRow]:
        """Return the rows in which something is typed, also those of other sets."""
        return [row for row in self.rows.values() if row.figure.text().strip()]

    def go_to(self, code: str) -> None:
        """Lead the keyboard to a measure, if the set has it."""
        if code in self._codes:
            figure = self.rows[code].figure
            figure.setFocus(Qt.FocusReason.TabFocusReason)
            figure.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes to the tape begins where a figure is still missing."""
        super().focusInEvent(event)
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


def _usual_day(days: Iterable[date]) -> date | None:
    """The day on which most of the measures were taken, of two the later one."""
    counted = Counter(days)
    return max(counted, key=lambda day: (counted[day], day), default=None)
