"""From what the shop offers to what is drawn: a cloth of the book as woven, a piece as a flat."""

from __future__ import annotations

from collections.abc import Mapping

from boutique.domain.cloth.views import SwatchView
from boutique.drawing.cloth.look import ClothLook, Weave
from boutique.drawing.garments.by_name import Garment, flat
from boutique.drawing.garments.flat import Flat
from boutique.drawing.garments.style_options import FlatOptions, Lapel, LapelWidth, Pocket

_KINDS: dict[str, Garment] = {
    "suit": Garment.SUIT,
    "jacket": Garment.JACKET,
    "trousers": Garment.TROUSERS,
    "waistcoat": Garment.WAISTCOAT,
    "overcoat": Garment.OVERCOAT,
    "shirt": Garment.SHIRT,
    "blouse": Garment.BLOUSE,
    "skirt": Garment.SKIRT,
    "womens_jacket": Garment.LADIES_JACKET,
    "tie": Garment.TIE,
}
_DRESSES = {"pencil": Garment.DRESS_SHEATH, "wrap": Garment.DRESS_WRAP}


def look_of(cloth: SwatchView) -> ClothLook:
    """Return how a cloth of the book is woven; a weave nobody drew yet looks plain."""
    weave = Weave(cloth.weave) if cloth.weave in tuple(Weave) else Weave.PLAIN
    return ClothLook(weave, cloth.ground, cloth.second, cloth.third, cloth.scale_mm or None)


def flat_of(garment: str, style: str) -> Flat | None:
    """Return the drawing of a piece by its style ('lapel=peak buttons=2'), or None if there is none."""
    chosen = styled(style)
    if garment == "dress":
        kind = _DRESSES.get(chosen.get("cut") or chosen.get("skirt", ""), Garment.DRESS_A_LINE)
        return flat(kind)
    found = _KINDS.get(garment)
    return None if found is None else flat(found, _options(chosen))


def is_drawn(garment: str) -> bool:
    """Tell whether there is a drawing of this kind, without making it."""
    return garment == "dress" or garment in _KINDS


def styled(style: str) -> dict[str, str]:
    """Return the choices of a style by name; what is not 'name=value' is left out."""
    return dict(part.split("=", 1) for part in style.split() if "=" in part)


def _options(chosen: Mapping[str, str]) -> FlatOptions:
    plain = FlatOptions()
    lapel, width, pockets = chosen.get("lapel", ""), chosen.get("lapel_width", ""), chosen.get("pockets", "")
    buttons = chosen.get("buttons", "")
    return FlatOptions(
        lapel=Lapel(lapel) if lapel in tuple(Lapel) else plain.lapel,
        lapel_width=LapelWidth(width) if width in tuple(LapelWidth) else plain.lapel_width,
        buttons=min(3, max(1, int(buttons))) if buttons.isdecimal() else plain.buttons,
        double_breasted=chosen.get("breast") == "double",
        pockets=Pocket(pockets) if pockets in tuple(Pocket) else plain.pockets,
    )
