"""An order can be corrected, moved, cancelled and handed over in parts, and each of it undone in turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from boutique.cli.order_items import as_draft
from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.drafts import CallDraft, ItemDraft, MoveDraft, OrderDraft
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.handing_over import deliver_order, mark_ready
from boutique.services.orders.promised_days import move_promise, tell_of_move
from boutique.services.orders.taking import correct_order, place_order
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, at
from tests.services.orders.conftest import Taken
from tests.snapshots import contents

LATER = TODAY.replace(month=12, day=20)
NOW = at(TODAY)


def _corrected(order: Taken, *items: ItemDraft, discount: int = 5_000) -> UUID:
    draft = OrderDraft(client_id=order.who, placed_on=TODAY, items=items, discount_bani=discount)
    return order.does(correct_order, draft=draft)


def test_an_order_costs_its_lines_and_what_was_chosen_less_the_discount(order: Taken) -> None:
    now = order.now
    assert (now.total_bani, now.paid_bani) == (400_000 + 5_000 + 2 * 45_000 - 5_000, 150_000)
    assert now.owed is not None
    assert now.owed.minor == 340_000
    told = [(item.quantity, item.wearer, item.cloth_cm) for item in now.items]
    assert told == [(1, "", 330), (2, "Radu", 0)]


def test_a_garment_handed_over_alone_leaves_the_rest_open(order: Taken) -> None:
    order.does(deliver_order, on=TODAY, item_ids=[order.item_id(1)])
    assert [item.delivered_on for item in order.now.items] == [None, TODAY]
    assert order.now.is_open
    assert order.now.delivered_on is None

    order.does(deliver_order, on=LATER)
    assert [item.delivered_on for item in order.now.items] == [LATER, TODAY]
    assert order.now.delivered_on == LATER


def test_a_garment_is_handed_over_only_once(order: Taken) -> None:
    order.does(deliver_order, on=TODAY, item_ids=[order.item_id(1)])
    with pytest.raises(Refused):
        order.does(deliver_order, on=TODAY, item_ids=[order.item_id(1)])


def test_a_garment_cancelled_alone_is_no_longer_owed(order: Taken) -> None:
    order.does(cancel_order, on=TODAY, item_ids=[order.item_id(1)])
    assert order.now.total_bani == 400_000
    assert order.now.cancelled_on is None
    assert [item.stands for item in order.now.items] == [True, False]


def test_when_nothing_is_left_the_order_itself_is_cancelled(order: Taken) -> None:
    order.does(cancel_order, on=TODAY, item_ids=[order.item_id(0)])
    order.does(cancel_order, on=TODAY, item_ids=[order.item_id(1)])
    assert order.now.cancelled_on == TODAY
    assert order.now.owed is not None
    assert order.now.owed.minor == -150_000, "the deposit is owed back"


def test_what_was_handed_over_stays_when_the_rest_is_cancelled(order: Taken) -> None:
    order.does(deliver_order, on=TODAY, item_ids=[order.item_id(1)])
    order.does(cancel_order, on=TODAY)
    assert order.now.cancelled_on is None
    assert order.now.total_bani == 2 * 45_000 - 5_000


def test_a_hem_that_is_left_of_a_suit_is_no_purchase(order: Taken) -> None:
    hem = replace(as_draft(order.item(1)), kind="alteration")
    _corrected(order, hem)
    assert order.counter.book.queries().client_page(order.who).rhythm.orders == 1
    order.does(cancel_order, on=TODAY, item_ids=[order.item_id(0)])
    assert order.counter.book.queries().client_page(order.who).rhythm.orders == 0


def test_a_correction_changes_what_is_named_and_adds_what_is_new(order: Taken) -> None:
    cheaper = replace(as_draft(order.item(1)), price_bani=40_000)
    _corrected(order, cheaper, ItemDraft(garment="tie", price_bani=10_000), discount=0)
    assert [item.garment for item in order.now.items] == ["suit", "shirt", "tie"]
    assert order.now.total_bani == 405_000 + 80_000 + 10_000
    assert [each.value for each in order.item(0).options] == ["ascuțit"]


def test_an_order_is_not_corrected_below_what_was_paid(order: Taken) -> None:
    free = [replace(as_draft(order.item(at)), price_bani=0, options=()) for at in (0, 1)]
    with pytest.raises(Refused):
        _corrected(order, *free, discount=0)


def test_a_promised_day_never_moves_silently(order: Taken) -> None:
    moved = replace(as_draft(order.item(0)), promised_on=LATER)
    with pytest.raises(Refused):
        _corrected(order, moved)
    order.does(move_promise, draft=MoveDraft(to=LATER, why="stofa întârzie"), now=NOW)
    (change,) = order.item(0).changes
    assert (change.before_on, change.after_on, change.told_on) == (LATER.replace(day=15), LATER, None)

    order.does(tell_of_move, on=TODAY)
    assert [each.told_on for item in order.now.items for each in item.changes] == [TODAY, TODAY]


@pytest.mark.parametrize(
    "draft",
    [
        MoveDraft(to=TODAY - timedelta(days=1), why="gata de ieri"),
        MoveDraft(to=LATER, why="  "),
        MoveDraft(to=LATER, why="stofa", told_on=TODAY + timedelta(days=1)),
        MoveDraft(to=LATER.replace(day=15), why="aceeași zi"),
    ],
)
def test_a_day_is_not_moved_without_sense(order: Taken, draft: MoveDraft) -> None:
    with pytest.raises(Refused):
        order.does(move_promise, draft=draft, now=NOW)
    assert not order.item(0).changes


_DEEDS: dict[str, Callable[[Taken], UUID]] = {
    "ready": lambda order: order.does(mark_ready, on=TODAY),
    "handed over": lambda order: order.does(deliver_order, on=TODAY, item_ids=[order.item_id(0)]),
    "moved": lambda order: order.does(move_promise, draft=MoveDraft(to=LATER, why="stofa"), now=NOW),
    "cancelled": lambda order: order.does(cancel_order, on=TODAY, item_ids=[order.item_id(1)]),
    "corrected": lambda order: _corrected(order, ItemDraft(garment="tie", price_bani=10_000)),
    "all cancelled": lambda order: order.does(cancel_order, on=TODAY),
}


@pytest.mark.parametrize("deed", _DEEDS.values(), ids=_DEEDS)
def test_every_deed_can_be_undone(order: Taken, deed: Callable[[Taken], UUID]) -> None:
    before = contents(order.counter.book)
    entry = deed(order)
    assert contents(order.counter.book) != before
    undo_change(order.counter.book.change(), entry)
    assert contents(order.counter.book) == before


def test_deeds_of_one_order_are_undone_in_turn(order: Taken) -> None:
    first = order.does(deliver_order, on=TODAY, item_ids=[order.item_id(1)])
    second = order.does(cancel_order, on=TODAY)
    with pytest.raises(Refused):
        undo_change(order.counter.book.change(), first)
    undo_change(order.counter.book.change(), second)
    undo_change(order.counter.book.change(), first)
    assert [item.is_open for item in order.now.items] == [True, True]


def test_whoever_read_the_order_before_somebody_changed_it_does_not_write_over_it(order: Taken) -> None:
    seen = order.now.version
    order.does(mark_ready, on=TODAY, item_ids=[order.item_id(1)])
    with pytest.raises(Refused):
        deliver_order(order.counter.book.change(), order.id, seen, on=TODAY)


def test_an_order_whose_taking_is_undone_keeps_its_number_and_its_garments(order: Taken) -> None:
    taken = order.counter.book.queries().history(order.who, 1)[0].entry_id
    undo_change(order.counter.book.change(), taken)
    now = order.now
    assert now.cancelled_on is not None
    assert [item.garment for item in now.items] == ["suit", "shirt"]
    assert (now.payments, now.paid_bani) == ((), 0)
    again = order.counter.book.queries().history(limit=1)[0].entry_id
    undo_change(order.counter.book.change(), again)
    assert order.now.cancelled_on is None
    assert order.now.paid_bani == 150_000


def test_an_order_keeps_what_it_is_for_and_how_it_is_to_sit(order: Taken) -> None:
    suit = replace(as_draft(order.item(0)), fit="lejer", bench_note="umăr moale")
    draft = OrderDraft(
        client_id=order.who, placed_on=TODAY, items=[suit], wanted_for="gala Operei", wanted_on=LATER
    )
    entry = order.does(correct_order, draft=draft)
    assert (order.now.wanted_for, order.now.wanted_on) == ("gala Operei", LATER)
    assert (order.item(0).fit, order.item(0).bench_note) == ("lejer", "umăr moale")
    undo_change(order.counter.book.change(), entry)
    assert (order.now.wanted_for, order.now.wanted_on, order.item(0).fit) == ("", None, "")


def test_calls_promised_with_an_order_go_with_it_when_it_is_undone(order: Taken) -> None:
    counter = order.counter
    pushed = counter.client("Câmpeanu")
    call = CallDraft(client_id=pushed, due_on=TODAY, words="paltonul vine mai târziu")
    draft = OrderDraft(
        client_id=order.who, placed_on=TODAY, items=[ItemDraft(garment="jacket")], calls=[call]
    )
    place_order(counter.book.change(), draft)
    told = counter.book.queries().client_page(pushed).follow_ups
    assert [(each.due_on, each.about) for each in told] == [(TODAY, "paltonul vine mai târziu")]
    entry = counter.book.queries().history(order.who)[0].entry_id
    undo_change(counter.book.change(), entry)
    assert not counter.book.queries().client_page(pushed).follow_ups
