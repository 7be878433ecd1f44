"""Which pieces of a collection suit somebody: asked once, by whoever rings and by whoever prints.

What is said on the phone ("dress, terracotta, crepe: 11 pieces") and what is printed come from `select`, so
that the book holds the pieces the call speaks of, as many and for the same likes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from boutique.domain.collections.views import PieceView
from boutique.domain.lookbooks.owned_garments import companion
from boutique.domain.lookbooks.repeat_purchase import held_against
from boutique.domain.lookbooks.taste_weights import Person
from boutique.domain.taste.matching import Taste

MOST = 12
"""So many looks fill thirty-two pages; a thicker book does not fold."""

FEWEST = 5
"""A book with fewer looks is a leaflet; the heart of the collection fills up to here."""

NAMED = 3
"""So many likes are named, on the phone as in the letter."""

_WAITED = 5.0
_WORN = 1.2
_COMPLETES = 1.0
_AGAIN = 1.4
_SAME_CLOTH = 0.9


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """A piece with the likes that speak for it and what it weighs; `personal` when it suits this person."""

    piece: PieceView
    because: tuple[Taste, ...]
    score: float
    personal: bool


@dataclass(frozen=True, kw_only=True)
class Selection:
    """What a book for somebody holds, the first to show first.

    `suited` rests on what is known of them, `heart` only fills a book that would be too thin. `suits` counts
    every piece that suits, also those for which the book has no room.
    """

    suited: tuple[Chosen, ...]
    heart: tuple[Chosen, ...] = ()
    suits: int = 0

    @property
    def chosen(self) -> tuple[Chosen, ...]:
        """Everything in the book."""
        return (*self.suited, *self.heart)

    @property
    def likes(self) -> tuple[Taste, ...]:
        """The likes to name: each speaks for a piece of the book."""
        return tuple(dict.fromkeys(taste for each in self.suited for taste in each.because))[:NAMED]


def select(pieces: Sequence[PieceView], person: Person, most: int = MOST) -> Selection:
    """Return what a book for somebody holds; nothing that they dislike or cannot wear.

    What costs far more than they want to spend only fills a book that would be too thin, and comes last.
    """
    suiting = suited(pieces, person)
    taken = _spread(suiting, most)
    heart = _heart(pieces, person, taken) if len(taken) < FEWEST else []
    return Selection(suited=tuple(taken), heart=tuple(heart), suits=len(suiting))


def suited(pieces: Sequence[PieceView], person: Person) -> list[Chosen]:
    """Return every piece that suits somebody and is not far beyond what they spend, in no order."""
    weighed = (_weigh(piece, person) for piece in pieces)
    return [each for each in weighed if each is not None and each.personal and not person.beyond(each.piece)]


def _heart(pieces: Sequence[PieceView], person: Person, taken: Sequence[Chosen]) -> list[Chosen]:
    inside = {each.piece.piece_id for each in taken}
    left = [each for piece in pieces if piece.piece_id not in inside and (each := _weigh(piece, person))]
    # What they have too lately to want again is no heart of anything.
    left = [each for each in left if each.score >= 0]
    near = [each for each in left if not person.beyond(each.piece)]
    far = [each for each in left if person.beyond(each.piece)]
    found: list[Chosen] = []
    for rest in (near, far):
        found += _spread(rest, FEWEST - len(taken) - len(found), seen=[*taken, *found])
    return found


def take(pieces: Sequence[PieceView], person: Person, wanted: Collection[UUID]) -> Selection:
    """Return exactly the pieces that somebody chose for a person, even what the taste would leave out."""
    asked = [piece for piece in pieces if piece.piece_id in wanted]
    weighed = _spread([_weigh(piece, person) or _insisted(piece) for piece in asked], len(asked))
    own = tuple(each for each in weighed if each.personal)
    return Selection(suited=own, heart=tuple(each for each in weighed if not each.personal), suits=len(own))


def _insisted(piece: PieceView) -> Chosen:
    return Chosen(piece=piece, because=(), score=0.0, personal=False)


def _weigh(piece: PieceView, person: Person) -> Chosen | None:
    """What merely goes with their things is worth showing sooner, but is nothing they asked for."""
    found = person.weigh(piece)
    if found.score < 0:
        return None
    score = found.score - held_against(piece, person.wardrobe, person.on)
    score += _WAITED if piece.cloth.cloth_id in person.waits else 0.0
    score += _WORN if piece.garment in person.worn else 0.0
    completes = _COMPLETES if companion(piece, person.closet) is not None else 0.0
    return Chosen(piece=piece, because=found.because, score=score + completes, personal=score > 0)


def _spread(candidates: Sequence[Chosen], most: int, seen: Sequence[Chosen] = ()) -> list[Chosen]:
    """Take the best one by one; the same garment or cloth again weighs less each time."""
    taken: list[Chosen] = []
    left = sorted(candidates, key=lambda chosen: chosen.piece.code)
    garments = Counter(each.piece.garment for each in seen)
    cloths = Counter(each.piece.cloth.cloth_id for each in seen)
    while left and len(taken) < most:
        best = max(
            left,
            key=lambda each: (
                each.score
                - _AGAIN * garments[each.piece.garment]
                - _SAME_CLOTH * cloths[each.piece.cloth.cloth_id]
            ),
        )
        left.remove(best)
        taken.append(best)
        garments[best.piece.garment] += 1
        cloths[best.piece.cloth.cloth_id] += 1
    return taken
