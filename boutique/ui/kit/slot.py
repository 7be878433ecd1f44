"""A place whose content changes with what is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from boutique.ui.kit.text import section
from boutique.ui.theme import space


class Slot(QWidget):
    """Holds parts one below the other, and lets them go when others take their place."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = space.S) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(gap)

    def fill(self, *parts: QWidget) -> None:
        """Show these parts instead; without parts the slot takes no room."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for part in parts:
            self._column.addWidget(part)
        self.setVisible(bool(parts))


def group(title: str, *parts: QWidget, gap: int = space.XS) -> QWidget:
    """Return parts under their small capitals."""
    made = QWidget()
    whole = QVBoxLayout(made)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(space.S)
    whole.addWidget(section(title))
    below = QVBoxLayout()
    below.setSpacing(gap)
    for part in parts:
        below.addWidget(part)
    whole.addLayout(below)
    return made
