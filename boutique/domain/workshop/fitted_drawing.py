"""The drawing on which the amendments of a garment are pinned, front and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from boutique.domain.workshop.places import View
from boutique.drawing.garments.backs import back
from boutique.drawing.garments.by_name import Garment, flat
from boutique.drawing.garments.flat import Flat

_KINDS: Final[Mapping[str, Garment]] = {
    "suit": Garment.JACKET,
    "jacket": Garment.JACKET,
    "womens_jacket": Garment.LADIES_JACKET,
    "overcoat": Garment.OVERCOAT,
    "waistcoat": Garment.WAISTCOAT,
    "trousers": Garment.TROUSERS,
    "shirt": Garment.SHIRT,
    "blouse": Garment.BLOUSE,
    "skirt": Garment.SKIRT,
    "dress": Garment.DRESS_SHEATH,
}


def fitted_flat(garment: str, view: View) -> Flat | None:
    """Return the drawing of a garment from one side, of a suit its jacket; None where it is not drawn."""
    kind = _KINDS.get(garment)
    if kind is None:
        return None
    return flat(kind) if view is View.FRONT else back(kind)
