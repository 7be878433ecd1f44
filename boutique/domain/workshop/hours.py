"""When tailors are at the bench: their week, the days they are away, the days the shop is shut."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.kernel.ids import new_id
from boutique.domain.workshop.stages import Skill

WEEK: Final = 7
_MINUTES_OF_A_DAY: Final = 24 * 60
_LONGEST: Final = 500


class AwayWhy(StrEnum):
    """Why somebody is away."""

    PLANNED = "planned"
    SICK = "sick"


@dataclass(eq=False, kw_only=True)
class WorkingTime:
    """Minutes at the bench on a day of the week (0 is Monday), from a day on, until it is written anew."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    staff_id: UUID
    weekday: int
    minutes: int
    from_on: date


@dataclass(eq=False, kw_only=True)
class Absence:
    """Somebody is away, both days included; `until_on` is None while nobody knows when they come back."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    staff_id: UUID
    from_on: date
    until_on: date | None = None
    why: str = AwayWhy.PLANNED
    words: str = ""


@dataclass(eq=False, kw_only=True)
class ClosedDay:
    """A day on which nobody is at the bench, beside the holidays of the country."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    day: date
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class HoursDraft:
    """The week of somebody at the bench, Monday first; no `skills` are all of them."""

    staff_id: UUID
    minutes: tuple[int, ...]
    from_on: date
    skills: tuple[str, ...] = ()

    def check(self) -> None:
        """Raise Refused when nobody can work so."""
        if len(self.minutes) != WEEK:
            raise Misfilled("minutes", N_("Write the hours of all seven days, Monday first; 0 where none."))
        if not all(0 <= each <= _MINUTES_OF_A_DAY for each in self.minutes):
            raise Misfilled("minutes", N_("A day has from 0 to 24 hours. Check the hours."))
        if not set(self.skills) <= {each for each in Skill if each}:
            raise Misfilled("skills", N_("The skills are plain, fine and cutting. Choose among them."))


@dataclass(frozen=True, kw_only=True)
class AbsenceDraft:
    """Somebody will be away, or is."""

    staff_id: UUID
    from_on: date
    until_on: date | None = None
    why: str = AwayWhy.PLANNED
    words: str = ""

    def check(self, today: date) -> None:
        """Raise Refused when nobody can be away so."""
        if self.why not in tuple(AwayWhy):
            raise Refused(N_("Say why they are away: planned or sick."))
        if self.until_on is None and self.why == AwayWhy.PLANNED:
            raise Misfilled("until_on", N_("Say until when they are away; only who is ill may not know."))
        if self.until_on is None and self.from_on > today:
            raise Misfilled("from_on", N_("Nobody is ill from a day to come. Check the day."))
        if self.until_on is not None and self.until_on < self.from_on:
            raise Misfilled("until_on", N_("They cannot be back before they went. Check the days."))
        if len(self.words) > _LONGEST:
            raise Misfilled("words", N_("Write it shorter: at most 500 letters fit here."))


@dataclass(frozen=True, kw_only=True)
class AbsenceView:
    """Somebody is away, from a day to a day."""

    absence_id: UUID
    from_on: date
    until_on: date | None
    why: str
    words: str
    version: int

    def has(self, day: date) -> bool:
        """Whether they are away on a day."""
        return self.from_on <= day and (self.until_on is None or day <= self.until_on)


@dataclass(frozen=True, kw_only=True)
class BenchView:
    """Somebody who sews: minutes of each day of the week since a day, skills, absences from that day on."""

    staff_id: UUID
    name: str
    minutes: tuple[int, ...]
    since: date
    skills: tuple[str, ...]
    absences: tuple[AbsenceView, ...] = ()

    @property
    def minutes_a_week(self) -> int:
        """Minutes of a whole week."""
        return sum(self.minutes)


@dataclass(frozen=True, kw_only=True)
class ClosedDayView:
    """A day on which the shop is shut."""

    closed_id: UUID
    day: date
    why: str
    version: int


def overlaps(draft: AbsenceDraft, others: Iterable[Absence]) -> bool:
    """Tell whether somebody is away already on one of these days."""
    last = draft.until_on or date.max
    return any(each.from_on <= last and draft.from_on <= (each.until_on or date.max) for each in others)
