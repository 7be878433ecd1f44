"""When the shop is open for fittings, and when a client can come."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.kernel.ids import new_id

_SUNDAY: Final = 6
_DAY: Final = 24 * 60
_FAR: Final = 60


@dataclass(eq=False, kw_only=True)
class FreeTime:
    """A client can come on a weekday (0 is Monday) between two minutes of the day."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    weekday: int
    from_minute: int = 0
    until_minute: int = _DAY


@dataclass(frozen=True, kw_only=True)
class FreeDraft:
    """The days on which a client can come; no `weekdays` are any."""

    client_id: UUID
    weekdays: tuple[int, ...] = ()
    from_minute: int = 0
    until_minute: int = _DAY

    def check(self) -> None:
        """Raise Refused when nobody can come so."""
        if not set(self.weekdays) <= set(range(7)):
            raise Refused(N_("Choose days of the week, from Monday to Sunday."))
        if not 0 <= self.from_minute < self.until_minute <= _DAY:
            raise Misfilled("hours", N_("The hours end before they begin. Check both."))


@dataclass(frozen=True, kw_only=True)
class OpenHours:
    """Hours of the shop in minutes of the day, and closed days beside Sundays and holidays."""

    from_minute: int
    until_minute: int
    holidays: Callable[[int], Collection[date]]
    """The public holidays of a year."""
    closed: frozenset[date] = frozenset()

    def is_shut(self, day: date) -> bool:
        """Whether nobody is there on a day."""
        return day.weekday() == _SUNDAY or day in self.holidays(day.year) or day in self.closed

    def next_open(self, day: date) -> date:
        """Return the first open day after a day."""
        days = (day + timedelta(days=n) for n in range(1, _FAR))
        return next((each for each in days if not self.is_shut(each)), day + timedelta(days=_FAR))

    def must_be_open(self, at: datetime, minutes: int) -> None:
        """Raise Misfilled when the shop is shut within these minutes, by its own clock."""
        here = at.astimezone()
        if self.is_shut(here.date()):
            raise Misfilled(
                "at",
                N_("The shop is shut on {day}. The next open day is {next}."),
                day=here.date().isoformat(),
                next=self.next_open(here.date()).isoformat(),
            )
        begins = here.hour * 60 + here.minute
        if begins < self.from_minute or begins + minutes > self.until_minute:
            raise Misfilled(
                "at",
                N_("A fitting lies between {first} and {last}, to its end. Choose another hour."),
                first=clock_text(self.from_minute),
                last=clock_text(self.until_minute),
            )


def clock_text(minute: int) -> str:
    """Return a minute of the day as 09:00."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


def minute_of(text: str) -> int | None:
    """Return the minute of the day that is written as 9, 9:30 or 09.30; None where it is none."""
    hour, _mark, minute = text.strip().replace(".", ":").partition(":")
    if not (hour.isascii() and hour.isdecimal() and len(hour) <= 2):
        return None
    if minute and not (minute.isascii() and minute.isdecimal() and len(minute) == 2):
        return None
    found = int(hour) * 60 + int(minute or 0)
    return found if found <= _DAY and int(minute or 0) < 60 else None


def can_come(at: datetime, minutes: int, free: Iterable[FreeTime]) -> bool:
    """Whether a client can come then; who said no days can on any."""
    known = list(free)
    here = at.astimezone()
    begins = here.hour * 60 + here.minute
    return not known or any(
        each.weekday == here.weekday()
        and each.from_minute <= begins
        and begins + minutes <= each.until_minute
        for each in known
    )


def both_can(
    begin: datetime,
    minutes: int,
    hours: OpenHours,
    free: Sequence[FreeTime],
    taken: Collection[tuple[datetime, datetime]],
    many: int = 3,
) -> list[datetime]:
    """Return the first half hours from a moment on when the shop is open, the client free and nobody busy.

    At most one a day, so that several days are offered; within two months.
    """
    found: list[datetime] = []
    here = begin.astimezone()
    for n in range(_FAR):
        day = here.date() + timedelta(days=n)
        if hours.is_shut(day):
            continue
        for minute in range(-(-hours.from_minute // 30) * 30, hours.until_minute - minutes + 1, 30):
            naive = datetime(day.year, day.month, day.day, minute // 60, minute % 60)
            at = naive.astimezone()
            end = at + timedelta(minutes=minutes)
            is_free = can_come(at, minutes, free) and not any(a < end and at < b for a, b in taken)
            if at > begin and is_free:
                found.append(at)
                break
        if len(found) == many:
            break
    return found
