"""Above the board: the sentences of what will be late, and beside them the load of the benches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.pages.late_list import LateGarment
from boutique.domain.pages.load import WeekLoad
from boutique.ui import kit
from boutique.ui.kit.bending import show
from boutique.ui.kit.line import MARK
from boutique.ui.theme import Style, space
from boutique.ui.workshop.late_list import SHOWN, LateList
from boutique.ui.workshop.load_pane import TITLE, LoadPane
from boutique.wording import _, n_
from boutique.wording.workshop.board import load_sentence

_ROOMY = 1060
_LOW_TITLE = 18
_TEXT = MARK + space.M
"""Where the words of a sentence begin."""


class Band(QWidget):
    """Three sentences and how many more; with nothing late one line, and the board rises."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.late = LateList(today, _("What will be late"))
        self.load = LoadPane(today)
        self._title, self._more = kit.section(""), kit.Text("", Style.SMALL, "muted")
        self.calm = kit.Text("", Style.SUBTITLE)
        self.fits = kit.Prose("", Style.SMALL, "muted")
        title = kit.row(self._title, gap=space.S, margins=(_TEXT, 0, space.L, 0))
        self._title.setFixedHeight(TITLE)
        title.addStretch(1)
        title.addWidget(self._more)
        calm = kit.row(self.calm, self.fits, gap=space.XL, margins=(_TEXT, 0, 0, 0))
        calm.setStretch(1, 1)
        words = kit.column(gap=2)
        words.addLayout(title)
        words.addWidget(self.late)
        words.addLayout(calm)
        words.addStretch(1)
        self._whole = kit.row(gap=space.XL)
        self._whole.addLayout(words, 1)
        self._whole.addWidget(self.load)
        self.setLayout(self._whole)
        self._is_calm = self._is_by_people = self._is_asking = False

    def stand_by(self, *, people: bool) -> None:
        """Say of the load what would mend it, where the columns are people and itself has no room."""
        self._is_by_people = people
        self._stand()

    def show_late(self, lines: Sequence[LateGarment], *, foreseen: bool) -> None:
        """Show these sentences; `foreseen` says whether it is known what will be late at all."""
        self.late.show_lines(lines)
        calls = any(each.counts for each in lines)
        title = _("Will be late, and why") if calls else _("May be late")
        self._title.setText(title.upper())
        beyond = len(lines) - SHOWN
        self._more.setText(n_("and one more", "and {n} more", beyond) if beyond > 0 else "")
        self.calm.setText(_("All we promised is in time.") if foreseen else _("Nothing is overdue."))
        self._is_calm = not lines
        for part, shown in ((self.late, bool(lines)), (self._title, bool(lines)), (self._more, bool(lines))):
            show(part, shown=shown)
        show(self.calm, shown=not lines)
        self._stand()

    def show_week(self, week: WeekLoad, first: date) -> None:
        """Show the load of one week."""
        self.load.show_week(week, first)
        self.fits.setText(load_sentence(week))

    def give_room(self, *, asking: bool) -> None:
        """In a low window what is asked takes the place of the sentences."""
        self._is_asking = asking
        self._stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        """In a low or narrow window the load stands over the columns of the people alone."""
        low = self.window().height() < space.LOW
        beside = not self._is_calm and not low and self.width() >= _ROOMY
        show(self.load, shown=beside)
        show(self.fits, shown=self._is_calm or (self._is_by_people and not beside and not low))
        show(self, shown=not (low and self._is_asking))
        self._whole.setContentsMargins(space.CONTROL - _TEXT, 0, space.CONTROL, space.S if low else space.L)
        self._title.setFixedHeight(_LOW_TITLE if low else TITLE)
        self.late.stand()
