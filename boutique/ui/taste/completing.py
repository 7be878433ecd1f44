"""Words offered above the line while one types, found without diacritics and from the middle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView

from boutique.domain.kernel.text import fold
from boutique.ui.theme import Style, font, space
from boutique.wording import _

_ROWS: Final = 7
_ROW: Final = space.COMPACT


class Completer(QListView):
    """Lies above its line and never takes the keyboard: arrows choose, Enter takes, Esc hides it."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._words: list[tuple[str, str]] = []
        self._model = QStringListModel(self)
        self.setModel(self._model)
        self.setProperty("offered", True)
        self.setFont(font(Style.BODY))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Words used before"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()
        self.clicked.connect(self._on_clicked)
        line.textEdited.connect(self._on_edited)
        line.installEventFilter(self)

    def offer(self, words: Sequence[str]) -> None:
        """Offer these words from now on."""
        self._words = [(fold(word), word) for word in words]
        if not words:
            self.hide()

    def answering(self, text: str) -> list[str]:
        """Return the words that answer to what is typed, those that begin with it first."""
        typed = fold(text)
        found = [(folded.find(typed) > 0, word) for folded, word in self._words if typed in folded]
        return [word for _inside, word in sorted(found, key=lambda each: each[0])][:_ROWS] if typed else []

    def _on_edited(self, text: str) -> None:
        found = self.answering(text)
        self._model.setStringList(found)
        if found and found != [text]:
            self._rise(len(found))
        else:
            self.hide()

    def _rise(self, rows: int) -> None:
        window, height = self._line.window(), rows * _ROW + 2
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = self._line.mapTo(window, QPoint(0, 0))
        self.setGeometry(corner.x(), corner.y() - height - space.XS, self._line.width(), height)
        self.setCurrentIndex(QModelIndex())
        self.show()
        self.raise_()

    def _on_clicked(self, index: QModelIndex) -> None:
        self._take(index)
        self.hide()

    def _take(self, index: QModelIndex) -> None:
        self._line.setText(str(index.data()))

    def _step(self, by: int) -> None:
        rows = self._model.rowCount()
        here = self.currentIndex().row() if self.currentIndex().isValid() else (rows if by < 0 else -1)
        index = self._model.index((here + by) % rows, 0)
        self.setCurrentIndex(index)
        self._take(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the line are the list's while it is there."""
        if watched is not self._line or self.isHidden():
            return super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        """Return whether the list took the key; Enter hides it and goes on to the line."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key, 0)
        if step:
            self._step(step)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hide()
        return bool(step) or key == Qt.Key.Key_Escape
