"""Words that somebody may have meant who typed another: a letter too many, missing, wrong or misplaced."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from boutique.data.search.letters import Shelf

_SHORTEST: Final = 4
_TWO_SLIPS_FROM: Final = 8
_MOST: Final = 6


class Meant(NamedTuple):
    """A word of the book near the one typed, or the beginning of one."""

    word: str
    whole: bool

    def fits(self, word: str) -> bool:
        """Tell whether a word of the book is this one, or begins so."""
        return word == self.word or (not self.whole and word.startswith(self.word))


def slips(word: str) -> int:
    """Return how many slips are forgiven in a word: none below four letters, one up to seven, then two."""
    if len(word) < _SHORTEST or not word.isalpha():
        return 0
    return 2 if len(word) >= _TWO_SLIPS_FROM else 1


class Vocabulary:
    """Every word there is; the beginnings of each length are cut when they are first asked for."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(words)
        self._long: dict[int, list[str]] = defaultdict(list)
        self._whole: dict[int, Shelf] = {}
        self._begun: dict[int, Shelf] = {}
        for word in self._words:
            self._long[len(word)].append(word)

    def begins(self, word: str) -> bool:
        """Return whether any word begins so."""
        at = bisect_left(self._words, word)
        return at < len(self._words) and self._words[at].startswith(word)

    def meant(self, word: str) -> list[Meant]:
        """Return what a misspelt word stands for, the nearest first.

        Whole words come before beginnings, for while one types nobody knows whether the word is at its end;
        a beginning has the same first letter, which hands seldom miss.
        """
        forgiven = slips(word)
        if not forgiven:
            return []
        lengths = range(len(word) - forgiven, len(word) + forgiven + 1)
        if whole := _near(word, (self._of_length(each) for each in lengths), forgiven):
            return [Meant(each, True) for each in whole]
        begun = _near(word, (self._beginnings(each) for each in lengths), forgiven, word[0])
        return [Meant(each, False) for each in begun]

    def _of_length(self, length: int) -> Shelf:
        if length not in self._whole:
            self._whole[length] = Shelf(self._long.get(length, ()), length)
        return self._whole[length]

    def _beginnings(self, length: int) -> Shelf:
        if length not in self._begun:
            begun = sorted({word[:length] for word in self._words if len(word) > length})
            self._begun[length] = Shelf(begun, length)
        return self._begun[length]


def _near(word: str, shelves: Iterable[Shelf], forgiven: int, first: str = "") -> list[str]:
    from rapidfuzz.distance import OSA  # loaded at the first slip of a hand, not at every start
    from rapidfuzz.process import extract

    distance: Any = OSA.distance  # two letters that changed places are one slip; typed narrower than it is
    alike = [each for shelf in shelves for each in shelf.alike(word, forgiven, first)]
    found = extract(word, alike, scorer=distance, score_cutoff=forgiven, limit=None)
    return [each for _, each in sorted((slipped, each) for each, slipped, _ in found)[:_MOST]]
