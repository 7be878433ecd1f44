"""The body of a detail: the main thing on the left, what goes with it beside or, if need be, below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStyle, QWidget

from boutique.ui.kit.bending import bend
from boutique.ui.kit.split import Scroll, column
from boutique.ui.theme import space

_WIDEST: Final = 1040
_NARROW: Final = 600
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

    def scrolling(self, name: str) -> Scroll:
        """Return the columns in a page that scrolls, told by a name."""
        return Scroll(self, name)

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
        needed = sum(part.minimumSizeHint().width() for part in (self._left, self._right))
        least = max(_NARROW, needed + space.CONTROL) + self._edges()
        below = self.width() < least + self._swing()
        bend(self._across, below=below, gap=space.XL if below else space.CONTROL)

    def _swing(self) -> int:
        """What stands below comes up only with room for the bar, whose going would else bring it back."""
        stood_below = self._across.direction() is QBoxLayout.Direction.TopToBottom
        return self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) if stood_below else 0
