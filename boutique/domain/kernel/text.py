"""Names and words made comparable, so that „Țepeneag-Șandru” is found by typing 'tepeneag sandru'."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACED = "'’‘`´ʼ‛′-\u00ad‐‑‒–—−"
_UNDIVIDED = {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i"}
_WORD = re.compile("[^\\W_\u19b0-\u19c9\u1cf2\u1cf3]+")  # what SQLite's index takes for a gap is one here too
_MARKS = re.compile("[\u0300-\u036f]+")
_TABLE = str.maketrans({**dict.fromkeys(_SPACED, " "), **_UNDIVIDED})

_GAPS = {at: " " for at in range(128) if not chr(at).isalnum()}


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return the text in lower case, without diacritics, hyphens and apostrophes as single spaces."""
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    if text.isascii():
        return text.translate(_TABLE).lower()
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    if not plain.isascii():  # not ours: marks that are written seldom
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return plain.casefold().translate(_TABLE)


def words_in(text: str) -> list[str]:
    """Return the folded words of a text: letters and digits in a row, whatever stands between them."""
    plain = _plain(text)
    return plain.translate(_GAPS).split() if plain.isascii() else _WORD.findall(plain)


def sort_key(family_name: str, given_name: str) -> str:
    """Return what a client list is sorted by: family name first, folded, at most sixty signs."""
    return fold(f"{family_name} {given_name}")[:60]
