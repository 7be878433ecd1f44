"""The choices of a painted row or grid as real controls below the paint.

The keyboard stands on the chosen one; those who listen are told its name, its place and whether it is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from boutique.ui.kit.told import TabTold, tell_chosen


class Option(QRadioButton):
    """One choice; what it looks like and which keys move on from it is the business of its row."""

    def __init__(self, name: str, home: QWidget) -> None:
        super().__init__(home)
        self.home = home
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing: the row does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class TabOption(Option):
    """One side of a thing."""

    TOLD_AS: ClassVar = TabTold


class Options:
    """The choices of one row or grid."""

    def __init__(self, home: QWidget, choose: Callable[[int], object], kind: type[Option] = Option) -> None:
        self._home, self._choose, self._kind = home, choose, kind
        self._made: list[Option] = []

    def offer(self, names: Sequence[str], at: int) -> None:
        """Offer these choices instead, one of them chosen; -1 for none."""
        had = self._home.hasFocus()
        self._home.setFocusProxy(None)  # type: ignore[arg-type] # none takes it away
        for old in self._made:
            old.hide()
            old.deleteLater()
        self._made = [self._kind(name, self._home) for name in names]
        for place, option in enumerate(self._made):
            option.toggled.connect(lambda on, place=place: self._choose(place) if on else None)
        self._stand(at)
        if had:
            self._home.setFocus()

    def take_letters(self) -> None:
        """Let letters typed here be words, as in an editor, and not keys that do something."""
        for option in self._made:
            option.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def lie(self, boxes: Iterable[QRect]) -> None:
        """Lie where the choices are painted."""
        for option, box in zip(self._made, boxes, strict=True):
            option.setGeometry(box & self._home.rect())

    def show(self, *, shown: bool) -> None:
        """Stand there, or make room for something else the keyboard goes to."""
        for option in self._made:
            option.setVisible(shown)
        if shown:
            self._lead()

    def mark(self, at: int, *, lead: bool = True) -> None:
        """Mark what is chosen, and let the keyboard stand on it; -1 for none."""
        had = lead and self._home.hasFocus()
        self._stand(at, lead=lead)
        if had:
            self._home.setFocus()
        if at >= 0:
            tell_chosen(self._made[at])

    def _stand(self, at: int, *, lead: bool = True) -> None:
        here = max(0, at)
        for place, option in enumerate(self._made):
            _check(option, on=place == at)
            policy = Qt.FocusPolicy.StrongFocus if place == here else Qt.FocusPolicy.NoFocus
            option.setFocusPolicy(policy)
        if lead:
            self._lead()

    def _lead(self) -> None:
        """Lead the keyboard to the one it may stand on."""
        for option in self._made:
            if option.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                self._home.setFocusProxy(option)


def _check(option: Option, *, on: bool) -> None:
    """Mark a choice without asking the row; of the toolkit's own accord one always stays chosen."""
    option.blockSignals(True)
    option.setAutoExclusive(False)
    option.setChecked(on)
    option.setAutoExclusive(True)
    option.blockSignals(False)
