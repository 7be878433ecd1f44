"""What is typed turned into questions to the index; whatever that is, nothing of it is read as a query."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, Final, NamedTuple

from boutique.data.search.adapters import asks_of
from boutique.data.search.asked import Asked
from boutique.data.search.known import LETTERS, NUMBER_BITS, code_of
from boutique.data.search.spelling import Meant, Vocabulary
from boutique.domain.kernel.text import fold, words_in

_BY_ORDER: Final = (
    "SELECT c.no FROM orders o JOIN client c ON c.id = o.client_id WHERE o.no = ? AND c.archived_at IS NULL"
)
_CITIES: Final = (
    "WITH RECURSIVE known(city) AS (SELECT min(city) FROM client WHERE city <> '' UNION ALL "
    "SELECT (SELECT min(city) FROM client WHERE city > known.city AND city <> '') "
    "FROM known WHERE known.city IS NOT NULL) SELECT city FROM known WHERE city IS NOT NULL"
)
_MOST_CITIES: Final = 20_000
_EVERYBODY: Final = 2**31
_ORDER_NO: Final = re.compile(r"(?:comanda|order)?\s*(?:#|nr|no|n°|numarul)?\.?\s*([1-9]\d{0,8})")
_LONGEST: Final = 200
_PIECE: Final = 3


class KnownWords(NamedTuple):
    """The words of all names, and those of all cities."""

    names: Vocabulary
    cities: Vocabulary

    def strange(self, word: str) -> bool:
        """Return whether nothing begins so, neither a name nor a city."""
        return word.isalpha() and not self.names.begins(word) and not self.cities.begins(word)


class Nearly(NamedTuple):
    """Clients by their places, what each word typed may stand for, and the words put in place of slips."""

    places: list[int]
    meant: Mapping[str, Sequence[Meant]]
    mended: frozenset[str]

    def answers(self, there: Sequence[str]) -> bool:
        """Tell whether every word typed stands among these, as one of those it may mean."""
        ways = (some for word, some in self.meant.items() if word.isalpha())
        return all(any(each.fits(word) for each in some for word in there) for some in ways)


class NameStages:
    """Who answers to every word typed by name, number or phone, in stages, each in the order of the list.

    First whose family name begins with a word typed, one stage for each word; then those who bear it
    elsewhere; then those in whose name or phone it stands anywhere. `raw` has the driver's `execute`.
    """

    def __init__(self, raw: Any, text: str) -> None:
        text = text[:_LONGEST]
        self._raw, self._asks = raw, asks_of(raw)
        self._words, self._pieces = _begun(words_in(text)), pieces_of(text)
        self._families = family_places(text)

    @property
    def count(self) -> int:
        """How many stages there are."""
        return len(self._families) + 2

    def places(self, stage: int, after: int, limit: int) -> list[int]:
        """Return whoever stands behind a place in a stage; some may have stood in one before."""
        if stage < len(self._families):
            first, last = self._families[stage]
            return self._asks.family(self._raw, self._words, (max(first, after + 1), last), limit)
        if stage == len(self._families):
            return self._asks.words(self._raw, self._words, after, limit) if self._words else []
        return self._asks.pieces(self._raw, self._pieces, after, limit) if self._pieces else []

    def seen_before(self, stage: int) -> Callable[[int], bool]:
        """Return what tells whether a place stands in a stage before this one."""
        families = self._families[:stage]
        if stage <= len(self._families):
            return lambda place: any(first <= place <= last for first, last in families)
        words = len(self._families)
        known = {place for each in range(words, stage) for place in self.places(each, 0, _EVERYBODY)}
        return known.__contains__


def by_more(raw: Any, text: str, after: int, limit: int) -> list[int]:
    """Return the places of clients in whose names, city, notes, e-mail and orders all words typed stand.

    Only the first eight letters of a word count; whoever shows them looks at the whole words.
    """
    asked = _told(words_in(text[:_LONGEST]))
    return asks_of(raw).more(raw, asked, after, limit) if asked else []


def _told(words: Sequence[str]) -> Asked:
    """A number stands for itself alone: with 12 nobody means the order 1207."""
    return [[Meant(word[:LETTERS], whole=word.isdecimal())] for word in words]


def order_no(text: str) -> int | None:
    """Return the number of the order that was typed: 1042, #1042, nr. 1042, comanda 1042."""
    found = _ORDER_NO.fullmatch(fold(text[:_LONGEST]))
    return int(found[1]) if found else None


