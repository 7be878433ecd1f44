"""The left of the room of fittings: two weeks as a strip, what came of them, and the days' fittings below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from boutique.ui import kit
from boutique.ui.kit import Row, RowList, RowsModel
from boutique.ui.kit.prose import Prose
from boutique.ui.theme import Style, space
from boutique.ui.workshop.fittings.lines import FittingDelegate, is_now, lines_of
from boutique.ui.workshop.fittings.reading import Weeks
from boutique.ui.workshop.fittings.weeks import WeekStrip
from boutique.wording import _
from boutique.wording.workshop.fittings import days_summed, past_words

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_EDGE: Final = space.XL - 4


class _List(RowList):
    """Left and right go from day to day."""

    stepped: Callable[[int], object]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (way := _STEPS.get(Qt.Key(event.key()), 0)) != 0:
            self.stepped(way)
        else:
            super().keyPressEvent(event)


class DayList(QWidget):
    """Shows fittings from a day on; the one that was chosen stays so, else the one that is now is."""

    def __init__(self, board: QAction, week: QAction, plan: QAction) -> None:
        super().__init__()
        tools, top = QWidget(), QWidget()
        tools.setLayout(
            kit.row(
                kit.IconButton.of(board, "arrow-left"),
                kit.IconButton.of(week, "calendar-days"),
                kit.IconButton.of(plan, "plus"),
                gap=space.XS,
            )
        )
        self.head = kit.PageHead(_("Fittings"), right=tools)
        self.strip = WeekStrip()
        self.past = Prose("", Style.SMALL, "muted")
        past = kit.column(self.past, gap=0, margins=(4, 0, 0, 0))
        above = kit.column(self.strip, gap=space.S, margins=(_EDGE, 0, _EDGE, space.S))
        above.addLayout(past)
        top.setLayout(above)
        self._model = RowsModel(self)
        self.rows = _List(self._model, _("Fittings"), delegate=FittingDelegate(self, lines=2))
        self.rows.stepped = self.strip.step
        self.none = kit.EmptyState("")
        self.none.hide()
        self.setLayout(kit.column(self.head, top, self.rows, self.none, gap=0))
        self.setFocusProxy(self.rows)

    def show_weeks(self, weeks: Weeks, day: date, now: datetime, today: date, wanted: UUID | None) -> bool:
        """Show the weeks and the fittings from a day on; returns whether there are any."""
        self.head.set(_("Fittings"), days_summed(weeks.fittings, today))
        self.strip.show_days(weeks.first, day, today, weeks.counts(), weeks.shut())
        told = past_words(weeks.fittings, weeks.shut(), today)
        self.past.setText(told)
        self.past.setVisible(bool(told))
        row = self.rows.current()
        chosen = wanted or (row.id if row is not None else None)
        lines = lines_of(weeks.fittings, day, now, today)
        self._model.show(lines)
        begun = next((each.fitting_id for each in weeks.fittings if day == today and is_now(each, now)), None)
        if not any(each is not None and self.rows.choose(each) for each in (chosen, begun)):
            self.rows.choose_first()
        return bool(lines)

    def step(self, way: int) -> None:
        """Go to the next person, or the one before."""
        row = self.rows.current()
        at = self._model.find(row.id) if row is not None else -1
        for place in range(at + way, self._model.rowCount() if way > 0 else -1, way):
            line = self._model.line(place)
            if isinstance(line, Row):
                self.rows.choose(line.id)
                return
