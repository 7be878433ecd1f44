"""What will be late or was moved, and a house: what a talk about it settles."""

from __future__ import annotations

from uuid import UUID

import pytest

from boutique.domain.calls.talks import CallOutcome
from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.drafts import MoveDraft
from boutique.domain.promises.model import PromiseRecord
from boutique.domain.promises.views import Fate
from boutique.services.clients.family import share_household
from boutique.services.orders.promised_days import move_promise
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter, at
from tests.data.queries.calls.owing import day, foreseen_late, item_of, now_ready, told, version, wait
from tests.snapshots import contents

# What will be late


def test_what_will_be_late_is_a_call_before_it_is_late_and_none_once_they_know(
    counter: Counter, who: UUID, order: UUID
) -> None:
    late = [foreseen_late(counter, 0.8)]
    reason = told(counter, who, late=late)["late_ahead"]
    assert reason.subject == order
    assert (reason.facts.promised, reason.facts.chance, reason.facts.late) == (day(5), 80, 3)
    assert (reason.facts.garments, reason.facts.cause) == ("suit", "cloth")

    counter.call(who, CallOutcome.NO_ANSWER, reason)
    assert "late_ahead" in told(counter, who, 1, late)
    counter.call(who, CallOutcome.SPOKE, reason, hour=12)

    assert told(counter, who, 1, late) == {}


@pytest.mark.parametrize("chance", [0.3, 0.45, 0.59])
def test_what_is_only_watched_is_never_a_call_nor_said_to_be_ready_in_time(
    counter: Counter, who: UUID, order: UUID, chance: float
) -> None:
    late = [foreseen_late(counter, chance)]
    assert told(counter, who, 3, late) == {}
    assert list(told(counter, who, 3)) == ["promise_near"]


def test_who_was_told_before_the_day_that_it_will_not_hold_is_late_and_told(
    counter: Counter, who: UUID, order: UUID
) -> None:
    counter.call(who, CallOutcome.SPOKE, told(counter, who, late=[foreseen_late(counter, 0.9)])["late_ahead"])

    suit = next(each for each in counter.book.queries().promises() if each.due_on == day(5))

    assert (suit.broken_on, suit.told_on) == (TODAY, TODAY)
    assert (suit.fate(TODAY), suit.fate(day(6))) == (Fate.OPEN, Fate.LATE)
    assert not suit.is_untold(day(6))


def test_a_missed_day_is_told_once_and_asked_about_again_after_a_week(
    counter: Counter, who: UUID, order: UUID
) -> None:
    first = told(counter, who, 6)["promise_late"]
    assert first.facts.told is None
    counter.call(who, CallOutcome.SPOKE, first, days_ago=-6)

    assert [ahead for ahead in range(7, 22) if "promise_late" in told(counter, who, ahead)] == [
        *range(13, 22)
    ]
    again = told(counter, who, 13)["promise_late"]
    assert again.facts.told == day(6)
    counter.call(who, CallOutcome.SPOKE, again, days_ago=-13)
    assert "promise_late" not in told(counter, who, 19)
    assert "promise_late" in told(counter, who, 20)


def test_a_day_moved_without_a_word_is_a_call_until_they_know(
    counter: Counter, who: UUID, order: UUID
) -> None:
    move = MoveDraft(to=day(12), why="stofa întârzie")
    move_promise(
        counter.book.change(), order, version(counter, who), move, item_ids=[item_of(counter)], now=at(TODAY)
    )
    reason = told(counter, who)["day_moved"]
    assert (reason.facts.was, reason.facts.now, reason.facts.garments) == (day(5), day(12), "suit")
    assert reason.facts.why == "stofa întârzie"

    counter.call(who, CallOutcome.SPOKE, reason)

    assert told(counter, who, 1) == {}
    moved = next(each for each in counter.book.queries().promises() if each.due_on == day(5))
    assert moved.next_told_on == TODAY
    assert not moved.is_untold(day(13))


def test_the_day_named_in_the_talk_is_promised_and_they_know_of_it(
    counter: Counter, who: UUID, order: UUID
) -> None:
    reason = told(counter, who, late=[foreseen_late(counter, 0.9)])["late_ahead"]
    before = contents(counter.book)
    entry = counter.call(who, CallOutcome.SPOKE, reason, new_day=day(11), why="stofa întârzie")

    suit = counter.book.queries().work(1, 1)
    assert (suit.promised_on, counter.book.queries().work(1, 2).promised_on) == (day(11), day(20))
    old = next(each for each in counter.book.queries().promises() if each.due_on == day(5))
    assert (old.next_due_on, old.next_told_on, old.next_why) == (day(11), TODAY, "stofa întârzie")
    assert told(counter, who, 1) == {}
    undo_change(counter.book.change(), entry)
    assert contents(counter.book) == before


def test_a_new_day_needs_its_reason_a_day_to_come_and_something_that_is_late(
    counter: Counter, who: UUID, order: UUID
) -> None:
    reason = told(counter, who, late=[foreseen_late(counter, 0.9)])["late_ahead"]
    before = contents(counter.book)
    for reasons, said in (
        ([reason], {"new_day": day(11)}),
        ([reason], {"new_day": day(-1), "why": "stofa"}),
        ([], {"new_day": day(11), "why": "stofa"}),
    ):
        with pytest.raises(Refused):
            counter.call(who, CallOutcome.SPOKE, *reasons, **said)
    with pytest.raises(Refused):
        counter.call(who, CallOutcome.NO_ANSWER, reason, new_day=day(11), why="stofa")
    assert contents(counter.book) == before


# A house, and a promise to ring


def test_a_house_hears_of_everything_in_one_call_and_knows_it_then(
    counter: Counter, who: UUID, order: UUID
) -> None:
    wife = counter.client("Moldovan", "Ioana")
    share_household(counter.book.change(), who, wife)
    hers = counter.order(wife, days_ago=10, promised=-1)
    now_ready(counter, who, order)

    (entry,) = counter.sheet()
    assert entry.callee.client_id == wife
    assert [(each.kind.value, each.whose) for each in entry.reasons] == [
        ("promise_late", ""),
        ("ready_to_fetch", "Radu Moldovan"),
    ]
    counter.call(wife, CallOutcome.SPOKE, *entry.reasons)
    assert counter.sheet() == []
    assert counter.sheet(day(1)) == []
    counter.deliver(hers)


def test_a_house_in_which_somebody_was_rung_today_is_left_in_peace(
    counter: Counter, who: UUID, order: UUID
) -> None:
    wife = counter.client("Moldovan", "Ioana")
    share_household(counter.book.change(), who, wife)
    counter.call(wife, CallOutcome.NO_ANSWER)
    now_ready(counter, who, order)

    assert counter.sheet() == []
    assert [entry.callee.client_id for entry in counter.sheet(day(1))] == [who]


def test_one_is_rung_on_the_day_one_said_one_would_because_another_was_put_before_them(
    counter: Counter, who: UUID
) -> None:
    counter.write(PromiseRecord(client_id=who, kind="call", words="se mută pe marți", due_on=day(2)))
    assert told(counter, who, 1) == {}
    assert told(counter, who, 2)["follow_up"].facts.about == "se mută pe marți"


def test_nothing_is_settled_by_a_talk_that_did_not_take_place(
    counter: Counter, who: UUID, order: UUID
) -> None:
    wait(counter, "answer")
    reasons = [*told(counter, who).values(), *told(counter, who, late=[foreseen_late(counter, 0.9)]).values()]
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
