"""From what chance of being late a garment is watched, counts as late, and its client is called."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

WATCH: Final = 0.25
"""From here on a garment is shown."""
LIKELY: Final = 0.6
"""From here on it is counted among what will be late, however far its day is."""
CALL: Final = 0.4
"""From here on a client is called once the day is near: two in three of these would be late indeed."""
CALL_WITHIN: Final = timedelta(days=7)
"""How long before a promised day somebody may be called about it.

Weeks ahead most of what looks late is still mended; a week leaves the two working days in which a client can
do without the garment, and a lower chance then tells more of those who will be late with fewer calls in vain.
"""


def is_to_be_rung(p_late: float, promised_on: date, on: date) -> bool:
    """Tell whether a client is to hear on a day that what is promised them may be late."""
    return p_late >= CALL and promised_on - on <= CALL_WITHIN


def is_likely_late(p_late: float, promised_on: date, on: date) -> bool:
    """Tell whether a garment counts as late: likely so, or near enough that its client is called."""
    return p_late >= LIKELY or is_to_be_rung(p_late, promised_on, on)


def settled(p_late: float, evening_before: float | None) -> float:
    """Chance of being late as it is told: of two evenings, so that one day's luck rings no client."""
    return p_late if evening_before is None else (p_late + evening_before) / 2
