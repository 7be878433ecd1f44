"""What is handed over or cancelled leaves nothing open behind it; taken back, all is there again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest

from boutique.domain.kernel.errors import Misfilled
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.workshop.fittings import Outcome, PlanDraft
from boutique.domain.workshop.waits import WaitCause, WaitDraft
from boutique.services.cloth.waiting import wait_for_cloth
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.cutting import cut_cloth
from boutique.services.orders.handing_over import deliver_order, mark_ready
from boutique.services.orders.taking import correct_order, place_order
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.fittings import plan_fitting, say_outcome
from boutique.services.workshop.waits import open_wait
from tests.counter import TODAY, Counter
from tests.services.orders.conftest import Taken

MONDAY = TODAY + timedelta(days=2)
END = pytest.mark.parametrize("end", [deliver_order, cancel_order])


def here(day: date, hour: int) -> datetime:
    """A moment on the clock of the shop."""
    return datetime.combine(day, time(hour)).astimezone()


def _fit(order: Taken, day: date, at: int = 0, hour: int = 10) -> None:
    draft = PlanDraft(item_id=order.item_id(at), at=here(day, hour))
    plan_fitting(order.counter.book.change(), draft, now=here(TODAY, 9))


def _outcomes(order: Taken) -> list[str]:
    return [each.outcome for each in order.counter.book.queries().fittings_of(order.who)]


@END
def test_a_fitting_still_to_come_is_called_off_with_what_is_over(
    order: Taken, end: Callable[..., UUID]
) -> None:
    _fit(order, MONDAY)
    _fit(order, MONDAY, at=1, hour=12)

    order.does(end, on=TODAY, item_ids=[order.item_id(0)])

    assert _outcomes(order) == [Outcome.CALLED_OFF, Outcome.PLANNED]
    undo_change(order.counter.book.change())
    assert _outcomes(order) == [Outcome.PLANNED, Outcome.PLANNED]


def test_what_is_ready_may_still_be_tried_on(order: Taken) -> None:
    _fit(order, MONDAY)
    order.does(mark_ready, on=TODAY)
    assert _outcomes(order) == [Outcome.PLANNED]


def test_a_hand_over_is_not_taken_back_where_somebody_else_is_fitted_then(order: Taken) -> None:
    _fit(order, MONDAY)
    order.does(deliver_order, on=TODAY, item_ids=[order.item_id(0)])
    handed = order.counter.book.queries().history(limit=1)[0].entry_id
    _fit(order, MONDAY, at=1)

    with pytest.raises(Misfilled, match="another fitting"):
        undo_change(order.counter.book.change(), handed)
    assert _outcomes(order) == [Outcome.CALLED_OFF, Outcome.PLANNED]


def test_of_a_garment_handed_over_at_its_fitting_one_may_still_say_what_came_of_it(order: Taken) -> None:
    _fit(order, MONDAY)
    order.does(deliver_order, on=MONDAY, item_ids=[order.item_id(0)])
    (fitting,) = order.counter.book.queries().fittings_of(order.who)
    assert fitting.outcome == Outcome.PLANNED

    uow = order.counter.book.change()
    say_outcome(uow, fitting.fitting_id, fitting.version, Outcome.FINE, now=here(MONDAY, 18))

    assert _outcomes(order) == [Outcome.FINE]


def test_a_fitting_called_off_is_not_counted_as_one_to_which_the_client_came(order: Taken) -> None:
    _fit(order, MONDAY)
    order.does(cancel_order, on=TODAY, item_ids=[order.item_id(0)])
    facts = order.counter.book.queries().workshop_facts(MONDAY + timedelta(days=7))
    assert not facts.held


@END
def test_waits_end_with_what_is_over_and_begin_again_if_that_is_taken_back(
    order: Taken, end: Callable[..., UUID]
) -> None:
    for at in (0, 1):
        draft = WaitDraft(item_id=order.item_id(at), cause=WaitCause.ANSWER, from_on=TODAY)
        open_wait(order.counter.book.change(), draft, today=TODAY)

    def waiting() -> list[bool]:
        board = order.counter.book.queries().board()
        return [bool(each.waits) for each in sorted(board, key=lambda each: each.line)]

    order.does(end, on=TODAY, item_ids=[order.item_id(0)])
    assert waiting() == [True]
    undo_change(order.counter.book.change())
    assert waiting() == [True, True]


@pytest.fixture
def short(counter: Counter) -> Taken:
    """A suit ordered of a cloth of which there is too little, by whoever waits for it."""
    who, cloth = counter.client("Moldovan"), counter.cloth("S9", "Tweed", stock_cm=100)
    wait_for_cloth(counter.book.change(), who, cloth, metres_cm=330, on=TODAY)
    item = ItemDraft(garment="suit", cloth_id=cloth, cloth_cm=330)
    draft = OrderDraft(client_id=who, placed_on=TODAY, items=[item], short_meant=True)
    return Taken(counter, who, place_order(counter.book.change(), draft))


def _waiting(order: Taken) -> list[tuple[bool, bool]]:
    """Of each place on a waiting list: whether it is open, and whether it is for a garment."""
    asked = "SELECT told_on IS NULL AND given_up_on IS NULL, item_id IS NOT NULL FROM waitlist_entry"
    return [(bool(is_open), bool(item)) for is_open, item in order.counter.book.queries().reader.all(asked)]


@pytest.mark.parametrize("end", [deliver_order, mark_ready])
def test_nobody_waits_for_the_cloth_of_a_garment_that_is_made(short: Taken, end: Callable[..., UUID]) -> None:
    assert _waiting(short) == [(True, True)]
    short.does(end, on=TODAY)
    assert _waiting(short) == [(False, True)]
    undo_change(short.counter.book.change())
    assert _waiting(short) == [(True, True)]


def test_nobody_waits_for_a_cloth_that_is_cut(short: Taken) -> None:
    short.does(cut_cloth, on=TODAY, cm=90)
    assert _waiting(short) == [(False, True)]


def test_whoever_cancels_waits_for_the_cloth_as_before(short: Taken) -> None:
    short.does(cancel_order, on=TODAY)
    assert _waiting(short) == [(True, False)]


def test_whoever_takes_another_cloth_waits_for_the_first_as_before(short: Taken) -> None:
    other = short.counter.cloth("S8", "In", stock_cm=900)
    item = ItemDraft(garment="suit", item_id=short.item_id(0), cloth_id=other, cloth_cm=330)
    draft = OrderDraft(client_id=short.who, placed_on=TODAY, items=[item], short_meant=True)
    short.does(correct_order, draft=draft)
    assert _waiting(short) == [(True, False)]