def by_order(raw: Any, no: int) -> list[int]:
    """Return the number of the client who gave an order."""
    return [row[0] for row in raw.execute(_BY_ORDER, (no,))]


def known_words(raw: Any) -> KnownWords:
    """Return every word of every name, and of every city."""
    found = islice(raw.execute(_CITIES), _MOST_CITIES)
    cities = (word for row in found for word in words_in(row[0]) if word.isalpha())
    return KnownWords(Vocabulary(asks_of(raw).vocabulary(raw)), Vocabulary(set(cities)))


def by_slip(raw: Any, text: str, after: int, limit: int, known: KnownWords) -> Nearly:
    """Return whose names, or names and city, are nearly what was typed.

    A word that only a name can be is asked of the names alone, where it stands whole.
    """
    typed = list(dict.fromkeys(words_in(text[:_LONGEST])))
    ways = {word: _ways(word, known) for word in typed}
    strange = [word for word in typed if known.strange(word)]
    if not strange or not all(names or cities for names, cities in ways.values()):
        return Nearly([], {}, frozenset())
    meant = {word: [*names, *cities] for word, (names, cities) in ways.items()}
    named = [names for names, cities in ways.values() if not cities]
    asks, short = asks_of(raw), _short(meant.values())
    if len(named) == len(ways):
        places = asks.words(raw, named, after, limit)
    elif named:
        places = asks.both(raw, named, short, after, limit)
    else:
        places = asks.more(raw, short, after, limit)
    return Nearly(places, meant, frozenset(each.word for word in strange for each in meant[word]))


def _ways(word: str, known: KnownWords) -> tuple[list[Meant], list[Meant]]:
    """Return what a word stands for as a name and as a city; whole words put beginnings aside."""
    if known.strange(word):
        ways = known.names.meant(word), known.cities.meant(word)
        whole = any(each.whole for some in ways for each in some)
        names, cities = ([each for each in some if each.whole or not whole] for some in ways)
        return names, cities
    itself = [Meant(word, whole=False)]
    city = known.cities.begins(word)
    return (itself if not city or known.names.begins(word) else []), (itself if city else [])


def _short(ways: Iterable[Sequence[Meant]]) -> Asked:
    """Cut each word as it is cut where everything known of somebody is looked into."""
    return [list(dict.fromkeys(Meant(each.word[:LETTERS], each.whole) for each in some)) for some in ways]


def family_places(text: str) -> list[tuple[int, int]]:
    """Return the range of places of each family name that the words typed can begin."""
    typed = dict.fromkeys(word[:LETTERS] for word in words_in(text) if word.isalpha())
    return [_range_of(word) for word in list(typed)[:3]]


def _range_of(word: str) -> tuple[int, int]:
    first, last = (code_of(word.ljust(LETTERS, filling)) for filling in ("\0", "\x7f"))
    return first << NUMBER_BITS, ((last + 1) << NUMBER_BITS) - 1


def _begun(words: Sequence[str]) -> Asked:
    return [[Meant(word, whole=False)] for word in words]


def pieces_of(text: str) -> list[str]:
    """Return what people type as pieces of names and phones; nothing when one is too short."""
    digits = phone_fragment(text)
    pieces = [digits] if digits else words_in(text)
    return pieces if all(len(each) >= _PIECE for each in pieces) else []


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
