"""Words offered below the line while one types, found without diacritics and from the middle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from boutique.domain.folding import fold
from boutique.ui.theme import Style, font

_FOLDED: Final = Qt.ItemDataRole.UserRole
_ROWS: Final = 7


class Completer(QCompleter):
    """Offers words to a line; the arrows choose one, Enter takes it."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._words = QStandardItemModel(self)
        self.setModel(self._words)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setMaxVisibleItems(_ROWS)
        popup = self.popup()
        assert popup is not None
        popup.setProperty("offered", True)
        popup.setFont(font(Style.BODY))
        line.setCompleter(self)

    def offer(self, words: Sequence[str]) -> None:
        """Offer these words from now on."""
        self._words.clear()
        for word in words:
            item = QStandardItem(word)
            item.setData(fold(word), _FOLDED)
            self._words.appendRow(item)

    def splitPath(self, path: str) -> list[str]:
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))
