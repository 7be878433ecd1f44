"""What waits for the client, can be fetched, or is to come: what a talk about it settles."""

from __future__ import annotations

from uuid import UUID

import pytest

from boutique.domain.calls.talks import CallOutcome
from boutique.domain.promises.model import PromiseRecord
from boutique.domain.workshop.fittings import Fitting
from boutique.services.cloth.expecting import Saying, call_off, expect_cloth
from boutique.services.cloth.movements import receive_cloth
from boutique.services.cloth.waiting import wait_for_cloth
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.stages import StageDone, start_stage
from tests.counter import TODAY, Counter, at
from tests.data.queries.calls.owing import day, item_of, now_ready, told, wait

# What waits for them


def test_what_waits_for_an_answer_is_a_call_the_same_day_and_waits_no_more_once_answered(
    counter: Counter, who: UUID, order: UUID
) -> None:
    wait(counter, "answer", "să aleagă nasturii")
    asked = told(counter, who)["answer_awaited"]
    assert (asked.facts.since, asked.facts.words, asked.days) == (TODAY, "să aleagă nasturii", 0)
    counter.call(who, CallOutcome.NOT_FITTING, asked, hour=9)
    assert counter.book.queries().work(1, 1).waiting

    entry = counter.call(who, CallOutcome.SPOKE, asked, hour=11, words="de corn")

    assert counter.book.queries().work(1, 1).waiting == ()
    assert told(counter, who, 1) == {}
    undo_change(counter.book.change(), entry)
    assert counter.book.queries().work(1, 1).waiting


def test_a_wait_that_ended_because_the_garment_went_on_is_no_call(
    counter: Counter, who: UUID, order: UUID
) -> None:
    wait(counter, "answer")
    start_stage(counter.book.change(), item_of(counter), StageDone(at=at(TODAY)), now=at(TODAY))
    assert "answer_awaited" not in told(counter, who)


@pytest.mark.parametrize("cause", ["cloth", "maker"])
def test_what_waits_for_others_is_no_call_to_the_client(
    counter: Counter, who: UUID, order: UUID, cause: str
) -> None:
    wait(counter, cause)
    assert told(counter, who) == {}


def test_who_was_asked_for_a_day_of_fitting_is_asked_again_three_days_later(
    counter: Counter, who: UUID, order: UUID
) -> None:
    wait(counter, "fitting")
    reason = told(counter, who)["fitting_awaited"]
    counter.call(who, CallOutcome.SPOKE, reason)

    assert counter.book.queries().work(1, 1).waiting  # it waits until it is tried on
    assert "fitting_awaited" not in told(counter, who, 2)
    assert "fitting_awaited" in told(counter, who, 3)


def _fitting(counter: Counter, ahead: int, outcome: str = "") -> UUID:
    moment = at(day(ahead), 14)
    item = counter.book.queries().work(1, 1)
    fitting = Fitting(
        client_id=item.client_id, order_id=item.order_id, item_id=item.item_id, at=moment, outcome=outcome
    )
    counter.write(fitting)
    return fitting.id


def test_a_fitting_nobody_confirmed_is_a_call_on_the_last_open_day_before_it(
    counter: Counter, who: UUID, order: UUID
) -> None:
    wait(counter, "fitting")
    fitting = _fitting(counter, 2)  # TODAY is a Saturday, so this is the next day one can be rung for
    unconfirmed = told(counter, who)["fitting_unconfirmed"]
    assert "fitting_awaited" not in told(counter, who)
    assert (unconfirmed.subject, unconfirmed.facts.on, unconfirmed.days) == (fitting, day(2), -2)

    counter.call(who, CallOutcome.NOT_FITTING, unconfirmed, hour=8)
    assert not counter.book.queries().fitting(fitting).fitting.is_confirmed
    counter.call(who, CallOutcome.SPOKE, unconfirmed, hour=9)

    assert counter.book.queries().fitting(fitting).fitting.is_confirmed
    assert "fitting_unconfirmed" not in told(counter, who, 1)


