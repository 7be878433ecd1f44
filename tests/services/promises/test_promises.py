"""A promise has one home: a day is never moved silently, and what became of it can be asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest

from boutique.data.backups.checking import findings
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.drafts import ItemDraft, MoveDraft, OrderDraft
from boutique.domain.orders.model import OrderItem
from boutique.domain.promises.views import Fate, PromiseView
from boutique.services.duplicates.merge import merge_clients
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.handing_over import mark_ready
from boutique.services.orders.promised_days import move_promise, tell_of_move
from boutique.services.orders.taking import correct_order, place_order
from boutique.services.promises import break_call, keep_call, move_call
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter, at
from tests.snapshots import contents

DUE = TODAY + timedelta(days=7)
LATER = TODAY + timedelta(days=14)
NOW = at(TODAY)
MOVE = MoveDraft(to=LATER, why="stofa întârzie", told_on=TODAY, chance=90)


@pytest.fixture
def who(counter: Counter) -> UUID:
    """To whom it was promised."""
    return counter.client("Moldovan")


@pytest.fixture
def order(counter: Counter, who: UUID) -> UUID:
    """A suit with a day and a chance, and a tie without."""
    items = (ItemDraft(garment="suit", promised_on=DUE, chance=80), ItemDraft(garment="tie"))
    return place_order(counter.book.change(), OrderDraft(client_id=who, placed_on=TODAY, items=items))


@pytest.fixture
def call(counter: Counter, who: UUID) -> Callable[[], PromiseView]:
    """The promise to ring on a day, given in a talk."""
    counter.call(who, CallOutcome.LATER, words="despre palton", later_on=DUE)
    return lambda: _calls(counter)[0]


def _of(counter: Counter, kind: str) -> list[PromiseView]:
    return [each for each in counter.book.queries().promises() if each.kind == kind]


def _calls(counter: Counter) -> list[PromiseView]:
    return _of(counter, "call")


def _version(counter: Counter) -> int:
    return counter.book.queries().order(1).version


def test_an_order_with_a_day_is_a_promise_with_its_chance(counter: Counter, order: UUID) -> None:
    (made,) = _of(counter, "garment")
    assert (made.due_on, made.chance, made.garment, made.order_no) == (DUE, 80, "suit", 1)
    assert made.fate(TODAY) is Fate.OPEN


def test_a_day_that_is_moved_stays_with_who_why_and_whether_they_know(counter: Counter, order: UUID) -> None:
    move_promise(counter.book.change(), order, _version(counter), MOVE, now=NOW)
    suit = [each for each in _of(counter, "garment") if each.garment == "suit"]
    assert [(each.due_on, each.fate(TODAY)) for each in suit] == [(DUE, Fate.MOVED), (LATER, Fate.OPEN)]
    assert (suit[0].next_due_on, suit[0].next_told_on, suit[0].next_why) == (LATER, TODAY, MOVE.why)
    assert (suit[1].chance, suit[1].given_at) == (90, NOW)
    assert not suit[0].is_untold(TODAY)
    again = MoveDraft(to=LATER + timedelta(days=1), why="proba")
    move_promise(counter.book.change(), order, _version(counter), again, now=NOW)
    told = [change.told_on for change in counter.book.queries().order(1).items[0].changes]
    assert told == [TODAY, None]
    tell_of_move(counter.book.change(), order, _version(counter), on=TODAY)
    assert [each.due_on for each in _of(counter, "garment") if each.next_due_on is None] == [
        again.to,
        again.to,
    ]


def test_a_garment_keeps_its_promise_when_it_is_ready_by_the_day(counter: Counter, order: UUID) -> None:
    entry = mark_ready(counter.book.change(), order, _version(counter), on=DUE)
    (made,) = _of(counter, "garment")
    assert (made.kept_on, made.fate(LATER)) == (DUE, Fate.KEPT)
    undo_change(counter.book.change(), entry)
    assert _of(counter, "garment")[0].fate(LATER) is Fate.LATE
    cancel_order(counter.book.change(), order, _version(counter), on=DUE)
    assert _of(counter, "garment")[0].fate(LATER) is Fate.VOID


def test_a_first_day_written_in_a_correction_is_a_promise_too(
    counter: Counter, who: UUID, order: UUID
) -> None:
    tie = counter.book.queries().order(1).items[1].item_id
    items = (ItemDraft(item_id=tie, garment="tie", promised_on=LATER),)
    draft = OrderDraft(client_id=who, placed_on=TODAY, items=items)
    correct_order(counter.book.change(), order, _version(counter), draft)
    assert [(each.garment, each.due_on) for each in _of(counter, "garment")] == [
        ("suit", DUE),
        ("tie", LATER),
    ]


def test_a_chance_above_95_in_100_is_promised_to_nobody(counter: Counter, who: UUID, order: UUID) -> None:
    for chance in (0, 96, 100):
        items = (ItemDraft(garment="suit", promised_on=DUE, chance=chance),)
        with pytest.raises(Refused):
            place_order(counter.book.change(), OrderDraft(client_id=who, placed_on=TODAY, items=items))
        draft = MoveDraft(to=LATER, why="stofa", chance=chance)
        with pytest.raises(Refused):
            move_promise(counter.book.change(), order, _version(counter), draft, now=NOW)


def test_a_promise_to_ring_is_kept_by_the_talk(
    counter: Counter, who: UUID, call: Callable[[], PromiseView]
) -> None:
    assert (call().words, call().due_on, call().given_at) == ("despre palton", DUE, NOW)
    (entry,) = [each for each in counter.sheet(DUE) if each.callee.client_id == who]
    reason = next(each for each in entry.reasons if each.kind == "follow_up")
    counter.call(who, CallOutcome.SPOKE, reason, days_ago=-7)
    assert (call().kept_on, call().fate(LATER)) == (DUE, Fate.KEPT)


def test_a_promise_to_ring_is_moved_kept_and_broken(
    counter: Counter, who: UUID, call: Callable[[], PromiseView]
) -> None:
    move_call(counter.book.change(), call().promise_id, call().version, MOVE, now=NOW)
    first, second = _calls(counter)
    assert (first.fate(TODAY), second.words, second.due_on) == (Fate.MOVED, "despre palton", LATER)
    assert [each.due_on for each in counter.book.queries().client_page(who).follow_ups] == [LATER]
    assert not [each for each in counter.sheet(DUE) if each.callee.client_id == who]
    for deed in (keep_call, break_call):
        said: dict[str, object] = {"why": "nu mai vrea"} if deed is break_call else {}
        with pytest.raises(Refused):
            deed(counter.book.change(), first.promise_id, first.version, on=TODAY, today=TODAY, **said)  # type: ignore[operator]
    with pytest.raises(Refused):
        break_call(counter.book.change(), second.promise_id, second.version, on=TODAY, why=" ", today=TODAY)
    entry = break_call(
        counter.book.change(), second.promise_id, second.version, on=TODAY, why="nu mai vrea", today=TODAY
    )
    assert _calls(counter)[1].fate(TODAY) is Fate.BROKEN
    undo_change(counter.book.change(), entry)
    keep_call(counter.book.change(), second.promise_id, second.version + 2, on=TODAY, today=TODAY)
    assert _calls(counter)[1].fate(TODAY) is Fate.KEPT


@pytest.mark.parametrize(
    "draft",
    [
        MoveDraft(to=TODAY - timedelta(days=1), why="ieri"),
        MoveDraft(to=LATER, why=" "),
        MoveDraft(to=DUE, why="aceeași zi"),
        MoveDraft(to=LATER, why="stofa", told_on=LATER),
    ],
)
def test_a_promise_is_not_moved_without_sense(
    counter: Counter, call: Callable[[], PromiseView], draft: MoveDraft
) -> None:
    with pytest.raises(Refused):
        move_call(counter.book.change(), call().promise_id, call().version, draft, now=NOW)
    assert len(_calls(counter)) == 1


def test_the_day_of_a_garment_is_moved_in_its_order(counter: Counter, order: UUID) -> None:
    (made,) = _of(counter, "garment")
    with pytest.raises(Refused, match="in its order"):
        move_call(counter.book.change(), made.promise_id, made.version, MOVE, now=NOW)


@pytest.mark.parametrize("deed", ["place", "move day", "move call", "keep", "break"])
def test_every_deed_about_a_promise_can_be_undone(
    counter: Counter, who: UUID, call: Callable[[], PromiseView], order: UUID, deed: str
) -> None:
    change, known = counter.book.change, call()
    which = known.promise_id, known.version
    before = contents(counter.book)
    deeds: dict[str, Callable[[], UUID]] = {
        "move day": lambda: move_promise(change(), order, _version(counter), MOVE, now=NOW),
        "move call": lambda: move_call(change(), *which, MOVE, now=NOW),
        "keep": lambda: keep_call(change(), *which, on=TODAY, today=TODAY),
        "break": lambda: break_call(change(), *which, on=TODAY, why="nu", today=TODAY),
    }
    if deed == "place":
        undo_change(change())
        undone = counter.book.queries().order(1)
        assert undone.cancelled_on is not None
        assert undone.items[0].promised_on == DUE
        undo_change(change(), counter.book.queries().history(limit=1)[0].entry_id)
    else:
        entry = deeds[deed]()
        assert contents(counter.book) != before
        undo_change(change(), entry)
    assert {k: v for k, v in contents(counter.book).items() if k != "orders"} == {
        k: v for k, v in before.items() if k != "orders"
    }


def test_promises_go_along_when_two_pages_are_put_together(
    counter: Counter, who: UUID, call: Callable[[], PromiseView], order: UUID
) -> None:
    move_promise(counter.book.change(), order, _version(counter), MOVE, now=NOW)
    kept = counter.client("Moldovan", "R.")
    merge_clients(counter.book.change(), kept, who, now=NOW)
    assert {each.client_id for each in counter.book.queries().promises()} == {kept}
    assert len(counter.book.queries().promises(client_id=kept)) == 4
    assert not counter.book.queries().promises(date.min, DUE - timedelta(days=1))


def test_a_day_that_nobody_promised_is_found_when_the_book_is_checked(counter: Counter, order: UUID) -> None:
    assert not findings(counter.book.folder)
    with counter.book.change() as uow:
        for item in uow.find(OrderItem):
            item.promised_on = LATER
        uow.commit("Written down")
    assert [params for _words, params in findings(counter.book.folder)] == [{"otherwise": 2}]
