"""The head of a screen: its name in serif, one quiet line below, and on the right what can be done."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boutique.ui.kit.prose import Prose
from boutique.ui.kit.text import Text
from boutique.ui.theme import Style, space


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
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        across = QHBoxLayout(self)
        across.setContentsMargins(edge, 19, edge, space.M)
        across.setSpacing(space.M)
        across.addLayout(words, 1)
        if right is not None:
            beside = QVBoxLayout()
            beside.addSpacing(space.XS)
            beside.addWidget(right)
            beside.addStretch(1)
            across.addLayout(beside)
        self.subtitle.setVisible(bool(subtitle))  # only inside: alone it would open as a window

    def set(self, title: str, subtitle: str = "") -> None:
        """Name the screen anew."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
