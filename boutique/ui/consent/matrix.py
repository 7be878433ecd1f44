"""Channels down, purposes across, and how each stands; the arrows move, Enter turns it round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from boutique.domain.consent.rules import (
    ALL,
    Channel,
    ConsentState,
    CurrentConsent,
    Purpose,
    Said,
    current_consent,
)
from boutique.ui.kit.button import Button, Kind
from boutique.ui.kit.icons import icon
from boutique.ui.kit.text import Text
from boutique.ui.theme import Style, font, space
from boutique.wording import day_short, p_
from boutique.wording.consent import channel_name, leave_words, purpose_name

CHANNELS: Final = (*(each.value for each in Channel), ALL)
PURPOSES: Final = tuple(each.value for each in Purpose)
Place = tuple[str, str]
"""A channel and a purpose."""

_SIGNS: Final = {
    ConsentState.GIVEN: "check",
    ConsentState.WITHDRAWN: "x",
    ConsentState.REFUSED: "x",
    ConsentState.NEVER_ASKED: "minus",
}


class Matrix(QWidget):
    """How every channel stands for every purpose."""

    chosen = Signal(object)  # Place the keyboard came to
    turned = Signal(object)  # Place to be turned round
    ended = Signal(object)  # Place that is no longer wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells: Mapping[Place, ConsentCell] = {
            (channel, purpose): ConsentCell() for channel in CHANNELS for purpose in PURPOSES
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space.S)
        grid.setVerticalSpacing(space.XS)
        for across, purpose in enumerate(PURPOSES, 1):
            grid.addWidget(Text(purpose_name(purpose), Style.SMALL_STRONG, "muted"), 0, across)
            grid.setColumnStretch(across, 1)
        for down, channel in enumerate(CHANNELS, 1):
            grid.addWidget(Text(channel_name(channel)), down, 0)
            for across, purpose in enumerate(PURPOSES, 1):
                grid.addWidget(self._cell((channel, purpose)), down, across)
        self.setFocusProxy(self.cells[CHANNELS[0], PURPOSES[0]])

    def _cell(self, place: Place) -> ConsentCell:
        cell = self.cells[place]
        cell.came.connect(lambda: self.chosen.emit(place))
        cell.clicked.connect(lambda: self.turned.emit(place))
        cell.moved.connect(lambda step: self._move(place, step))
        cell.ended.connect(lambda: self.ended.emit(place))
        return cell

    def show_consents(self, known: Sequence[Said], today: date) -> None:
        """Show how each stands after the newest word about it."""
        for place, cell in self.cells.items():
            cell.tell(place, current_consent(known, *place), today)

    def leave_of(self, place: Place) -> ConsentState:
        """Return how a place stands as it is shown."""
        return self.cells[place].state

    def _move(self, place: Place, step: tuple[int, int]) -> None:
        down = CHANNELS.index(place[0]) + step[0]
        across = PURPOSES.index(place[1]) + step[1]
        if 0 <= down < len(CHANNELS) and 0 <= across < len(PURPOSES):
            self.cells[CHANNELS[down], PURPOSES[across]].setFocus(Qt.FocusReason.TabFocusReason)


class ConsentCell(Button):
    """One channel for one purpose."""

    came = Signal()
    moved = Signal(object)  # (down, across)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__("", Kind.PLAIN, compact=True)
        self.setFont(font(Style.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.state = ConsentState.NEVER_ASKED

    def tell(self, place: Place, stands: CurrentConsent, today: date) -> None:
        """Show how it stands, as a sign and in words."""
        self.state = stands.state
        self._stand_out(stands.state is not ConsentState.NEVER_ASKED)
        self.setIcon(icon(_SIGNS[stands.state], "good" if stands.state is ConsentState.GIVEN else "muted"))
        if stands.since is None:
            self.setText(p_("leave", "never asked"))
        else:
            yes = p_("leave", "yes") if stands.state is ConsentState.GIVEN else p_("leave", "no")
            self.setText(f"{yes}, {day_short(stands.since, today)}")
        said = leave_words(stands.state, stands.since, today)
        self.setAccessibleName(f"{channel_name(place[0])}, {purpose_name(place[1])}: {said}")
        self.setToolTip(said)

    def _stand_out(self, out: bool) -> None:
        """What was never asked stands back."""
        self.setProperty("kind", (Kind.PLAIN if out else Kind.QUIET).value)
        self.style().unpolish(self)
        self.style().polish(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click is one answer: the first half has given it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
        }
        if (step := steps.get(Qt.Key(event.key()))) is not None:
            self.moved.emit(step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.ended.emit()
        else:
            super().keyPressEvent(event)
