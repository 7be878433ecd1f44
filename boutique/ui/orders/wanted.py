"""What an order is for and the day of that, in one line: 'gala Operei, joi 7 ianuarie'."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.ui.kernel.typed import typed_day
from boutique.wording.kernel.dates import is_weekday, long_day

_FIGURES: Final = re.compile(r"(?<![\w.])\d{1,2}(?!\d)")
_ABOUT: Final = re.compile(r"\s+(?:pe|on|în|in)\s*\Z")


class Wanted(NamedTuple):
    """The words and the day, as far as either was said."""

    words: str
    on: date | None


def typed_wanted(text: str, today: date) -> Wanted:
    """Return what is meant. Misfilled, by `wanted`, for a day that is past."""
    for found in _FIGURES.finditer(text):
        day = _day(text[found.start() :], today)
        if day is not None:
            if day < today:
                raise Misfilled("wanted", N_("That day is past. Write the day that is still to come."))
            return Wanted(_words(text[: found.start()]), day)
    return Wanted(text.strip(), None)


def _day(text: str, today: date) -> date | None:
    try:
        return typed_day(text, today)
    except Refused:
        return None


def _words(text: str) -> str:
    """Return the words before a day, without the name of the weekday."""
    words = text.rstrip(" ,:")
    before, _space, last = words.rpartition(" ")
    words = before.rstrip(" ,:") if is_weekday(last) else words
    return _ABOUT.sub("", words).rstrip(" ,:")


def wanted_as_typed(words: str, on: date | None) -> str:
    """Return it as one would type it; the day is read the same in either language."""
    if on is None:
        return words
    said = f"{long_day(on)} {on.year}".replace(", ", " ")
    return f"{words}, {said}" if words else said
