"""F2 on somebody's name leads to their details, whatever else the room edits with that key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


def on_f2(widget: QWidget, edit: Callable[[], object]) -> None:
    """Do this at F2 while the keyboard is on a widget; the room's own F2 does not hear of it."""
    widget.installEventFilter(_OnF2(widget, edit))


class _OnF2(QObject):
    def __init__(self, widget: QWidget, edit: Callable[[], object]) -> None:
        super().__init__(widget)
        self._edit = edit

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not (isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress:
            self._edit()
            return True
        return False
