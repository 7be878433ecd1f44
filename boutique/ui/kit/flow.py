"""A layout that runs on like words: swatches and chips, row after row."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from boutique.ui.theme import space


class FlowLayout(QLayout):
    """Puts its items side by side and begins a new row where they no longer fit.

    What was added by `add_growing` begins as narrow as it may be, and takes what its row has to spare, up to
    all it wants.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = space.S) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._growing: list[QWidget] = []
        self.setContentsMargins(0, 0, 0, 0)

    def add_growing(self, part: QWidget) -> None:
        """Add something that is only as wide as it must be, or as its row lets it be."""
        self._growing.append(part)
        self.addWidget(part)

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

    def _size_of(self, item: QLayoutItem, room: int) -> QSize:
        """What is wider than a row takes a whole one, and goes on below where it can."""
        size = item.sizeHint()
        if item.widget() in self._growing:
            size.setWidth(min(size.width(), item.minimumSize().width()))
        if size.width() <= room:
            return size
        high = item.heightForWidth(room) if item.hasHeightForWidth() else size.height()
        return QSize(max(room, item.minimumSize().width()), high)

    def _rows(self, room: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        row: list[tuple[QLayoutItem, QSize]] = []
        taken = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = self._size_of(item, room)
            if row and taken + size.width() > room:
                yield self._grown(row, room)
                row, taken = [], 0
            row.append((item, size))
            taken += size.width() + self._gap
        yield self._grown(row, room)

    def _grown(self, row: list[tuple[QLayoutItem, QSize]], room: int) -> list[tuple[QLayoutItem, QSize]]:
        spare = room - sum(size.width() for _item, size in row) - self._gap * (len(row) - 1)
        for item, size in row:
            if item.widget() in self._growing and spare > 0:
                more = min(spare, item.sizeHint().width() - size.width())
                size.setWidth(size.width() + more)
                spare -= more
        return row

    def _run(self, rect: QRect, *, place: bool) -> int:
        top, high = rect.y(), 0
        for at, row in enumerate(self._rows(rect.width())):
            top += high + self._gap if at else 0
            left, high = rect.x(), max((size.height() for _item, size in row), default=0)
            for item, size in row:
                if place:
                    item.setGeometry(QRect(QPoint(left, top), size))
                left += size.width() + self._gap
        return top + high - rect.y()
