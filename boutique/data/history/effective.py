"""What a later entry of the history that still stands has made of the same things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, and_, func, not_, select

from boutique.data.history.change import Change, Op
from boutique.data.history.entries import COLUMNS, Entry, change_of
from boutique.data.history.upcast import upcast
from boutique.data.tables import history, history_change, history_reference, history_state
from boutique.domain.kernel.errors import Refused

_SOME: Final = 500
_STATED: Final = history_change.join(history_state, history_state.c.seq == history_change.c.seq)
_LATER: Final = _STATED.join(history, history.c.seq == history_change.c.seq)
_REFERRED: Final = history_reference.join(history_state, history_state.c.seq == history_reference.c.seq)

Key = tuple[str, str]
"""A row or a setting: its table and its id or key."""


def latest_standing(connection: Connection) -> UUID | None:
    """Return the latest entry that stands; what only noted a fact is passed over."""
    can_go = and_(history_state.c.stands, not_(history_state.c.fact))
    latest = select(func.max(history_state.c.seq)).where(can_go).scalar_subquery()
    return connection.scalar(select(history.c.id).where(history.c.seq == latest))


def changed_besides(connection: Connection, entry: Entry, tables: set[str], rows: Iterable[UUID]) -> bool:
    """Tell whether another entry that stands, be it an earlier one, changed any of these rows.

    `tables` are the names that their table had.
    """
    other = and_(history_state.c.stands, history_change.c.seq != entry.seq)
    asked = select(history_change.c.seq).select_from(_STATED).where(other).limit(1)
    ids = sorted(row.hex for row in rows)
    return any(
        connection.execute(asked.where(_touching(table, some))).first() is not None
        for table in sorted(tables)
        for some in _parts(ids)
    )


def rests_on(connection: Connection, entry: Entry) -> bool:
    """Tell whether a later entry that stands changed the same, or could only be taken back with it.

    What was taken back and done again counts from when it was done first.
    """
    mine: dict[Key, list[Change]] = {}
    for change in (*entry.written, *entry.changes):
        if change.row_id:
            mine.setdefault((change.table, change.row_id), []).append(change)
    done = select(history_state.c.done).where(history_state.c.seq == entry.seq).scalar_subquery()
    later = and_(history_state.c.stands, history_state.c.done > done)
    return _is_named(connection, entry, later) or any(
        _touches(mine, each) for row in _changes(connection, entry, later) for each in _today(connection, row)
    )


def _is_named(connection: Connection, entry: Entry, later: Any) -> bool:
    """A row that came rests under whatever would point to it again."""
    came = sorted(change.row_id for change in entry.changes if change.op is Op.INSERT and change.row_id)
    asked = select(history_reference.c.seq).select_from(_REFERRED).where(later).limit(1)
    return any(
        connection.execute(asked.where(history_reference.c.what.in_(some))).first() is not None
        for some in _parts(came)
    )


def _changes(connection: Connection, entry: Entry, later: Any) -> Iterator[Sequence[Any]]:
    """Yield later changes of the same rows and settings, whatever these were called when."""
    ids: dict[str, set[str]] = {}
    for change in (*entry.written, *entry.changes):
        if change.row_id:
            ids.setdefault(change.table, set()).add(change.row_id)
    asked = select(*COLUMNS, history.c.schema).select_from(_LATER).where(later)
    for table in sorted(ids):
        for some in _parts(sorted(ids[table])):
            yield from map(tuple, connection.execute(asked.where(_touching(table, some))))


def _today(connection: Connection, row: Sequence[Any]) -> list[Change]:
    """What nobody can read any more may have touched anything of its row."""
    change = change_of(row[:-1])
    try:
        return upcast(connection, change, row[-1])
    except Refused:
        return [change._replace(op=Op.DELETE)]


def _touches(mine: dict[Key, list[Change]], later: Change) -> bool:
    """Of a row that was changed only its fields count."""
    return any(
        later.op is Op.SETTING or one.whole or later.whole or bool(one.fields & later.fields)
        for one in mine.get((later.table, later.row_id or ""), ())
    )


def _touching(table: str, ids: Sequence[str]) -> Any:
    return and_(history_change.c.table_name == table, history_change.c.row_id.in_(ids))


def _parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    return (names[start : start + _SOME] for start in range(0, len(names), _SOME))
