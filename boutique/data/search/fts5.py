"""The index in the file of SQLite: full text whose rowid is the client's place, so that nothing is sorted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from boutique.data.search.asked import Asked
from boutique.data.search.known import SOURCE, Indexed, Source, indexed, place_of
from boutique.data.store.progress import Progress, silent
from boutique.domain.kernel.cancellation import checkpoint

if TYPE_CHECKING:
    from sqlalchemy import Connection

_WORDS_FIRST = "prefix='1 2 3 4 5 6 7 8', tokenize='unicode61 remove_diacritics 2'"

CREATE: Final = (
    "CREATE VIRTUAL TABLE client_words USING fts5(words, content='', contentless_delete=1, detail=none, "
    f"{_WORDS_FIRST})",
    "CREATE VIRTUAL TABLE client_pieces USING fts5(pieces, content='', contentless_delete=1, "
    "tokenize='trigram')",
    "CREATE VIRTUAL TABLE client_more USING fts5(words, content='', contentless_delete=1, detail=none, "
    f"{_WORDS_FIRST})",
    "CREATE VIRTUAL TABLE client_vocabulary USING fts5vocab(client_words, row)",
    "CREATE TABLE client_place (no INTEGER PRIMARY KEY, place BIGINT NOT NULL)",
)
"""The tables of the index; they belong to SQLite alone, so they are not among the models."""

TABLES: Final = ("client_words", "client_pieces", "client_more", "client_vocabulary", "client_place")
_BY_PLACE: Final = ("client_words", "client_pieces", "client_more")

_SOURCE: Final = SOURCE.format(place="p.place") + "JOIN client_place p ON p.no = c.no "
_NAMES: Final = "SELECT no, given_name, family_name FROM client WHERE archived_at IS NULL"
_AT_ONCE = 500
_IN_BULK = 20_000

_IN: Final = "SELECT rowid FROM {0} WHERE {0} MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?"
_BY_WORDS: Final = _IN.format("client_words")
_BY_PIECES: Final = _IN.format("client_pieces")
_BY_MORE: Final = _IN.format("client_more")
_BY_FAMILY: Final = (
    "SELECT rowid FROM client_words WHERE client_words MATCH ? "
    "AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"
)
_BY_BOTH: Final = (
    "SELECT rowid FROM client_words WHERE client_words MATCH ? AND rowid > ? "
    "AND rowid IN (SELECT rowid FROM client_more WHERE client_more MATCH ?) ORDER BY rowid LIMIT ?"
)
_VOCABULARY: Final = "SELECT term FROM client_vocabulary WHERE term >= 'a'"


def words(raw: Any, asked: Asked, after: int, limit: int) -> list[int]:
    """Return whose names, number or phone hold these words."""
    return _places(raw, _BY_WORDS, match(asked), after, limit)


def family(raw: Any, asked: Asked, places: tuple[int, int], limit: int) -> list[int]:
    """Return the same within a range of places."""
    return _places(raw, _BY_FAMILY, match(asked), *places, limit)


def pieces(raw: Any, pieces: Sequence[str], after: int, limit: int) -> list[int]:
    """Return in whose name or phone each of these stands, anywhere."""
    return _places(raw, _BY_PIECES, " ".join(f'"{piece}"' for piece in pieces), after, limit)


def more(raw: Any, asked: Asked, after: int, limit: int) -> list[int]:
    """Return in whose names, city, notes, e-mail and orders these words stand."""
    return _places(raw, _BY_MORE, match(asked), after, limit)


def both(raw: Any, names: Asked, more: Asked, after: int, limit: int) -> list[int]:
    """Return who answers to both."""
    return _places(raw, _BY_BOTH, match(names), after, match(more), limit)


def vocabulary(raw: Any) -> Iterable[str]:
    """Return every word of every name."""
    return (row[0] for row in raw.execute(_VOCABULARY))


def match(asked: Asked) -> str:
    """Return a full-text query: quoted words, so that nothing typed is read as one, and their beginnings."""
    ways = ([f'"{each.word}"' + "*" * (not each.whole) for each in some] for some in asked)
    return " AND ".join(f"({' OR '.join(some)})" if len(some) > 1 else some[0] for some in ways)


def _places(raw: Any, asked: str, *values: object) -> list[int]:
    return [row[0] for row in raw.execute(asked, values)]


def forget_gone(connection: Connection) -> None:
    """Let nobody be found any more who is no longer in the book."""
    gone = "SELECT no FROM client_place WHERE no NOT IN (SELECT no FROM client)"
    _forget(connection, [row[0] for row in connection.exec_driver_sql(gone)])


def refresh(connection: Connection, changed: Iterable[UUID]) -> None:
    """Bring the index in line with what is now known of these clients."""
    for some in _batches([who.hex for who in changed], _AT_ONCE):
        marks = ",".join("?" * len(some))
        asked = f"SELECT no FROM client WHERE id IN ({marks})"
        _forget(connection, [row[0] for row in connection.exec_driver_sql(asked, tuple(some))])
        _put(connection, connection.exec_driver_sql(f"{_NAMES} AND id IN ({marks})", tuple(some)))
        _fill(connection, f"WHERE c.id IN ({marks})", tuple(some))


def _forget(connection: Connection, numbers: Sequence[int]) -> None:
    for some in _batches(numbers, _AT_ONCE):
        marks = ",".join("?" * len(some))
        asked = f"SELECT place FROM client_place WHERE no IN ({marks})"
        if places := [tuple(row) for row in connection.exec_driver_sql(asked, tuple(some))]:
            for table in _BY_PLACE:
                connection.exec_driver_sql(f"DELETE FROM {table} WHERE rowid=?", places)
            connection.exec_driver_sql(f"DELETE FROM client_place WHERE no IN ({marks})", tuple(some))


def _put(connection: Connection, names: Iterable[Any]) -> None:
    if rows := [(no, place_of(family, given, no)) for no, given, family in names]:
        connection.exec_driver_sql("INSERT INTO client_place(no, place) VALUES (?, ?)", rows)


def _fill(
    connection: Connection,
    whose: str = "",
    values: tuple[Any, ...] = (),
    tell: Progress = silent,
    of: int = 0,
) -> None:
    """Take in those who have their place, in that order, in which the index takes them best.

    SQLite sorts them, on disk if need be: a million people would fill the memory.
    """
    whole = connection.exec_driver_sql(f"{_SOURCE} {whose} ORDER BY p.place", values)
    done = 0
    for some in whole.partitions(_IN_BULK):
        checkpoint()
        _insert(connection, [indexed(Source(*row)) for row in some])
        done += len(some)
        tell(done, of)


def _insert(connection: Connection, clients: Sequence[Indexed]) -> None:
    for table, column, rows in (
        ("client_words", "words", [(each.place, each.words) for each in clients]),
        ("client_pieces", "pieces", [(each.place, each.pieces) for each in clients]),
        ("client_more", "words", [(each.place, each.more) for each in clients]),
    ):
        if rows:
            connection.exec_driver_sql(f"INSERT INTO {table}(rowid, {column}) VALUES (?, ?)", rows)


def rebuild(connection: Connection, tell: Progress = silent) -> None:
    """Build the index anew from what is known of every client; `tell` hears of how many already."""
    for table in reversed(TABLES):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")
    for statement in CREATE:
        connection.exec_driver_sql(statement)
    for names in connection.exec_driver_sql(_NAMES).partitions(_IN_BULK):
        _put(connection, names)
    _fill(connection, tell=tell, of=count(connection))


def count(connection: Connection) -> int:
    """Return how many clients can be found."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM client_place").scalar_one())


def _batches(rows: Sequence[Any], size: int) -> Iterable[Sequence[Any]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
