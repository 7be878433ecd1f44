"""At the foot of the board: the garment that is chosen, what would mend it, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.pages.board import BoardCard
from boutique.domain.pages.forecast_view import GarmentAhead, StageAhead
from boutique.domain.pages.mend_view import Mend
from boutique.ui import kit
from boutique.ui.kit.bending import frame, show
from boutique.ui.kit.menu_button import MenuButton
from boutique.ui.theme import Style, space
from boutique.wording import _
from boutique.wording.kernel.phrases import capital
from boutique.wording.workshop.ahead import ahead_words, slack_words
from boutique.wording.workshop.board import wait_told
from boutique.wording.workshop.late import brief_day, of_client

_ROOMY = 1300
_MEASURE = 110
_WIDE = 1150


class BoardFoot(QWidget):
    """The chosen garment at the left, the deeds at the right; in a narrow window the quiet ones in a menu."""

    def __init__(self, quiet: Sequence[QAction], loud: Sequence[QWidget]) -> None:
        super().__init__()
        kit.at_foot(self)
        self._quiet = [kit.Button.of(action, kit.Kind.QUIET) for action in quiet]
        self._narrow, self._knots = False, 0
        self._more = MenuButton(
            "chevron-up", _("More that can be done"), quiet, without=lambda: () if self._narrow else quiet
        )
        self.whom = kit.Text("", Style.STRONG)
        self.ahead = kit.Prose("", Style.BODY, measure=_MEASURE)
        self.below = kit.Prose("", Style.SMALL, "muted", measure=_MEASURE)
        words = kit.column(self.whom, self.ahead, self.below, gap=0)
        self._inner = inner = kit.row(gap=space.S)
        inner.addLayout(words, 1)
        self.starts = kit.Thread()
        self.starts.hide()
        inner.addWidget(self.starts, 1)
        for deed in (*self._quiet, self._more, *loud):
            inner.addWidget(deed)
        whole = kit.column(kit.Hairline(), gap=0)
        whole.addLayout(inner)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        narrow, low = self.width() < _ROOMY, self.window().height() < space.LOW
        high = space.XS if low else space.S
        frame(self._inner, (space.CONTROL, high, space.CONTROL, high))
        for button in self._quiet:
            show(button, shown=not narrow)
        self._narrow = narrow
        self._more.stand()
        show(self.starts, shown=self._knots > 1 and self.width() >= _WIDE and not low)

    def show_card(self, card: BoardCard | None, today: date) -> None:
        """Show the garment that was chosen, before it is known what is ahead of it."""
        if card is None:
            self.whom.setText("")
            self._say("", _waits=())
            self._hang((), today)
            return
        self.whom.setText(f"{capital(of_client(card))}:")
        self._say(card.description, _waits=[wait_told(each, today) for each in card.waits])

    def _say(self, ahead: str, _waits: Sequence[str]) -> None:
        self.ahead.setText(ahead)
        self.below.setText(" ".join(_waits))
        self.below.set_tone("warn" if _waits else "muted")

    def show_ahead(self, card: BoardCard, ahead: GarmentAhead, mend: Mend | None, today: date) -> None:
        """Show when it comes out, what would mend it, and by when its next stage must begin."""
        low = self.window().height() < space.LOW  # there is no height for more than one line of each
        self.ahead.setText(ahead_words(ahead, None if low else mend, today))
        self.ahead.setToolTip(ahead_words(ahead, mend, today))
        starts = [each for each in ahead.stages if each.slack is not None]
        parts = [] if low and starts else [wait_told(each, today) for each in card.waits]
        if starts:
            parts.append(f"{slack_words(starts[0], today)}.")
        self.below.setText(" ".join(parts))
        self.below.setToolTip("\n".join(slack_words(each, today) for each in starts))
        self.below.set_tone(_tone(starts[0], today) if starts else "muted")
        self._hang(starts, today)

    def _hang(self, starts: Sequence[StageAhead], today: date) -> None:
        """Each stage before it as a knot, with the latest day on which it may begin."""
        knots = [
            kit.Knot(each.name, brief_day(each.latest_on, today), _sewn(each, today))
            for each in starts
            if each.latest_on is not None
        ]
        self._knots = len(knots)
        if knots:
            self.starts.show_knots(knots)
        self._stand()


def _sewn(start: StageAhead, today: date) -> kit.Sewn:
    """A stage whose latest day is gone stands in ochre."""
    passed = start.latest_on is not None and start.latest_on <= today
    return kit.Sewn.WAITS if passed else kit.Sewn.TO_COME


def _tone(start: StageAhead, today: date) -> str:
    """Amber once half the chances are gone, red once the sure ones are."""
    passed = start.latest_on is not None and start.latest_on <= today
    even = start.even_on is not None and start.even_on <= today
    return "bad" if even else "warn" if passed else "muted"
