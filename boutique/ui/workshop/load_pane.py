"""Load of the benches in one week: a bar of planned hours for each tailor, a tick at what fits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.pages.load import PersonLoad, WeekLoad
from boutique.ui import kit
from boutique.ui.kit.breaking import shortened
from boutique.ui.kit.told import words_told
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _, n_
from boutique.wording.kernel.phrases import capital
from boutique.wording.workshop.board import first_name, load_sentence, load_words, shut_words, span_words

WIDTH: Final = 336
_ROW, _BAR, _NAME, _FIGURES, _TICK = 26, 15, 84, 84, 22
_MOST: Final = 3
TITLE: Final = 24
"""How high the line of a title is above the board."""
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _PersonRow(QWidget):
    """One tailor: name, bar with its tick, hours."""

    TOLD_AS = words_told

    def __init__(self) -> None:
        super().__init__()
        self._load: PersonLoad | None = None
        self._scale = 1
        self.setFixedHeight(_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_load(self, load: PersonLoad, scale: int) -> None:
        """Show somebody's week; `scale` are the minutes of the whole bar."""
        self._load, self._scale = load, max(scale, 1)
        self.setAccessibleName(f"{load.name}, {load_words(load)}")
        self.setToolTip(load.name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if (load := self._load) is None:
            return
        painter = QPainter(self)
        name = QFontMetrics(font(Style.BODY))
        painter.setFont(font(Style.BODY))
        painter.setPen(color("ink"))
        first = shortened(name, first_name(load.name), _NAME - space.S)
        painter.drawText(QRect(0, 0, _NAME, _ROW), _MIDDLE, first)
        bar = QRect(_NAME, (_ROW - _BAR) // 2, self.width() - _NAME - _FIGURES, _BAR)
        painter.fillRect(bar, color("hover"))
        fits, planned = (bar.width() * each // self._scale for each in (load.fits, load.planned))
        painter.fillRect(QRect(bar.left(), bar.top(), min(fits, planned), _BAR), color("field_border"))
        if load.over:
            over = QRect(bar.left() + fits, bar.top(), planned - fits, _BAR)
            painter.fillRect(over, color("accent"))
        tick = QRect(bar.left() + fits - 1, (_ROW - _TICK) // 2, 2, _TICK)
        painter.fillRect(tick, color("ink"))
        style = Style.SMALL_STRONG if load.over else Style.SMALL_FIGURES
        painter.setFont(font(style))
        painter.setPen(color("accent" if load.over else "ink"))
        painter.drawText(QRect(self.width() - _FIGURES, 0, _FIGURES, _ROW), _RIGHT, load_words(load))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, _ROW)


class LoadPane(QWidget):
    """One week at a time, from this one on; always with the one move that would mend what is too much."""

    turned = Signal(object)  # the Monday of the week wanted

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._week: WeekLoad | None = None
        self._first = date.min
        self.setFixedWidth(WIDTH)
        self._title = kit.section("")
        self.before = kit.IconButton("chevron-left", _("The week before"))
        self.after = kit.IconButton("chevron-right", _("The week after"))
        for button, step in ((self.before, -7), (self.after, 7)):
            button.setFixedSize(QSize(TITLE, TITLE))
            button.clicked.connect(lambda *_said, days=step: self._turn(days))
        self._rows = [_PersonRow() for _each in range(_MOST)]
        self._sentence = kit.Prose("", Style.SMALL, "muted")
        self._sentence.setMinimumHeight(36)
        top = kit.row(self._title, gap=2)
        top.addStretch(1)
        for part in (self.before, self.after):
            top.addWidget(part)
        whole = kit.column(gap=0)
        whole.addLayout(top)
        whole.addSpacing(2)
        for row in self._rows:
            whole.addWidget(row)
        whole.addSpacing(2)
        whole.addWidget(self._sentence)
        whole.addStretch(1)
        self.setLayout(whole)

    def show_week(self, week: WeekLoad, first: date) -> None:
        """Show one week; `first` is the Monday of the nearest there is."""
        self._week, self._first = week, first
        self._title.setText(_("Week, {days}").format(days=_span(week, self._today())).upper())
        self.before.setEnabled(week.first > first)
        here = [each for each in week.people if each.planned or each.fits]
        fullest = sorted(here, key=lambda each: (-each.over, each.fits - each.planned))
        shown = sorted(fullest[:_MOST], key=week.people.index)
        scale = max((max(each.planned, each.fits) for each in shown), default=1)
        for row, load in zip(self._rows, shown, strict=False):
            row.show_load(load, scale)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(shown))
        self._sentence.setText(self._said(week, len(here) - len(shown)))

    def _said(self, week: WeekLoad, others: int) -> str:
        if not week.people:
            return _("Nobody's hours are written down yet.")
        over = any(each.over for each in week.people)
        more = (
            "" if over or others <= 0 else n_("One more has more room.", "{n} more have more room.", others)
        )
        shut = f"{capital(shut_words(week))}." if week.shut else ""
        return " ".join(filter(None, (load_sentence(week), more, shut)))

    def _turn(self, days: int) -> None:
        if self._week is not None:
            monday = self._week.first - timedelta(days=self._week.first.weekday())
            self.turned.emit(max(self._first, monday + timedelta(days=days)))


def _span(week: WeekLoad, today: date) -> str:
    return span_words(week.first, week.last, today)
