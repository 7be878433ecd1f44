"""Stages of a garment begun, done, taken back, corrected: by whom and when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.ports import UnitOfWork
from boutique.domain.staff.model import Staff
from boutique.domain.workshop.stages import ItemStage, Skill, WorkStage, current, latest
from boutique.services.orders.handing_over import no_longer_ready, now_ready
from boutique.services.orders.order_deed import OrderDeed
from boutique.services.workshop.bench import Bench

_MOST_MINUTES: Final = 60_000
_NO_MINUTES: Final = N_("Write the minutes worked as a whole number, zero or more.")


@dataclass(frozen=True, kw_only=True)
class StageDone:
    """A stage that is begun or done: when, and which one and by whom, if not the next by whoever serves.

    It is named by its id, or where it has none yet by its name.
    """

    at: datetime
    stage_id: UUID | None = None
    name: str = ""
    by: UUID | None = None
    minutes: int | None = None


@dataclass(frozen=True, kw_only=True)
class StageCorrection:
    """All that is known of one stage of a garment, as it should have been written down."""

    started_at: datetime | None
    done_at: datetime | None
    staff_id: UUID | None
    minutes: int | None = None
    planned_from: date | None = None
    planned_to: date | None = None

    def check(self) -> None:
        """Raise Refused when a stage cannot have been so."""
        if self.started_at is not None and self.done_at is not None and self.done_at < self.started_at:
            raise Misfilled("done_at", N_("A stage cannot be done before it was begun. Check both."))
        if (
            self.planned_from is not None
            and self.planned_to is not None
            and self.planned_to < self.planned_from
        ):
            raise Misfilled("planned_to", N_("The plan ends before it begins. Check both days."))
        _check_minutes(self.minutes)


def start_stage(uow: UnitOfWork, item_id: UUID, said: StageDone, *, now: datetime) -> UUID:
    """Write down that somebody begins a stage, the next one if none is named; returns the entry to undo.

    What the garment waited for is over by it.
    """
    with uow:
        bench = Bench(uow, item_id)
        bench.must_be_under_work()
        stage = bench.named(bench.stages_begun(), said.stage_id, said.name)
        if stage.is_touched:
            raise Refused(N_("This stage was begun already. Finish it, or take it back."))
        bench.must_fit("at", said.at, now)
        stage.started_at, stage.staff_id = said.at, _who(uow, said.by)
        bench.wait_no_longer(local_day(said.at))
        return uow.commit(N_("Stage begun"), bench.item.client_id)


def finish_stage(
    uow: UnitOfWork, item_id: UUID, said: StageDone, *, makes_ready: bool = True, now: datetime
) -> UUID:
    """Write down that a stage is done, the one under work if none is named; returns the entry to undo.

    The next one is then what the garment is at. The last one makes the garment ready, unless that is not
    wanted; where cutting is done, the cloth set aside is cut.
    """
    _check_minutes(said.minutes)
    with uow:
        bench = Bench(uow, item_id)
        bench.must_be_under_work()
        stages = bench.stages_begun()
        stage = bench.named(stages, said.stage_id, said.name)
        return done(uow, bench, stages, stage, said, makes_ready=makes_ready, now=now)


def done(
    uow: UnitOfWork,
    bench: Bench,
    stages: Sequence[ItemStage],
    stage: ItemStage,
    said: StageDone,
    *,
    makes_ready: bool,
    now: datetime,
) -> UUID:
    """Write down within a change under way that a stage is done, and commit; returns the entry to undo."""
    if stage.done_at is not None:
        raise Refused(N_("This stage is done already. Take it back, or correct it."))
    bench.must_fit("at", said.at, now)
    if stage.started_at is not None and said.at < stage.started_at:
        raise Misfilled("at", N_("A stage cannot be done before it was begun. Check both."))
    stage.done_at, stage.minutes = said.at, said.minutes
    if said.by is not None or stage.staff_id is None:
        stage.staff_id = _who(uow, said.by)
    bench.wait_no_longer(local_day(said.at))
    deed = OrderDeed(uow, bench.order.id, None)
    if current(stages) is None and makes_ready:
        now_ready(deed, [bench.item.id], local_day(said.at))
        deed.settle_cloth(local_day(said.at))
        return deed.commit(N_("Last stage done, garment ready"))
    if is_cutting(uow, stage) and deed.cuts(bench.item, local_day(said.at)):
        return deed.commit(N_("Stage done, cloth cut"))
    return uow.commit(N_("Stage done"), bench.item.client_id)


def is_cutting(uow: UnitOfWork, stage: ItemStage) -> bool:
    """Tell whether the cloth is cut at a stage."""
    return uow.get(WorkStage, stage.stage_id).skill == Skill.CUTTING


def take_stage_back(
    uow: UnitOfWork, item_id: UUID, stage_id: UUID | None = None, *, today: date | None = None
) -> UUID:
    """Take back what was written down last of a stage: that it is done, else that it was begun.

    Returns the entry to undo. A garment that was ready is not ready any more, and what was cut of its
    cloth is set aside again if the cutting is taken back. What it waited for before stays over.
    """
    with uow:
        bench = Bench(uow, item_id)
        stages = bench.stages()
        stage = bench.named(stages, stage_id) if stage_id is not None else latest(stages)
        if stage is None or not stage.is_touched:
            raise Refused(N_("Nothing was written down of this stage. There is nothing to take back."))
        was_done = stage.done_at is not None
        if was_done:
            stage.done_at = stage.minutes = None
        else:
            stage.started_at = None
        if not stage.is_touched:
            stage.staff_id = None
        deed = OrderDeed(uow, bench.order.id, None)
        was_ready = bench.item.ready_on is not None
        if was_ready:
            no_longer_ready(deed, bench.item.id)
        if was_done and is_cutting(uow, stage) and deed.cuts_not(bench.item, today or date.today()):
            return deed.commit(N_("Stage taken back, cloth set aside again"))
        if was_ready:
            return deed.commit(N_("Stage taken back, garment not ready"))
        return uow.commit(N_("Stage taken back"), bench.item.client_id)


def correct_stage(
    uow: UnitOfWork, stage_id: UUID, version: int, told: StageCorrection, *, now: datetime
) -> UUID:
    """Correct what was written down of one stage, and its plan; returns the entry to undo."""
    told.check()
    with uow:
        stage = uow.get(ItemStage, stage_id, version)
        bench = Bench(uow, stage.item_id)
        bench.must_fit("started_at", told.started_at, now)
        bench.must_fit("done_at", told.done_at, now)
        if bench.item.ready_on is not None and stage.done_at is not None and told.done_at is None:
            raise Refused(
                N_("This garment is ready. Take its last stage back first, if there is more to do.")
            )
        stage.started_at, stage.done_at, stage.minutes = told.started_at, told.done_at, told.minutes
        stage.staff_id = told.staff_id if told.staff_id is None else uow.get(Staff, told.staff_id).id
        stage.planned_from, stage.planned_to = told.planned_from, told.planned_to
        return uow.commit(N_("Stage corrected"), bench.item.client_id)


def plan_stages(uow: UnitOfWork, item_id: UUID) -> UUID:
    """Write down which stages a garment will go through, before the first is begun; returns the entry."""
    with uow:
        bench = Bench(uow, item_id)
        bench.must_be_under_work()
        bench.stages_begun()
        return uow.commit(N_("Stages planned"), bench.item.client_id)


def _who(uow: UnitOfWork, by: UUID | None) -> UUID | None:
    return uow.actor.staff_id if by is None else uow.get(Staff, by).id


def _check_minutes(minutes: int | None) -> None:
    if minutes is not None and not 0 <= minutes <= _MOST_MINUTES:
        raise Misfilled("minutes", _NO_MINUTES)
