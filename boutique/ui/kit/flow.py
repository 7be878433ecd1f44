"""A layout that runs on like words: swatches and chips, row after row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from boutique.ui.theme import space


class FlowLayout(QLayout):
    """Puts its items side by side and begins a new row where they no longer fit."""

    def __init__(self, parent: QWidget | None = None, gap: int = space.S) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._run(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._run(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    @staticmethod
    def _size_of(item: QLayoutItem, room: int) -> QSize:
        """What is wider than a row takes a whole one, and goes on below where it can."""
        size = item.sizeHint()
        if size.width() <= room:
            return size
        high = item.heightForWidth(room) if item.hasHeightForWidth() else size.height()
        return QSize(max(room, item.minimumSize().width()), high)

    def _run(self, rect: QRect, *, place: bool) -> int:
        at, row = rect.topLeft(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = self._size_of(item, rect.width())
            if at.x() > rect.x() and at.x() + size.width() > rect.right() + 1:
                at, row = QPoint(rect.x(), at.y() + row + self._gap), 0
            if place:
                item.setGeometry(QRect(at, size))
            at = QPoint(at.x() + size.width() + self._gap, at.y())
            row = max(row, size.height())
        return at.y() + row - rect.y()
