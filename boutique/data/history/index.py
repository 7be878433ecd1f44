"""Beside the history: which entries still stand, and which of them would point to what again.

Taking something back asks this index, so that it costs what was done to the same things, whatever the
length of the history. It is kept in the transaction that writes the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select, update

from boutique.data.history.change import Change, Op
from boutique.data.history.entries import COLUMNS, change_of
from boutique.data.store.progress import Progress, part, silent
from boutique.data.tables import history, history_change, history_reference, history_state
from boutique.domain.kernel.cancellation import checkpoint

_REFERENCE: Final = re.compile(r"[0-9a-f]{32}")
_PICTURES: Final = (("client_paper", "digest"), ("piece", "photo"))
_IN_BULK: Final = 2_000
_STATED: Final = 30  # percent of the time after which it is known what stands


class State(NamedTuple):
    """When an entry was done first, whether it still counts, and whether it is for good."""

    seq: int
    done: int
    stands: bool
    fact: bool


def keep(connection: Connection, seq: int, changes: list[Change], undoes: UUID | None) -> None:
    """Index an entry that was just written; what it takes back no longer stands."""
    taken = _state_of(connection, undoes) if undoes is not None else None
    if taken is not None:
        at = history_state.c.seq == taken.seq
        connection.execute(update(history_state).where(at).values(stands=False))
    fact = any(change.op is Op.FACT for change in changes)
    _put_states(connection, [_state(seq, taken, fact=fact)])
    put_references(connection, seq, changes)


def _state_of(connection: Connection, entry: UUID) -> State | None:
    states = select(history_state).join(history, history.c.seq == history_state.c.seq)
    row = connection.execute(states.where(history.c.id == entry)).first()
    return State(*row) if row is not None else None


def _state(seq: int, taken: State | None, *, fact: bool) -> State:
    """What takes back something that counted does not count itself; what takes that back does again."""
    return State(seq, seq, True, fact) if taken is None else State(seq, taken.done, not taken.stands, fact)


def named(change: Change) -> Iterator[str]:
    """Yield the rows that a change, taken back, would point to again, and its pictures by their digests.

    Whatever it points to now is held by the book itself.
    """
    if not change.row:
        return
    before = change.before or {}
    yield from (each for each in before.values() if isinstance(each, str) and _REFERENCE.fullmatch(each))
    for table, field in _PICTURES:
        if change.table == table:
            yield from (side[field] for side in change.sides if side.get(field))


def rebuild(connection: Connection, tell: Progress = silent) -> None:
    """Index the whole history anew; `tell` hears of how much already."""
    connection.execute(delete(history_state))
    connection.execute(delete(history_reference))
    _rebuild_states(connection, part(tell, 0, _STATED))
    _rebuild_references(connection, part(tell, _STATED, 100))


def _rebuild_states(connection: Connection, tell: Progress) -> None:
    of = connection.execute(select(func.count()).select_from(history)).scalar_one()
    undone = select(history.c.undoes).where(history.c.undoes.is_not(None))
    for_good = (history_change.c.op == Op.FACT) | history_change.c.redacted_at.is_not(None)
    facts = set(connection.scalars(select(history_change.c.seq).where(for_good)))
    awaited, known, told = set(connection.scalars(undone)), dict[UUID, State](), 0
    entries = select(history.c.seq, history.c.id, history.c.undoes).order_by(history.c.seq)
    for some in connection.execute(entries).partitions(_IN_BULK):
        checkpoint()
        states = []
        for row in some:
            states.append(state := _state(row.seq, known.get(row.undoes), fact=row.seq in facts))
            if row.id in awaited:
                known[row.id] = state
        _put_states(connection, states)
        tell(told := told + len(some), of)
    taken_back = select(history.c.seq).where(history.c.id.in_(undone))
    connection.execute(update(history_state).where(history_state.c.seq.in_(taken_back)).values(stands=False))


def _rebuild_references(connection: Connection, tell: Progress) -> None:
    of = connection.execute(select(func.count()).select_from(history)).scalar_one()
    told = [table for table, _field in _PICTURES]
    pointing = history_change.c.op.in_((Op.UPDATE, Op.DELETE)) | history_change.c.table_name.in_(told)
    asked = select(history_change.c.seq, *COLUMNS).where(pointing)
    rows = connection.execute(asked.order_by(history_change.c.seq, history_change.c.pos))
    for at, (seq, entry) in enumerate(groupby(rows, key=itemgetter(0)), 1):
        put_references(connection, seq, (change_of(row[1:]) for row in entry))
        if at % _IN_BULK == 0:
            checkpoint()
            tell(at, of)


def _put_states(connection: Connection, states: list[State]) -> None:
    connection.execute(insert(history_state), [state._asdict() for state in states])


def put_references(connection: Connection, seq: int, changes: Iterable[Change]) -> None:
    """Note what the changes of an entry, taken back, would point to again."""
    found = sorted({what for change in changes for what in named(change)})
    if found:
        connection.execute(insert(history_reference), [{"what": what, "seq": seq} for what in found])
