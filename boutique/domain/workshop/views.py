"""What a screen shows of the workshop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from boutique.domain.kernel.clock import local_day
from boutique.domain.workshop.stages import Pace, current


@dataclass(frozen=True, kw_only=True)
class StageView:
    """One of the shop's own stages."""

    stage_id: UUID
    garment: str
    name: str
    pos: int
    usual_minutes: int
    skill: str
    pace: str
    retired_on: date | None
    version: int


@dataclass(frozen=True, kw_only=True)
class ItemStageView:
    """One stage of a garment: planned, begun and done, and by whom."""

    item_stage_id: UUID
    stage_id: UUID
    name: str
    usual_minutes: int
    skill: str
    pace: str
    planned_from: date | None
    planned_to: date | None
    started_at: datetime | None
    done_at: datetime | None
    staff_id: UUID | None
    by: str
    minutes: int | None
    version: int


@dataclass(frozen=True, kw_only=True)
class WaitView:
    """A garment waits for something, or did."""

    wait_id: UUID
    item_id: UUID
    item_stage_id: UUID | None
    cause: str
    owner_id: UUID | None
    owner: str
    from_on: date
    until_on: date | None
    words: str
    version: int


class WorkState(StrEnum):
    """How a garment stands in the workshop."""

    NOT_BEGUN = "not_begun"
    WAITING = "waiting"
    NEXT = "next"
    IN_WORK = "in_work"
    FINISHED = "finished"
    READY = "ready"


@dataclass(frozen=True, kw_only=True)
class WorkView:
    """One garment still to be handed over: whose it is, how far it has come and what it waits for.

    `bench_on` is the bench's own day, by which garments are taken on where one is known; `wanted_on` the day
    for which the whole order is wanted.
    """

    item_id: UUID
    order_id: UUID
    order_no: int
    line: int
    client_id: UUID
    client: str
    garment: str
    kind: str
    description: str
    wearer: str
    quantity: int
    placed_on: date
    promised_on: date | None
    ready_on: date | None
    bench_on: date | None = None
    wanted_on: date | None = None
    stages: tuple[ItemStageView, ...] = ()
    waits: tuple[WaitView, ...] = ()

    @property
    def current(self) -> ItemStageView | None:
        """The stage it is at; None where its work was not begun, or is all done."""
        return current(self.stages) if self.has_begun else None

    @property
    def has_begun(self) -> bool:
        """Whether any of its stages was written down."""
        return any(each.started_at or each.done_at for each in self.stages)

    @property
    def waiting(self) -> tuple[WaitView, ...]:
        """What it waits for now."""
        return tuple(each for each in self.waits if each.until_on is None)

    @property
    def state(self) -> WorkState:
        """How it stands."""
        if self.ready_on is not None:
            return WorkState.READY
        if self.waiting:
            return WorkState.WAITING
        if not self.has_begun:
            return WorkState.NOT_BEGUN
        at = self.current
        if at is None:
            return WorkState.FINISHED
        return WorkState.IN_WORK if at.started_at is not None else WorkState.NEXT

    @property
    def since(self) -> date:
        """The day of the last thing that was written down of its stages, else the day it was ordered."""
        moments = [at for each in self.stages for at in (each.started_at, each.done_at) if at is not None]
        return local_day(max(moments)) if moments else self.placed_on

    def days_late(self, today: date) -> int:
        """By how many days it is past the day promised for it; 0 when it is ready, or not yet due."""
        if self.promised_on is None or self.ready_on is not None:
            return 0
        return max(0, (today - self.promised_on).days)

    @property
    def minutes_left(self) -> int:
        """What its stages usually take from here on, in minutes of tailors."""
        done = max((at for at, each in enumerate(self.stages) if each.done_at is not None), default=-1)
        return sum(each.usual_minutes for each in self.stages[done + 1 :] if each.pace == Pace.WORK)


def by_urgency(work: Sequence[WorkView]) -> tuple[WorkView, ...]:
    """Return garments with the nearest promise first, late ones before all; what is ready comes last."""
    return tuple(sorted(work, key=_urgency))


def _urgency(work: WorkView) -> tuple[bool, date, int, int]:
    return work.ready_on is not None, work.promised_on or date.max, work.order_no, work.line
