"""Chances as they are told, in percent."""

from __future__ import annotations

from typing import Final

from boutique.domain.kernel.errors import N_, Misfilled

SUREST: Final = 95
"""No chance is told above this."""


def check_chance(chance: int | None) -> None:
    """Raise Refused for a chance that nobody can promise."""
    if chance is not None and not 1 <= chance <= SUREST:
        raise Misfilled("chance", N_("A chance lies between 1 and 95 percent."))
