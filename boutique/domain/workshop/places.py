"""Places of a garment at which it is amended, and where each lies on its drawing, front and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import hypot
from typing import Final

LEFT, RIGHT = "left", "right"
"""The wearer's: on a drawing seen from the front left lies on the right."""


class View(StrEnum):
    """From where a garment is seen."""

    FRONT = "front"
    BACK = "back"


PARTS: Final = (
    *("collar", "neck", "lapel", "shoulder", "armhole", "chest", "back", "waist", "hip", "seat", "front"),
    *("sleeve", "cuff", "pocket", "vent", "side", "waistband", "rise", "thigh", "knee", "leg", "hem"),
)
"""Parts of garments."""
_IN_PAIRS: Final = frozenset(
    {
        *("lapel", "shoulder", "armhole", "front", "sleeve", "cuff", "pocket", "side"),
        *("thigh", "knee", "leg"),
    }
)
_LENGTHS: Final = frozenset({"sleeve", "cuff", "leg", "hem", "rise", "front", "back"})
PLACES: Final = frozenset([*PARTS, *(f"{part}_{side}" for part in _IN_PAIRS for side in (LEFT, RIGHT))])
"""Every place: a part, or one of a pair as sleeve_left."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place lies on a drawing: shares of its width and height, from the left and from the top."""

    place: str
    view: View
    x: float
    y: float


_F, _B = View.FRONT, View.BACK
_COAT: Final[Mapping[str, tuple[View, float, float]]] = {
    "collar": (_B, 0.0, 0.03),
    "neck": (_B, 0.0, 0.09),
    "lapel": (_F, 0.10, 0.24),
    "shoulder": (_F, 0.40, 0.09),
    "armhole": (_F, 0.53, 0.25),
    "chest": (_F, 0.24, 0.31),
    "back": (_B, 0.0, 0.34),
    "waist": (_F, 0.36, 0.56),
    "hip": (_B, 0.33, 0.76),
    "front": (_F, 0.22, 0.88),
    "sleeve": (_F, 0.85, 0.70),
    "cuff": (_F, 0.90, 0.86),
    "pocket": (_F, 0.38, 0.70),
    "vent": (_B, 0.0, 0.92),
    "side": (_B, 0.50, 0.58),
    "hem": (_B, 0.30, 0.96),
}
_LONG: Final = {
    part: (view, across, y if part in ("front", "vent", "hem") else y * 0.7)
    for part, (view, across, y) in _COAT.items()
}
"""An overcoat reaches as far below the hip as a jacket above it."""
_VEST: Final[Mapping[str, tuple[View, float, float]]] = {
    "neck": (_F, 0.0, 0.30),
    "shoulder": (_F, 0.62, 0.06),
    "armhole": (_F, 0.76, 0.28),
    "chest": (_F, 0.45, 0.38),
    "back": (_B, 0.0, 0.40),
    "waist": (_F, 0.62, 0.66),
    "front": (_F, 0.20, 0.80),
    "pocket": (_F, 0.55, 0.76),
    "side": (_B, 0.86, 0.60),
    "hem": (_B, 0.30, 0.95),
}
_LEGS: Final[Mapping[str, tuple[View, float, float]]] = {
    "waistband": (_F, 0.0, 0.03),
    "waist": (_F, 0.72, 0.05),
    "hip": (_F, 0.93, 0.19),
    "seat": (_B, 0.0, 0.16),
    "rise": (_F, 0.0, 0.24),
    "pocket": (_F, 0.80, 0.11),
    "thigh": (_F, 0.56, 0.33),
    "knee": (_F, 0.48, 0.58),
    "leg": (_F, 0.47, 0.80),
    "side": (_F, 0.92, 0.45),
    "hem": (_F, 0.45, 0.98),
}
_SKIRT: Final[Mapping[str, tuple[View, float, float]]] = {
    "waistband": (_F, 0.0, 0.04),
    "waist": (_F, 0.62, 0.07),
    "hip": (_F, 0.88, 0.32),
    "seat": (_B, 0.0, 0.30),
    "side": (_F, 0.94, 0.55),
    "front": (_F, 0.45, 0.60),
    "vent": (_B, 0.0, 0.90),
    "hem": (_F, 0.0, 0.97),
}
_DRESS: Final[Mapping[str, tuple[View, float, float]]] = {
    "neck": (_F, 0.0, 0.09),
    "shoulder": (_F, 0.42, 0.05),
    "armhole": (_F, 0.46, 0.16),
    "chest": (_F, 0.25, 0.21),
    "back": (_B, 0.0, 0.22),
    "waist": (_F, 0.34, 0.39),
    "hip": (_F, 0.45, 0.53),
    "seat": (_B, 0.0, 0.50),
    "side": (_F, 0.48, 0.65),
    "hem": (_F, 0.0, 0.97),
}
_WAYS: Final = {
    "jacket": _COAT,
    "womens_jacket": _COAT,
    "overcoat": _LONG,
    "suit": _COAT,
    "shirt": {key: at for key, at in _COAT.items() if key not in ("lapel", "pocket", "vent")},
    "blouse": {key: at for key, at in _COAT.items() if key not in ("lapel", "pocket", "vent")},
    "waistcoat": _VEST,
    "trousers": _LEGS,
    "skirt": _SKIRT,
    "dress": _DRESS,
}
_SUIT_LEGS: Final = ("waistband", "seat", "rise", "thigh", "knee", "leg")
"""Of a suit the jacket is drawn; what is amended on its trousers stands in the list."""


def is_placed(garment: str) -> bool:
    """Whether places of a garment are known on its drawing."""
    return garment in _WAYS


def spots(garment: str) -> tuple[Spot, ...]:
    """Return the places of a garment on its drawing; none where it is not drawn.

    What comes in pairs has a spot on each side and none in the middle.
    """
    found: list[Spot] = []
    for part, (view, across, y) in _WAYS.get(garment, {}).items():
        if part not in _IN_PAIRS:
            found.append(Spot(part, view, 0.5 + across / 2, y))
            continue
        way = 1 if view is View.FRONT else -1
        for side, sign in ((LEFT, way), (RIGHT, -way)):
            found.append(Spot(f"{part}_{side}", view, 0.5 + sign * across / 2, y))
    return tuple(found)


def spot_of(garment: str, place: str) -> Spot | None:
    """Return where a place lies on the drawing of a garment; one of no named side lies on the left."""
    known = {each.place: each for each in spots(garment)}
    return known.get(place) or known.get(f"{place}_{LEFT}")


def nearest(garment: str, view: View, x: float, y: float, reach: float = 0.12) -> Spot | None:
    """Return the place nearest to a point of a drawing, both in shares of it; None beyond `reach`."""
    seen = [each for each in spots(garment) if each.view is view]
    found = min(seen, key=lambda each: hypot(each.x - x, each.y - y), default=None)
    return found if found is not None and hypot(found.x - x, found.y - y) <= reach else None


def parts_of(garment: str) -> tuple[str, ...]:
    """Return the parts of a garment that can be named; all of them where it is not drawn."""
    if garment == "suit":
        return (*_COAT, *_SUIT_LEGS)
    return tuple(_WAYS.get(garment, PARTS))


def is_in_pairs(part: str) -> bool:
    """Whether a part comes once on each side."""
    return part in _IN_PAIRS


def is_length(place: str) -> bool:
    """Whether a place is made longer or shorter; the others are let out or taken in."""
    return divided(place)[0] in _LENGTHS


def divided(place: str) -> tuple[str, str]:
    """Return the part and the side of a place; the side is empty where none is named."""
    part, _mark, side = place.partition("_")
    return part, side
