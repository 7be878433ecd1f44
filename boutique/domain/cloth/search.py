"""Which cloths are meant by a few words in any order: one rule for the counter, the palette and the shelf."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple, TypeVar

from boutique.domain.kernel.text import words_in

T = TypeVar("T")
Told = tuple[str, str]
"""The name of a cloth, and everything else by which one may ask for it."""

_WHOLE: Final = 2
_SHORTEST: Final = 3
"""Among other words one of fewer letters has to be a whole one: „in” is linen, and not part of indigo."""


class Answer(NamedTuple):
    """How a cloth answers: how many of the words it bears, how exactly, and how many in its name."""

    words: int
    exact: int
    named: int


def answer(typed: str, told: Told, shortest: int = 1) -> Answer:
    """Return how a cloth answers, the greater the better; shorter words than `shortest` must be whole."""
    name, rest = told
    in_name = words_in(name)
    anywhere = [*in_name, *words_in(rest)]
    fits = [_fit(word, anywhere, shortest) for word in words_in(typed)]
    named = [_fit(word, in_name, shortest) for word in words_in(typed)]
    return Answer(sum(map(bool, fits)), sum(fits), sum(map(bool, named)))


def answering(typed: str, cloths: Iterable[T], told: Callable[[T], Told]) -> list[T]:
    """Return the cloths that bear every word typed, whatever the order, the best first."""
    asked = len(words_in(typed))
    return _sorted(
        [(found, cloth) for found, cloth in _asked(typed, cloths, told, 1) if found.words == asked]
    )


def meant(typed: str, cloths: Iterable[T], told: Callable[[T], Told]) -> list[T]:
    """Return the cloths that may be meant by a sentence, those that bear most of its words first."""
    return _sorted([pair for pair in _asked(typed, cloths, told, _SHORTEST) if pair[0].words])


def _asked(
    typed: str, cloths: Iterable[T], told: Callable[[T], Told], shortest: int
) -> list[tuple[Answer, T]]:
    return [(answer(typed, told(cloth), shortest), cloth) for cloth in cloths]


def _sorted(found: list[tuple[Answer, T]]) -> list[T]:
    """Where two answer alike the order in which they came stands."""
    return [cloth for _answer, cloth in sorted(found, key=lambda pair: pair[0], reverse=True)]


def _fit(word: str, known: Sequence[str], shortest: int) -> int:
    if word in known:
        return _WHOLE
    return int(len(word) >= shortest and any(each.startswith(word) for each in known))