def test_who_did_not_come_is_asked_for_a_new_day_and_again_after_three(
    counter: Counter, who: UUID, order: UUID
) -> None:
    _fitting(counter, -1, "missed")
    missed = told(counter, who)["fitting_missed"]
    assert (missed.days, missed.facts.on) == (1, day(-1))
    counter.call(who, CallOutcome.SPOKE, missed)

    assert "fitting_missed" not in told(counter, who, 2)
    assert "fitting_missed" in told(counter, who, 3)
    _fitting(counter, 5)
    assert "fitting_missed" not in told(counter, who, 3)


# What can be fetched


def test_what_is_ready_is_told_once_and_asked_about_after_a_week(
    counter: Counter, who: UUID, order: UUID
) -> None:
    now_ready(counter, who, order)
    ready = told(counter, who)["ready_to_fetch"]
    assert (ready.facts.ready, ready.facts.garments, ready.facts.told) == (TODAY, "suit", None)
    assert "promise_near" not in told(counter, who, 4)
    counter.call(who, CallOutcome.SPOKE, ready)
    assert [ahead for ahead in range(1, 12) if told(counter, who, ahead)] == [*range(7, 12)]

    waiting = told(counter, who, 9)["not_fetched"]
    assert (waiting.days, waiting.facts.told) == (2, TODAY)
    counter.call(who, CallOutcome.SPOKE, waiting, days_ago=-9)
    assert "not_fetched" not in told(counter, who, 15)
    assert "not_fetched" in told(counter, who, 16)
    counter.deliver(order, days_ago=-16)
    assert "not_fetched" not in told(counter, who, 17)


def test_who_was_never_reached_is_told_after_a_week_too(counter: Counter, who: UUID, order: UUID) -> None:
    now_ready(counter, who, order)
    assert "ready_to_fetch" in told(counter, who, 6)
    assert told(counter, who, 7)["not_fetched"].facts.told is None


def test_what_is_ready_late_is_ready_and_late_no_more(counter: Counter, who: UUID, order: UUID) -> None:
    with counter.book.change() as uow:
        item = next(each for each in uow.find(PromiseRecord) if each.due_on == day(5))
        item.due_on = day(-2)
        uow.commit("Promised earlier")
    now_ready(counter, who, order)
    assert list(told(counter, who)) == ["ready_to_fetch"]


# Cloth


def test_who_waits_for_a_cloth_hears_once_that_it_comes_later(counter: Counter, who: UUID) -> None:
    cloth = counter.cloth()
    expect_cloth(counter.book.change(), cloth, Saying(from_on=day(10), said_on=day(-5)))
    wait_for_cloth(counter.book.change(), who, cloth, metres_cm=350, on=day(-4))
    assert told(counter, who) == {}
    expect_cloth(counter.book.change(), cloth, Saying(from_on=day(24), said_on=TODAY))

    moved = told(counter, who)["cloth_delayed"]
    assert (moved.facts.due, moved.facts.now, moved.days) == (day(10), day(24), 4)
    counter.call(who, CallOutcome.SPOKE, moved)
    assert told(counter, who, 1) == {}
    missed = told(counter, who, 25)["cloth_delayed"]
    assert (missed.facts.due, missed.facts.now) == (day(24), None)
    call_off(counter.book.change(), cloth, on=day(25))
    assert told(counter, who, 25) == {}


def test_who_asked_after_the_mill_had_said_so_knows_it_already(counter: Counter, who: UUID) -> None:
    cloth = counter.cloth()
    for away, said in ((10, -5), (24, -3)):
        expect_cloth(counter.book.change(), cloth, Saying(from_on=day(away), said_on=day(said)))
    wait_for_cloth(counter.book.change(), who, cloth, on=day(-3))
    assert told(counter, who) == {}


def test_of_those_whose_cloth_came_the_longest_waiting_is_rung_first(counter: Counter) -> None:
    cloths = [counter.cloth(code, code) for code in ("S1", "S2", "S3")]
    people = [counter.client(f"Pop{at}") for at in range(3)]
    for ago, who, cloth in zip((5, 40, 20), people, cloths, strict=True):
        wait_for_cloth(counter.book.change(), who, cloth, metres_cm=100, on=day(-ago))
        receive_cloth(counter.book.change(), cloth, 500, on=day(-ago // 10))

    assert [entry.callee.client_id for entry in counter.sheet()] == [people[1], people[2], people[0]]
