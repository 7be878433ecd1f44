"""The line in which one types what the list below it is to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from boutique.ui.kit.field import SearchField


class SearchAbove(SearchField):
    """The arrow down leads from the words typed to whom they found; Enter opens the first."""

    entered = Signal()
    left_below = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_below.emit()
        else:
            super().keyPressEvent(event)
