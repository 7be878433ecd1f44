"""Where a Romanian word may be divided, by the rules of its syllables (DOOM, despărțirea în silabe).

The rules are few and nearly without exception, so no dictionary is carried. Where they are in doubt (two
vowels side by side) the word is left whole: a missed division costs a little white, a wrong one the reader.
"""

from __future__ import annotations

from itertools import pairwise

_VOWELS = set("aăâeiîou")
_STOPS = set("bcdfghptv")
_LIQUIDS = set("lr")
_THREES = {"lpt", "mpt", "mpț", "ncș", "nct", "ncț", "ndv", "rct", "rtf", "stm"}
_SHORTEST_WORD = 6
_BEFORE, _AFTER = 2, 3


def syllables(word: str) -> list[str]:
    """Return the parts between which a word may be divided; the word whole when it should not be."""
    if len(word) < _SHORTEST_WORD or not word.isalpha() or word.isupper():
        return [word]
    cuts = [cut for cut in _cuts(word.lower()) if _BEFORE <= cut <= len(word) - _AFTER]
    edges = [0, *cuts, len(word)]
    return [word[start:end] for start, end in pairwise(edges)]


def _cuts(word: str) -> list[int]:
    vowels = [place for place, sign in enumerate(word) if sign in _VOWELS and not _silent(word, place)]
    found = []
    for one, other in pairwise(vowels):
        between = word[one + 1 : other]
        if between and all(sign.isalpha() for sign in between):
            found.append(one + 1 + _split(between))
    return found


def _silent(word: str, place: int) -> bool:
    """A last i after a consonant, and i or e that only soften c and g, are no syllables."""
    if word[place] == "i" and place == len(word) - 1 and word[place - 1] not in _VOWELS | _LIQUIDS:
        return True
    softens = word[place] in "ei" and place > 0 and word[place - 1] in "cgh"
    return softens and place + 1 < len(word) and word[place + 1] in "aou"


def _split(consonants: str) -> int:
    """Return how many of the consonants between two vowels stay with the first."""
    if len(consonants) == 1 or consonants in ("ch", "gh", "qu"):
        return 0
    if len(consonants) == 2:
        return 0 if consonants[0] in _STOPS and consonants[1] in _LIQUIDS else 1
    return 2 if consonants[:3] in _THREES else 1
