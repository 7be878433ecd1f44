"""From what chance of being late a garment is watched, and from what the client is called."""

from __future__ import annotations

from typing import Final

WATCH: Final = 0.3
"""From here on a garment is shown."""
CALL: Final = 0.6
"""From here on the client is called: of those called two in three would be late indeed."""


def settled(p_late: float, evening_before: float | None) -> float:
    """Chance of being late as it is told: of two evenings, so that one day's luck rings no client."""
    return p_late if evening_before is None else (p_late + evening_before) / 2
