"""How long amendments usually take, until the shop's own record tells better."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Protocol

from boutique.domain.workshop.places import divided

_USUAL: Final[Mapping[str, int]] = {
    "shoulder": 90,
    "armhole": 90,
    **dict.fromkeys(("collar", "neck", "chest", "back", "front", "lapel"), 60),
    **dict.fromkeys(("waist", "hip", "seat", "side", "rise"), 45),
    **dict.fromkeys(("sleeve", "thigh", "leg"), 40),
}
_ELSE: Final = 30


class Placed(Protocol):
    """Something to be altered at a place."""

    @property
    def place(self) -> str: ...


def usual_minutes(amendments: Iterable[Placed]) -> int:
    """Return how many minutes of a tailor these amendments usually take; half an hour where nobody knows."""
    return sum(_USUAL.get(divided(each.place)[0], _ELSE) for each in amendments)
