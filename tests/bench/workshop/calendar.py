"""Days of the workshop as numbers from Monday 2022-01-03, and which of them are worked in Romania."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

DAY_0 = date(2022, 1, 3)
HORIZON = 366 * 14
FIXED = ((1, 1), (1, 2), (1, 24), (5, 1), (6, 1), (8, 15), (11, 30), (12, 1), (12, 25), (12, 26))
"""Month and day of the holidays that stand still; the 6th and 7th of January came in 2024."""


def day_of(number: int) -> date:
    """Return the date of a day number."""
    return DAY_0 + timedelta(days=number)


def number_of(day: date) -> int:
    """Return the day number of a date."""
    return (day - DAY_0).days


def easter(year: int) -> date:
    """Return Orthodox Easter Sunday by the Julian computus (1900 to 2099)."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def holidays(year: int) -> set[date]:
    """Return the days of a year on which a Romanian shop is closed by law."""
    still = FIXED + (((1, 6), (1, 7)) if year >= 2024 else ())
    moving = (-2, 0, 1, 49, 50)
    return {date(year, *day) for day in still} | {easter(year) + timedelta(days=n) for n in moving}


@cache
def working_days() -> tuple[bool, ...]:
    """Return for each day number whether the workshop is open: no week-end and no holiday."""
    closed = {day for year in range(2022, day_of(HORIZON).year + 1) for day in holidays(year)}
    days = (day_of(number) for number in range(HORIZON))
    return tuple(day.weekday() < 5 and day not in closed for day in days)


@cache
def opened_before() -> tuple[int, ...]:
    """Return for each day number how many working days lie before it."""
    counted = [0]
    for works in working_days():
        counted.append(counted[-1] + works)
    return tuple(counted)


def next_working(day: int) -> int:
    """Return the day itself if it is worked, else the next that is."""
    works = working_days()
    while not works[day]:
        day += 1
    return day


def working_after(day: int, count: int) -> int:
    """Return the `count`-th working day after a day."""
    for _ in range(count):
        day = next_working(day + 1)
    return day


def working_between(first: int, last: int) -> int:
    """Return how many working days lie after `first` up to and with `last`."""
    return opened_before()[last + 1] - opened_before()[first + 1]
