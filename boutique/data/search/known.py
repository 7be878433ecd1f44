"""What a client is found by, worked out of what the book says of them: the same for every engine.

The place of a client carries the order of the list: eight folded letters of the name, surname first, at five
bits each, above the client's number; so whoever is found need not be sorted by name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from boutique.domain.kernel.text import fold, sort_key, words_in
from boutique.wording.orders import everywhere

NUMBER_BITS: Final = 23
LETTERS: Final = 8

_NOTES = "(SELECT string_agg(words, ' ') FROM note WHERE client_id = c.id AND privacy = 'ordinary')"
_ORDERS = "(SELECT string_agg(o.note || ' ' || o.no, ' ') FROM orders o WHERE o.client_id = c.id)"
_ITEMS = "FROM order_item i LEFT JOIN cloth k ON k.id = i.cloth_id WHERE i.client_id = c.id"
SOURCE: Final = (
    "SELECT {place}, c.no, c.given_name, c.family_name, c.phone, c.phone_e164, c.city, c.email, c.note, "
    f"{_NOTES}, {_ORDERS}, (SELECT string_agg(garment, ',') FROM (SELECT DISTINCT i.garment {_ITEMS}) g), "
    f"(SELECT string_agg(i.description || ' ' || i.wearer || ' ' || coalesce(k.name, ''), ' ') {_ITEMS}) "
    "FROM client c "
)
"""Everything of a client that is looked into; `{place}` stands for their place, if it is known."""


class _Base32(dict[int, str]):
    """A digit for each letter; what stands before a is 0, what stands after the letters the last digit."""

    def __missing__(self, sign: int) -> str:
        return self.setdefault(sign, _DIGITS[min(max(sign - 96, 0), 31)])


_DIGITS: Final = "0123456789abcdefghijklmnopqrstuv"
_BASE_32: Final = _Base32()


class Source(NamedTuple):
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
        own = " ".join(filter(None, (*joined, self.email, self.note, self.notes, self.orders)))
        told = (
            *(*_words_of(self.family_name), *_words_of(self.given_name), *words_in(own)),
            *(*_words_of(self.city), *_words_of(self.items or ""), *_words_of(made)),
        )
        return " ".join(dict.fromkeys(word[:LETTERS] for word in told))


class Indexed(NamedTuple):
    """What of a client is looked into: words of the name first, pieces of it, and all words there are."""

    place: int
    no: int
    words: str
    pieces: str
    more: str


def indexed(client: Source) -> Indexed:
    """Return what is written into an index of a client."""
    digits = digits_of(client.phone_e164, client.phone)
    joined = joined_names(client.given_name, client.family_name)
    name = fold(f"{client.family_name} {client.given_name}")
    return Indexed(
        client.place,
        client.no,
        _words(client, joined, digits),
        f"{name} {' '.join(joined)} {_ways_to_write(digits)}",
        client.more(joined),
    )


def place_of(family_name: str, given_name: str, no: int) -> int:
    """Return the rowid of a client: the order of the list, then the client's number."""
    letters = sort_key(family_name, given_name).replace(" ", "")[:LETTERS].ljust(LETTERS, "\0")
    return code_of(letters) << NUMBER_BITS | no


def no_at(place: int) -> int:
    """Return the number of the client at a place."""
    return place & ((1 << NUMBER_BITS) - 1)


def code_of(letters: str) -> int:
    """Return letters as a number that sorts as they do, five bits each."""
    return int(letters.translate(_BASE_32), 32)


@lru_cache(maxsize=4096)  # a shop has few towns, many Marias, and histories of the same things
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(words_in(text))


def _words(client: Source, joined: Sequence[str], digits: str) -> str:
    """Return the words under which a client is found: names, number, phone and its last six and four."""
    parts = [*_words_of(client.family_name), *_words_of(client.given_name), *joined, str(client.no)]
    if digits:
        parts += [digits, digits[-6:], digits[-4:]]
    return " ".join(dict.fromkeys(parts))


def joined_names(given_name: str, family_name: str) -> list[str]:
    """Return the names of several words as one, so that Ana-Maria is found as Anamaria too."""
    several = (_words_of(name) for name in (given_name, family_name))
    return ["".join(words[at:]) for words in several for at in range(len(words) - 1)]


def digits_of(phone_e164: str | None, phone: str) -> str:
    """Return a phone as people dial it here, digits only: 0721555018."""
    digits = re.sub(r"[^0-9]", "", phone_e164 or phone)
    return "0" + digits[2:].lstrip("0") if digits.startswith("40") and len(digits) >= 11 else digits


def _ways_to_write(digits: str) -> str:
    """A phone from here is also found with the country's prefix before it, one from abroad with 00."""
    if not digits:
        return ""
    return f"{digits} 004{digits}" if len(digits) == 10 and digits.startswith("0") else f"00{digits}"
