"""What is shown of the copies of a shop, and of the books that were set aside."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

MUCH: Final = 0.05
"""A book with more than this share of its clients fewer is much smaller: that is said before it counts."""


class ProvenCopy(NamedTuple):
    """A copy whose book was opened and read whole."""

    file: Path
    made: datetime
    clients: int


class Fewer(NamedTuple):
    """A book that has much fewer clients than a copy made earlier, which is therefore kept."""

    clients: int
    kept: ProvenCopy


def much_fewer(now: int, before: int) -> bool:
    """Tell whether more than a twentieth of the clients are gone."""
    return now < before * (1 - MUCH)
