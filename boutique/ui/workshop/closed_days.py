"""The days on which the shop is shut: its own, and the holidays of the country with Orthodox Easter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.promises.holidays import romanian_holidays
from boutique.domain.workshop.hours import ClosedDayView
from boutique.ui import kit
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.slot import Slot
from boutique.ui.theme import Style, space
from boutique.wording import _, explain
from boutique.wording.kernel.phrases import example, listed
from boutique.wording.workshop import closed_words
from boutique.wording.workshop.late import brief_day

_DAY: Final = 120
_AHEAD: Final = timedelta(days=365)


class ClosedDays(QWidget):
    """A line for a new day; below it the shop's own, and the country's in one sentence."""

    closed = Signal(object, str)  # day, why
    opened = Signal(object)  # ClosedDayView

    def __init__(self) -> None:
        super().__init__()
        self._today = date.min
        self.day, self.why = QLineEdit(), QLineEdit()
        self.day.setFixedWidth(_DAY)
        self.day.setPlaceholderText(example("31.12"))
        self.field = kit.Field(_("Shut on"), self.day)
        self.add = kit.Button(_("Close the day"))
        self.add.clicked.connect(self._close)
        for editor in (self.day, self.why):
            editor.returnPressed.connect(self._close)
        self.message = InlineMessage()
        self.lines = Slot(gap=space.XS)
        self.holidays = kit.Prose("", Style.SMALL, "muted")
        across = kit.row(self.field, gap=space.S)
        across.addWidget(kit.Field(_("Why"), self.why), 1)
        whole = kit.column(kit.Text(_("Closed days"), Style.NAME), gap=space.S)
        whole.addLayout(across)
        whole.addLayout(_at_left(self.add))
        for part in (self.message, self.lines, self.holidays):
            whole.addWidget(part)
        self.setLayout(whole)

    def show_days(self, days: Sequence[ClosedDayView], today: date) -> None:
        """Show the days to come."""
        self._today = today
        self.lines.fill(*(self._line(each) for each in days if each.day >= today))
        year = [each for n in (0, 1) for each in romanian_holidays(today.year + n)]
        coming = sorted(each for each in year if today <= each < today + _AHEAD)
        told = listed([brief_day(each, today) for each in coming])
        self.holidays.setText(_("Holidays of the country, Orthodox Easter too: {days}.").format(days=told))

    def _line(self, day: ClosedDayView) -> QWidget:
        made = QWidget()
        again = kit.Button(_("Open after all"), kit.Kind.QUIET, compact=True)
        again.clicked.connect(lambda: self.opened.emit(day))
        made.setLayout(kit.row(kit.Prose(closed_words(day, self._today)), again))
        return made

    def _close(self) -> None:
        self.field.accept()
        self.message.say("")
        try:
            day = typed_day(self.day.text(), self._today)
        except Refused as refused:
            self.field.refuse(explain(refused))
            return
        if day is None:
            self.field.refuse(_("Write a day, as 24.11."))
        else:
            self.closed.emit(day, self.why.text().strip())

    def empty(self) -> None:
        """Make room for the next one."""
        self.day.clear()
        self.why.clear()

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays."""
        self.message.say(explain(error))


def _at_left(button: QWidget) -> QHBoxLayout:
    made = kit.row(button)
    made.addStretch(1)
    return made
