"""What a later entry of the history that still stands has made of the same things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, and_, exists, func, not_, select

from boutique.data.history.entries import Change
from boutique.data.tables import history, history_row, history_state

_SOME: Final = 500
_JOINED: Final = history_row.join(history_state, history_state.c.seq == history_row.c.seq)


def latest_standing(connection: Connection) -> UUID | None:
    """Return the latest entry that stands; what only noted a fact is passed over."""
    can_go = and_(history_state.c.stands, not_(history_state.c.fact))
    latest = select(func.max(history_state.c.seq)).where(can_go).scalar_subquery()
    return connection.scalar(select(history.c.id).where(history.c.seq == latest))


def is_undone(entry: ColumnElement[UUID]) -> ColumnElement[bool]:
    """Return the clause that tells whether an entry was taken back."""
    undoing = history.alias()
    return exists(select(undoing.c.id).where(undoing.c.undoes == entry))


def changed_besides(connection: Connection, entry: Row[Any], rows: Iterable[UUID]) -> bool:
    """Tell whether another entry that stands, be it an earlier one, changed any of these rows."""
    other = and_(history_row.c.own, history_state.c.stands, history_row.c.seq != entry.seq)
    return any(
        connection.execute(_touching(some).where(other).limit(1)).first() is not None
        for some in _parts([row.hex for row in rows])
    )


def rests_on(connection: Connection, entry: Row[Any]) -> bool:
    """Tell whether a later entry that stands changed the same, or could only be taken back with it.

    What was taken back and done again counts from when it was done first.
    """
    mine: dict[str, list[Change]] = {}
    for change in entry.changes:
        if named := change.get("setting") or change.get("id"):
            mine.setdefault(named, []).append(change)
    done = select(history_state.c.done).where(history_state.c.seq == entry.seq).scalar_subquery()
    later = and_(history_state.c.stands, history_state.c.done > done)
    read = cache(lambda seq: _changes(connection, seq))
    return any(
        _speaks_of(one, read, row)
        for some in _parts(sorted(mine))
        for row in connection.execute(_touching(some).where(later))
        for one in mine[row.what]
    )


def _touching(names: Sequence[str]) -> Any:
    return select(history_row).select_from(_JOINED).where(history_row.c.what.in_(names))


def _parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    return (names[start : start + _SOME] for start in range(0, len(names), _SOME))


def _changes(connection: Connection, seq: int) -> list[Change]:
    found: list[Change] = connection.execute(
        select(history.c.changes).where(history.c.seq == seq)
    ).scalar_one()
    return found


def _speaks_of(mine: Change, read: Any, later: Row[Any]) -> bool:
    """A row that came rests under whatever names it later; of a changed one only its fields count."""
    if not later.own:
        return "setting" not in mine and "before" not in mine
    if "setting" in mine or _whole(mine):
        return True
    same = (change for change in read(later.seq) if change.get("id") == mine["id"])
    return any(_whole(change) or bool(_fields(mine) & _fields(change)) for change in same)


def _whole(change: Change) -> bool:
    """A row that came or went, and not only some fields of it."""
    return "before" not in change or "after" not in change


def _fields(change: Change) -> set[str]:
    return {*change.get("before", ()), *change.get("after", ())}
