"""The body of a detail: the main thing on the left, what goes with it beside or, if need be, below."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from boutique.ui.kit.split import Scroll, column
from boutique.ui.theme import space

_WIDEST: Final = 1040
_NARROW: Final = 460
Margins = tuple[int, int, int, int]


class TwoColumns(QWidget):
    """Five parts to three, never wider than two pages of a book."""

    def __init__(
        self, left: QWidget, right: QWidget, margins: Margins, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        self._across = QHBoxLayout(inner)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(space.CONTROL)
        for part, share in ((left, 5), (right, 3)):
            upright = column(part)
            upright.addStretch(1)
            self._across.addLayout(upright, share)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(*margins)
        whole.addWidget(inner, 1000)
        whole.addStretch(1)

    def scrolling(self) -> Scroll:
        """Return the columns in a page that scrolls."""
        return Scroll(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        narrow = self.width() - 2 * space.CONTROL < _NARROW
        self._across.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._across.setSpacing(space.XL if narrow else space.CONTROL)
