"""Which measures a garment wants, in the order in which the tape takes them, and the shop's own sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from uuid import UUID

from boutique.domain.kernel.errors import N_
from boutique.domain.kernel.ids import new_id
from boutique.domain.measuring.model import MEASURES, in_tape_order

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
    {key: in_tape_order(codes.split()) for key, codes in _CODES.items()}
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


@dataclass(eq=False, kw_only=True)
class MeasureSet:
    """A set of measures of the shop's own, its codes from the top of the tape."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    name: str
    codes: str


@dataclass(frozen=True, slots=True)
class TapeSet:
    """A set as one chooses it; the house's have no name of their own, the shop's own an id for a key."""

    key: str
    codes: tuple[str, ...]
    name: str = ""
    version: int = 0

    @property
    def is_own(self) -> bool:
        """Whether the shop made it."""
        return bool(self.name)


HOUSE_SETS: tuple[TapeSet, ...] = tuple(TapeSet(key, codes) for key, codes in SETS.items())
"""The sets every shop begins with."""


def every_set(own: Iterable[TapeSet]) -> dict[str, TapeSet]:
    """Return every set by its key, the shop's own last."""
    return {each.key: each for each in (*HOUSE_SETS, *own)}


def cut_like(garment: str) -> str:
    """Return the garment whose measures another is cut by."""
    return _CUT_ALIKE.get(garment, garment)


def set_for(garments: Iterable[str]) -> str:
    """Return the set that the first garment with measures of its own wants; the whole body without one."""
    return next((key for key in map(cut_like, garments) if key in SETS), WHOLE_BODY)


def codes_of(chosen: TapeSet, taken: Iterable[str]) -> tuple[str, ...]:
    """Return the codes of a set; the whole body takes in whatever else was ever measured."""
    if chosen.key != WHOLE_BODY:
        return chosen.codes
    return chosen.codes + tuple(sorted(set(taken) - set(chosen.codes)))
