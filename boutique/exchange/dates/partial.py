"""Dates that are none, or only a part of one, as address books and shop programs leave them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from boutique.domain.kernel.text import fold
from boutique.exchange.columns.header_keys import header_key
from boutique.exchange.dates.formats import months_named

_ZEROS = re.compile(r"[0\s\-./:T]+Z?\Z")
# Outlook writes no date as this one, Excel day zero as that one, other programs the first day they know.
_NO_DATES = re.compile(
    r"(?:0?1[-./]0?1[-./](?:4501|1753|0001)|(?:4501|1753|0001)[-./]01[-./]01"
    r"|1900[-./]01[-./]0[01]|0?[01][-./]0?1[-./]1900|0?1[-./]0?0[-./]1900"
    r"|1899[-./]12[-./]3[01]|3[01][-./]12[-./]1899|12[-./]3[01][-./]1899)(?:[\sT]+[\d:.]+Z?(?:\s*[AP]\.?M\.?)?)?\Z",
    re.IGNORECASE,
)
_UNKNOWN = frozenset(
    ("necunoscut", "necunoscuta", "unknown", "nu se stie", "nu stiu", "unbekannt", "ismeretlen", "inconnue")
)
_UNKNOWN_PARTS = re.compile(r"(?=.*[?_xX*])[\d?_xX*]{1,4}(?:[-./ ]+[\d?_xX*]{1,4})*\.?\Z")
_UNKNOWN_PART = re.compile(r"\d*[?_xX*][\d?_xX*]*")
_ABOUT = re.compile(
    r"(?:~|≈|(?:ca|cca|circa|aprox|approx|c|prin|around|um)\b\.?)\s*(\d{4})\Z|(\d{4})\s*(?:\?|~)\Z",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?:[T\s].*)?\Z")
_YEAR_LAST = re.compile(r"(?:(\d{1,2})[-./])?(\d{1,2})[-./](\d{4})(?:\s.*)?\Z")
_NO_YEAR = frozenset({"0000", "1604"})
_DASHES = re.compile(r"--(\d{2})?-?-?(\d{2})?\Z")
_MOST_MONTHS = 12

_NAMES_OF_PARTS = frozenset(("year", "month", "day"))

Part = tuple[int | None, int | None, int | None]


def is_no_date(text: str) -> bool:
    """Tell whether a cell says that there is no date: '0/0/00', '0000-00-00', or Outlook's year 4501."""
    return bool(_ZEROS.match(text) or _NO_DATES.match(text))


def part_of_a_birthday(text: str) -> Part | None:
    """Return what a date that lacks its day, month or year still tells; nothing for a whole date.

    A month without a day cannot be kept, so of such a date only the year remains; nor can what stands for a
    number that nobody knows, as the marks of '??.05.1980'.
    """
    if not text[:1].isdigit() and fold(text).strip("?!. ") in _UNKNOWN:
        return None, None, None
    if found := _ABOUT.match(text):
        return int(found[1] or found[2]), None, None
    if _UNKNOWN_PARTS.match(text):
        text = _UNKNOWN_PART.sub(lambda part: "0" * len(part[0]), text.rstrip("."))
        if is_no_date(text):
            return None, None, None
    if found := _YEAR_FIRST.match(text):
        return _known(found[1], found[2], found[3] or "0")
    if found := _YEAR_LAST.match(text):
        return _known(found[3], found[2], found[1] or "0")
    if (found := _DASHES.match(text)) and not (found[1] and found[2]):
        return None, None, None
    month, numbers = months_named(text)
    return (int(numbers[0]), None, None) if month and len(numbers) == 1 and len(numbers[0]) == 4 else None


def whole_birthday(told: Sequence[tuple[str, str]]) -> str:
    """Return a birthday that stands in one column, or in one each for year, month and day."""
    if len(told) < 2:
        return told[0][1] if told else ""
    parts = {header_key(header).removeprefix("birth "): text for header, text in told}
    if not parts.keys() & _NAMES_OF_PARTS:
        return told[0][1]
    year, month, day = (parts.get(name, "") for name in ("year", "month", "day"))
    return "-".join((year.zfill(4), month.zfill(2), day.zfill(2)))


def _known(year: str, month: str, day: str) -> Part | None:
    if int(month) and int(day) and year not in _NO_YEAR:
        return None
    said = None if year in _NO_YEAR else int(year)
    whole = int(month) and int(day)
    if whole and int(month) > _MOST_MONTHS:
        month, day = day, month
    return (said, int(month), int(day)) if whole else (said, None, None)
