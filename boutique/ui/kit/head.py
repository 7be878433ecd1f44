"""The head of a screen: its name in serif, one quiet line below, and on the right what can be done."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from boutique.ui.kit.bending import bend, frame
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.text import Text
from boutique.ui.theme import Style, space

_TOP: Final = 19


class PageHead(QWidget):
    """Every screen begins alike, so that the eye finds its name without looking."""

    def __init__(
        self,
        title: str = "",
        subtitle: str = "",
        right: QWidget | None = None,
        parent: QWidget | None = None,
        *,
        edge: int = space.XL,
    ) -> None:
        super().__init__(parent)
        self.title = Text(title, Style.TITLE)
        self.title.setMinimumWidth(1)
        self.subtitle = Prose(subtitle, Style.BODY, "muted")
        self._right = right
        self._top = top = QHBoxLayout()
        top.setSpacing(space.M)
        top.addWidget(self.title, 1)
        if right is not None:
            right.setSizePolicy(QSizePolicy.Policy.Maximum, right.sizePolicy().verticalPolicy())
            top.addWidget(right)
        words = QVBoxLayout(self)
        self._edge = edge
        words.setContentsMargins(edge, _TOP, edge, space.M)
        words.setSpacing(2)
        words.addLayout(top)
        words.addWidget(self.subtitle)
        self.subtitle.setVisible(bool(subtitle))  # only inside: alone it would open as a window

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the name would be cut, what can be done goes below it; a low window has no air to spare."""
        super().resizeEvent(event)
        low = self.window().height() < space.LOW
        margins = (self._edge, space.S if low else _TOP, self._edge, space.S if low else space.M)
        frame(self.layout(), margins)
        if self._right is not None and (layout := self.layout()) is not None:
            edges = layout.contentsMargins()
            room = self.width() - edges.left() - edges.right() - self._right.sizeHint().width() - space.M
            name = self.title.fontMetrics().horizontalAdvance(self.title.text())
            bend(self._top, below=name > room, gap=space.M)

    def set(self, title: str, subtitle: str = "") -> None:
        """Name the screen anew."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
