"""The deeds at the foot in one row, the next one first; those without room are in a menu at its end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.kit.bending import show
from boutique.ui.kit.button import Button, Kind
from boutique.ui.kit.menu_button import MenuButton
from boutique.ui.theme import space


class DeedRow(QWidget):
    """Buttons of the actions that can be run now; `rare` ones are in the menu in any case.

    One action may stand first and filled. Whatever goes, `lost` tells that it had the keyboard.
    """

    lost = Signal()

    def __init__(
        self, actions: Sequence[QAction], rare: Sequence[QAction], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions, self._rare = list(actions), list(rare)
        self._first: QAction | None = None
        self._shown: list[QAction] = []
        self._hinted = QSize()
        self._ordered: list[QWidget] = []
        self._plain = {action: self._button(action, Kind.PLAIN) for action in actions}
        self._filled = {action: self._button(action, Kind.PRIMARY) for action in actions}
        self.menu = MenuButton("chevron-down", name, [*actions, *rare], self, without=self.standing)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for action in (*actions, *rare):
            action.changed.connect(self._stand)  # its words too
        self._stand()

    def _button(self, action: QAction, kind: Kind) -> Button:
        made = Button.of(action, kind)
        made.setParent(self)
        made.hide()
        return made

    def put_first(self, action: QAction | None) -> None:
        """Let this action stand first and filled while it can be run, or none of them."""
        self._first = action
        self._stand()

    def first(self) -> QAction | None:
        """Return the action that stands first and filled."""
        return self._first if self._first is not None and self._first.isEnabled() else None

    def standing(self) -> list[QAction]:
        """Return the actions whose buttons have room, as they stand."""
        return self._shown

    def button(self, action: QAction) -> Button:
        """Return the button of an action as it is now, filled or plain."""
        return (self._filled if action is self.first() else self._plain)[action]

    def _wanted(self) -> list[QAction]:
        first, able = self.first(), [each for each in self._actions if each.isEnabled()]
        return sorted(able, key=lambda each: each is not first)

    def _fitting(self, room: int) -> list[QAction]:
        """The first one stands in any case."""
        wanted = self._wanted()
        ends = [end - space.S for end in accumulate(map(self._wide, wanted))]
        if ends and ends[-1] > room - self._of_menu():
            room -= self._of_menu(spare=True)
            wanted = wanted[: max(1, bisect_right(ends, room))]
        return wanted

    def _wide(self, action: QAction) -> int:
        return self.button(action).sizeHint().width() + space.S

    def _of_menu(self, *, spare: bool = False) -> int:
        there = spare or any(each.isEnabled() for each in self._rare)
        return self.menu.width() + space.S if there else 0

    def sizeHint(self) -> QSize:
        return QSize(sum(map(self._wide, self._wanted())) + self._of_menu(), space.CONTROL)

    def minimumSizeHint(self) -> QSize:
        first = max(map(self._wide, self._wanted()[:1]), default=0)
        return QSize(first + self._of_menu(spare=True), space.CONTROL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        if (wanted := self.sizeHint()) != self._hinted:
            self._hinted = wanted
            self.updateGeometry()
        self._shown = self._fitting(self.width())
        standing: list[QWidget] = [self.button(action) for action in self._shown]
        every = (*self._plain.values(), *self._filled.values())
        gone = any(each.hasFocus() for each in every if each not in standing)
        left = 0
        for button in standing:
            button.setGeometry(left, 0, button.sizeHint().width(), space.CONTROL)
            left += button.width() + space.S
        for button in every:
            show(button, shown=button in standing)
        self.menu.stand()
        self.menu.move(left, (self.height() - self.menu.height()) // 2)
        self._order([*standing, self.menu])
        if gone:
            self.lost.emit()

    def _order(self, standing: list[QWidget]) -> None:
        """Let the keyboard, and whoever only listens, go through them as they stand."""
        if standing != self._ordered:
            self._ordered = standing
            for part in standing:
                part.raise_()
            for before, after in pairwise(standing):
                QWidget.setTabOrder(before, after)
