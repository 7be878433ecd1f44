"""What was missed, by the stage at which it stood on its day, and by what it waited for longest."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from boutique.domain.pages.missed_promises import MissedCount, MissedGround, ground_of, missed_by
from boutique.domain.promises.views import PromiseView
from boutique.domain.workshop.views import ItemStageView, WaitView, WorkView

DUE = date(2026, 11, 20)
_GIVEN = datetime(2026, 10, 1, 9, tzinfo=UTC)
PROMISE = PromiseView(
    promise_id=UUID(int=1),
    client_id=UUID(int=2),
    client="Ana Popa",
    kind="garment",
    words="",
    garment="suit",
    order_no=1,
    given_at=_GIVEN,
    given_by="",
    due_on=DUE,
    chance=None,
    owner="",
    kept_on=None,
    broken_on=None,
    told_on=None,
    why="",
    next_due_on=None,
    next_told_on=None,
    next_why="",
    void=False,
    version=1,
)


def stage(name: str, done: date | None) -> ItemStageView:
    return ItemStageView(
        item_stage_id=UUID(int=3),
        stage_id=UUID(int=4),
        name=name,
        usual_minutes=60,
        skill="",
        pace="work",
        planned_from=None,
        planned_to=None,
        started_at=None,
        done_at=None if done is None else datetime(done.year, done.month, done.day, 10, tzinfo=UTC),
        staff_id=None,
        by="",
        minutes=None,
        version=1,
    )


def wait(cause: str, first: date, last: date | None) -> WaitView:
    return WaitView(
        wait_id=UUID(int=5),
        item_id=UUID(int=6),
        item_stage_id=None,
        cause=cause,
        owner_id=None,
        owner="",
        from_on=first,
        until_on=last,
        words="",
        version=1,
    )


def work(*stages: ItemStageView, waits: tuple[WaitView, ...] = ()) -> WorkView:
    return WorkView(
        item_id=UUID(int=6),
        order_id=UUID(int=7),
        order_no=1,
        line=1,
        client_id=UUID(int=2),
        client="Ana Popa",
        garment="suit",
        kind="bespoke",
        description="",
        wearer="",
        quantity=1,
        placed_on=date(2026, 9, 1),
        promised_on=DUE,
        ready_on=None,
        stages=stages,
        waits=waits,
    )


def test_a_garment_stood_at_the_first_stage_that_was_not_done_on_its_day() -> None:
    made = work(stage("croit", DUE - timedelta(days=9)), stage("cusut", DUE + timedelta(days=1)))
    assert ground_of(PROMISE, made).stage == "cusut"
    assert ground_of(PROMISE, work(stage("croit", DUE), stage("cusut", DUE))).stage == ""
    assert ground_of(PROMISE, work()).stage == ""


def test_the_longest_wait_while_the_promise_stood_is_its_cause() -> None:
    before = wait("maker", date(2026, 9, 1), date(2026, 9, 30))
    short = wait("answer", date(2026, 10, 5), date(2026, 10, 7))
    long = wait("cloth", date(2026, 11, 10), None)
    later = wait("fitting", DUE + timedelta(days=1), None)
    assert ground_of(PROMISE, work(waits=(before, short, long, later))).cause == "cloth"
    assert ground_of(PROMISE, work(waits=(before, later))).cause == ""


def test_what_was_missed_is_counted_by_stage_and_cause_and_what_is_unknown_comes_last() -> None:
    today = DUE + timedelta(days=5)
    told = replace(PROMISE, promise_id=UUID(int=8), next_due_on=today, next_told_on=DUE)
    kept = replace(PROMISE, promise_id=UUID(int=9), kept_on=DUE)
    call = replace(PROMISE, promise_id=UUID(int=10), kind="call", garment="")
    grounds = {told.promise_id: MissedGround(stage="cusut", cause="cloth")}
    stages, causes = missed_by([PROMISE, told, kept, call], grounds, today)
    assert list(stages.items()) == [("cusut", MissedCount(missed=1)), ("", MissedCount(missed=1, untold=1))]
    assert list(causes) == ["cloth", ""]
