"""PostgreSQL answering in the very shapes in which the book in a file answers.

Ids come as 32 hex digits, days and instants as ISO text, truth as 0 and 1, JSON as text; so one set of
questions, and what turns their answers into Python's types, serves both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

import psycopg
from psycopg.abc import Buffer
from psycopg.adapt import AdaptersMap, Loader
from psycopg.raw_cursor import RawCursor

from boutique.data.store.address import asked
from boutique.data.store.place import Server
from boutique.domain.kernel.cancellation import checkpoint

PATIENCE_S: Final = 10
"""How long one counter waits for another to finish writing."""

_CONNECT_S: Final = 5
_SETTINGS: Final = {
    "application_name": "boutique",
    "timezone": "UTC",
    "datestyle": "ISO",
    "lock_timeout": f"{PATIENCE_S}s",
    "jit": "off",  # planning native code costs more than a question of ours
    "random_page_cost": "1.1",  # what is asked for daily lies in memory
    # A counter whose cable was pulled lets go of what it was writing, so that the others can go on.
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "3",
    "tcp_keepalives_count": "3",
}
_MARK: Final = re.compile(r"\?(\d*)|'(?:[^']|'')*'")
_MOST_TEXTS: Final = 4_000
_known: dict[str, str] = {}


def numbered(sql: str) -> str:
    """Return a text with `$1` for each `?` or `?1`; every text is read once."""
    found = _known.get(sql)
    if found is None:
        if len(_known) > _MOST_TEXTS:
            _known.clear()
        count = iter(range(1, 70_000))
        found = _known[sql] = _MARK.sub(lambda mark: _number(mark, count), sql)
    return found


def _number(mark: re.Match[str], count: Iterable[int]) -> str:
    if mark[0][0] == "'":
        return mark[0]
    return f"${mark[1] or next(iter(count))}"


class _Hex(Loader):
    def load(self, data: Buffer) -> str:
        return bytes(data).replace(b"-", b"").decode()


class _Text(Loader):
    def load(self, data: Buffer) -> str:
        return bytes(data).decode()


class _Instant(Loader):
    def load(self, data: Buffer) -> str:
        text = bytes(data).decode()
        return f"{text}.000000" if len(text) == 19 else text.ljust(26, "0")


class _Truth(Loader):
    def load(self, data: Buffer) -> int:
        return int(bytes(data) == b"t")


class _Number(Loader):
    def load(self, data: Buffer) -> float:
        text = bytes(data)
        return float(text) if b"." in text else int(text)


_LOADERS: Final[dict[str, type[Any]]] = {
    "uuid": _Hex,
    "timestamp": _Instant,
    "bool": _Truth,
    "numeric": _Number,
    "date": _Text,
    "json": _Text,
}
_SHAPES: Final = AdaptersMap(psycopg.adapters)
for _kind, _loader in _LOADERS.items():
    _SHAPES.register_loader(_kind, _loader)


class Cursor(RawCursor[Any]):
    """Takes the marks of both: SQLAlchemy's own `$1` and our `?`; rows come in Python's types."""

    def execute(self, query: Any, params: Any = None, **how: Any) -> Any:
        """Run one statement."""
        return super().execute(numbered(query) if isinstance(query, str) else query, params, **how)

    def executemany(self, query: Any, params_seq: Iterable[Any], **how: Any) -> None:
        """Run a statement once for each row."""
        super().executemany(numbered(query) if isinstance(query, str) else query, params_seq, **how)


class _Shaped(Cursor):
    """Rows come in the shapes of the book in a file."""

    @property
    def adapters(self) -> AdaptersMap:
        """How values are read."""
        return _SHAPES


class Reading:
    """A connection that can write nothing; it comes back by itself after the server was started anew."""

    engine = "postgresql"

    def __init__(self, server: Server) -> None:
        self._server = server
        self._raw = connect(server, writable=False)

    def execute(self, query: str, values: Sequence[Any] = ()) -> Any:
        """Run one question in SQLite's shapes."""
        try:
            return self._raw.execute(query, values)
        except psycopg.OperationalError:
            if not self._raw.broken:
                raise
        self._raw = connect(self._server, writable=False)
        return self._raw.execute(query, values)

    def close(self) -> None:
        """Let go of the server."""
        self._raw.close()


class Connection(psycopg.Connection[Any]):
    """A connection with the `execute` and `executemany` of SQLite's, beside the cursors of SQLAlchemy."""

    engine = "postgresql"

    def execute(self, query: Any, params: Any = (), **how: Any) -> Any:
        """Run one statement in SQLite's shapes; whoever is waited for no more gets no answer."""
        checkpoint()
        return _Shaped(self).execute(query, tuple(params) if params else None, **how)

    def executemany(self, query: str, rows: Iterable[Sequence[Any]]) -> Any:
        """Run a statement once for each row."""
        cursor = _Shaped(self)
        cursor.executemany(query, [tuple(row) for row in rows])
        return cursor


def connect(server: Server, *, writable: bool = True) -> Connection:
    """Return a connection; one that cannot write answers each question by itself."""
    settings = dict(_SETTINGS) if writable else {**_SETTINGS, "default_transaction_read_only": "on"}
    return Connection.connect(
        asked(server),
        autocommit=not writable,
        cursor_factory=Cursor,
        connect_timeout=_CONNECT_S,
        options=" ".join(f"-c {name}={value}" for name, value in settings.items()),
    )
