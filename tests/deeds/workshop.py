"""What is done in the workshop: stages, waits, the shop's own lists."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from boutique.domain.workshop.hours import AbsenceDraft, AwayWhy, HoursDraft
from boutique.domain.workshop.stages import StageDraft
from boutique.domain.workshop.waits import WaitCause, WaitDraft
from boutique.services.workshop.hours import close_day, end_absence, note_absence, open_day, set_hours
from boutique.services.workshop.stage_lists import begin_stages, write_stages
from boutique.services.workshop.stages import (
    StageCorrection,
    StageDone,
    correct_stage,
    finish_stage,
    plan_stages,
    start_stage,
    take_stage_back,
)
from boutique.services.workshop.waits import close_wait, open_wait
from tests.counter import TODAY
from tests.deeds.frame import NOW, Deeds, deed

_GARMENTS = ("suit", "shirt", "tie", "")


def _stage(deeds: Deeds) -> UUID | None:
    return deeds.maybe("work_stage")


def _said(deeds: Deeds) -> StageDone:
    return StageDone(at=NOW, stage_id=_stage(deeds), by=deeds.maybe("staff"), minutes=deeds.of([None, 40]))


@deed
def begin_list(deeds: Deeds) -> None:
    begin_stages(deeds.uow(), deeds.of(_GARMENTS))


@deed
def change_list(deeds: Deeds) -> None:
    garment = deeds.of(_GARMENTS)
    known = [each for each in deeds.book.queries().work_stages() if each.garment == garment]
    kept = [StageDraft(name=each.name, stage_id=each.stage_id) for each in known[: deeds.of([1, 2, 5])]]
    new = [StageDraft(name=f"Etapa {deeds.chance.random()}") for _each in range(3 - min(3, len(kept)))]
    write_stages(deeds.uow(), garment, deeds.chance.sample([*kept, *new], len(kept) + len(new)), today=TODAY)


@deed
def plan_work(deeds: Deeds) -> None:
    plan_stages(deeds.uow(), deeds.any("order_item"))


@deed
def begin_work(deeds: Deeds) -> None:
    start_stage(deeds.uow(), deeds.any("order_item"), _said(deeds), now=NOW)


@deed
def end_work(deeds: Deeds) -> None:
    makes_ready = deeds.of([True, False])
    finish_stage(deeds.uow(), deeds.any("order_item"), _said(deeds), makes_ready=makes_ready, now=NOW)


@deed
def take_work_back(deeds: Deeds) -> None:
    take_stage_back(deeds.uow(), deeds.any("order_item"), _stage(deeds))


@deed
def correct_work(deeds: Deeds) -> None:
    stage = deeds.any("item_stage")
    told = StageCorrection(
        started_at=deeds.of([None, NOW]),
        done_at=deeds.of([None, NOW]),
        staff_id=deeds.maybe("staff"),
        planned_from=deeds.of([None, TODAY]),
    )
    correct_stage(deeds.uow(), stage, deeds.version("item_stage", stage), told, now=NOW)


@deed
def have_it_wait(deeds: Deeds) -> None:
    draft = WaitDraft(item_id=deeds.any("order_item"), cause=deeds.of(WaitCause), from_on=TODAY)
    open_wait(deeds.uow(), draft, today=TODAY)


@deed
def wait_no_more(deeds: Deeds) -> None:
    wait = deeds.any("wait")
    on = TODAY + timedelta(days=deeds.of([0, 2]))
    close_wait(deeds.uow(), wait, deeds.version("wait", wait), on=on)


@deed
def write_hours(deeds: Deeds) -> None:
    minutes = tuple(deeds.of([0, 240, 480]) for _day in range(7))
    from_on = TODAY + timedelta(days=deeds.of([-30, 0, 7]))
    skills = deeds.of([(), ("plain",), ("plain", "fine")])
    set_hours(
        deeds.uow(), HoursDraft(staff_id=deeds.any("staff"), minutes=minutes, from_on=from_on, skills=skills)
    )


@deed
def be_away(deeds: Deeds) -> None:
    until, why = deeds.of([(None, AwayWhy.SICK), (TODAY + timedelta(days=3), AwayWhy.PLANNED)])
    draft = AbsenceDraft(staff_id=deeds.any("staff"), from_on=TODAY, until_on=until, why=why)
    note_absence(deeds.uow(), draft, today=TODAY)


@deed
def be_back(deeds: Deeds) -> None:
    absence = deeds.any("absence")
    back = TODAY + timedelta(days=deeds.of([0, 2]))
    end_absence(deeds.uow(), absence, deeds.version("absence", absence), back_on=back)


@deed
def shut_a_day(deeds: Deeds) -> None:
    close_day(deeds.uow(), TODAY + timedelta(days=deeds.of(range(9))), "inventar", today=TODAY)


@deed
def not_shut_it(deeds: Deeds) -> None:
    closed = deeds.any("closed_day")
    open_day(deeds.uow(), closed, deeds.version("closed_day", closed))
