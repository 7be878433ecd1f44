"""Long lists in groups that open and close; rows are read only when they are seen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Final, NamedTuple, TypeVar

from PySide6.QtCore import QModelIndex, QObject, Qt

from boutique.ui.kit.line import Row, Section
from boutique.ui.kit.rows import ROW_ROLE, SPOKEN_ROLE, Index, LineModel

PORTION: Final = 64
_KEPT: Final = 6_000
THING_ROLE: Final = ROW_ROLE + 1
"""What a row is about, whole."""

Told = Mapping[Hashable, tuple[Row, object]]
Thing = TypeVar("Thing")
Deliver = Callable[[Told], object]


class Group(NamedTuple):
    """A group by its id: its head, and the keys of its rows."""

    id: Hashable
    head: Section
    keys: Sequence[Hashable]

    @property
    def shown(self) -> int:
        """How many rows of it are shown."""
        return len(self.keys) if self.head.is_open else 0


class GroupedModel(LineModel):
    """Groups of rows; `read` is asked for the rows behind keys that came in sight, and delivers them."""

    even = True

    def __init__(
        self, read: Callable[[Sequence[Hashable], Deliver], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self.groups: Sequence[Group] = ()
        self._firsts: Sequence[int] = (0,)
        self._known: dict[Hashable, tuple[Row, object]] = {}
        self._fresh: set[Hashable] = set()
        self._turn = 0

    def show(self, groups: Iterable[Group], told: Told | None = None) -> None:
        """Show these groups; `told` are rows at hand, others stay as they were till they are read anew."""
        self.beginResetModel()
        self._turn += 1
        self._place(groups)
        self._fresh = set()
        if len(self._known) > _KEPT:
            self._known.clear()
        self._take(told or {})
        self.endResetModel()

    def extend(self, groups: Iterable[Group]) -> None:
        """Show more groups below those that stand, which stay as they are."""
        more = list(groups)
        first, rows = self.rowCount(), sum(1 + group.shown for group in more)
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + rows - 1)
            self._place([*self.groups, *more])
            self.endInsertRows()

    def fold(self, id_: Hashable, *, is_open: bool) -> None:
        """Open or close a group."""
        changed = [
            group._replace(head=group.head._replace(is_open=is_open)) if group.id == id_ else group
            for group in self.groups
        ]
        self.beginResetModel()
        self._place(changed)
        self.endResetModel()

    def tell(self, told: Told) -> None:
        """Show rows anew that are at hand."""
        self._take(told)
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def _place(self, groups: Iterable[Group]) -> None:
        self.groups = tuple(groups)
        self._firsts = list(accumulate((1 + group.shown for group in self.groups), initial=0))

    def _take(self, told: Told) -> None:
        self._known.update(told)
        self._fresh.update(told)

    def group_at(self, at: int) -> tuple[Group, int] | None:
        """Return the group in which a line stands, and the line of its head."""
        if not 0 <= at < self.rowCount():
            return None
        place = bisect_right(self._firsts, at) - 1
        return self.groups[place], self._firsts[place]

    def head_of(self, id_: Hashable) -> int:
        """Return the line of a group's head, or -1."""
        places = (first for group, first in zip(self.groups, self._firsts, strict=False) if group.id == id_)
        return next(places, -1)

    def key_at(self, at: int) -> Hashable | None:
        """Return the key of a row, whether it was read or not; None for a head."""
        found = self.group_at(at)
        return found[0].keys[at - found[1] - 1] if found is not None and at > found[1] else None

    def line(self, at: int) -> Row | Section | None:
        found = self.group_at(at)
        if found is None:
            return None
        if at == found[1]:
            return found[0].head
        known = self._known.get(found[0].keys[at - found[1] - 1])
        return known[0] if known is not None else None

    def thing(self, at: int) -> object:
        """Return what a row is about, if it was read."""
        known = self._known.get(self.key_at(at))
        return known[1] if known is not None else None

    def things(self, kind: type[Thing]) -> Sequence[Thing]:
        """Return what the rows at hand are about, of one kind."""
        return [thing for _row, thing in self._known.values() if isinstance(thing, kind)]

    def find(self, row_id: Hashable) -> int:
        for group, first in zip(self.groups, self._firsts, strict=False):
            if group.head.is_open and row_id in group.keys:
                return first + 1 + group.keys.index(row_id)
        return -1

    def group_of(self, key: Hashable) -> Group | None:
        """Return the group that holds a key, open or not."""
        return next((group for group in self.groups if key in group.keys), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return self._firsts[-1]

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row()) if index.isValid() else None
        if isinstance(line, Section) and line.is_open:
            return Qt.ItemFlag.NoItemFlags  # so that the arrows pass over it; a closed one can be opened
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = 0) -> object:
        at = index.row()
        if role in (0, SPOKEN_ROLE):
            line = self._seen(at)
            return line.spoken() if line is not None else ""
        if role == ROW_ROLE:
            return self._seen(at)
        return self.thing(at) if role == THING_ROLE else None

    def _seen(self, at: int) -> Row | Section | None:
        found = self.group_at(at)
        if found is not None and at > found[1]:
            self._want(found[0].keys, at - found[1] - 1)
        return self.line(at)

    def _want(self, keys: Sequence[Hashable], place: int) -> None:
        """Have the rows around a place read, once."""
        if keys[place] in self._fresh:
            return
        first = place // PORTION * PORTION
        wanted = [key for key in keys[first : first + PORTION] if key not in self._fresh]
        self._fresh.update(wanted)
        turn = self._turn
        self._read(wanted, lambda told: self.tell(told) if turn == self._turn else None)
