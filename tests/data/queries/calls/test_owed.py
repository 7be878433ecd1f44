"""What we owe people of their garments and of cloth, and what a talk about it settles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

import pytest

from boutique.domain.calls.reasons import Reason
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.drafts import ItemDraft, MoveDraft, OrderDraft
from boutique.domain.pages.late_ahead import LateAhead
from boutique.domain.promises.model import PromiseRecord
from boutique.domain.promises.views import Fate
from boutique.domain.workshop.fittings import Fitting
from boutique.domain.workshop.waits import WaitDraft
from boutique.services.clients.family import share_household
from boutique.services.cloth.expecting import Saying, call_off, expect_cloth
from boutique.services.cloth.movements import receive_cloth
from boutique.services.cloth.waiting import wait_for_cloth
from boutique.services.orders.handing_over import mark_ready
from boutique.services.orders.promised_days import move_promise
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.stages import StageDone, start_stage
from boutique.services.workshop.waits import open_wait
from tests.counter import TODAY, Counter, at
from tests.snapshots import contents


@pytest.fixture
def who(counter: Counter) -> UUID:
    """Whose suit and shirt it is."""
    return counter.client("Moldovan", "Radu")


@pytest.fixture
def order(counter: Counter, who: UUID) -> UUID:
    """A suit for in five days and a shirt for in twenty, ordered twenty days ago."""
    items = (ItemDraft(garment="suit", promised_on=_day(5)), ItemDraft(garment="shirt", promised_on=_day(20)))
    draft = OrderDraft(client_id=who, placed_on=_day(-20), items=items)
    return place_order(counter.book.change(), draft)


def _day(away: int) -> date:
    return TODAY + timedelta(days=away)


def _told(counter: Counter, who: UUID, ahead: int = 0, late: Sequence[LateAhead] = ()) -> dict[str, Reason]:
    """Return the reasons to call somebody, so many days from the shop's today."""
    sheet = counter.book.queries().call_sheet(_day(ahead), 1_000, late=late)
    return {
        reason.kind.value: reason
        for entry in sheet
        if entry.callee.client_id == who
        for reason in entry.reasons
    }


def _version(counter: Counter, who: UUID) -> int:
    return counter.book.queries().client_page(who).orders[0].version


def _item(counter: Counter, line: int = 1) -> UUID:
    return counter.book.queries().work(1, line).item_id


def _late(counter: Counter, chance: float, line: int = 1) -> LateAhead:
    work = counter.book.queries().work(1, line)
    return LateAhead(work=work, chance=chance, days=3, to_be_rung=chance >= 0.6, cause="cloth")


# What will be late


def test_what_will_be_late_is_a_call_before_it_is_late_and_none_once_they_know(
    counter: Counter, who: UUID, order: UUID
) -> None:
    late = [_late(counter, 0.8)]
    reason = _told(counter, who, late=late)["late_ahead"]
    assert reason.subject == order
    assert (reason.facts.promised, reason.facts.chance, reason.facts.late) == (_day(5), 80, 3)
    assert (reason.facts.garments, reason.facts.cause) == ("suit", "cloth")

    counter.call(who, CallOutcome.NO_ANSWER, reason)
    assert "late_ahead" in _told(counter, who, 1, late)
    counter.call(who, CallOutcome.SPOKE, reason, hour=12)

    assert _told(counter, who, 1, late) == {}


@pytest.mark.parametrize("chance", [0.3, 0.45, 0.59])
def test_what_is_only_watched_is_never_a_call_nor_said_to_be_ready_in_time(
    counter: Counter, who: UUID, order: UUID, chance: float
) -> None:
    late = [_late(counter, chance)]
    assert _told(counter, who, 3, late) == {}
    assert list(_told(counter, who, 3)) == ["promise_near"]


def test_who_was_told_before_the_day_that_it_will_not_hold_is_late_and_told(
    counter: Counter, who: UUID, order: UUID
) -> None:
    counter.call(who, CallOutcome.SPOKE, _told(counter, who, late=[_late(counter, 0.9)])["late_ahead"])

    suit = next(each for each in counter.book.queries().promises() if each.due_on == _day(5))

    assert (suit.broken_on, suit.told_on) == (TODAY, TODAY)
    assert (suit.fate(TODAY), suit.fate(_day(6))) == (Fate.OPEN, Fate.LATE)
    assert not suit.is_untold(_day(6))


