"""What stands in a field, kept to be put back as it was."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

Editor = QLineEdit | QPlainTextEdit | QTextEdit


class FieldText:
    """The text of a field, its cursor and what is chosen in it; nothing of what is no field."""

    def __init__(self, field: QWidget | None) -> None:
        inner = getattr(field, "lineEdit", None)
        found = inner() if callable(inner) else field
        self._field: Editor | None = found if isinstance(found, Editor) else None
        self._text, self._anchor, self._at = "", 0, 0
        if isinstance(self._field, QLineEdit):
            self._text, self._at = self._field.text(), self._field.cursorPosition()
            chosen = self._field.selectionStart()
            ends = (chosen, chosen + self._field.selectionLength()) if chosen >= 0 else (self._at, self._at)
            self._anchor = ends[0] if self._at == ends[1] else ends[1]
        elif self._field is not None:
            cursor = self._field.textCursor()
            self._text, self._anchor, self._at = self._field.toPlainText(), cursor.anchor(), cursor.position()

    def put_back(self) -> None:
        """Write it as if a hand did: whoever listens to the field hears of it."""
        field = self._field
        if field is None or not isValid(field) or field.isReadOnly():
            return
        if isinstance(field, QLineEdit):
            field.setSelection(0, len(field.text()))
            field.insert(self._text)
            field.setCursorPosition(self._anchor)
            field.setSelection(self._anchor, self._at - self._anchor)
            return
        cursor = field.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(self._text)
        cursor.setPosition(self._anchor)
        cursor.setPosition(self._at, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
