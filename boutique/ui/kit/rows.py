"""A short list held whole."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from boutique.ui.kit.line import Row, Section

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
SPOKEN_ROLE: Final = Qt.ItemDataRole.AccessibleTextRole.value


class LineModel(QAbstractListModel):
    """Lines a `RowView` can show, none as yet; rows of an `even` one are all as high."""

    even = False

    @property
    def above(self) -> int:
        """How many lines stand apart from the rest: none where all are alike."""
        return 0

    def line(self, at: int) -> Row | Section | None:
        """Return what stands at a place; None where it is not at hand."""
        return None

    def find(self, row_id: Hashable) -> int:
        """Return where the row with this id stands, or -1."""
        return -1


class RowsModel(LineModel):
    """A short list held whole, with sections in between."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Row | Section] = []

    def show(self, lines: list[Row | Section]) -> None:
        """Show these lines instead."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def replace(self, row: Row) -> None:
        """Show a row anew where it stands."""
        at = self.find(row.id)
        if at >= 0:
            self._lines[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))

    def line(self, at: int) -> Row | Section:
        """Return what stands at a place."""
        return self._lines[at]

    def find(self, row_id: Hashable) -> int:
        """Return where the row with this id stands, or -1."""
        for at, line in enumerate(self._lines):
            if isinstance(line, Row) and line.id == row_id:
                return at
        return -1

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._lines)

    def data(self, index: Index, role: int = 0) -> object:
        if role in (0, SPOKEN_ROLE):
            line = self._lines[index.row()]
            return line.spoken()
        if role == ROW_ROLE:
            return self._lines[index.row()]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._lines[index.row()], Section):
            return Qt.ItemFlag.NoItemFlags  # so that the arrows pass over it
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