def test_a_missed_day_is_told_once_and_asked_about_again_after_a_week(
    counter: Counter, who: UUID, order: UUID
) -> None:
    first = _told(counter, who, 6)["promise_late"]
    assert first.facts.told is None
    counter.call(who, CallOutcome.SPOKE, first, days_ago=-6)

    assert [ahead for ahead in range(7, 22) if "promise_late" in _told(counter, who, ahead)] == [
        *range(13, 22)
    ]
    again = _told(counter, who, 13)["promise_late"]
    assert again.facts.told == _day(6)
    counter.call(who, CallOutcome.SPOKE, again, days_ago=-13)
    assert "promise_late" not in _told(counter, who, 19)
    assert "promise_late" in _told(counter, who, 20)


def test_a_day_moved_without_a_word_is_a_call_until_they_know(
    counter: Counter, who: UUID, order: UUID
) -> None:
    move = MoveDraft(to=_day(12), why="stofa întârzie")
    move_promise(
        counter.book.change(), order, _version(counter, who), move, item_ids=[_item(counter)], now=at(TODAY)
    )
    reason = _told(counter, who)["day_moved"]
    assert (reason.facts.was, reason.facts.now, reason.facts.garments) == (_day(5), _day(12), "suit")
    assert reason.facts.why == "stofa întârzie"

    counter.call(who, CallOutcome.SPOKE, reason)

    assert _told(counter, who, 1) == {}
    moved = next(each for each in counter.book.queries().promises() if each.due_on == _day(5))
    assert moved.next_told_on == TODAY
    assert not moved.is_untold(_day(13))


def test_the_day_named_in_the_talk_is_promised_and_they_know_of_it(
    counter: Counter, who: UUID, order: UUID
) -> None:
    reason = _told(counter, who, late=[_late(counter, 0.9)])["late_ahead"]
    before = contents(counter.book)
    entry = counter.call(who, CallOutcome.SPOKE, reason, new_day=_day(11), why="stofa întârzie")

    suit = counter.book.queries().work(1, 1)
    assert (suit.promised_on, counter.book.queries().work(1, 2).promised_on) == (_day(11), _day(20))
    old = next(each for each in counter.book.queries().promises() if each.due_on == _day(5))
    assert (old.next_due_on, old.next_told_on, old.next_why) == (_day(11), TODAY, "stofa întârzie")
    assert _told(counter, who, 1) == {}
    undo_change(counter.book.change(), entry)
    assert contents(counter.book) == before


def test_a_new_day_needs_its_reason_a_day_to_come_and_something_that_is_late(
    counter: Counter, who: UUID, order: UUID
) -> None:
    reason = _told(counter, who, late=[_late(counter, 0.9)])["late_ahead"]
    before = contents(counter.book)
    for reasons, said in (
        ([reason], {"new_day": _day(11)}),
        ([reason], {"new_day": _day(-1), "why": "stofa"}),
        ([], {"new_day": _day(11), "why": "stofa"}),
    ):
        with pytest.raises(Refused):
            counter.call(who, CallOutcome.SPOKE, *reasons, **said)
    with pytest.raises(Refused):
        counter.call(who, CallOutcome.NO_ANSWER, reason, new_day=_day(11), why="stofa")
    assert contents(counter.book) == before


# What waits for them


def _wait(counter: Counter, cause: str, words: str = "") -> UUID:
    draft = WaitDraft(item_id=_item(counter), cause=cause, from_on=TODAY, words=words)
    return open_wait(counter.book.change(), draft, today=TODAY)


def test_what_waits_for_an_answer_is_a_call_the_same_day_and_waits_no_more_once_answered(
    counter: Counter, who: UUID, order: UUID
) -> None:
    _wait(counter, "answer", "să aleagă nasturii")
    asked = _told(counter, who)["answer_awaited"]
    assert (asked.facts.since, asked.facts.words, asked.days) == (TODAY, "să aleagă nasturii", 0)
    counter.call(who, CallOutcome.NOT_FITTING, asked, hour=9)
    assert counter.book.queries().work(1, 1).waiting

    entry = counter.call(who, CallOutcome.SPOKE, asked, hour=11, words="de corn")

    assert counter.book.queries().work(1, 1).waiting == ()
    assert _told(counter, who, 1) == {}
    undo_change(counter.book.change(), entry)
    assert counter.book.queries().work(1, 1).waiting


def test_a_wait_that_ended_because_the_garment_went_on_is_no_call(
    counter: Counter, who: UUID, order: UUID
) -> None:
    _wait(counter, "answer")
    start_stage(counter.book.change(), _item(counter), StageDone(at=at(TODAY)), now=at(TODAY))
    assert "answer_awaited" not in _told(counter, who)


@pytest.mark.parametrize("cause", ["cloth", "maker"])
def test_what_waits_for_others_is_no_call_to_the_client(
    counter: Counter, who: UUID, order: UUID, cause: str
) -> None:
    _wait(counter, cause)
    assert _told(counter, who) == {}


