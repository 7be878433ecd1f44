"""A cloth in every word by which one may ask for it."""

from __future__ import annotations

from boutique.domain.cloth.search import Told
from boutique.domain.cloth.views import ClothView
from boutique.domain.collections.aspects import WEAVES
from boutique.wording.kernel.texts import _
from boutique.wording.lookbooks.colours import colour
from boutique.wording.taste.likes import composition


def told(cloth: ClothView) -> Told:
    """Return its name, and its code, mill, fibre, weave and colour as they are said."""
    rest = (
        cloth.code,
        cloth.mill,
        cloth.composition,
        composition(cloth.composition),
        cloth.colour,
        colour(cloth.colour),
        weave(cloth),
    )
    return cloth.name, " ".join(rest)


def looks(cloth: ClothView) -> str:
    """Return how it looks in words: 'navy, linen'."""
    return ", ".join(part for part in (colour(cloth.colour), weave(cloth)) if part)


def weave(cloth: ClothView) -> str:
    """Return what its weave is called; nothing for one that nobody knows any more."""
    name = next((name for key, name in WEAVES.items() if key.value == cloth.weave), "")
    return name and _(name)
