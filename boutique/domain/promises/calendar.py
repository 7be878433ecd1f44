"""Which days are worked: day numbers inside, dates only at the edge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from boutique.domain.promises.holidays import romanian_holidays

Array = npt.NDArray[Any]
WORKING_WEEK = frozenset(range(5))


@dataclass(frozen=True, eq=False)
class WorkCalendar:
    """Working days from `origin` (day number 0) on, one flag a day."""

    origin: date
    working: Array

    @classmethod
    def between(
        cls,
        origin: date,
        days: int,
        closed: Iterable[date] = (),
        week: frozenset[int] = WORKING_WEEK,
    ) -> WorkCalendar:
        """Calendar of a shop: its week, less Romanian holidays and its own closed days."""
        shut = set(closed)
        for year in range(origin.year, (origin + timedelta(days)).year + 1):
            shut |= romanian_holidays(year)
        spell = [origin + timedelta(n) for n in range(days)]
        return cls(origin, np.array([day.weekday() in week and day not in shut for day in spell], dtype=bool))

    def reaching(self, days: int) -> WorkCalendar:
        """The same calendar, at least `days` long: what is not told is an ordinary Romanian week."""
        if days <= len(self.working):
            return self
        beyond = WorkCalendar.between(self.date_of(len(self.working)), days - len(self.working))
        return WorkCalendar(self.origin, np.concatenate([self.working, beyond.working]))

    @cached_property
    def open_days(self) -> Array:
        """Numbers of all working days, ascending."""
        return np.flatnonzero(self.working)

    def after(self, day: int, count: int) -> Array:
        """The `count` working days that follow `day`, as day numbers."""
        longer = self.reaching(day + 2 * count + 40)
        first = int(np.searchsorted(longer.open_days, day, side="right"))
        found = longer.open_days[first : first + count]
        return found if len(found) == count else longer.reaching(2 * len(longer.working)).after(day, count)

    def weekdays(self, numbers: Array) -> Array:
        """Days of the week of day numbers, 0 is Monday."""
        return np.asarray((self.origin.weekday() + numbers) % 7)

    def number_of(self, day: date) -> int:
        """Day number of a date."""
        return (day - self.origin).days

    def date_of(self, number: int) -> date:
        """Date of a day number."""
        return self.origin + timedelta(days=int(number))
