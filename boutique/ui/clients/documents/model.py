"""The photographs and papers of one client, as a grid asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from boutique.domain.clients.views import PaperView
from boutique.ui.clients.documents.words import about, name_of

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PapersModel(QAbstractListModel):
    """One row a paper, the last kept first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.papers: tuple[PaperView, ...] = ()
        self._today = date.min

    def show(self, papers: Sequence[PaperView], today: date) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.papers, self._today = tuple(papers), today
        self.endResetModel()

    def at(self, index: Index) -> PaperView:
        """Return the paper in a place."""
        return self.papers[index.row()]

    def place_of(self, paper_id: UUID | None) -> int:
        """Return where a paper stands, or -1."""
        return next((at for at, each in enumerate(self.papers) if each.paper_id == paper_id), -1)

    def about(self, index: Index) -> str:
        """Return the line below the title."""
        return about(self.at(index), self._today)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.papers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(self.at(index))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{name_of(self.at(index))}, {self.about(index)}"
        return None
