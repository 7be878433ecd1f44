"""The index on a server of PostgreSQL, without any extension: vectors of words, pieces as numbers.

A GIN index gives whoever answers, but in no order. A word that many bear would be sorted for long, so the
first of the list are looked through before, in the same question: where fifty in two thousand answer, the
server does not ask the index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID
from zlib import crc32

from boutique.data.search.asked import Asked
from boutique.data.search.known import SOURCE, Source, indexed, place_of
from boutique.data.store.progress import Progress
from boutique.domain.kernel.cancellation import checkpoint

if TYPE_CHECKING:
    from sqlalchemy import Connection

CREATE: Final = (
    "DROP TABLE IF EXISTS client_find",
    "CREATE TABLE client_find (place bigint PRIMARY KEY, no integer NOT NULL UNIQUE, "
    "words tsvector NOT NULL, more tsvector NOT NULL, pieces text NOT NULL, grams integer[] NOT NULL)",
)
_INDEXES: Final = tuple(
    f"CREATE INDEX client_find_{column} ON client_find USING gin({column}) WITH (fastupdate = off)"
    for column in ("words", "more", "grams")
)
_COLUMNS: Final = "place, no, words, more, pieces, grams"
_PUT: Final = (
    f"INSERT INTO client_find ({_COLUMNS}) VALUES (?, ?, array_to_tsvector(CAST(? AS text[])), "
    "array_to_tsvector(CAST(? AS text[])), ?, CAST(? AS integer[]))"
)
_SOURCE: Final = SOURCE.format(place="0") + "WHERE c.archived_at IS NULL"
_AT_ONCE: Final = 500
_LONG: Final = 5
_LOOKED_THROUGH: Final = (2_000, 500)
"""So many of the list are looked through for a short word, and for a long one, which few bear."""


_FOUND: Final = (
    "WITH f AS MATERIALIZED (SELECT place FROM "
    "(SELECT * FROM client_find WHERE {behind} ORDER BY place LIMIT {many}) c "
    "WHERE {test} ORDER BY place LIMIT {limit}) "
    "SELECT place FROM (SELECT place FROM f WHERE (SELECT count(*) FROM f) >= {limit} UNION ALL "
    "SELECT place FROM (SELECT place FROM client_find "
    "WHERE (SELECT count(*) FROM f) < {limit} AND {behind} AND {test} OFFSET 0) a) u "
    "ORDER BY place LIMIT {limit}"
)
_FAMILY: Final = (
    "SELECT place FROM (SELECT * FROM client_find WHERE place BETWEEN ? AND ? ORDER BY place OFFSET 0) f "
    "WHERE words @@ CAST(? AS tsquery) ORDER BY place LIMIT ?"
)


def words(raw: Any, asked: Asked, after: int, limit: int) -> list[int]:
    """Return whose names, number or phone hold these words."""
    return _places(raw, "words @@ CAST(? AS tsquery)", (_query(asked),), after, limit, _longest(asked))


def family(raw: Any, asked: Asked, places: tuple[int, int], limit: int) -> list[int]:
    """Return the same within a range of places."""
    return [row[0] for row in raw.execute(_FAMILY, (*places, _query(asked), limit))]


def pieces(raw: Any, pieces: Sequence[str], after: int, limit: int) -> list[int]:
    """Return in whose name or phone each of these stands, anywhere."""
    test = " AND ".join([*("strpos(pieces, ?) > 0" for _each in pieces), "grams @> CAST(? AS integer[])"])
    values = (*pieces, [*_grams(" ".join(pieces))])
    return _places(raw, test, values, after, limit, max(map(len, pieces)))


def more(raw: Any, asked: Asked, after: int, limit: int) -> list[int]:
    """Return in whose names, city, notes, e-mail and orders these words stand."""
    return _places(raw, "more @@ CAST(? AS tsquery)", (_query(asked),), after, limit, _longest(asked))


def both(raw: Any, names: Asked, more: Asked, after: int, limit: int) -> list[int]:
    """Return who answers to both."""
    test = "words @@ CAST(? AS tsquery) AND more @@ CAST(? AS tsquery)"
    return _places(raw, test, (_query(names), _query(more)), after, limit, _LONG)


def vocabulary(raw: Any) -> Iterable[str]:
    """Return every word of every name."""
    every = "SELECT DISTINCT unnest(tsvector_to_array(words)) AS term FROM client_find"
    return (row[0] for row in raw.execute(f"SELECT term FROM ({every}) t WHERE term >= 'a'"))


def _places(raw: Any, test: str, values: tuple[Any, ...], after: int, limit: int, longest: int) -> list[int]:
    behind = f"place > {after}" if after else "true"  # from the start on nothing is to be weighed
    many = _LOOKED_THROUGH[longest >= _LONG]
    asked = _FOUND.format(test=test, behind=behind, limit=limit, many=many)
    return [row[0] for row in raw.execute(asked, (*values, *values))]


def _longest(asked: Asked) -> int:
    return max((len(each.word) for some in asked for each in some), default=0)


def _query(asked: Asked) -> str:
    """Return a text-search query; words hold letters and digits alone, so nothing typed is read as one."""
    ways = (" | ".join(f"'{each.word}'" + ":*" * (not each.whole) for each in some) for some in asked)
    return " & ".join(f"({each})" for each in ways)


def _grams(text: str) -> set[int]:
    """Return any three signs in a row of each word as a number; two that share one are told apart after."""
    return {
        crc32(word[at : at + 3].encode()) - (1 << 31) for word in text.split() for at in range(len(word) - 2)
    }


def forget_gone(connection: Connection) -> None:
    """Let nobody be found any more who is no longer in the book."""
    _raw(connection).execute("DELETE FROM client_find WHERE no NOT IN (SELECT no FROM client)")


def refresh(connection: Connection, changed: Iterable[UUID]) -> None:
    """Bring the index in line with what is now known of these clients."""
    raw, ids = _raw(connection), [who.hex for who in changed]
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        marks = ",".join("?" * len(some))
        raw.execute(
            f"DELETE FROM client_find WHERE no IN (SELECT no FROM client WHERE id IN ({marks}))", some
        )
        raw.executemany(_PUT, _rows(raw.execute(f"{_SOURCE} AND c.id IN ({marks})", some)))


def rebuild(connection: Connection, tell: Progress) -> None:
    """Build the index anew from what is known of every client; `tell` hears of how many already."""
    raw = _raw(connection)
    for statement in CREATE:
        raw.execute(statement)
    found = raw.execute(_SOURCE)
    done, of = 0, found.rowcount
    while some := found.fetchmany(_AT_ONCE):
        checkpoint()
        raw.executemany(_PUT, _rows(some))
        tell(done := done + len(some), of)
    for statement in (*_INDEXES, "ANALYZE client_find"):
        raw.execute(statement)


def count(connection: Connection) -> int:
    """Return how many clients can be found."""
    return int(_raw(connection).execute("SELECT count(*) FROM client_find").fetchone()[0])


def _raw(connection: Connection) -> Any:
    return connection.connection.driver_connection


def _rows(found: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    for row in found:
        client = Source(*row)
        each = indexed(client)
        place = place_of(client.family_name, client.given_name, client.no)
        yield place, each.no, each.words.split(), each.more.split(), each.pieces, [*_grams(each.pieces)]
