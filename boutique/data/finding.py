"""What is typed turned into questions to the index; whatever that is, nothing of it is read as a query."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from boutique.data.search import LETTERS, NUMBER_BITS, code_of
from boutique.data.spelling import Vocabulary
from boutique.domain.folding import fold, words_in

_NUMBER: Final = f"rowid & {(1 << NUMBER_BITS) - 1}"
_IN: Final = f"SELECT {_NUMBER} FROM {{0}} WHERE {{0}} MATCH ? ORDER BY rowid LIMIT ?"
_BY_WORDS: Final = _IN.format("client_words")
_BY_PIECES: Final = _IN.format("client_pieces")
_BY_MORE: Final = _IN.format("client_more")
_BY_FAMILY: Final = (
    f"SELECT {_NUMBER} FROM client_words WHERE client_words MATCH ? "
    "AND rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?"
)
_BY_ORDER: Final = (
    "SELECT c.no FROM orders o JOIN client c ON c.id = o.client_id WHERE o.no = ? AND c.archived_at IS NULL"
)
_VOCABULARY: Final = "SELECT term FROM client_vocabulary WHERE term >= 'a'"
_ORDER_NO: Final = re.compile(r"(?:comanda|order)?\s*(?:#|nr|no|n°|numarul)?\.?\s*([1-9]\d{0,8})")
_LONGEST: Final = 200
_PIECE: Final = 3


def by_name(raw: Any, text: str, limit: int) -> list[int]:
    """Return the numbers of at most `limit` clients whose names, number or phone answer to every word.

    `raw` is anything with the driver's `execute`. First whose family name begins with what was typed, then
    those who bear it elsewhere, then those in whose name or phone it stands anywhere.
    """
    text = text[:_LONGEST]
    found = _by_words(raw, text, limit)
    if len(found) < limit and (pieces := match_pieces(text)):
        found += _numbers(raw, _BY_PIECES, pieces, limit)
    return list(dict.fromkeys(found))[:limit]


def _by_words(raw: Any, text: str, limit: int) -> list[int]:
    found: list[int] = []
    if words := match_words(text):
        for low, high in family_places(text):
            found += _numbers(raw, _BY_FAMILY, words, low, high, limit)
        if len(found) < limit:
            found += _numbers(raw, _BY_WORDS, words, limit)
    return found


def by_more(raw: Any, text: str, limit: int) -> list[int]:
    """Return clients in whose names, city, notes and e-mail all the words typed stand.

    Only the first eight letters of a word count; whoever shows them looks at the whole words.
    """
    words = [word[:LETTERS] for word in words_in(text[:_LONGEST])]
    return _numbers(raw, _BY_MORE, _begun(words), limit) if words else []


def order_no(text: str) -> int | None:
    """Return the number of the order that was typed: 1042, #1042, nr. 1042, comanda 1042."""
    found = _ORDER_NO.fullmatch(fold(text[:_LONGEST]))
    return int(found[1]) if found else None


def by_order(raw: Any, no: int) -> list[int]:
    """Return the number of the client who gave an order."""
    return _numbers(raw, _BY_ORDER, no)


def vocabulary(raw: Any) -> Vocabulary:
    """Return every word of every name."""
    return Vocabulary(row[0] for row in raw.execute(_VOCABULARY))


def by_slip(raw: Any, text: str, limit: int, known: Vocabulary) -> tuple[list[int], frozenset[str]]:
    """Return whose names are nearly what was typed, and the beginnings of the words that may be meant."""
    typed = words_in(text[:_LONGEST])
    strange = [word for word in dict.fromkeys(typed) if word.isalpha() and not known.begins(word)]
    near = {word: known.meant(word) for word in strange}
    if not near or not all(near.values()):
        return [], frozenset()
    parts = [
        [f'"{each.word}"' + "*" * (not each.whole) for each in near[word]] if word in near else [f'"{word}"*']
        for word in typed
    ]
    asked = " AND ".join(f"({' OR '.join(ways)})" for ways in parts)
    words = frozenset(each.word for ways in near.values() for each in ways)
    return _numbers(raw, _BY_WORDS, asked, limit), words


def _numbers(raw: Any, asked: str, *values: object) -> list[int]:
    return [row[0] for row in raw.execute(asked, values)]


def family_places(text: str) -> list[tuple[int, int]]:
    """Return the range of places of each family name that the words typed can begin."""
    typed = dict.fromkeys(word[:LETTERS] for word in words_in(text) if word.isalpha())
    return [_range_of(word) for word in list(typed)[:3]]


def _range_of(word: str) -> tuple[int, int]:
    first, last = (code_of(word.ljust(LETTERS, filling)) for filling in ("\0", "\x7f"))
    return first << NUMBER_BITS, ((last + 1) << NUMBER_BITS) - 1


def match_words(text: str) -> str:
    """Turn what people type into a full-text query: quoted words, as prefixes."""
    return _begun(words_in(text))


def _begun(words: Sequence[str]) -> str:
    return " ".join(f'"{word}"*' for word in words)


def match_pieces(text: str) -> str:
    """Turn what people type into a query for pieces of names and phones; empty when one is too short."""
    digits = phone_fragment(text)
    pieces = [digits] if digits else words_in(text)
    return " ".join(f'"{piece}"' for piece in pieces) if all(len(each) >= _PIECE for each in pieces) else ""


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
