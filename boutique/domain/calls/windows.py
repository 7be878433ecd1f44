"""When a reason to call counts: how many days before and after its day, each window by its name."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple


class Window(NamedTuple):
    """Days between which the day of a thing must lie, counted from today: negative ones have gone by."""

    first: int
    last: int

    def around(self, on: date) -> tuple[date, date]:
        """Return the first and the last day that count, both of them included."""
        return on + timedelta(days=self.first), on + timedelta(days=self.last)

    @property
    def opens_after(self) -> int:
        """How many days after its day a thing begins to count; below none while it may still lie ahead."""
        return -self.last


PROMISED: Final = Window(-90, 2)
"""The day promised for a garment; older ones are no longer news to anybody."""

TOLD_AGAIN: Final = timedelta(days=7)
"""Whoever knows that a thing is late, or ready, is rung about it again after so long, if it still is so."""

READY: Final = Window(-6, 0)
"""The day from which something can be fetched."""

NOT_FETCHED: Final = Window(-365, -7)
"""The same day, once a week has gone by."""

ASKED_AGAIN: Final = timedelta(days=3)
"""Who said that they would see when to come for a fitting is asked once more after so long."""

AFTER_DELIVERY: Final = Window(-14, -3)
"""The day on which something was handed over: worn by then, and not yet forgotten."""

LEAD: Final = Window(-60, -3)
"""The day on which somebody came and did not buy."""

BIRTHDAY: Final = Window(-2, 0)
"""The birthday itself: late wishes are wishes for two days."""

OPENING: Final = Window(-45, 14)
"""The day on which a collection opens."""

TOLD_BEFORE_OPENING: Final = timedelta(days=15)
"""Who was spoken to about a collection so long before it opens has been told of it."""
