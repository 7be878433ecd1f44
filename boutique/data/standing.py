"""Which entries of the history still stand, and what a later one that stands has made of the same things."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, func, literal_column, or_, select

from boutique.data.ledger import Change
from boutique.data.tables import history

WRITTEN: Final[ColumnElement[int]] = literal_column("history.rowid")
"""The order in which entries were written; the clock may have been set back between two of them."""

_SOME = 200


class StandingEntries:
    """The entries that were neither taken back nor take others back; what takes such a one back stands."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        pairs = select(history.c.id, history.c.undoes).where(history.c.undoes.is_not(None))
        self._undoes = {row[0]: row[1] for row in connection.execute(pairs)}
        self._undone = set(self._undoes.values())

    def stands(self, entry: UUID) -> bool:
        """Tell whether what an entry changed still counts."""
        return entry not in self._undone and self._first(entry)[1] % 2 == 0

    def _first(self, entry: UUID) -> tuple[UUID, int]:
        """Return what was done in the first place, and how often it was taken back and done again since."""
        steps = 0
        while entry in self._undoes:
            entry, steps = self._undoes[entry], steps + 1
        return entry, steps

    def others(self, entry: Row[Any]) -> Iterator[list[Change]]:
        """Yield the changes of every other entry that stands."""
        rows = select(history.c.id, history.c.changes).where(history.c.id != entry.id)
        return (changes for each, changes in self._connection.execute(rows) if self.stands(each))

    def rests_on(self, entry: Row[Any]) -> bool:
        """Tell whether a later entry that stands changed the same, or could only be taken back with it."""
        changed = [each for each in entry.changes if "id" in each or "setting" in each]
        return any(
            _speaks_of(mine, change)
            for later in self._later(entry, changed)
            for change in later
            for mine in changed
        )

    def _later(self, entry: Row[Any], changed: list[Change]) -> Iterator[list[Change]]:
        """What was taken back and done again counts from when it was done first."""
        done = self._written(entry.id)
        named = sorted({str(each.get("id") or each["setting"]) for each in changed})
        for start in range(0, len(named), _SOME):
            speaks = or_(*(func.instr(history.c.changes, name) > 0 for name in named[start : start + _SOME]))
            later = select(history.c.id, history.c.changes).where(done < WRITTEN, speaks)
            for each, changes in self._connection.execute(later).all():
                if self.stands(each) and self._written(each) > done:
                    yield changes

    def _written(self, entry: UUID) -> int:
        first, _steps = self._first(entry)
        return int(self._connection.execute(select(WRITTEN).where(history.c.id == first)).scalar_one())


def _speaks_of(mine: Change, later: Change) -> bool:
    if "setting" in mine or "setting" in later:
        return mine.get("setting") == later.get("setting")
    if later.get("id") == mine["id"]:
        return bool(_fields(mine) & _fields(later)) or _whole(mine) or _whole(later)
    return "before" not in mine and mine["id"] in _values(later, "before")


def _whole(change: Change) -> bool:
    """A row that came or went, and not only some fields of it."""
    return "before" not in change or "after" not in change


def _fields(change: Change) -> set[str]:
    return {*change.get("before", ()), *change.get("after", ())}


def _values(change: Change, side: str) -> set[Any]:
    """Return whatever may name another row."""
    return {each for each in change.get(side, {}).values() if isinstance(each, str)}
