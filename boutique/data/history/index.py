"""Beside the history: which entries still stand, and which of them touched what.

Taking something back asks this index, so that it costs what was done to the same things, whatever the
length of the history. It is kept in the transaction that writes the entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select, update

from boutique.data.history.entries import Change
from boutique.data.store.progress import Progress, silent
from boutique.data.tables import history, history_row, history_state
from boutique.domain.kernel.cancellation import checkpoint

_REFERENCE: Final = re.compile(r"[0-9a-f]{32}")
_PICTURES: Final = (("client_paper", "digest"), ("piece", "photo"))
_IN_BULK: Final = 2_000


class State(NamedTuple):
    """When an entry was done first, whether it still counts, and whether it only notes a fact."""

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
    _put(connection, [_state(seq, changes, taken)], [(seq, changes)])


def _state_of(connection: Connection, entry: UUID) -> State | None:
    states = select(history_state).join(history, history.c.seq == history_state.c.seq)
    row = connection.execute(states.where(history.c.id == entry)).first()
    return State(*row) if row is not None else None


def _state(seq: int, changes: list[Change], taken: State | None) -> State:
    """What takes back something that counted does not count itself; what takes that back does again."""
    fact = any("fact" in change for change in changes)
    return State(seq, seq, True, fact) if taken is None else State(seq, taken.done, not taken.stands, fact)


def touched(changes: list[Change]) -> dict[str, bool]:
    """Return the rows and settings which changes concern: True if they changed it, False if they name it.

    Pictures are named by their digests, wherever they stood or stand.
    """
    found: dict[str, bool] = {}
    for change in changes:
        if own := change.get("setting") or change.get("id"):
            found[own] = True
        for name in _named(change):
            found.setdefault(name, False)
    return found


def _named(change: Change) -> Iterator[str]:
    before, after = (side if isinstance(side, dict) else {} for side in map(change.get, ("before", "after")))
    yield from (each for each in before.values() if isinstance(each, str) and _REFERENCE.fullmatch(each))
    for table, field in _PICTURES:
        if change.get("table") == table:
            yield from (side[field] for side in (before, after) if side.get(field))


def rebuild(connection: Connection, tell: Progress = silent) -> None:
    """Index the whole history anew; `tell` hears of how many entries already."""
    connection.execute(delete(history_state))
    connection.execute(delete(history_row))
    of = connection.execute(select(func.count()).select_from(history)).scalar_one()
    undone = select(history.c.undoes).where(history.c.undoes.is_not(None))
    awaited, known, told = set(connection.scalars(undone)), dict[UUID, State](), 0
    entries = select(history.c.seq, history.c.id, history.c.changes, history.c.undoes).order_by(history.c.seq)
    for some in connection.execute(entries).partitions(_IN_BULK):
        checkpoint()
        states = []
        for row in some:
            states.append(state := _state(row.seq, row.changes, known.get(row.undoes)))
            if row.id in awaited:
                known[row.id] = state
        _put(connection, states, [(row.seq, row.changes) for row in some])
        tell(told := told + len(some), of)
    taken_back = select(history.c.seq).where(history.c.id.in_(undone))
    connection.execute(update(history_state).where(history_state.c.seq.in_(taken_back)).values(stands=False))


def _put(connection: Connection, states: list[State], entries: list[tuple[int, list[Change]]]) -> None:
    connection.execute(insert(history_state), [state._asdict() for state in states])
    rows = [
        {"what": what, "seq": seq, "own": own}
        for seq, changes in entries
        for what, own in touched(changes).items()
    ]
    if rows:
        connection.execute(insert(history_row), rows)
