"""What people type for days and money, read as they mean it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from boutique.domain.errors import N_, Refused

_DAY = re.compile(r"(\d{1,2})[.\-/\s]+(\d{1,2})(?:[.\-/\s]+(\d{4}|\d{2}))?\.?\Z")
_MONEY = re.compile(r"\d{1,9}(?:,\d{1,2}|\.\d{1,2})?\Z")
_THOUSANDS = re.compile(r"(?<=\d)[.\s\u00a0](?=\d{3}(?:\D|$))")


def typed_day(text: str, today: date, *, past: bool = False) -> date | None:
    """Return a day typed as 24.11 or 24.11.2026, None for nothing; a year left out is the nearest one."""
    if not text.strip():
        return None
    found = _DAY.match(text.strip())
    if found is None:
        raise Refused(N_("“{text}” is not a day. Write it as 24.11 or 24.11.2026."), text=text.strip())
    day, month, year = int(found[1]), int(found[2]), found[3]
    try:
        if year is not None:
            return date(int(year) if len(year) == 4 else 2000 + int(year), month, day)
        return _nearest(day, month, today, past=past)
    except ValueError:
        raise Refused(
            N_("“{text}” is not in the calendar. Check the day and the month."), text=text.strip()
        ) from None


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
    found = _DAY.match(text.strip())
    if found is None or (found[3] is not None and len(found[3]) != 4):
        raise Refused(
            N_("“{text}” is not a birthday. Write it as 2.1 or, with the year, 2.1.1980."), text=text.strip()
        )
    return (int(found[3]) if found[3] else None), int(found[2]), int(found[1])


def typed_bani(text: str) -> int:
    """Return hundredths of an amount typed as 4200, 4.200 or 99,50; nothing is zero."""
    plain = _THOUSANDS.sub("", text.strip())
    if not plain:
        return 0
    if not _MONEY.match(plain):
        raise Refused(N_("“{text}” is not a price. Write it in figures, such as 1250."), text=text.strip())
    return round(float(plain.replace(",", ".")) * 100)
