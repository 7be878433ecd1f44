"""How well a piece suits what somebody likes; the same for invitations and for lookbooks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from boutique.domain.kernel.text import fold
from boutique.domain.taste.house_words import ways_of_saying

Taste = tuple[str, str]
"""A facet (colour, cloth, pattern, style, garment, occasion, fit) and a value, as they were said."""

_JOINTS = str.maketrans("_=%,;./", "       ")
_WEIGHT = {"colour": 3.0, "cloth": 2.5, "pattern": 2.0, "garment": 2.0, "style": 1.5, "occasion": 1.5}


@dataclass(frozen=True)
class Offered:
    """What a piece is, in the words of the shop."""

    code: str
    name: str
    garment: str
    wearer: str
    occasion: str
    style: str
    weave: str
    colour: str
    composition: str


@dataclass(frozen=True)
class Match:
    """How well a piece suits, and which likes speak for it; a negative score says to leave it out."""

    piece: Offered
    score: float
    because: tuple[Taste, ...]


def match(piece: Offered, likes: Iterable[Taste], dislikes: Iterable[Taste], title: str = "") -> Match:
    """Return how well a piece suits a taste. A disliked colour, cloth or pattern rules it out."""
    because = tuple(taste for taste in likes if speaks_of(piece, taste))
    score = sum(_WEIGHT.get(facet, 1.0) for facet, _ in because)
    if any(speaks_of(piece, taste) for taste in dislikes) or not suits_wearer(piece, title):
        return Match(piece, -1.0, ())
    return Match(piece, score, because)


def suits_wearer(piece: Offered, title: str) -> bool:
    """Tell whether a piece is cut for this person, as far as the title says."""
    return not (piece.wearer and title) or piece.wearer == {"dl": "m", "dna": "f"}.get(title, piece.wearer)


@lru_cache(maxsize=32_768)
def speaks_of(piece: Offered, taste: Taste) -> bool:
    """Tell whether a like or dislike is about this piece; all its words must stand in the piece's facts,
    in either language if they are the program's own."""
    facet, value = taste
    facts = _said(piece, facet)
    return any(_stand_in(facts, _words(said)) for said in ways_of_saying(facet, value))


def _stand_in(facts: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return bool(words) and all(any(_alike(word, fact) for fact in facts) for word in words)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """Six hundred guests are weighed against the same few pieces, in the words of the same shop."""
    return tuple(fold(text).split())


@lru_cache(maxsize=4096)
def _said(piece: Offered, facet: str) -> tuple[str, ...]:
    return _words(_facts(piece, facet).translate(_JOINTS))


def _facts(piece: Offered, facet: str) -> str:
    facts = {
        "colour": piece.colour,
        "cloth": f"{piece.composition} {piece.weave} {piece.name}",
        "pattern": f"{piece.weave} {piece.name}",
        "garment": f"{piece.garment} {piece.name}",
        "occasion": piece.occasion,
        "style": f"{piece.style} {piece.name}",
    }
    return facts.get(facet, "")


def _alike(word: str, fact: str) -> bool:
    """A short word must stand there whole: linen (in) is neither in merino nor in navy (bleumarin)."""
    return fact == word if len(word) < 4 else fact.startswith(_stem(word))


def _stem(word: str) -> str:
    """Endings differ in Romanian (gri, grii; albastru, albastră): long words are compared by their start."""
    return word[:-2] if len(word) > 5 else word[:-1] if len(word) > 4 else word
