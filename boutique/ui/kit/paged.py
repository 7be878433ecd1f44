"""Long lists: how many there are now, the rows themselves only when they are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import Final, Protocol

from PySide6.QtCore import QAbstractListModel, QObject

from boutique.ui.kit.line import Row
from boutique.ui.kit.rows import ROW_ROLE, Index

PAGE: Final = 128
KEPT: Final = 64


class PageSource(Protocol):
    """Where the pages of a list come from; it answers when it can, never at once by force."""

    def count(self, deliver: Callable[[int], object]) -> None:
        """Find out how many rows there are."""

    def page(self, number: int, deliver: Callable[[Sequence[Row]], object]) -> None:
        """Read page `number`, which holds PAGE rows but for the last."""


class PagedModel(QAbstractListModel):
    """A list of any length that keeps only the pages looked at lately."""

    def __init__(self, source: PageSource | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._count = 0
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0

    def set_source(self, source: PageSource) -> None:
        """Take the rows from elsewhere, as after another search, and start from the top."""
        self._source = source
        self.reload()

    def reload(self) -> None:
        """Count anew and forget every page; the old rows stay on screen until the count is in."""
        self._generation += 1
        if self._source is not None:
            self._source.count(self._if_current(self._on_counted))

    def prime(self, count: int, first: Sequence[Row]) -> None:
        """Show a count and a first page that are already at hand."""
        self._generation += 1
        self._start(count, {0: first} if first else {})

    def row(self, at: int) -> Row | None:
        """Return a row if its page is at hand."""
        page = self._pages.get(at // PAGE)
        offset = at % PAGE
        return page[offset] if page is not None and offset < len(page) else None

    def find(self, row_id: Hashable) -> int:
        """Return where the row with this id stands if its page is at hand, or -1."""
        for number, page in self._pages.items():
            for offset, row in enumerate(page):
                if row.id == row_id:
                    return number * PAGE + offset
        return -1

    def rowCount(self, parent: Index | None = None) -> int:
        return self._count

    def data(self, index: Index, role: int = 0) -> object:
        # A plain number first: comparing Qt's enums costs more than painting the row.
        if role == 0:
            row = self._seen(index.row())
            return row.spoken() if row is not None else ""
        if role == ROW_ROLE:
            return self._seen(index.row())
        return None

    def _seen(self, at: int) -> Row | None:
        number = at // PAGE
        if number in self._pages:
            self._pages.move_to_end(number)
            return self.row(at)
        if number not in self._asked and self._source is not None:
            self._asked.add(number)
            self._source.page(number, self._if_current(lambda rows: self._on_page(number, rows)))
        return None

    def _if_current(self, take: Callable[..., object]) -> Callable[..., None]:
        generation = self._generation

        def deliver(answer: object) -> None:
            if generation == self._generation:
                take(answer)

        return deliver

    def _on_counted(self, count: int) -> None:
        self._start(count, {})

    def _start(self, count: int, pages: dict[int, Sequence[Row]]) -> None:
        self.beginResetModel()
        self._count = count
        self._pages = OrderedDict(pages)
        self._asked = set(pages)
        self.endResetModel()

    def _on_page(self, number: int, rows: Sequence[Row]) -> None:
        self._pages[number] = rows
        self._asked.discard(number)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        first = number * PAGE
        last = min(first + PAGE, self._count) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))
