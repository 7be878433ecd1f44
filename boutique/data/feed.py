"""The change feed of a book: what this program committed, and what other programs did meanwhile.

Nothing is asked while nobody writes: one looks when the file was written, or the window comes back.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from typing import Final
from uuid import UUID

from boutique.data.store.reader import Reader, uid
from boutique.domain.kernel.changed import Changed

Hear = Callable[[Changed], object]

_NEWEST: Final = "SELECT coalesce(max(seq), 0) FROM history"
_MOST: Final = 500
"""So many rows tell whom they concern; of more it is anybody."""


class Feed:
    """Tells who listens what was committed; may be told and asked from any thread."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._hearers: list[Hear] = []
        self._ours: set[int] = set()
        self._known: int | None = None
        self._version: object = None
        self._lock = threading.Lock()

    def listen(self, hear: Hear) -> Callable[[], object]:
        """Let somebody hear of every commit of this program, on the thread that made it.

        Returns what ends it.
        """
        self._hearers.append(hear)
        return lambda: self._hearers.remove(hear)

    def tell(self, seq: int, changed: Changed) -> None:
        """Tell what was just committed here as an entry of the history."""
        with self._lock:
            self._ours.add(seq)
        for hear in tuple(self._hearers):
            hear(changed)

    def look(self) -> Changed | None:
        """Return what others committed since the last look; the first look only learns where the book stands.

        Asked always from the same thread: a connection knows only what others did besides itself.
        """
        began = time.monotonic()
        version = self._reader.version()
        if version == self._version:
            return None
        self._version = version
        (newest,) = self._reader.one(_NEWEST) or (0,)
        with self._lock:
            before, self._known = self._known, newest
            ours = {seq for seq in self._ours if before is not None and seq > before}
            self._ours = {seq for seq in self._ours if seq > newest}
        if before is None or newest == before:
            return None
        if newest < before:  # another book lies there
            return Changed(frozenset(), None, began)
        return self._foreign(before, newest, ours, began)

    def _foreign(self, before: int, newest: int, ours: Iterable[int], began: float) -> Changed | None:
        theirs = sorted(set(range(before + 1, newest + 1)).difference(ours))
        if not theirs:
            return None
        rows = self._reader.among(
            "SELECT DISTINCT table_name, client_id, op FROM history_change WHERE seq IN ({ids})", theirs
        )
        anybody = len(rows) > _MOST or any(op == "bulk" for _table, _client, op in rows)
        clients: set[UUID] = {uid(client) for _table, client, _op in rows if client}
        return Changed(frozenset(row[0] for row in rows), None if anybody else frozenset(clients), began)
