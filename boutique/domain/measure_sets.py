"""Which measures a garment wants, in the order in which the tape takes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from boutique.domain.errors import N_
from boutique.domain.measuring import MEASURES

WHOLE_BODY = "body"

_CODES = {
    "suit": "G04 G07 G09 I07 I01 I08 H19 L05 L05L L15 G02 N08 M02 M01 M03 M05",
    "jacket": "G04 G07 G09 I07 I01 I01L I08 I03 H19 L19 L05 L05L L11 L15",
    "trousers": "G07 G09 N08 N01 M02 M02L M01 M03 M05",
    "shirt": "G04 G07 G09 I07 I01 I08 L05 L05L L11 L15 G02",
    "overcoat": "G04 G07 G09 I07 I01 I08 H19 L19 L05 L05L L11 L15 G02 A01",
    "dress": "G04 G05 G07 G09 I01 I08 I03 H19 L19 L05 L11 L15 A01",
    "skirt": "G07 G09 N08 M02 A01",
    "waistcoat": "G04 G07 G09 I07 I01 I08 H19 G02",
    WHOLE_BODY: " ".join(MEASURES),
}

SETS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {key: tuple(sorted(codes.split(), key=list(MEASURES).index)) for key, codes in _CODES.items()}
)
"""Set key to its codes, in the order of the tape."""

SET_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "suit": N_("Suit"),
        "jacket": N_("Jacket"),
        "trousers": N_("Trousers"),
        "shirt": N_("Shirt"),
        "overcoat": N_("Overcoat"),
        "dress": N_("Dress"),
        "skirt": N_("Skirt"),
        "waistcoat": N_("Waistcoat"),
        WHOLE_BODY: N_("Whole body"),
    }
)
"""Set key to the word on screen."""

_CUT_ALIKE = {"womens_jacket": "jacket", "blouse": "shirt"}


def set_for(garments: Iterable[str]) -> str:
    """Return the set that the first garment with measures of its own wants; the whole body without one."""
    wanted = (_CUT_ALIKE.get(garment, garment) for garment in garments)
    return next((key for key in wanted if key in SETS), WHOLE_BODY)


def codes_of(key: str, taken: Iterable[str]) -> tuple[str, ...]:
    """Return the codes of a set; the whole body takes in whatever else was ever measured."""
    codes = SETS[key]
    return codes + tuple(sorted(set(taken) - set(codes))) if key == WHOLE_BODY else codes
