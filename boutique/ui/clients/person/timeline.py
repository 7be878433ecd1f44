"""What happened, shown as a page of a diary: the day on the left, the words beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QWidget

from boutique.ui.clients.person.past import Event
from boutique.ui.kit.chip import Chip
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.split import row
from boutique.ui.kit.text import Text
from boutique.ui.theme import Style, font, space
from boutique.wording import day_short

_NARROWEST: Final = 76
_TOP: Final = Qt.AlignmentFlag.AlignTop


class Timeline(QWidget):
    """Some events, one below the other."""

    def __init__(self, events: Sequence[Event], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, _days_width(events, today))
        grid.setColumnStretch(1, 1)
        for at, event in enumerate(events):
            when = Text(day_short(event.on, today), Style.FIGURES, "muted")
            when.setFixedHeight(20)
            when.setContentsMargins(0, 0, space.M, 0)
            grid.addWidget(when, at, 0, _TOP)
            grid.addWidget(Prose(event.text), at, 1, 1, 1 if event.chip else 2)
            if event.chip:
                chip = row(Chip(event.chip, event.tone), margins=(space.M, 0, 0, 0))
                grid.addLayout(chip, at, 2, _TOP)


def _days_width(events: Sequence[Event], today: date) -> int:
    metrics = QFontMetrics(font(Style.FIGURES))
    days = (metrics.horizontalAdvance(day_short(event.on, today)) for event in events)
    return max([_NARROWEST, *(width + space.L for width in days)])
