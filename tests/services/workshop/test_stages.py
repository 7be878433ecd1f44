"""A garment goes through stages: begun and done by somebody, taken back, corrected, and then ready."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.workshop.usual_stages import USUAL
from boutique.domain.workshop.views import WorkState, WorkView
from boutique.services.duplicates.merge import merge_clients
from boutique.services.orders.handing_over import deliver_order
from boutique.services.orders.taking import correct_order, place_order
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.stages import (
    StageCorrection,
    StageDone,
    correct_stage,
    plan_stages,
    start_stage,
    take_stage_back,
)
from tests.counter import TODAY, Counter, at
from tests.services.workshop.conftest import NOW, ORDERED
from tests.snapshots import contents

Work = Callable[[], WorkView]
Deed = Callable[..., UUID]


def test_the_first_stage_begun_brings_the_usual_stages_of_the_garment(
    counter: Counter, suit: Work, start: Deed
) -> None:
    assert not counter.book.queries().work_stages()
    assert suit().state is WorkState.NOT_BEGUN
    start(suit())
    assert [each.usual_minutes for each in suit().stages] == [each.usual_minutes for each in USUAL["suit"]]
    assert [each.garment for each in counter.book.queries().work_stages()] == ["suit"] * len(USUAL["suit"])
    assert (suit().state, suit().stages[0].by) == (WorkState.IN_WORK, "Ana")


def test_done_closes_a_stage_and_the_garment_is_at_the_next(suit: Work, start: Deed, finish: Deed) -> None:
    start(suit(), NOW - timedelta(hours=3))
    finish(suit(), minutes=150)
    first, second = suit().stages[:2]
    assert (first.started_at, first.done_at, first.minutes) == (NOW - timedelta(hours=3), NOW, 150)
    assert suit().current == second
    assert (suit().state, suit().since) == (WorkState.NEXT, TODAY)


def test_a_stage_that_is_only_told_done_was_begun_nobody_knows_when(suit: Work, finish: Deed) -> None:
    finish(suit())
    assert (suit().stages[0].started_at, suit().stages[0].done_at) == (None, NOW)


def test_a_stage_nobody_wrote_down_is_passed_over(suit: Work, finish: Deed) -> None:
    finish(suit())
    finish(suit(), stage_id=suit().stages[3].stage_id)
    assert suit().current == suit().stages[4]


def test_the_last_stage_makes_the_garment_ready_unless_that_is_not_wanted(
    counter: Counter, suit: Work, finish: Deed
) -> None:
    plan_stages(counter.book.change(), suit().item_id)
    last = suit().stages[-1].stage_id
    entry = finish(suit(), stage_id=last, makes_ready=False)
    assert (suit().ready_on, suit().state) == (None, WorkState.FINISHED)
    undo_change(counter.book.change(), entry)
    finish(suit(), stage_id=last)
    assert (suit().ready_on, suit().state) == (TODAY, WorkState.READY)
    with pytest.raises(Refused, match="ready"):
        finish(suit(), stage_id=last)
    take_stage_back(counter.book.change(), suit().item_id)
    assert (suit().ready_on, suit().state) == (None, WorkState.NOT_BEGUN)


def test_what_was_written_down_last_is_taken_back_step_by_step(
    counter: Counter, suit: Work, start: Deed, finish: Deed
) -> None:
    start(suit())
    finish(suit(), minutes=30)
    take_stage_back(counter.book.change(), suit().item_id)
    assert (suit().state, suit().stages[0].minutes) == (WorkState.IN_WORK, None)
    take_stage_back(counter.book.change(), suit().item_id)
    assert (suit().state, suit().stages[0].by) == (WorkState.NOT_BEGUN, "")
    with pytest.raises(Refused):
        take_stage_back(counter.book.change(), suit().item_id)


def test_a_stage_is_corrected_whole(counter: Counter, suit: Work, finish: Deed, vasile: UUID) -> None:
    finish(suit())
    stage = suit().stages[0]
    told = StageCorrection(
        started_at=NOW - timedelta(days=1),
        done_at=NOW - timedelta(hours=1),
        staff_id=vasile,
        minutes=200,
        planned_from=TODAY,
        planned_to=TODAY,
    )
    correct_stage(counter.book.change(), stage.item_stage_id, stage.version, told, now=NOW)
    stage = suit().stages[0]
    assert (stage.started_at, stage.done_at) == (told.started_at, told.done_at)
    assert (stage.by, stage.minutes, stage.planned_to) == ("Vasile", 200, TODAY)
    impossible = (
        replace(told, started_at=NOW),
        replace(told, done_at=NOW + timedelta(minutes=1)),
        replace(told, planned_to=TODAY - timedelta(days=1)),
        replace(told, minutes=-1),
        replace(told, started_at=NOW - timedelta(days=400)),
    )
    for each in impossible:
        with pytest.raises(Refused):
            correct_stage(counter.book.change(), stage.item_stage_id, stage.version, each, now=NOW)


def test_nothing_is_begun_twice_nor_before_the_order_nor_in_time_to_come(
    counter: Counter, suit: Work, start: Deed, finish: Deed
) -> None:
    with pytest.raises(Refused, match="still to come"):
        start(suit(), NOW + timedelta(minutes=1))
    with pytest.raises(Refused, match="before the garment was ordered"):
        finish(suit(), NOW - (TODAY - ORDERED) - timedelta(days=2))
    start(suit())
    with pytest.raises(Refused, match="begun already"):
        start(suit())
    with pytest.raises(Refused, match="before it was begun"):
        finish(suit(), NOW - timedelta(hours=1))
    with pytest.raises(Refused, match="does not go through"):
        finish(suit(), stage_id=suit().item_id)
    finish(suit())
    with pytest.raises(Refused, match="done already"):
        finish(suit(), stage_id=suit().stages[0].stage_id)


def test_what_was_handed_over_is_worked_on_no_more(
    counter: Counter, order: UUID, suit: Work, start: Deed, ana: UUID
) -> None:
    work = suit()
    version = counter.book.queries().order(1).version
    deliver_order(counter.book.change(), order, version, on=TODAY)
    with pytest.raises(Refused):
        start(work)
    with pytest.raises(Refused):
        take_stage_back(counter.book.change(), work.item_id)


def test_an_alteration_goes_through_its_own_stages_whatever_the_garment(
    counter: Counter, who: UUID, ana: UUID
) -> None:
    items = (ItemDraft(garment="suit", kind="alteration"),)
    place_order(counter.book.change(), OrderDraft(client_id=who, placed_on=ORDERED, items=items))
    start_stage(counter.book.change(), counter.book.queries().work(1).item_id, StageDone(at=NOW), now=NOW)
    assert len(counter.book.queries().work(1).stages) == len(USUAL["alteration"])


def test_a_garment_that_becomes_another_goes_through_the_stages_of_that_one(
    counter: Counter, order: UUID, who: UUID, suit: Work, start: Deed
) -> None:
    plan_stages(counter.book.change(), suit().item_id)
    before = counter.book.queries().order(1)
    dress = ItemDraft(item_id=suit().item_id, garment="dress")
    draft = OrderDraft(client_id=who, placed_on=ORDERED, items=(dress,))
    correct_order(counter.book.change(), order, before.version, draft)
    assert not suit().stages
    start(suit())
    assert [each.usual_minutes for each in suit().stages] == [each.usual_minutes for each in USUAL["dress"]]
    again = replace(draft, items=(replace(dress, garment="suit"),))
    correct_order(counter.book.change(), order, counter.book.queries().order(1).version, again)
    assert suit().stages[0].started_at == NOW


@pytest.mark.parametrize("deed", ["start", "finish", "ready", "back", "correct", "plan"])
def test_every_deed_at_the_bench_can_be_undone(
    counter: Counter, suit: Work, start: Deed, finish: Deed, ana: UUID, deed: str
) -> None:
    if deed not in ("start", "plan"):
        start(suit())
    if deed == "back":
        finish(suit())
    before = contents(counter.book)
    stage = next(iter(suit().stages), None)
    deeds: dict[str, Callable[[], UUID]] = {
        "start": lambda: start(suit()),
        "finish": lambda: finish(suit(), minutes=3),
        "ready": lambda: finish(suit(), stage_id=suit().stages[-1].item_stage_id),
        "back": lambda: take_stage_back(counter.book.change(), suit().item_id),
        "plan": lambda: plan_stages(counter.book.change(), suit().item_id),
    }
    if deed == "correct":
        assert stage is not None
        told = StageCorrection(started_at=NOW, done_at=NOW, staff_id=None)
        entry = correct_stage(counter.book.change(), stage.item_stage_id, stage.version, told, now=NOW)
    else:
        entry = deeds[deed]()
    assert contents(counter.book) != before
    undo_change(counter.book.change(), entry)
    assert contents(counter.book) == before


def test_the_work_on_a_garment_goes_along_when_two_pages_are_put_together(
    counter: Counter, who: UUID, suit: Work, finish: Deed
) -> None:
    finish(suit())
    before = suit()
    kept = counter.client("Moldovan", "R.")
    merge_clients(counter.book.change(), kept, who, now=at(TODAY))
    after = suit()
    assert after.client_id == kept
    assert [each.done_at for each in after.stages] == [each.done_at for each in before.stages]
    assert counter.book.queries().reader.all("SELECT DISTINCT client_id FROM item_stage") == [(kept.hex,)]
