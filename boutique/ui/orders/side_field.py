"""A field whose label stands before it, for a list of many short ones."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from boutique.ui.kit.field import Field
from boutique.ui.theme import Style, font, space

LABEL: Final = 96


class SideField(Field):
    """The label has `room` pixels on the left; the message stands below the editor."""

    def __init__(
        self, label: str, editor: QWidget, parent: QWidget | None = None, *, room: int = LABEL
    ) -> None:
        super().__init__(label, editor, parent)
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.removeWidget(self._label)
        whole.setContentsMargins(room, 0, 0, 0)
        if isinstance(editor, QLineEdit | QComboBox):
            editor.setFixedHeight(space.COMPACT)
        self._whole, self._room = label, room
        self._label.setFont(font(Style.BODY))
        self._label.setContentsMargins(0, 0, 0, 0)

    def name(self, label: str) -> None:
        super().name(label)
        self._whole = label
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self._room - space.S
        self._label.setGeometry(0, 0, room, space.COMPACT + 2)
        shown = self._label.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self._label.setText(shown)
        self._label.setToolTip(self._whole if shown != self._whole else "")
