"""Finding a client as one types, in order and without sorting.

The rowid of the word index carries the order: eight folded letters of the name, surname first, at five bits
each, above the client's number. Phones have an index of their own for any fragment of three digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from boutique.domain.folding import fold, sort_key

if TYPE_CHECKING:
    from sqlalchemy import Connection

NUMBER_BITS = 23
_LETTERS = 8
_WORD = r"[^\W_]+"

CREATE = (
    "CREATE VIRTUAL TABLE client_words USING fts5(words, content='', contentless_delete=1, detail=none, "
    "prefix='1 2 3 4 5 6 7 8', tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE client_digits USING fts5(digits, content='', contentless_delete=1, "
    "tokenize='trigram')",
    "CREATE TABLE client_place (no INTEGER PRIMARY KEY, place BIGINT NOT NULL)",
)
"""The tables of the index; they belong to SQLite alone, so they are not among the models."""

_NUMBER = f"rowid & {(1 << NUMBER_BITS) - 1}"
_BY_WORDS = f"SELECT {_NUMBER} FROM client_words WHERE client_words MATCH ? ORDER BY rowid LIMIT ?"
_BY_FAMILY = (
    f"SELECT {_NUMBER} FROM client_words WHERE client_words MATCH ? "
    "AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"
)
_BY_DIGITS = f"SELECT {_NUMBER} FROM client_digits WHERE client_digits MATCH ? ORDER BY rowid LIMIT ?"


def place_of(family_name: str, given_name: str, no: int) -> int:
    """Return the rowid of a client: the order of the list, then the client's number."""
    letters = sort_key(family_name, given_name).replace(" ", "")[:_LETTERS].ljust(_LETTERS, "\0")
    return _code(letters) << NUMBER_BITS | no


def _code(letters: str) -> int:
    code = 0
    for letter in letters:
        code = code << 5 | min(max(ord(letter) - 96, 0), 31)
    return code


def words_of(given_name: str, family_name: str, no: int, digits: str) -> str:
    """Return the words under which a client is found: names, number, phone and its last six and four."""
    parts = [*re.findall(_WORD, fold(f"{family_name} {given_name}")), str(no)]
    if digits:
        parts += [digits, digits[-6:], digits[-4:]]
    return " ".join(dict.fromkeys(parts))


def digits_of(phone_e164: str | None, phone: str) -> str:
    """Return a phone as people dial it here, digits only: 0721555018."""
    digits = re.sub(r"[^0-9]", "", phone_e164 or phone)
    return "0" + digits[2:].lstrip("0") if digits.startswith("40") and len(digits) >= 11 else digits


def refresh(connection: Connection, clients: Sequence[tuple[Any, ...]], gone: Iterable[int] = ()) -> None:
    """Bring the index in line with (no, given, family, phone, e164) rows; forget numbers that are gone."""
    numbers = [row[0] for row in clients] + list(gone)
    for some in _batches(numbers, 500):
        marks = ",".join("?" * len(some))
        places = connection.exec_driver_sql(
            f"SELECT place FROM client_place WHERE no IN ({marks})", tuple(some)
        ).all()
        old = [tuple(row) for row in places]
        if old:
            connection.exec_driver_sql("DELETE FROM client_words WHERE rowid=?", old)
            connection.exec_driver_sql("DELETE FROM client_digits WHERE rowid=?", old)
            connection.exec_driver_sql(f"DELETE FROM client_place WHERE no IN ({marks})", tuple(some))
    _insert(connection, clients)


def _insert(connection: Connection, clients: Sequence[tuple[Any, ...]]) -> None:
    words, phones, places = [], [], []
    for no, given, family, phone, e164 in clients:
        digits = digits_of(e164, phone)
        place = place_of(family, given, no)
        words.append((place, words_of(given, family, no, digits)))
        places.append((no, place))
        phones.append((place, _ways_to_write(digits)))
    if words:
        connection.exec_driver_sql("INSERT INTO client_words(rowid, words) VALUES (?, ?)", words)
        connection.exec_driver_sql("INSERT INTO client_digits(rowid, digits) VALUES (?, ?)", phones)
        connection.exec_driver_sql("INSERT INTO client_place(no, place) VALUES (?, ?)", places)


def _ways_to_write(digits: str) -> str:
    """A phone from here is also found with the country's prefix before it, one from abroad with 00."""
    if not digits:
        return ""
    return f"{digits} 004{digits}" if len(digits) == 10 and digits.startswith("0") else f"00{digits}"


def rebuild(connection: Connection) -> None:
    """Build the index anew from the client table."""
    for table in ("client_words", "client_digits", "client_place"):
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {table}")
    for statement in CREATE:
        connection.exec_driver_sql(statement)
    rows = connection.exec_driver_sql(
        "SELECT no, given_name, family_name, phone, phone_e164 FROM client WHERE archived_at IS NULL"
    ).all()
    clients = sorted((tuple(row) for row in rows), key=lambda row: place_of(row[2], row[1], row[0]))
    for some in _batches(clients, 20_000):
        _insert(connection, some)


def numbers(raw: Any, text: str, limit: int) -> list[int]:
    """Return the numbers of at most `limit` clients who match every word, in the order of the list.

    `raw` is anything with the driver's `execute`. Whatever is typed, nothing of it is read as a query.
    """
    words = match_words(text)
    found = _by_words(raw, words, text, limit) if words else []
    digits = phone_fragment(text)
    if len(found) < limit and len(digits) >= 3:
        found += [row[0] for row in raw.execute(_BY_DIGITS, (f'"{digits}"', limit))]
    return list(dict.fromkeys(found))[:limit]


def _by_words(raw: Any, words: str, text: str, limit: int) -> list[int]:
    """Whose family name begins with what was typed comes before those who merely bear it elsewhere."""
    found: list[int] = []
    for low, high in family_places(text):
        found += [row[0] for row in raw.execute(_BY_FAMILY, (words, low, high, limit))]
    if len(found) < limit:
        found += [row[0] for row in raw.execute(_BY_WORDS, (words, limit))]
    return found


def family_places(text: str) -> list[tuple[int, int]]:
    """Return the range of places of each family name that the words typed can begin."""
    typed = dict.fromkeys(word[:_LETTERS] for word in re.findall(_WORD, fold(text)) if word.isalpha())
    return [_range_of(word) for word in list(typed)[:3]]


def _range_of(word: str) -> tuple[int, int]:
    first, last = (_code(word.ljust(_LETTERS, filling)) for filling in ("\0", "\x7f"))
    return first << NUMBER_BITS, ((last + 1) << NUMBER_BITS) - 1


def match_words(text: str) -> str:
    """Turn what people type into a full-text query, here and nowhere else: quoted words, as prefixes."""
    return " ".join(f'"{word}"*' for word in re.findall(_WORD, fold(text)))


def phone_fragment(text: str) -> str:
    """Return the digits of what was typed if it can be part of a phone, else nothing.

    Within the country's prefix people write the zero that belongs outside of it: +40 (0)721.
    """
    if re.search(r"[^0-9\s+().\-/]", text):
        return ""
    digits = re.sub(r"[^0-9]", "", text)
    if digits.startswith("40") and (text.lstrip(" (").startswith("+") or len(digits) >= 11):
        return "40" + digits[2:].lstrip("0")
    return "0040" + digits[4:].lstrip("0") if digits.startswith("0040") else digits


def _batches(rows: Sequence[Any], size: int) -> Iterable[Sequence[Any]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
