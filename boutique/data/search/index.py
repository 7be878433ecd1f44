"""The index by which clients are found as one types, kept in order so that nothing is sorted.

The rowid of every index carries the order: eight folded letters of the name, surname first, at five bits
each, above the client's number. Names, numbers and phones are found by the beginning of their words, then by
any three signs in a row; what else is known of somebody, in whatever words are asked together, comes after.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from uuid import UUID

from boutique.data.store.progress import Progress, silent
from boutique.domain.kernel.cancellation import checkpoint
from boutique.domain.kernel.text import fold, sort_key, words_in
from boutique.wording.orders import everywhere

if TYPE_CHECKING:
    from sqlalchemy import Connection

NUMBER_BITS: Final = 23
LETTERS: Final = 8
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

_NOTES = "(SELECT string_agg(words, ' ') FROM note WHERE client_id = c.id AND privacy = 'ordinary')"
_ORDERS = "(SELECT string_agg(o.note || ' ' || o.no, ' ') FROM orders o WHERE o.client_id = c.id)"
_ITEMS = "FROM order_item i LEFT JOIN cloth k ON k.id = i.cloth_id WHERE i.client_id = c.id"
_SOURCE = (
    "SELECT p.place, c.no, c.given_name, c.family_name, c.phone, c.phone_e164, c.city, c.email, c.note, "
    f"{_NOTES}, {_ORDERS}, (SELECT string_agg(garment, ',') FROM (SELECT DISTINCT i.garment {_ITEMS}) g), "
    f"(SELECT string_agg(i.description || ' ' || i.wearer || ' ' || coalesce(k.name, ''), ' ') {_ITEMS}) "
    "FROM client c JOIN client_place p ON p.no = c.no "
)
_NAMES = "SELECT no, given_name, family_name FROM client WHERE archived_at IS NULL"


class _Base32(dict[int, str]):
    """A digit for each letter; what stands before a is 0, what stands after the letters the last digit."""

    def __missing__(self, sign: int) -> str:
        return self.setdefault(sign, _DIGITS[min(max(sign - 96, 0), 31)])


_DIGITS: Final = "0123456789abcdefghijklmnopqrstuv"
_BASE_32: Final = _Base32()
_AT_ONCE = 500
_IN_BULK = 20_000


class _Source(NamedTuple):
    """What is indexed of a client; of dated notes only those that everybody may read."""

    place: int
    no: int
    given_name: str
    family_name: str
    phone: str
    phone_e164: str | None
    city: str
    email: str
    note: str
    notes: str | None
    orders: str | None
    garments: str | None
    items: str | None

    def more(self, joined: Sequence[str]) -> str:
        """Cut at eight letters, a word is never longer than the longest beginning that is kept."""
        made = " ".join(map(everywhere, self.garments.split(","))) if self.garments else ""
        told = (
            *(self.family_name, self.given_name, *joined),
            *(self.city, self.email, self.note),
            *(self.notes or "", self.orders or "", self.items or "", made),
        )
        return " ".join(dict.fromkeys(word[:LETTERS] for word in words_in(" ".join(told))))


def place_of(family_name: str, given_name: str, no: int) -> int:
    """Return the rowid of a client: the order of the list, then the client's number."""
    letters = sort_key(family_name, given_name).replace(" ", "")[:LETTERS].ljust(LETTERS, "\0")
    return code_of(letters) << NUMBER_BITS | no


def code_of(letters: str) -> int:
    """Return letters as a number that sorts as they do, five bits each."""
    return int(letters.translate(_BASE_32), 32)


def _words(client: _Source, joined: Sequence[str], digits: str) -> str:
    """Return the words under which a client is found: names, number, phone and its last six and four."""
    parts = [*words_in(f"{client.family_name} {client.given_name}"), *joined, str(client.no)]
    if digits:
        parts += [digits, digits[-6:], digits[-4:]]
    return " ".join(dict.fromkeys(parts))


def joined_names(given_name: str, family_name: str) -> list[str]:
    """Return the names of several words as one, so that Ana-Maria is found as Anamaria too."""
    several = (words_in(name) for name in (given_name, family_name))
    return ["".join(words[at:]) for words in several for at in range(len(words) - 1)]


def digits_of(phone_e164: str | None, phone: str) -> str:
    """Return a phone as people dial it here, digits only: 0721555018."""
    digits = re.sub(r"[^0-9]", "", phone_e164 or phone)
    return "0" + digits[2:].lstrip("0") if digits.startswith("40") and len(digits) >= 11 else digits


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
        _insert(connection, [_Source(*row) for row in some])
        done += len(some)
        tell(done, of)


def _insert(connection: Connection, clients: Sequence[_Source]) -> None:
    words, pieces, more = [], [], []
    for client in clients:
        digits, place = digits_of(client.phone_e164, client.phone), client.place
        joined = joined_names(client.given_name, client.family_name)
        words.append((place, _words(client, joined, digits)))
        name = fold(f"{client.family_name} {client.given_name}")
        pieces.append((place, f"{name} {' '.join(joined)} {_ways_to_write(digits)}"))
        more.append((place, client.more(joined)))
    if words:
        connection.exec_driver_sql("INSERT INTO client_words(rowid, words) VALUES (?, ?)", words)
        connection.exec_driver_sql("INSERT INTO client_pieces(rowid, pieces) VALUES (?, ?)", pieces)
        connection.exec_driver_sql("INSERT INTO client_more(rowid, words) VALUES (?, ?)", more)


def _ways_to_write(digits: str) -> str:
    """A phone from here is also found with the country's prefix before it, one from abroad with 00."""
    if not digits:
        return ""
    return f"{digits} 004{digits}" if len(digits) == 10 and digits.startswith("0") else f"00{digits}"


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
