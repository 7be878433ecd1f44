"""The head of whatever is about one person: a name of any length, and one quiet line below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from boutique.ui.kit.prose import Prose
from boutique.ui.theme import Style, space

_TOP = 19


class PersonHead(QWidget):
    """A name in serif that may run on to a second line, and on the right what goes with it."""

    def __init__(self, right: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Prose("", Style.TITLE, measure=60)
        self.about = Prose("", Style.BODY, "muted", measure=100)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.about)
        across = QHBoxLayout(self)
        across.setContentsMargins(space.CONTROL, _TOP, space.CONTROL, space.M)
        across.setSpacing(space.XL)
        across.addLayout(words, 1)
        if right is not None:
            across.addWidget(right, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, name: str, about: str) -> None:
        """Show whom this is about."""
        self.name.setText(name)
        self.about.setText(about)
        self.name.updateGeometry()
