"""The head of whatever is about one person: a name of any length, and one quiet line below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from boutique.ui.kit.bending import bend, frame, show
from boutique.ui.kit.prose import Prose
from boutique.ui.theme import Style, font, space

_TOP: Final = 19
_NAME: Final = 240  # pixels; a longer name is broken before what stands beside it goes below
_LONG: Final = 1.5  # a name so many lines long in large type is set in smaller type


class PersonHead(QWidget):
    """A name in serif that may run on to a second line, and what goes with it on the right or below."""

    def __init__(self, right: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._large = Prose("", Style.TITLE, measure=60)
        self._small = Prose("", Style.SUBTITLE, measure=100)
        self._about, self._below = (Prose("", Style.BODY, "muted", measure=100) for _place in range(2))
        self._right = right
        self._across = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(2)
        for part in (self._large, self._small, self._about):
            names.addWidget(part)
        names.addStretch(1)
        self._across.addLayout(names, 1)
        if right is not None:
            right.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._across.addWidget(right, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space.CONTROL, _TOP, space.CONTROL, space.M)
        whole.setSpacing(2)
        whole.addLayout(self._across)
        self.corner = QHBoxLayout()  # where in a low window the tabs stand
        self.corner.setSpacing(space.S)
        self.corner.addWidget(self._below, 1)
        whole.addLayout(self.corner)

    def tell(self, name: str, about: str) -> None:
        """Show whom this is about."""
        for part in (self._large, self._small):
            part.setText(name)
        for part in (self._about, self._below):
            part.setText(about)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        name = min(_NAME, QFontMetrics(font(Style.TITLE)).horizontalAdvance(self._large.text()))
        aside = self._right.sizeHint().width() + space.XL if self._right is not None else 0
        narrow = self.width() - 2 * space.CONTROL < name + aside
        low = self.window().height() < space.LOW
        above, below = (space.M, space.S) if low else (_TOP, space.M)
        frame(self.layout(), (space.CONTROL, above, space.CONTROL, below))
        bend(self._across, below=narrow, gap=space.M if narrow else space.XL)
        room = max(1, self.width() - 2 * space.CONTROL - (0 if narrow else aside))
        long = QFontMetrics(font(Style.TITLE)).horizontalAdvance(self._large.text()) > _LONG * room
        under = low or self._about.fontMetrics().horizontalAdvance(self._about.text()) > room
        for part, hidden in (
            (self._large, long),
            (self._small, not long),
            (self._about, under),
            (self._below, not under),
        ):
            show(part, shown=not hidden)
