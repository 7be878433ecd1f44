"""How soon somebody wants again what they already have: a shirt within the year, a coat after many."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from boutique.domain.collections.views import PieceView
from boutique.domain.lookbooks.book import Owned

_MONTHS = {
    "shirt": 8,
    "blouse": 10,
    "tie": 14,
    "trousers": 16,
    "skirt": 18,
    "dress": 22,
    "waistcoat": 28,
    "jacket": 30,
    "womens_jacket": 30,
    "suit": 32,
    "overcoat": 48,
}
"""After so many months the same garment in the same cloth is as welcome as any other."""

_STAPLES = frozenset({"flannel", "poplin", "oxford", "twill"})
_STAPLE = 0.6
"""A cloth that is worn out, not grown tired of, is wanted again so much sooner."""

_MONTH_DAYS = 30.4
_FRESH = 6.0


def same_in(piece: PieceView, wardrobe: Sequence[Owned]) -> Owned | None:
    """Return the newest thing they have that is this garment in this cloth, or None."""
    alike = [thing for thing in _of_garment(piece, wardrobe) if _cloth_of(thing) == piece.cloth.cloth_id]
    return max(alike, key=lambda thing: thing.on, default=None)


def kin_in(piece: PieceView, wardrobe: Sequence[Owned]) -> Owned | None:
    """Return the newest thing they have that is this garment in another cloth of the same weave, or None."""
    alike = [
        thing
        for thing in _of_garment(piece, wardrobe)
        if thing.swatch is not None and thing.swatch.weave == piece.cloth.weave
    ]
    return max(alike, key=lambda thing: thing.on, default=None)


def held_against(piece: PieceView, wardrobe: Sequence[Owned], on: date) -> float:
    """Return what having it already takes from a piece's weight on a day: most at first, in time nothing."""
    thing = same_in(piece, wardrobe)
    if thing is None:
        return 0.0
    months = _MONTHS.get(piece.garment, 24) * (_STAPLE if piece.cloth.weave in _STAPLES else 1.0)
    return _FRESH * max(0.0, 1.0 - max(0, (on - thing.on).days) / (months * _MONTH_DAYS))


def _of_garment(piece: PieceView, wardrobe: Sequence[Owned]) -> list[Owned]:
    return [thing for thing in wardrobe if thing.garment == piece.garment]


def _cloth_of(thing: Owned) -> object:
    return thing.swatch.cloth_id if thing.swatch is not None else None
