"""Fittings: when a garment is tried on and with whom, whether that is confirmed, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.kernel.ids import new_id

USUAL_MINUTES: Final = 30
_LONGEST: Final = 240


class FittingKind(StrEnum):
    """How far the garment has come."""

    BASTED = "basted"
    FORWARD = "forward"
    FINAL = "final"
    TOILE = "toile"


class Outcome(StrEnum):
    """What came of a fitting."""

    PLANNED = ""
    """It is still to be."""
    FINE = "fine"
    AMENDED = "amended"
    """Fine, with amendments."""
    AGAIN = "again"
    """One more fitting is needed."""
    MISSED = "missed"
    """The client did not come."""
    MOVED = "moved"
    """Another day took its place."""
    CALLED_OFF = "called_off"
    HELD = "held"
    """It was held; nobody wrote down what came of it."""


HELD: Final = (Outcome.FINE, Outcome.AMENDED, Outcome.AGAIN, Outcome.HELD)
"""The client was here."""
SAID: Final = (Outcome.FINE, Outcome.AMENDED, Outcome.AGAIN, Outcome.MISSED)
"""What one may say of a fitting that was planned."""


@dataclass(eq=False, kw_only=True)
class Fitting:
    """One fitting of a garment; `words` are the client's own, `staff_id` is with whom.

    `moved_from` is the fitting in whose place it came: one that was moved, or to which nobody came.
    Confirmed is what somebody heard from the client, at `confirmed_at`.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    order_id: UUID | None = None
    item_id: UUID | None = None
    at: datetime
    minutes: int = USUAL_MINUTES
    kind: str = FittingKind.BASTED
    words: str = ""
    outcome: str = Outcome.PLANNED
    glad: bool | None = None
    staff_id: UUID | None = None
    confirmed_at: datetime | None = None
    confirmed_by: UUID | None = None
    moved_from: UUID | None = None

    @property
    def until(self) -> datetime:
        """When it ends."""
        return self.at + timedelta(minutes=self.minutes)

    def must_be_planned(self) -> None:
        """Raise Refused when something came of it already."""
        if self.outcome != Outcome.PLANNED:
            raise Refused(N_("Something was written down of this fitting already. Look at it again."))


@dataclass(frozen=True, kw_only=True)
class PlanDraft:
    """A fitting to be planned: of which garment, when, how long and with whom."""

    item_id: UUID
    at: datetime
    kind: str = FittingKind.BASTED
    staff_id: UUID | None = None
    minutes: int = USUAL_MINUTES

    def check(self, now: datetime) -> None:
        """Raise Refused when no fitting can be planned so."""
        if self.kind not in tuple(FittingKind):
            raise Refused(N_("Choose which fitting it is: basted, forward, final or toile."))
        if not 0 < self.minutes <= _LONGEST:
            raise Misfilled("minutes", N_("A fitting takes from 1 to 240 minutes. Check how long."))
        if self.at <= now:
            raise Misfilled("at", N_("That hour is past. Plan a fitting that is still to come."))


def clash(at: datetime, minutes: int, others: Iterable[Fitting]) -> Fitting | None:
    """Return the planned fitting that lies over these minutes, if any does."""
    until = at + timedelta(minutes=minutes)
    return next(
        (
            each
            for each in sorted(others, key=lambda each: each.at)
            if each.outcome == Outcome.PLANNED and each.at < until and at < each.until
        ),
        None,
    )
