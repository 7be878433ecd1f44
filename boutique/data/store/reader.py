"""A reading connection for each thread, and the book's types given back as Python's."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID, SafeUUID

from boutique.data.store.connection import connect
from boutique.data.store.errors import DAMAGED, translated
from boutique.data.store.place import Place, Server
from boutique.domain.kernel.cancellation import is_cancelled
from boutique.domain.kernel.errors import Unavailable

if TYPE_CHECKING:
    from boutique.drawing.colour import Lab

T = TypeVar("T")

_DIGITS = 32
_new, _set, _UNKNOWN = object.__new__, object.__setattr__, SafeUUID.unknown
_VERSION = ("PRAGMA data_version", "SELECT CAST(pg_current_snapshot() AS text)")
"""What is another one after anybody has written: in a file, on a server."""

_STEPS = 50_000
"""After so many steps of the database, a few thousandths of a second, a query asks whether anybody waits."""


class Reader:
    """Runs queries on the calling thread's own connection, which can write nothing."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._local = threading.local()
        self._open: list[Any] = []
        self._lock = threading.Lock()

    @property
    def raw(self) -> Any:
        """The driver's connection of this thread."""
        found = getattr(self._local, "raw", None)
        if found is None:
            with translated():
                found = _reading(self._place)
            self._local.raw = found
            with self._lock:
                self._open.append(found)
        return found

    def all(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Return every row."""
        with translated():
            return list(self.raw.execute(sql, values).fetchall())

    def one(self, sql: str, *values: object) -> tuple[Any, ...] | None:
        """Return the first row, or None."""
        with translated():
            row: tuple[Any, ...] | None = self.raw.execute(sql, values).fetchone()
            return row

    def among(self, sql: str, ids: Sequence[object], *values: object) -> list[tuple[Any, ...]]:
        """Return every row of a query whose `{ids}` stands for a list, asked in portions."""
        found: list[tuple[Any, ...]] = []
        for start in range(0, len(ids), 900):
            some = ids[start : start + 900]
            found += self.all(sql.format(ids=",".join("?" * len(some))), *some, *values)
        return found

    def version(self) -> object:
        """Return what is another once anybody else wrote to the book, by this thread's connection."""
        raw = self.raw
        with translated():
            return raw, raw.execute(_VERSION[isinstance(self._place, Server)]).fetchone()[0]

    def kept(self, what: str, read: Callable[[Any], T]) -> T:
        """Return what this thread read of the book before; it is read anew after anybody has written."""
        known, version = self._local.__dict__.setdefault("kept", {}), self.version()
        with translated():
            if known.get(what, ())[:1] != (version,):
                known[what] = (version, read(self.raw))
        answer: T = known[what][1]
        return answer

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            for raw in self._open:
                raw.close()
            self._open.clear()
        self._local = threading.local()


def _reading(place: Place) -> Any:
    if isinstance(place, Server):
        from boutique.data.store.server_connection import Reading

        return Reading(place)
    found = connect(place)
    found.execute("PRAGMA query_only=1")
    found.set_progress_handler(is_cancelled, _STEPS)
    return found


def uid(text: str | None) -> Any:
    """Return an id as a UUID; None stays None. Unavailable when the book does not hold one there.

    Made as UUID(text) makes it, in a third of the time: fifty are read at every key one types.
    """
    if not isinstance(text, str) or len(text) != _DIGITS or not text.isalnum():
        return None if text is None else _understood(UUID, text)
    made = _new(UUID)
    try:
        _set(made, "int", int(text, 16))
    except ValueError as error:
        raise Unavailable(DAMAGED) from error
    _set(made, "is_safe", _UNKNOWN)
    return made


def day(text: str | None) -> Any:
    """Return a date; None stays None."""
    return None if text is None else _understood(date.fromisoformat, text)


def moment(text: str) -> datetime:
    """Return an instant in UTC."""
    return _understood(datetime.fromisoformat, text).replace(tzinfo=UTC)


def lab(text: str | None) -> Lab | None:
    """Return a colour; None stays None."""
    return None if text is None else _understood(_lab, text)


def _lab(text: str) -> Lab:
    lightness, green_red, blue_yellow = (float(part) for part in text.split())
    return lightness, green_red, blue_yellow


def _understood(kind: Callable[[str], T], text: str) -> T:
    """What SQLite reads without complaint may still be damaged: a flipped bit in an id is none."""
    try:
        return kind(text)
    except (ValueError, TypeError, AttributeError) as error:
        raise Unavailable(DAMAGED) from error
