"""The body of a detail: the main thing on the left, what goes with it beside or, if need be, below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize
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
        self._left, self._right = left, right
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

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider column: side by side they stand only where there is room for both."""
        beside = super().minimumSizeHint()
        widest = max(part.minimumSizeHint().width() for part in (self._left, self._right))
        return QSize(widest + self._edges(), beside.height())

    def _edges(self) -> int:
        margins = self.contentsMargins() if (layout := self.layout()) is None else layout.contentsMargins()
        return margins.left() + margins.right()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._stand()
        return super().event(event)

    def _stand(self) -> None:
        direction = QBoxLayout.Direction
        room = self.width() - self._edges()
        needed = sum(part.minimumSizeHint().width() for part in (self._left, self._right))
        narrow = room < max(_NARROW, needed + space.CONTROL)
        self._across.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._across.setSpacing(space.XL if narrow else space.CONTROL)
