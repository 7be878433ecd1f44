"""Where a Romanian word may be divided, by the rules of its syllables (DOOM, despărțirea în silabe).

Vowels side by side are parted only before an i that glides into the next: whether others are one syllable or
two no rule tells, and a missed division costs a little white, a wrong one the reader. Letters of other
languages, doubled consonants and capitals mark a word as foreign or as a name: it stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from boutique.press.setting.compounds import seams

_VOWELS = frozenset("aăâeiîou")
_OURS = re.compile("[aăâbcdefghiîjlmnoprsștțuvxz]+")
_FOREIGN = re.compile(r"([bcdfghjlmprstvxzșț])\1|[cg]h(?![ei])|[spt]h|oo|ee(?!a)|tz|ing$")
_STOPS, _LIQUIDS, _HISSES = frozenset("bcdfghptv"), frozenset("lr"), frozenset("sșz")
_AFTER_HISS = frozenset("bcdfglmnptv")
_SHORTEST_WORD = 6
_BEFORE, _AFTER = 2, 3


def syllables(word: str) -> list[str]:
    """Return the parts between which a word may be divided; the word whole when it should not be."""
    if len(word) < _SHORTEST_WORD or not _OURS.fullmatch(word) or _FOREIGN.search(word):
        return [word]
    cuts = [cut for cut in _cuts(word) if _BEFORE <= cut <= len(word) - _AFTER]
    return [word[start:end] for start, end in pairwise([0, *cuts, len(word)])]


def _cuts(word: str) -> Iterator[int]:
    """Where a word is put together, and between the syllables of each of its parts."""
    for start, end in pairwise([0, *seams(word), len(word)]):
        if start:
            yield start
        yield from (start + cut for cut in _between(word[start:end]))


def _between(part: str) -> Iterator[int]:
    vowels = [place for place, sign in enumerate(part) if sign in _VOWELS and not _silent(part, place)]
    for one, other in pairwise(vowels):
        if other - one > 1:
            yield one + 1 + _closing(part[one + 1 : other], part[other])
        elif _glides(part, other):
            yield other


def _silent(part: str, place: int) -> bool:
    """A last i after a consonant is no syllable, but after such as tr (negri, noștri) it is."""
    if part[place] != "i" or place + 1 < len(part) or part[place - 1] in _VOWELS:
        return False
    return not (part[place - 1] in _LIQUIDS and part[place - 2] in _STOPS)


def _glides(part: str, place: int) -> bool:
    """An i between two vowels begins a syllable with the second: femeie, croiala."""
    beside = part[place - 1], part[place + 1 : place + 2]
    return part[place] == "i" and all(sign in _VOWELS - {"i"} for sign in beside)


def _closing(consonants: str, vowel: str) -> int:
    """Return how many of the consonants between two vowels stay with the first.

    One goes to the second, of more at least one stays; what goes must be able to begin a word: l and r after
    a stop, and, if something stays before it, a stop after a hiss.
    """
    units = _units(consonants, vowel)
    if len(units) == 1:
        return 0
    if len(units) == 2:
        return 0 if _melts(units) else len(units[0])
    going = next(at for at in range(1, len(units)) if _begins_word(units[at:]))
    return sum(map(len, units[:going]))


def _units(consonants: str, vowel: str) -> list[str]:
    """The sounds of a group; ch and gh before e and i are one."""
    if vowel in "ei" and consonants[-2:] in ("ch", "gh"):
        return [*consonants[:-2], consonants[-2:]]
    return list(consonants)


def _melts(two: list[str]) -> bool:
    return two[0] in _STOPS and two[1] in _LIQUIDS


def _begins_word(units: list[str]) -> bool:
    if len(units) == 1:
        return True
    if units[0] in _HISSES:
        return units[1][0] in _AFTER_HISS and (len(units) == 2 or _melts(units[1:]))
    return len(units) == 2 and _melts(units)
