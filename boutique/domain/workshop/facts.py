"""All that a promise rests on, as the book tells it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.workshop.hours import BenchView, ClosedDayView
from boutique.domain.workshop.views import StageView, WorkView

LOOKED_BACK: Final = 730
"""Days from which the workshop learns."""


@dataclass(frozen=True, kw_only=True)
class ToldDay:
    """A day promised with a chance that has come: the forecast's own chance `raw`, and when it was ready."""

    kind: str
    garment: str
    raw: float
    due_on: date
    ready_on: date | None


@dataclass(frozen=True, kw_only=True)
class ClothAhead:
    """A cloth as a promise needs it: centimetres free of it, and by when its mill says that more comes."""

    free_cm: int
    due_on: date | None
    mill: str


@dataclass(frozen=True, kw_only=True)
class ClothCame:
    """A delivery that came, so many days after the day its mill had named first; 0 in time."""

    mill: str
    on: date
    days_late: int


@dataclass(frozen=True, kw_only=True)
class FittingHeld:
    """The day of an agreed fitting has passed, and the client came or did not."""

    on: date
    came: bool


@dataclass(frozen=True, kw_only=True)
class WorkshopFacts:
    """What the book knows on a day: who sews when, the stages, garments under work and those made lately.

    `told` are days promised that have come, oldest first; `evenings` the chance of being late that was
    foreseen the evening before, by garment, for the day that is promised still. `short` names the cloth of
    each garment for which what lies there does not suffice, `cloths` what is known of each, `came` what came.
    Of those made the latest are enough to learn from; `finished` are all within two years, None where `made`
    has every one. `fittings` is the next day agreed with the client of each garment, `held` how those went
    that have passed.
    """

    on: date
    benches: Sequence[BenchView]
    closed: Sequence[ClosedDayView]
    stages: Sequence[StageView]
    open: Sequence[WorkView]
    made: Sequence[WorkView]
    told: Sequence[ToldDay] = ()
    evenings: Mapping[UUID, float] = field(default_factory=dict)
    cloths: Mapping[UUID, ClothAhead] = field(default_factory=dict)
    short: Mapping[UUID, UUID] = field(default_factory=dict)
    came: Sequence[ClothCame] = ()
    finished: int | None = None
    fittings: Mapping[UUID, date] = field(default_factory=dict)
    held: Sequence[FittingHeld] = ()

    def must_know_hours(self) -> None:
        """Raise Refused while nobody's hours are written down: then no day can be foreseen."""
        if not any(each.minutes_a_week for each in self.benches):
            raise Refused(N_("Say first who is at the bench, and when: boutique hours NAME 8."))
