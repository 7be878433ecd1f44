"""Words that somebody may have meant who typed another: a letter too many, missing, wrong or misplaced."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

_SHORTEST: Final = 4
_TWO_SLIPS_FROM: Final = 8
_MOST: Final = 6
_DISTANCE: Any = OSA.distance  # two letters that changed places are one slip; typed narrower than it is


class Meant(NamedTuple):
    """A word of the book near the one typed, or the beginning of one."""

    word: str
    whole: bool


def slips(word: str) -> int:
    """Return how many slips are forgiven in a word: none below four letters, one up to seven, then two."""
    if len(word) < _SHORTEST or not word.isalpha():
        return 0
    return 2 if len(word) >= _TWO_SLIPS_FROM else 1


def is_begun(word: str, vocabulary: Sequence[str]) -> bool:
    """Return whether any word of a sorted vocabulary begins so."""
    at = bisect_left(vocabulary, word)
    return at < len(vocabulary) and vocabulary[at].startswith(word)


def meant(word: str, vocabulary: Sequence[str]) -> list[Meant]:
    """Return what in a sorted vocabulary a misspelt word stands for, the nearest first.

    Whole words come before beginnings, for while one types nobody knows whether the word is at its end.
    """
    forgiven = slips(word)
    if not forgiven:
        return []
    if whole := _near(word, vocabulary, forgiven):
        return [Meant(each, True) for each in whole]
    return [
        Meant(each, False) for each in _near(word, _beginnings(vocabulary, len(word), forgiven), forgiven)
    ]


def _near(word: str, among: Iterable[str], forgiven: int) -> list[str]:
    return [each[0] for each in extract(word, among, scorer=_DISTANCE, score_cutoff=forgiven, limit=_MOST)]


def _beginnings(vocabulary: Sequence[str], length: int, forgiven: int) -> list[str]:
    lengths = range(length - forgiven, length + forgiven + 1)
    return sorted({word[:cut] for word in vocabulary for cut in lengths if len(word) > cut})
