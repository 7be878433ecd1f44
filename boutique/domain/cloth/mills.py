"""How late a mill comes, counted on the deliveries that came: what it said first against the day it came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

ENOUGH: Final = 5
"""Of fewer deliveries nobody can tell how late a mill comes."""
_LATEST: Final = 6
"""So many of the latest are reckoned with."""


@dataclass(frozen=True, kw_only=True)
class MillDelivery:
    """One delivery that came: promised for the last day the mill first named."""

    cloth_id: UUID
    cloth: str
    code: str
    said_on: date
    promised_on: date
    arrived_on: date
    times_said: int = 1

    @property
    def days_late(self) -> int:
        """By how many days it came late, 0 on the day or before."""
        return max(0, (self.arrived_on - self.promised_on).days)


@dataclass(frozen=True, kw_only=True)
class MillRecord:
    """A mill and its deliveries that came, the latest first."""

    mill: str
    deliveries: tuple[MillDelivery, ...] = ()

    @property
    def can_tell(self) -> bool:
        """Whether enough of them came to say anything."""
        return len(self.deliveries) >= ENOUGH

    @property
    def late(self) -> int:
        """How many came late."""
        return sum(each.days_late > 0 for each in self.deliveries)

    @property
    def latest(self) -> Sequence[MillDelivery]:
        """Those that are reckoned with."""
        return self.deliveries[:_LATEST]

    @property
    def most_days(self) -> int:
        """By how many days the latest of those came at worst."""
        return max((each.days_late for each in self.latest), default=0)

    def reckon(self, to_on: date) -> date | None:
        """Return until when to reckon with what it says comes by a day; None where one cannot tell."""
        return to_on + timedelta(days=self.most_days) if self.can_tell else None
