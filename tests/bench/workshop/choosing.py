"""What a tailor takes next: mostly what is due first, but he has favourites and does like after like."""

from __future__ import annotations

from collections.abc import Iterable

from tests.bench.workshop.hands import Hand
from tests.bench.workshop.piece import Piece

CLOSE = 3
"""Days within which two due days are the same to him."""
SMALL = "retus"
LONG_JOB = 4.0


def next_piece(hand: Hand, ready: Iterable[Piece], day: int) -> Piece | None:
    """Return the garment a free tailor takes, None if there is none he can do."""
    able = [piece for piece in ready if piece.skill in hand.worker.skills]
    if not able:
        return None
    first = min(able, key=_urgency)
    calm = first.due > day + CLOSE
    if hand.whim() > hand.worker.discipline and calm:
        return _liked(hand, able)
    if hand.worker.bunches:
        return _same(hand, able, first)
    return first


def _urgency(piece: Piece) -> tuple[int, int]:
    return piece.due, piece.item.id


def _liked(hand: Hand, able: list[Piece]) -> Piece:
    """His favourite kind, else what is nearest its end."""
    liked = [piece for piece in able if piece.item.kind == hand.worker.favourite]
    return min(liked, key=_urgency) if liked else max(able, key=lambda piece: (piece.pos, -piece.item.id))


def _same(hand: Hand, able: list[Piece], first: Piece) -> Piece:
    """The same stage of the same kind again, if that is due nearly as soon."""
    same = [
        piece
        for piece in able
        if (piece.item.kind, piece.pos) == hand.last and piece.due <= first.due + CLOSE
    ]
    return min(same, key=_urgency) if same else first


def pushes_in(hand: Hand, ready: Iterable[Piece], day: int) -> Piece | None:
    """Return the small thing due at once for which he sets a long job aside in the morning."""
    if hand.job is None or hand.job.left < LONG_JOB or hand.aside or hand.job.due <= day + 1:
        return None
    small = [
        piece
        for piece in ready
        if piece.item.kind == SMALL and piece.due <= day + 1 and piece.skill in hand.worker.skills
    ]
    return min(small, key=_urgency, default=None)
