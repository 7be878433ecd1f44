"""All that a promise rests on, as the book tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.workshop.hours import BenchView, ClosedDayView
from boutique.domain.workshop.views import StageView, WorkView

LOOKED_BACK: Final = 730
"""Days from which the workshop learns."""


@dataclass(frozen=True, kw_only=True)
class WorkshopFacts:
    """What the book knows on a day: who sews when, the stages, garments under work and those made lately."""

    on: date
    benches: Sequence[BenchView]
    closed: Sequence[ClosedDayView]
    stages: Sequence[StageView]
    open: Sequence[WorkView]
    made: Sequence[WorkView]

    def must_know_hours(self) -> None:
        """Raise Refused while nobody's hours are written down: then no day can be foreseen."""
        if not any(each.minutes_a_week for each in self.benches):
            raise Refused(N_("Say first who is at the bench, and when: boutique hours NAME 8."))
