"""What people type for days, read as they mean it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from boutique.domain.clients.occasions import Occasion, told_occasion
from boutique.domain.kernel.errors import N_, Refused
from boutique.wording.kernel.dates import month_named

_DAY = re.compile(
    r"(\d{1,2})(?:[.\-/\s]+(\d{1,2})(?:[.\-/\s]+(\d{4}|\d{2})(?!\d))?|\.?\s*([^\W\d_]{3,})(?:\.?\s+(\d{4})(?!\d))?)"
    r"\.?(?=[\s,:]|\Z)"
)


_LEAPS = 9


class DressDay(NamedTuple):
    """A day to dress for as it was typed in one line."""

    occasion: Occasion
    year: int | None
    month: int
    day: int
    words: str
    yearly: bool


def typed_day(text: str, today: date, *, past: bool = False) -> date | None:
    """Return a day typed as 24.11 or 24.11.2026, None for nothing; a year left out is the nearest one."""
    if not text.strip():
        return None
    parts = _parts(text)
    if parts is None or parts[3]:
        raise Refused(N_("“{text}” is not a day. Write it as 24.11 or 24.11.2026."), text=text.strip())
    year, month, day, _rest = parts
    try:
        return date(year, month, day) if year is not None else _nearest(day, month, today, past=past)
    except ValueError:
        raise Refused(
            N_("“{text}” is not in the calendar. Check the day and the month."), text=text.strip()
        ) from None


def _parts(text: str) -> tuple[int | None, int, int, str] | None:
    """Return year, month, day and the words behind them of '24.11', '24.11.26', '14 iunie 2027 nunta'."""
    found = _DAY.match(text.strip())
    if found is None:
        return None
    month = int(found[2]) if found[2] else month_named(found[4])
    year = found[3] or found[5]
    rest = text.strip()[found.end() :].strip(" ,:.")
    if month is None:
        return None
    return (int(year) + (2000 if len(year) == 2 else 0) if year else None), month, int(found[1]), rest


def _nearest(day: int, month: int, today: date, *, past: bool) -> date:
    here = date(today.year, month, day)
    if past and here > today:
        return here.replace(year=today.year - 1)
    if not past and here < today - timedelta(days=31):
        return here.replace(year=today.year + 1)
    return here


def typed_birthday(text: str) -> tuple[int | None, int | None, int | None]:
    """Return (year, month, day) of a birthday typed as 2.1 or 2.1.1980; all None for nothing."""
    if not text.strip():
        return None, None, None
    parts, found = _parts(text), _DAY.match(text.strip())
    if parts is None or parts[3] or (found is not None and len(found[3] or "0000") != 4):
        raise Refused(
            N_("“{text}” is not a birthday. Write it as 2.1 or, with the year, 2.1.1980."), text=text.strip()
        )
    return parts[:3]


def typed_dress_day(text: str, today: date) -> DressDay | None:
    """Return the day to dress for in '14 iunie nunta fiicei', None for nothing.

    What it is about is told from the words; an anniversary comes back every year, and a day typed without a
    year is otherwise the next one.
    """
    if not text.strip():
        return None
    parts = _parts(text)
    if parts is None:
        raise Refused(
            N_("“{text}” does not begin with a day. Write for example: 14 June, a wedding."),
            text=text.strip(),
        )
    year, month, day, words = parts
    occasion = told_occasion(words)
    yearly = occasion is Occasion.ANNIVERSARY
    if occasion is not Occasion.OTHER and len(words.split()) == 1:
        words = ""  # the kind of day says as much
    return DressDay(occasion, year if year or yearly else _next(month, day, today), month, day, words, yearly)


def _next(month: int, day: int, today: date) -> int:
    """Return the year in which a day comes next; 29 February may take some years."""
    for year in range(today.year, today.year + _LEAPS):
        try:
            if date(year, month, day) >= today:
                return year
        except ValueError:
            continue
    return today.year
