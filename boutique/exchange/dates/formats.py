"""Dates and birthdays as files write them: '2026-05-14', '14.05.2026', '14 mai 2026', 46156, '--05-14'."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.exchange.cells import shown
from boutique.exchange.dates.day_first import DayOrder, day_and_month

_NO_DATE = N_("“{value}” is not a date. Write it as year-month-day, for example 2026-05-14.")
_NO_DAY = N_("“{value}”: the calendar has no such day. Check the day and the month.")
_TO_COME = N_("“{value}” is in the future. Check the year: only what has happened can be imported.")
_TOO_OLD = N_("“{value}” is too long ago. Check the year.")
_TOO_FAR = N_("“{value}” is more than five years ahead. Check the year of the promised day.")
_BORN_LATER = N_("“{value}” is in the future, and nobody can be born then. Check the year, or leave it out.")
_BORN_EARLIER = N_(
    "“{value}” would make the client more than 120 years old. Check the year, or leave it out."
)

_MONTHS = {
    word: at
    for at, words in enumerate(
        (
            *("ian ianuarie jan january", "feb februarie february", "mar martie march", "apr aprilie april"),
            *(
                "mai may",
                "iun iunie jun june",
                "iul iulie jul july",
                "aug august",
                "sep sept septembrie september",
            ),
            *("oct octombrie october", "noi nov noiembrie november", "dec decembrie december"),
        ),
        start=1,
    )
    for word in words.split()
}
_FILLING = frozenset(
    {
        *(
            "de",
            "din",
            "al",
            "anul",
            "of",
            "the",
            "st",
            "nd",
            "rd",
            "th",
            "lun",
            "luni",
            "mar",
            "marti",
            "mie",
        ),
        *("miercuri", "joi", "vin", "vineri", "sam", "sambata", "dum", "duminica", "mon", "monday", "tue"),
        *(
            "tuesday",
            "wed",
            "wednesday",
            "thu",
            "thursday",
            "fri",
            "friday",
            "sat",
            "saturday",
            "sun",
            "sunday",
        ),
    }
)
_TIME = r"(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|Z|UTC|[+-]\d{2}:?\d{2})?)?\s*\Z"
_OF_THE_YEAR = r"\.?(?:\s*[rгg]\.?)?"
_ISO = re.compile(r"(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})\.?" + _TIME, re.IGNORECASE)
_NUMERIC = re.compile(
    r"(\d{1,2})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{4}|\d{2})" + _OF_THE_YEAR + _TIME, re.IGNORECASE
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?\Z")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?\Z")
_SERIAL_ZERO = date(1899, 12, 30)
_NO_YEAR_ISO = re.compile(r"--(\d{2})-?(\d{2})\Z")
_NO_YEAR = re.compile(r"(\d{1,2})\s?[-./]\s?(\d{1,2})\.?\Z")
_YEAR_ALONE = re.compile(r"\d{4}\Z")
_LEAP_YEAR = 2000
_OLDEST_ORDER = date(1950, 1, 1)
_OLDEST_AGE = 120
_LONGEST_PROMISE = 5 * 365

Century = Callable[[int], int]
Birthday = tuple[int | None, int | None, int | None]


@lru_cache(maxsize=16_384)  # a history has few days and many orders
def read_day(text: str, order: DayOrder, today: date) -> date:
    """Return the day on which something happened, never after today."""
    when = _date(text, order, lambda year: year + (2000 if year <= today.year % 100 + 10 else 1900))
    if when > today:
        raise Refused(_TO_COME, value=shown(text))
    if when < _OLDEST_ORDER:
        raise Refused(_TOO_OLD, value=shown(text))
    return when


@lru_cache(maxsize=4096)
def read_promised_day(text: str, order: DayOrder, today: date) -> date:
    """Return a day that may be still to come, at most a few years ahead."""
    when = _date(text, order, lambda year: 2000 + year)
    if when < _OLDEST_ORDER:
        raise Refused(_TOO_OLD, value=shown(text))
    if (when - today).days > _LONGEST_PROMISE:
        raise Refused(_TOO_FAR, value=shown(text))
    return when


def read_birthday(text: str, order: DayOrder, today: date) -> Birthday:
    """Return year, month and day of birth, as far as the cell tells them."""
    if _YEAR_ALONE.match(text):
        _check_birth(date(max(int(text), 1), 1, 1), text, today)
        return int(text), None, None
    if without_year := _without_year(text, order):
        born = _calendar(_LEAP_YEAR, *without_year, text)
        return None, born.month, born.day
    born = _date(text, order, lambda year: year + (2000 if 2000 + year <= today.year else 1900))
    _check_birth(born, text, today)
    return born.year, born.month, born.day


def _check_birth(born: date, text: str, today: date) -> None:
    if born > today:
        raise Refused(_BORN_LATER, value=shown(text))
    if today.year - born.year > _OLDEST_AGE:
        raise Refused(_BORN_EARLIER, value=shown(text))


def _without_year(text: str, order: DayOrder) -> tuple[int, int] | None:
    """Return month and day of a date that names no year, or nothing."""
    if found := _NO_YEAR_ISO.match(text):
        return int(found[1]), int(found[2])
    if found := _NO_YEAR.match(text):
        day, month = day_and_month(int(found[1]), int(found[2]), order, text)
        return month, day
    month, numbers = months_named(text)
    return (month, int(numbers[0])) if month and len(numbers) == 1 and len(numbers[0]) < 3 else None


def _date(text: str, order: DayOrder, century: Century) -> date:
    if (found := _ISO.match(text)) or (found := _COMPACT.match(text)):
        return _calendar(int(found[1]), int(found[2]), int(found[3]), text)
    if found := _NUMERIC.match(text):
        day, month = day_and_month(int(found[1]), int(found[2]), order, text)
        return _calendar(_year(found[3], century), month, day, text)
    if found := _SERIAL.match(text):
        return _SERIAL_ZERO + timedelta(days=int(found[1]))
    month, numbers = months_named(text)
    if not month or len(numbers) != 2:
        raise Refused(_NO_DATE, value=shown(text))
    number, year = numbers if len(numbers[0]) < 3 else numbers[::-1]
    return _calendar(_year(year, century), month, int(number), text)


def months_named(text: str) -> tuple[int, list[str]]:
    """Return the month named in words and the numbers around it; month 0 when there is none."""
    words = re.findall(r"[^\W\d_]+", fold(text))
    months = [word for word in words if word in _MONTHS]
    if not months or any(word not in _MONTHS and word not in _FILLING for word in words):
        return 0, []
    numbers = re.findall(r"\d+", text)
    return (_MONTHS[months[-1]], numbers) if max(map(len, numbers), default=0) <= 4 else (0, [])


def _year(digits: str, century: Century) -> int:
    return century(int(digits)) if len(digits) == 2 else int(digits)


def _calendar(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Refused(_NO_DAY, value=shown(text)) from error
