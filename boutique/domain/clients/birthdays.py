"""When a birthday falls, for those born on 29 February too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta


def birthdays_between(first: date, last: date) -> Iterator[tuple[int, int, int]]:
    """Yield (month, day, days before `last`) for each birthday kept between two days.

    Whoever was born on 29 February keeps it on the 28th when the year has no 29th.
    """
    for ago in range((last - first).days, -1, -1):
        when = last - timedelta(days=ago)
        yield when.month, when.day, ago
        if (when.month, when.day) == (2, 28) and not _has_29_february(when.year):
            yield 2, 29, ago


def next_birthday(month: int, of_month: int, today: date) -> date:
    """Return the next day on which a birthday is kept, today included."""
    for year in (today.year, today.year + 1):
        shown = 28 if (month, of_month) == (2, 29) and not _has_29_february(year) else of_month
        when = date(year, month, shown)
        if when >= today:
            return when
    raise AssertionError("a birthday comes every year")


def _has_29_february(year: int) -> bool:
    return (date(year, 3, 1) - timedelta(days=1)).day == 29
