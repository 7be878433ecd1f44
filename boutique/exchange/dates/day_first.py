"""Tells Romanian dates (day first) from American ones (month first) over a whole column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from boutique.domain.kernel.errors import N_, Refused
from boutique.exchange.cells import shown

_MIXED = N_(
    "“{value}” can be read in two ways, because this column mixes Romanian and American dates."
    " Write it as year-month-day, for example 2026-05-14."
)
_AMERICAN = N_(
    "“{value}” does not put the month first, as the rest of the column does."
    " Write it as year-month-day, for example 2026-05-14."
)
_ROMANIAN = N_(
    "“{value}” does not put the day first, as the rest of the column does."
    " Write it as year-month-day, for example 2026-05-14."
)

_TWO_FIRST = re.compile(r"\s*(\d{1,2})\s?[-./]\s?(\d{1,2})(?:\s?[-./]\s?\d{2,4}|\.?\s*\Z)")


@dataclass(frozen=True, slots=True)
class DayOrder:
    """Which of day and month comes first in a column, and whether the column is at odds with itself."""

    american: bool = False
    mixed: bool = False


class DayEvidence:
    """What the cells of a column tell of its order: those where one of two numbers is above twelve."""

    def __init__(self, cells: Iterable[str] = ()) -> None:
        self._romanian = self._american = 0
        for cell in cells:
            self.learn(cell)

    def learn(self, cell: str) -> None:
        """Take one more cell of the column into account."""
        if found := _TWO_FIRST.match(cell):
            first, second = int(found[1]), int(found[2])
            self._romanian += first > 12 >= second
            self._american += second > 12 >= first

    def order_or(self, other: DayEvidence) -> DayOrder:
        """Return the order of this column, or that of another of its file where this one tells of none."""
        return self.order if self._romanian or self._american else other.order

    @property
    def order(self) -> DayOrder:
        """Return the order that most cells speak for; Romanian when none does."""
        fewer, more = sorted((self._romanian, self._american))
        # One slip among many clear dates leaves the rest clear.
        return DayOrder(self._american > self._romanian, fewer > 0 and fewer * 9 >= more)


def day_and_month(first: int, second: int, order: DayOrder, text: str) -> tuple[int, int]:
    """Return day and month, refusing what goes against the column or can be read both ways."""
    if order.mixed and first <= 12 and second <= 12 and first != second:
        raise Refused(_MIXED, value=shown(text))
    day, month = (second, first) if order.american else (first, second)
    if month > 12 >= day:
        raise Refused(_AMERICAN if order.american else _ROMANIAN, value=shown(text))
    return day, month
