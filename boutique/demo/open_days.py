"""The days on which the demo shop works: no Sunday, no holiday of the country, no day it counts its stock."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from boutique.domain.promises.holidays import romanian_holidays

_SUNDAY: Final = 6
_DAY: Final = timedelta(days=1)


def is_open(day: date) -> bool:
    """Tell whether the shop works on a day."""
    counted = (day.month, day.day) == (12, 31)
    return day.weekday() != _SUNDAY and not counted and day not in romanian_holidays(day.year)


def on_or_before(day: date) -> date:
    """Return the last open day up to a day."""
    while not is_open(day):
        day -= _DAY
    return day


def on_or_after(day: date) -> date:
    """Return the first open day from a day on."""
    while not is_open(day):
        day += _DAY
    return day


def open_days(first: date, last: date) -> int:
    """Count the open days after one day, up to another."""
    return sum(is_open(first + n * _DAY) for n in range(1, (last - first).days + 1))
