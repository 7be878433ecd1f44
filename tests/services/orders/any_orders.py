"""A shop in which orders live in any way they can, beside a plain reckoning of each deed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition

from boutique.data.backups.keeper import Keeper
from boutique.data.book import SqliteBook
from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.views import ItemView, OrderView
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter, new_book
from tests.services.orders.reckoning import Garment, Reckoning, Taken

WHICH = st.integers(0, 5)
WORN_OUT = 5
"""A move about a garment of which nothing may be left to do."""
if_ordered = precondition(lambda self: bool(self.reckoned.orders))
Change = Callable[[Reckoning], Reckoning]


def if_any(table: str) -> Callable[[Any], Any]:
    """A move that needs a row of a table."""
    return precondition(lambda self: bool(self.reckoned.rows.get(table)))


@dataclass(frozen=True)
class Done:
    """A deed that stands: its entry, how all stood before it, and the page it put away, if it did."""

    entry: UUID
    before: Reckoning
    put_away: UUID | None = None


@dataclass(frozen=True)
class Copy:
    """A backup, and what was reckoned when it was made."""

    file: Path
    reckoned: Reckoning
    done: tuple[Done, ...]


class AnyOrders(RuleBasedStateMachine):
    """Three people and a cloth, and every deed of theirs reckoned by the way."""

    @initialize()
    def open_shop(self) -> None:
        """Open a new book."""
        self.folder = Path(tempfile.mkdtemp(prefix="boutique-any-orders-"))
        self.book = new_book(self.folder / "shop")
        self.today = TODAY
        counter = Counter(self.book)
        self.people = [counter.client(name) for name in ("Rus", "Russ", "Pop")]
        self.cloth = counter.cloth("S1", "In", stock_cm=5_000)
        self.reckoned, self.done = Reckoning(received=5_000), tuple[Done, ...]()
        self.copy: Copy | None = None
        self.copies = 0
        self.begin()

    def begin(self) -> None:
        """What happened before anything else."""

    @property
    def keeper(self) -> Keeper:
        """Who keeps the copies of the shop."""
        return Keeper(self.folder / "shop")

    def now(self, hour: int = 15) -> datetime:
        """An hour of today, by the clock of the shop."""
        return self.at(self.today, hour)

    @staticmethod
    def at(day: date, hour: int) -> datetime:
        """An hour of a day, by the clock of the shop."""
        return datetime.combine(day, time(hour)).astimezone()

    def in_days(self, days: int) -> date:
        """Today and so many days."""
        return self.today + timedelta(days=days)

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """What the book itself says."""
        return self.book.queries().reader.all(sql, *values)

    def do(
        self,
        verb: Callable[..., Any],
        *arguments: Any,
        then: Change = lambda known: known,
        put_away: UUID | None = None,
        **said: Any,
    ) -> Any:
        """Do a deed and reckon it; what is refused leaves no entry. Returns what the deed returned."""
        before = self._newest()
        try:
            result = verb(self.book.change(), *arguments, **said)
        except Refused:
            assert self._newest() == before
            return None
        if self._newest() != before:
            self.done = (*self.done, Done(self._newest(), self.reckoned, put_away))
        self.reckoned = then(self.reckoned)
        return result

    def _newest(self) -> UUID:
        return self.book.queries().history(limit=1)[0].entry_id

    def reopen(self) -> None:
        """Open the book anew, as on another morning."""
        self.book.close()
        self.book = SqliteBook.open(self.folder / "shop")

    def one(self, which: int) -> tuple[OrderView, Taken] | None:
        """Some order as the book shows it, and as it is reckoned."""
        known = [*self.reckoned.orders]
        if not known:
            return None
        order = known[which % len(known)]
        return self.view(order), self.reckoned.orders[order]

    def view(self, order: UUID) -> OrderView:
        """An order as the book shows it."""
        ((no,),) = self.rows("SELECT no FROM orders WHERE id = ?", order.hex)
        return self.book.queries().order(no)

    def item(self, which: int, line: int) -> tuple[OrderView, ItemView] | None:
        """Some garment of some order, as the book shows it."""
        found = self.one(which)
        if found is None:
            return None
        items = found[0].items if line == WORN_OUT else found[0].waiting or found[0].items
        return found[0], items[line % len(items)]

    def row(self, table: str, which: int) -> tuple[UUID, int] | None:
        """The id and the version of some row of a table."""
        rows = self.rows(f"SELECT id, version FROM {table} ORDER BY id")
        if not rows:
            return None
        row, version = rows[which % len(rows)]
        return UUID(row), version

    def reckon_order(self, order: UUID, change: Callable[[Taken], Taken]) -> Change:
        """Return what a deed does to one order."""
        return lambda known: known.with_order(order, change(known.orders[order]))

    def as_written(self, order: UUID, garments: list[Garment]) -> dict[UUID, Garment]:
        """Garments by the ids the book gave them."""
        return dict(zip(self.ids(order), garments, strict=True))

    def ids(self, order: UUID) -> list[UUID]:
        """The garments of an order in the book."""
        rows = self.rows("SELECT id FROM order_item WHERE order_id = ? ORDER BY pos, id", order.hex)
        return [UUID(row) for (row,) in rows]

    def take_back(self) -> None:
        """Take the latest deed back, if nobody objects."""
        try:
            undone = undo_change(self.book.change(), meant=True)
        except Refused:
            return
        assert undone == self.done[-1].entry
        self.reckoned, self.done = self.done[-1].before, self.done[:-1]

    def merges(self) -> list[Done]:
        """Two pages put together, as often as that stands."""
        return [each for each in self.done if each.put_away is not None]

    def take_apart(self, which: int) -> None:
        """Take a putting together back out of turn; what came since stays where it is."""
        merges = self.merges()
        merge = merges[which % len(merges)]
        assert merge.put_away is not None
        try:
            undo_change(self.book.change(), merge.entry, meant=True)
        except Refused:
            return
        at, other = self.done.index(merge), merge.put_away
        later = (replace(each, before=each.before.apart(other)) for each in self.done[at + 1 :])
        self.reckoned, self.done = self.reckoned.apart(other), (*self.done[:at], *later)

    def back_up(self) -> None:
        """Copy the whole shop."""
        self.copies += 1
        to = self.folder / f"copy{self.copies}.zip"
        self.copy = Copy(self.keeper.back_up(to), self.reckoned, self.done)

    def restore(self) -> None:
        """Put the last copy in the place of the shop."""
        assert self.copy is not None
        self.book.close()
        self.keeper.restore(self.copy.file)
        self.book = SqliteBook.open(self.folder / "shop")
        self.reckoned, self.done, self.copy = self.copy.reckoned, self.copy.done, None

    def close_shop(self) -> None:
        """Close the book and clear up."""
        self.book.close()
        shutil.rmtree(self.folder)
