"""Hearing from any editor when what stands in it changes and when one has done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

Told = Callable[[], object]


def listen(editor: QWidget, edited: Told, left: Told) -> None:
    """Call `edited` at each change, also one made by the program, and `left` when a line is done with."""
    if isinstance(editor, QLineEdit):
        editor.textChanged.connect(lambda _text: edited())
        editor.editingFinished.connect(left)
    elif isinstance(editor, QPlainTextEdit):
        editor.textChanged.connect(edited)
        editor.installEventFilter(_Leaving(editor, left))
    elif isinstance(editor, QComboBox):
        editor.currentIndexChanged.connect(lambda _at: edited())
    elif (changed := getattr(editor, "changed", None)) is not None:
        changed.connect(lambda *_value: edited())


class _Leaving(QObject):
    """A text of many lines never says that one has done with it."""

    def __init__(self, editor: QWidget, left: Told) -> None:
        super().__init__(editor)
        self._left = left

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        elsewhere = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in elsewhere:
            self._left()
        return False
