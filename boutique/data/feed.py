"""The change feed of a book: what this program committed, and what other programs did meanwhile.

Nothing is asked while nobody writes: one looks when the file was written, or the window comes back.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from typing import Final, NamedTuple
from uuid import UUID

from boutique.data.store.reader import Reader, uid
from boutique.domain.kernel.changed import Changed

_NEWEST: Final = "SELECT coalesce(max(seq), 0) FROM history"
_MOST: Final = 500
"""So many rows tell whom they concern; of more it is anybody."""


class News(NamedTuple):
    """What was committed since the last look, by this program and by others."""

    ours: Changed | None
    theirs: Changed | None


class Feed:
    """Remembers what is committed here, on any thread, until somebody looks."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._ours: dict[int, Changed] = {}
        self._known: int | None = None
        self._version: object = None
        self._lock = threading.Lock()

    def tell(self, seq: int, changed: Changed) -> None:
        """Remember what was just committed here as an entry of the history."""
        with self._lock:
            self._ours[seq] = changed

    def look(self) -> News:
        """Return what was committed since the last look; the first only learns where the book stands.

        Asked always from the same thread: a connection knows only what others did besides itself.
        """
        with self._lock:
            ours, self._ours = self._ours, {}
        return News(_together(ours.values()), self._of_others(ours))

    def _of_others(self, ours: Iterable[int]) -> Changed | None:
        began, version = time.monotonic(), self._reader.version()
        if version == self._version:
            return None
        self._version = version
        (newest,) = self._reader.one(_NEWEST) or (0,)
        before, self._known = self._known, newest
        if before is None:
            return None
        if newest < before:  # another book lies there
            return Changed(frozenset(), None, began)
        theirs = sorted(set(range(before + 1, newest + 1)).difference(ours))
        return self._told(theirs, began) if theirs else None

    def _told(self, entries: list[int], began: float) -> Changed:
        rows = self._reader.among(
            "SELECT DISTINCT table_name, client_id, op FROM history_change WHERE seq IN ({ids})", entries
        )
        anybody = len(rows) > _MOST or any(op == "bulk" for _table, _client, op in rows)
        clients: set[UUID] = {uid(client) for _table, client, _op in rows if client}
        return Changed(frozenset(row[0] for row in rows), None if anybody else frozenset(clients), began)


def _together(told: Iterable[Changed]) -> Changed | None:
    changes = list(told)
    if not changes:
        return None
    anybody = any(each.clients is None for each in changes)
    return Changed(
        frozenset().union(*(each.tables for each in changes)),
        None if anybody else frozenset().union(*(each.clients or () for each in changes)),
        min(each.began for each in changes),
    )
