"""A client's words taken out of the history for good; that something was done, when and by whom, stays."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, delete, or_, select, update

from boutique.data.history.change import Change
from boutique.data.history.entries import COLUMNS, change_of
from boutique.data.history.index import put_references
from boutique.data.store.connection import overwrite_deleted
from boutique.data.tables import client, history_change, history_reference, history_state, metadata

_SOME: Final = 500


def redact(connection: Connection, client_id: UUID, at: datetime) -> int:
    """Erase every personal field of a client's changes, before and after; returns of how many entries.

    Also of the pages merged into theirs. None of these entries can be taken back any more.
    """
    overwrite_deleted(connection.connection.driver_connection)
    pages = or_(client.c.id == client_id, client.c.merged_into == client_id)
    whose = history_change.c.client_id.in_(select(client.c.id).where(pages))
    asked = select(history_change.c.seq, history_change.c.pos, *COLUMNS).where(whose)
    touched = set[int]()
    for seq, pos, *columns in connection.execute(asked.where(history_change.c.redacted_at.is_(None))).all():
        if (bare := without_personal(change := change_of(columns))) != change:
            here = (history_change.c.seq == seq) & (history_change.c.pos == pos)
            values = {"before": bare.before, "after": bare.after, "redacted_at": at}
            connection.execute(update(history_change).where(here).values(values))
            touched.add(seq)
    _index_anew(connection, sorted(touched))
    return len(touched)


def without_personal(change: Change) -> Change:
    """Return a change without personal fields; a column that nobody knows any more may be one."""
    columns = metadata.tables[change.table].c if change.table in metadata.tables else ()
    kept = {column.name for column in columns if column.info.get("class") != "personal"}
    before, after = (_without(change, side, kept) for side in (change.before, change.after))
    return change._replace(before=before, after=after)


def _without(change: Change, side: Any, kept: Collection[str]) -> Any:
    if side is None or not change.row:
        return side
    return {name: value if name in kept else None for name, value in side.items()}


def _index_anew(connection: Connection, entries: list[int]) -> None:
    for start in range(0, len(entries), _SOME):
        some = entries[start : start + _SOME]
        connection.execute(delete(history_reference).where(history_reference.c.seq.in_(some)))
        connection.execute(update(history_state).where(history_state.c.seq.in_(some)).values(fact=True))
        for seq in some:
            told = select(*COLUMNS).where(history_change.c.seq == seq).order_by(history_change.c.pos)
            put_references(connection, seq, [change_of(row) for row in connection.execute(told)])
