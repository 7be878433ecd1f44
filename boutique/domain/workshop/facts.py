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
class WorkshopFacts:
    """What the book knows on a day: who sews when, the stages, garments under work and those made lately.

    `told` are days promised that have come, oldest first; `evenings` the chance of being late that was
    foreseen the evening before, by garment, for the day that is promised still.
    """

    on: date
    benches: Sequence[BenchView]
    closed: Sequence[ClosedDayView]
    stages: Sequence[StageView]
    open: Sequence[WorkView]
    made: Sequence[WorkView]
    told: Sequence[ToldDay] = ()
    evenings: Mapping[UUID, float] = field(default_factory=dict)

    def must_know_hours(self) -> None:
        """Raise Refused while nobody's hours are written down: then no day can be foreseen."""
        if not any(each.minutes_a_week for each in self.benches):
            raise Refused(N_("Say first who is at the bench, and when: boutique hours NAME 8."))