def test_who_was_asked_for_a_day_of_fitting_is_asked_again_three_days_later(
    counter: Counter, who: UUID, order: UUID
) -> None:
    _wait(counter, "fitting")
    reason = _told(counter, who)["fitting_awaited"]
    counter.call(who, CallOutcome.SPOKE, reason)

    assert counter.book.queries().work(1, 1).waiting  # it waits until it is tried on
    assert "fitting_awaited" not in _told(counter, who, 2)
    assert "fitting_awaited" in _told(counter, who, 3)


def _fitting(counter: Counter, ahead: int, outcome: str = "") -> UUID:
    moment = at(_day(ahead), 14)
    item = counter.book.queries().work(1, 1)
    fitting = Fitting(
        client_id=item.client_id, order_id=item.order_id, item_id=item.item_id, at=moment, outcome=outcome
    )
    counter.write(fitting)
    return fitting.id


def test_a_fitting_nobody_confirmed_is_a_call_on_the_last_open_day_before_it(
    counter: Counter, who: UUID, order: UUID
) -> None:
    _wait(counter, "fitting")
    fitting = _fitting(counter, 2)  # TODAY is a Saturday, so this is the next day one can be rung for
    unconfirmed = _told(counter, who)["fitting_unconfirmed"]
    assert "fitting_awaited" not in _told(counter, who)
    assert (unconfirmed.subject, unconfirmed.facts.on, unconfirmed.days) == (fitting, _day(2), -2)

    counter.call(who, CallOutcome.NOT_FITTING, unconfirmed, hour=8)
    assert not counter.book.queries().fitting(fitting).fitting.is_confirmed
    counter.call(who, CallOutcome.SPOKE, unconfirmed, hour=9)

    assert counter.book.queries().fitting(fitting).fitting.is_confirmed
    assert "fitting_unconfirmed" not in _told(counter, who, 1)


def test_who_did_not_come_is_asked_for_a_new_day_and_again_after_three(
    counter: Counter, who: UUID, order: UUID
) -> None:
    _fitting(counter, -1, "missed")
    missed = _told(counter, who)["fitting_missed"]
    assert (missed.days, missed.facts.on) == (1, _day(-1))
    counter.call(who, CallOutcome.SPOKE, missed)

    assert "fitting_missed" not in _told(counter, who, 2)
    assert "fitting_missed" in _told(counter, who, 3)
    _fitting(counter, 5)
    assert "fitting_missed" not in _told(counter, who, 3)


# What can be fetched


def _ready(counter: Counter, who: UUID, order: UUID, line: int = 1) -> None:
    mark_ready(
        counter.book.change(), order, _version(counter, who), on=TODAY, item_ids=[_item(counter, line)]
    )


def test_what_is_ready_is_told_once_and_asked_about_after_a_week(
    counter: Counter, who: UUID, order: UUID
) -> None:
    _ready(counter, who, order)
    ready = _told(counter, who)["ready_to_fetch"]
    assert (ready.facts.ready, ready.facts.garments, ready.facts.told) == (TODAY, "suit", None)
    assert "promise_near" not in _told(counter, who, 4)
    counter.call(who, CallOutcome.SPOKE, ready)
    assert [ahead for ahead in range(1, 12) if _told(counter, who, ahead)] == [*range(7, 12)]

    waiting = _told(counter, who, 9)["not_fetched"]
    assert (waiting.days, waiting.facts.told) == (2, TODAY)
    counter.call(who, CallOutcome.SPOKE, waiting, days_ago=-9)
    assert "not_fetched" not in _told(counter, who, 15)
    assert "not_fetched" in _told(counter, who, 16)
    counter.deliver(order, days_ago=-16)
    assert "not_fetched" not in _told(counter, who, 17)


def test_who_was_never_reached_is_told_after_a_week_too(counter: Counter, who: UUID, order: UUID) -> None:
    _ready(counter, who, order)
    assert "ready_to_fetch" in _told(counter, who, 6)
    assert _told(counter, who, 7)["not_fetched"].facts.told is None


def test_what_is_ready_late_is_ready_and_late_no_more(counter: Counter, who: UUID, order: UUID) -> None:
    with counter.book.change() as uow:
        item = next(each for each in uow.find(PromiseRecord) if each.due_on == _day(5))
        item.due_on = _day(-2)
        uow.commit("Promised earlier")
    _ready(counter, who, order)
    assert list(_told(counter, who)) == ["ready_to_fetch"]


# Cloth


