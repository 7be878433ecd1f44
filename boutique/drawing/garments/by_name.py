"""All garments the shop can draw, by name."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from boutique.drawing.garments.board import laid
from boutique.drawing.garments.dresses import a_line, sheath, wrap
from boutique.drawing.garments.flat import Flat
from boutique.drawing.garments.jacket import jacket, ladies_jacket, overcoat
from boutique.drawing.garments.neckwear import bow_tie, pocket_square, tie
from boutique.drawing.garments.shirt import blouse, shirt
from boutique.drawing.garments.style_options import FlatOptions
from boutique.drawing.garments.trousers import skirt, trousers
from boutique.drawing.garments.waistcoat import waistcoat


class Garment(StrEnum):
    """The kinds of garment, as stored and as asked for."""

    JACKET = "jacket"
    LADIES_JACKET = "ladies_jacket"
    OVERCOAT = "overcoat"
    WAISTCOAT = "waistcoat"
    TROUSERS = "trousers"
    SUIT = "suit"
    SHIRT = "shirt"
    BLOUSE = "blouse"
    DRESS_SHEATH = "dress_sheath"
    DRESS_A_LINE = "dress_a_line"
    DRESS_WRAP = "dress_wrap"
    SKIRT = "skirt"
    TIE = "tie"
    BOW_TIE = "bow_tie"
    POCKET_SQUARE = "pocket_square"


# Where the waistband lies under the jacket, below the jacket's collar.
_WAIST_MM = 452.0


def suit(options: FlatOptions) -> Flat:
    """Jacket and trousers together, as they are worn."""
    coat, legs = jacket(options), trousers(options)
    width = max(coat.width, legs.width)
    under = laid(legs.layers, (width - legs.width) / 2, _WAIST_MM)
    over = laid(coat.layers, (width - coat.width) / 2, 0.0)
    return Flat(width, max(coat.height, _WAIST_MM + legs.height), (*under, *over))


_DRAWN_BY: dict[Garment, Callable[[FlatOptions], Flat]] = {
    Garment.JACKET: jacket,
    Garment.LADIES_JACKET: ladies_jacket,
    Garment.OVERCOAT: overcoat,
    Garment.WAISTCOAT: waistcoat,
    Garment.TROUSERS: trousers,
    Garment.SUIT: suit,
    Garment.SHIRT: shirt,
    Garment.BLOUSE: blouse,
    Garment.DRESS_SHEATH: sheath,
    Garment.DRESS_A_LINE: a_line,
    Garment.DRESS_WRAP: wrap,
    Garment.SKIRT: skirt,
    Garment.TIE: tie,
    Garment.BOW_TIE: bow_tie,
    Garment.POCKET_SQUARE: pocket_square,
}


@lru_cache(maxsize=64)
def flat(kind: str, options: FlatOptions = FlatOptions()) -> Flat:
    """The drawing of a garment; ValueError when the shop knows no such kind."""
    return _DRAWN_BY[Garment(kind)](options)
