"""When a day to dress for falls, and how long before one speaks of it. Plain functions, quick to load."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from boutique.domain.clients.birthdays import next_birthday

DRESS_AHEAD = timedelta(weeks=8)
"""What is made to measure for a day takes so long, two fittings and all."""

REMEMBER_AHEAD = timedelta(weeks=2)
"""A day that comes back every year is spoken of so long before."""


def kept_on(year: int | None, month: int, day: int, today: date, *, yearly: bool) -> date:
    """Return when a day falls: the next time if it comes back or has no year, else the one time.

    A wedding of next summer comes back every year, but not before it has been.
    """
    if year is not None and not yearly:
        return date(year, month, day)
    first = date.min if year is None else date(year, month, day)
    return next_birthday(month, day, max(today, first))


def calendar_spans(first: date, last: date) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the stretches of the calendar from one day to a later one, as (month, day) pairs.

    The turn of the year makes two of them. Where 29 February is kept on the 28th it lies in the stretch.
    """
    while first.year < last.year:
        yield (first.month, first.day), (12, 31)
        first = date(first.year + 1, 1, 1)
    end = (last.month, last.day)
    yield (first.month, first.day), (2, 29) if end == (2, 28) else end
