"""What a tape of days shows, and where on it each day and dot lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import ceil
from typing import Final

DOT: Final = 10.5
_NARROW_DOT: Final = 6.0
_LEAST_DOT: Final = 3.0


@dataclass(frozen=True, kw_only=True)
class TapeDays:
    """The days from `first` to `last`, and what is known of them.

    `dots` are equally likely days, sorted, or none; `span` stands for them while too little is known.
    `told` is what is read aloud: the chosen day with its chance.
    """

    first: date
    last: date
    closed: frozenset[date] = field(default_factory=frozenset)
    marks: tuple[date, ...] = ()
    dots: tuple[date, ...] = ()
    span: tuple[date, date] | None = None
    chosen: date | None = None
    wall: date | None = None
    wall_name: str = ""
    told: str = ""

    @property
    def count(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def has(self, day: date | None) -> bool:
        """Whether a day is on the tape."""
        return day is not None and self.first <= day <= self.last

    def every(self) -> list[date]:
        """Return the days, the first one first."""
        return [self.first + timedelta(days=at) for at in range(self.count)]


@dataclass(frozen=True)
class TapeRule:
    """Turns days into places on a tape `width` wide, `above` of it for the dots; all in pixels."""

    days: TapeDays
    width: float
    above: float

    @property
    def pitch(self) -> float:
        """How wide a day is."""
        return self.width / self.days.count

    def at(self, day: date) -> float:
        """Return the middle of a day."""
        return ((day - self.days.first).days + 0.5) * self.pitch

    def day_at(self, left: float) -> date:
        """Return the day that lies there."""
        at = int(left / self.pitch)
        return self.days.first + timedelta(days=min(max(0, at), self.days.count - 1))

    @property
    def dot(self) -> float:
        """How wide a dot is: smaller where the dots of one day would not stand over their day."""
        most = max(Counter(self.days.dots).values(), default=0)
        size = min(DOT, max(self.pitch, _NARROW_DOT))
        while size > _LEAST_DOT and self._beside(size) * self._rows(size) < most:
            size -= 0.5
        return size

    def _beside(self, size: float) -> int:
        return max(1, int(self.pitch / size))

    def _rows(self, size: float) -> int:
        return max(1, int(self.above / size))

    def dots(self) -> list[tuple[float, float]]:
        """Return the middles of the dots, those of one day stacked over it; upwards is less.

        A stack that would be too high stands in several columns, as wide as its day.
        """
        size, of_day, stood = self.dot, Counter(self.days.dots), Counter[date]()
        made = list[tuple[float, float]]()
        for day in self.days.dots:
            beside = min(self._beside(size), ceil(of_day[day] / self._rows(size)))
            row, column = divmod(stood[day], beside)
            made.append((self.at(day) + (column - (beside - 1) / 2) * size, -(row + 0.5) * size - 1))
            stood[day] += 1
        return made


def labelled(days: TapeDays, wide: Sequence[float], rule: TapeRule, gap: float) -> list[date]:
    """Return which of the Mondays have their day written below, given how wide each would be.

    The chosen day is written in any case, and nothing lies on it.
    """
    taken: list[tuple[float, float]] = []
    if days.chosen is not None and days.has(days.chosen):
        middle, half = rule.at(days.chosen), wide[-1] / 2
        taken.append((middle - half, middle + half))
    kept = []
    for monday, each in zip(mondays(days), wide, strict=False):
        left = rule.at(monday) - min(each / 2, rule.at(monday))
        right = left + each
        if right <= rule.width and all(right + gap <= a or b + gap <= left for a, b in taken):
            taken.append((left, right))
            kept.append(monday)
    return kept


def mondays(days: TapeDays) -> list[date]:
    """Return the days on which weeks begin."""
    return [day for day in days.every() if day.weekday() == 0]