def test_who_waits_for_a_cloth_hears_once_that_it_comes_later(counter: Counter, who: UUID) -> None:
    cloth = counter.cloth()
    expect_cloth(counter.book.change(), cloth, Saying(from_on=_day(10), said_on=_day(-5)))
    wait_for_cloth(counter.book.change(), who, cloth, metres_cm=350, on=_day(-4))
    assert _told(counter, who) == {}
    expect_cloth(counter.book.change(), cloth, Saying(from_on=_day(24), said_on=TODAY))

    moved = _told(counter, who)["cloth_delayed"]
    assert (moved.facts.due, moved.facts.now, moved.days) == (_day(10), _day(24), 4)
    counter.call(who, CallOutcome.SPOKE, moved)
    assert _told(counter, who, 1) == {}
    missed = _told(counter, who, 25)["cloth_delayed"]
    assert (missed.facts.due, missed.facts.now) == (_day(24), None)
    call_off(counter.book.change(), cloth, on=_day(25))
    assert _told(counter, who, 25) == {}


def test_who_asked_after_the_mill_had_said_so_knows_it_already(counter: Counter, who: UUID) -> None:
    cloth = counter.cloth()
    for away, said in ((10, -5), (24, -3)):
        expect_cloth(counter.book.change(), cloth, Saying(from_on=_day(away), said_on=_day(said)))
    wait_for_cloth(counter.book.change(), who, cloth, on=_day(-3))
    assert _told(counter, who) == {}


def test_of_those_whose_cloth_came_the_longest_waiting_is_rung_first(counter: Counter) -> None:
    cloths = [counter.cloth(code, code) for code in ("S1", "S2", "S3")]
    people = [counter.client(f"Pop{at}") for at in range(3)]
    for ago, who, cloth in zip((5, 40, 20), people, cloths, strict=True):
        wait_for_cloth(counter.book.change(), who, cloth, metres_cm=100, on=_day(-ago))
        receive_cloth(counter.book.change(), cloth, 500, on=_day(-ago // 10))

    assert [entry.callee.client_id for entry in counter.sheet()] == [people[1], people[2], people[0]]


# A house, and a promise to ring


def test_a_house_hears_of_everything_in_one_call_and_knows_it_then(
    counter: Counter, who: UUID, order: UUID
) -> None:
    wife = counter.client("Moldovan", "Ioana")
    share_household(counter.book.change(), who, wife)
    hers = counter.order(wife, days_ago=10, promised=-1)
    _ready(counter, who, order)

    (entry,) = counter.sheet()
    assert entry.callee.client_id == wife
    assert [(each.kind.value, each.whose) for each in entry.reasons] == [
        ("promise_late", ""),
        ("ready_to_fetch", "Radu Moldovan"),
    ]
    counter.call(wife, CallOutcome.SPOKE, *entry.reasons)
    assert counter.sheet() == []
    assert counter.sheet(_day(1)) == []
    counter.deliver(hers)


def test_a_house_in_which_somebody_was_rung_today_is_left_in_peace(
    counter: Counter, who: UUID, order: UUID
) -> None:
    wife = counter.client("Moldovan", "Ioana")
    share_household(counter.book.change(), who, wife)
    counter.call(wife, CallOutcome.NO_ANSWER)
    _ready(counter, who, order)

    assert counter.sheet() == []
    assert [entry.callee.client_id for entry in counter.sheet(_day(1))] == [who]


def test_one_is_rung_on_the_day_one_said_one_would_because_another_was_put_before_them(
    counter: Counter, who: UUID
) -> None:
    counter.write(PromiseRecord(client_id=who, kind="call", words="se mută pe marți", due_on=_day(2)))
    assert _told(counter, who, 1) == {}
    assert _told(counter, who, 2)["follow_up"].facts.about == "se mută pe marți"


def test_nothing_is_settled_by_a_talk_that_did_not_take_place(
    counter: Counter, who: UUID, order: UUID
) -> None:
    _wait(counter, "answer")
    reasons = [*_told(counter, who).values(), *_told(counter, who, late=[_late(counter, 0.9)]).values()]
    before = {key: rows for key, rows in contents(counter.book).items() if key in {"wait", "promise"}}
    counter.call(who, CallOutcome.NO_ANSWER, *reasons)
    after = {key: rows for key, rows in contents(counter.book).items() if key in {"wait", "promise"}}
    assert before == after


def test_how_one_speaks_to_whoever_is_rung_stands_on_the_sheet(counter: Counter) -> None:
    who = counter.client("Văleanu", "Ștefan", title="dl")
    counter.order(who, days_ago=9, promised=-1)
    with counter.book.change() as uow:
        assert uow.get(Client, who).title == "dl"
    (entry,) = counter.sheet()
    assert (entry.callee.title, entry.callee.family_name, entry.callee.address_as) == ("dl", "Văleanu", "")
