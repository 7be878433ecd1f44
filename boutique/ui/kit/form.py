"""A place in which one writes: Enter saves, Esc leaves, and the buttons say the same."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from boutique.ui.kit.button import Button, Kind
from boutique.wording import _


class Form(QWidget):
    """Says when one wants to save and when to leave; lays nothing out."""

    saved = Signal()
    left = Signal()

    def __init__(self, save: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.save_button = Button(save, Kind.PRIMARY)
        self.leave_button = Button(_("Cancel"), Kind.QUIET)
        self.save_button.clicked.connect(self.saved)
        self.leave_button.clicked.connect(self.left)

    def wait(self, *, waiting: bool) -> None:
        """Take no second order while the first is being written."""
        self.save_button.setDisabled(waiting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._enter_saves():
            if self.leave_button.hasFocus():
                self.left.emit()
            elif self.save_button.isEnabled():
                self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _enter_saves(self) -> bool:
        return not isinstance(self.focusWidget(), QPlainTextEdit)
