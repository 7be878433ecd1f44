"""Chances as they are told, in percent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from boutique.domain.kernel.errors import N_, Misfilled

SUREST: Final = 95
"""No chance is told above this."""


def check_chance(chance: int | None) -> None:
    """Raise Refused for a chance that nobody can promise."""
    if chance is not None and not 1 <= chance <= SUREST:
        raise Misfilled("chance", N_("A chance lies between 1 and 95 percent."))


@dataclass(frozen=True, kw_only=True)
class ChanceBasis:
    """On what a chance that was told rests: the forecast's own before it was corrected, and the bench's day.

    `raw` lies from 0 to 1, `known` garments were finished by then, `seed` makes the same forecast again, and
    `bench_on` is the day by which the bench is to finish the garment, whatever day the client was told.
    """

    raw: float
    known: int
    seed: int
    bench_on: date
