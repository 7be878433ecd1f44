"""What of a delivery is still to come when less came than its mill had said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

_WITHIN: Final = 10
"""Mills cut to a tenth; less than that is part of a delivery, not a short bolt."""


@dataclass(frozen=True, kw_only=True)
class Rest:
    """Whole centimetres still to come, 0 for none; on the days said before if no day is named."""

    cm: int
    on: date | None = None


def still_to_come(said_cm: int, came_cm: int) -> int:
    """Return how many centimetres seem still to come; 0 where it came whole or nobody said how much."""
    short = said_cm - came_cm
    return short if short * _WITHIN > said_cm else 0
