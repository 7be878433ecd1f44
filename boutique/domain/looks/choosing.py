"""Which pieces of a collection go into somebody's book, the best first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from boutique.domain.calls.matching import Taste
from boutique.domain.looks.taste import Person
from boutique.domain.looks.wardrobe import companion, owns_like
from boutique.domain.views.offer import PieceView

MOST = 9
"""So many spreads fill twenty-four pages with the cover, the letter and the order page."""

FEWEST = 5
"""A book with fewer looks is a leaflet; the heart of the collection fills up to here."""

_WAITED = 5.0
_WORN = 1.2
_COMPLETES = 1.0
_AGAIN = 1.4
_SAME_CLOTH = 0.9


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """A piece with the likes that speak for it and what it weighs."""

    piece: PieceView
    because: tuple[Taste, ...]
    score: float
    personal: bool


def choose(pieces: Sequence[PieceView], person: Person, most: int = MOST) -> list[Chosen]:
    """Return the pieces for one person, the first to show first; none that they dislike or cannot wear.

    What costs far more than they want to spend only fills a book that would be too thin, and comes last.
    """
    weighed = [chosen for piece in pieces if (chosen := _weigh(piece, person)) is not None]
    near = [chosen for chosen in weighed if not person.beyond(chosen.piece)]
    far = [chosen for chosen in weighed if person.beyond(chosen.piece)]
    taken = _spread([chosen for chosen in near if chosen.personal], most)
    for rest in ([chosen for chosen in near if not chosen.personal], far):
        taken += _spread(rest, FEWEST - len(taken), seen=taken)
    return taken


def take(pieces: Sequence[PieceView], person: Person, wanted: Collection[UUID]) -> list[Chosen]:
    """Return exactly the pieces that somebody chose for a person, even what the taste would leave out."""
    asked = [piece for piece in pieces if piece.piece_id in wanted]
    weighed = [_weigh(piece, person) or _insisted(piece) for piece in asked]
    return _spread(weighed, len(weighed))


def _insisted(piece: PieceView) -> Chosen:
    return Chosen(piece=piece, because=(), score=0.0, personal=False)


def _weigh(piece: PieceView, person: Person) -> Chosen | None:
    found = person.weigh(piece)
    if found.score < 0 or owns_like(piece, person.wardrobe):
        return None
    score = found.score
    score += _WAITED if piece.cloth.cloth_id in person.waits else 0.0
    score += _WORN if piece.garment in person.worn else 0.0
    score += _COMPLETES if companion(piece, person.closet) is not None else 0.0
    return Chosen(piece=piece, because=found.because, score=score, personal=score > 0)


def _spread(candidates: list[Chosen], most: int, seen: Sequence[Chosen] = ()) -> list[Chosen]:
    """Take the best one by one; the same garment or cloth again weighs less each time."""
    taken: list[Chosen] = []
    left = list(candidates)
    while left and len(taken) < most:
        best = max(left, key=lambda chosen: (_worth(chosen, [*seen, *taken]), _backwards(chosen.piece.code)))
        left.remove(best)
        taken.append(best)
    return taken


def _worth(chosen: Chosen, beside: Sequence[Chosen]) -> float:
    again = sum(_AGAIN for other in beside if other.piece.garment == chosen.piece.garment)
    cloth = sum(_SAME_CLOTH for other in beside if other.piece.cloth.cloth_id == chosen.piece.cloth.cloth_id)
    return chosen.score - again - cloth


def _backwards(code: str) -> tuple[int, ...]:
    """So that of equals the one with the first code is the largest."""
    return tuple(-ord(sign) for sign in code)
