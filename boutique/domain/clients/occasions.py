"""The days in a client's life for which one dresses."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.text import fold

_YEARS_AHEAD = 10


class Occasion(StrEnum):
    """What there is to dress for, or to remember."""

    WEDDING = "wedding"
    BAPTISM = "baptism"
    ANNIVERSARY = "anniversary"
    GRADUATION = "graduation"
    GALA = "gala"
    BUSINESS = "business"
    JOURNEY = "journey"
    OTHER = "other"


_STEMS = (
    (Occasion.ANNIVERSARY, "anivers annivers"),
    (Occasion.WEDDING, "nunt cununi casator wedd marri mireas"),
    (Occasion.BAPTISM, "botez christen baptis"),
    (Occasion.GRADUATION, "absolv licent diplom graduat"),
    (Occasion.GALA, "gala bal opera premier"),
    (Occasion.BUSINESS, "conferint interviu serviciu congres business conferenc interview"),
    (Occasion.JOURNEY, "calator vacant concedi croazier journey trip holiday cruise"),
)
"""How words begin that tell what kind of day it is, the more telling first."""


def told_occasion(words: str) -> Occasion:
    """Return what kind of day these words speak of."""
    spoken = fold(words).split()
    for occasion, stems in _STEMS:
        if any(word.startswith(stem) for stem in stems.split() for word in spoken):
            return occasion
    return Occasion.OTHER


@dataclass(eq=False, kw_only=True)
class ClientEvent:
    """A day to dress for; without a `year` only day and month are known, `yearly` it comes back."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    occasion: str
    words: str = ""
    year: int | None = None
    month: int
    day: int
    yearly: bool = False
    staff_id: UUID | None = None


def check_event(year: int | None, month: int, day: int, today: date) -> None:
    """Raise Refused unless there is such a day, not more than ten years ahead."""
    try:
        when = date(year or 2000, month, day)
    except ValueError:
        raise Refused(
            N_("{day}.{month} is not a day in the calendar. Check the day and the month."),
            day=day,
            month=month,
        ) from None
    if year is not None and not 1900 <= when.year <= today.year + _YEARS_AHEAD:
        raise Refused(N_("The year {year} is too far from now. Check the year."), year=year)
