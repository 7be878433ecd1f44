"""Public holidays of Romania, computed for any year: fixed days, and those that follow Orthodox Easter."""

from __future__ import annotations

from datetime import date, timedelta

FIXED = ((1, 1), (1, 2), (1, 24), (5, 1), (6, 1), (8, 15), (11, 30), (12, 1), (12, 25), (12, 26))
SINCE_2024 = ((1, 6), (1, 7))
GOOD_FRIDAY, EASTER_MONDAY, WHITSUN, WHIT_MONDAY = -2, 1, 49, 50


def orthodox_easter(year: int) -> date:
    """Day of Orthodox Easter in the Gregorian calendar: Meeus's computus for the Julian one, moved over."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=_julian_lag(year))


def romanian_holidays(year: int) -> frozenset[date]:
    """Days of the year on which the law closes shops' benches (Labour Code, art. 139)."""
    fixed = FIXED + (SINCE_2024 if year >= 2024 else ())
    easter = orthodox_easter(year)
    moving = (GOOD_FRIDAY, 0, EASTER_MONDAY, WHITSUN, WHIT_MONDAY)
    return frozenset(
        [date(year, month, day) for month, day in fixed] + [easter + timedelta(n) for n in moving]
    )


def _julian_lag(year: int) -> int:
    """Days by which the Julian calendar is behind in that spring (13 from 1900 to 2099)."""
    return year // 100 - year // 400 - 2
