"""Long lists: how many there are now, the rows themselves only when they are seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from typing import Final, Protocol

from PySide6.QtCore import QModelIndex, QObject, Qt

from boutique.ui.kit.line import Row, Section
from boutique.ui.kit.rows import ROW_ROLE, SPOKEN_ROLE, Index, LineModel

PAGE: Final = 128
KEPT: Final = 64


class PageSource(Protocol):
    """Where the pages of a list come from; it answers when it can, never at once by force."""

    def count(self, deliver: Callable[[int], object]) -> None:
        """Find out how many rows there are."""

    def page(self, number: int, deliver: Callable[[Sequence[Row]], object]) -> None:
        """Read page `number`, which holds PAGE rows but for the last."""


class PagedModel(LineModel):
    """A list of any length that keeps only the pages looked at lately.

    A few lines of its own, sections among them, may stand above the pages.
    """

    even = True

    def __init__(self, source: PageSource | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._count = 0
        self._above: Sequence[Row | Section] = ()
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0
        self._go_on: Callable[[], object] | None = None

    def set_source(self, source: PageSource) -> None:
        """Take the rows from elsewhere, as after another search, and start from the top."""
        self._source = source
        self.reload()

    def reload(self) -> None:
        """Count anew and forget every page; the old rows stay on screen until the count is in."""
        self._generation += 1
        if self._source is not None:
            self._source.count(self._if_current(self._on_counted))

    def prime(
        self,
        count: int,
        first: Sequence[Row],
        above: Sequence[Row | Section] = (),
        source: PageSource | None = None,
    ) -> None:
        """Show a count and a first page that are already at hand; the others come from `source`, if given."""
        self._generation += 1
        self._source = source or self._source
        self._above = above
        self._start(count, {0: first} if first else {})

    def grow(self, more: int, last: Sequence[Row], go_on: Callable[[], object] | None) -> None:
        """Show so many rows more at the end; `last` is the page in which the rows shown so far ended.

        `go_on` is called once these are scrolled through; None when nobody is left.
        """
        self._go_on = go_on
        if more <= 0:
            return
        end = self.rowCount()
        self.beginInsertRows(QModelIndex(), end, end + more - 1)
        number = (self._count - 1) // PAGE
        if number in self._pages:
            self._pages[number] = last
        self._count += more
        self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        return self._go_on is not None and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        go_on, self._go_on = self._go_on, None
        if go_on is not None:
            go_on()

    @property
    def above(self) -> int:
        """How many lines stand above the pages."""
        return len(self._above)

    def row(self, at: int) -> Row | None:
        """Return a row if its page is at hand."""
        line = self.line(at)
        return line if isinstance(line, Row) else None

    def ask(self, at: int) -> None:
        """Have the page of a row read, though nobody sees it yet."""
        self._seen(at)

    def line(self, at: int) -> Row | Section | None:
        if at < len(self._above):
            return self._above[at] if at >= 0 else None
        number, offset = divmod(at - len(self._above), PAGE)
        page = self._pages.get(number, ())
        return page[offset] if offset < len(page) else None

    def find(self, row_id: Hashable, *, below: bool = False) -> int:
        """Return where the row with this id stands if it is at hand, or -1; `below` only among the pages."""
        for at, line in enumerate(() if below else self._above):
            if isinstance(line, Row) and line.id == row_id:
                return at
        for number, page in self._pages.items():
            for offset, row in enumerate(page):
                if row.id == row_id:
                    return len(self._above) + number * PAGE + offset
        return -1

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._above) + self._count

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.line(index.row()), Section):
            return Qt.ItemFlag.NoItemFlags  # so that the arrows pass over it
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = 0) -> object:
        # A plain number first: comparing Qt's enums costs more than painting the row.
        if role in (0, SPOKEN_ROLE):
            line = self._seen(index.row())
            return line.spoken() if line is not None else ""
        if role == ROW_ROLE:
            return self._seen(index.row())
        return None

    def _seen(self, at: int) -> Row | Section | None:
        number = (at - len(self._above)) // PAGE
        if number < 0:
            return self.line(at)
        if number in self._pages:
            self._pages.move_to_end(number)
            return self.line(at)
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
        self._above = ()
        self._start(count, {})

    def _start(self, count: int, pages: dict[int, Sequence[Row]]) -> None:
        self.beginResetModel()
        self._count, self._go_on = count, None
        self._pages = OrderedDict(pages)
        self._asked = set(pages)
        self.endResetModel()

    def _on_page(self, number: int, rows: Sequence[Row]) -> None:
        self._pages[number] = rows
        self._asked.discard(number)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        first = len(self._above) + number * PAGE
        last = min(first + PAGE, self.rowCount()) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first), self.index(last))
