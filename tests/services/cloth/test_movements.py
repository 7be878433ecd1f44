"""What lies of a cloth is the sum of what came and went, and every deed of an order moves its cloth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from boutique.data.backups.checking import findings
from boutique.domain.cloth.stock import ClothShort
from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.drafts import ItemDraft
from boutique.services.cloth.counting import Counted, count_cloths
from boutique.services.cloth.expecting import Saying, expect_cloth
from boutique.services.cloth.movements import receive_cloth, return_cloth, sell_cloth
from boutique.services.cloth.waiting import wait_for_cloth
from boutique.services.duplicates.merge import merge_clients
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.cutting import bring_back, cut_cloth
from boutique.services.orders.handing_over import deliver_order, mark_ready
from boutique.services.orders.offers import accept_offer, write_offer
from boutique.services.orders.taking import correct_order, place_order
from boutique.services.shop.changes import undo_change
from boutique.services.staff import add_staff
from boutique.wording import explain, speaking
from boutique.wording.orders import item_about
from tests.counter import TODAY, at
from tests.services.cloth.conftest import Shelf


@pytest.fixture
def who(shelf: Shelf) -> UUID:
    """Somebody who orders."""
    return shelf.counter.client("Rus")


def _does(shelf: Shelf, order: UUID, deed: Callable[..., UUID], **said: Any) -> UUID:
    return deed(shelf.counter.book.change(), order, shelf.order(order).version, on=TODAY, **said)


def _corrected(shelf: Shelf, order: UUID, **said: Any) -> None:
    now = shelf.order(order)
    item = now.items[0]
    facts = {"garment": item.garment, "cloth_id": item.cloth_id, "cloth_cm": item.cloth_cm} | said
    assert now.client_id is not None
    draft = replace(
        shelf.draft(now.client_id), items=[ItemDraft(item_id=item.item_id, kind=item.kind, **facts)]
    )
    correct_order(shelf.counter.book.change(), order, now.version, draft, on=TODAY)


def test_taking_an_order_sets_its_cloth_aside_and_each_deed_can_be_taken_back(
    shelf: Shelf, who: UUID
) -> None:
    order = shelf.ordered(who, 330, 200)
    assert shelf.sums == (1_000, 530)
    _corrected(shelf, order, cloth_cm=350)
    assert shelf.sums == (1_000, 550)
    second = shelf.order(order).items[1].item_id
    _does(shelf, order, cancel_order, item_ids=[second])
    assert shelf.sums == (1_000, 350)
    _does(shelf, order, cut_cloth, cm=340)
    assert shelf.sums == (660, 0)
    assert shelf.order(order).items[0].cloth_cm == 340
    _does(shelf, order, deliver_order)
    assert shelf.sums == (660, 0)
    for sums in ((660, 0), (1_000, 350), (1_000, 550), (1_000, 530), (1_000, 0)):
        shelf.undo()
        assert shelf.sums == sums
    assert findings(shelf.counter.book.folder) == []


@pytest.mark.parametrize("deed", [mark_ready, deliver_order])
def test_what_is_made_was_cut(shelf: Shelf, who: UUID, deed: Callable[..., UUID]) -> None:
    order = shelf.ordered(who, 330)
    _does(shelf, order, deed)
    assert shelf.sums == (670, 0)
    shelf.undo()
    assert shelf.sums == (1_000, 330)


def test_cancelling_lets_go_what_was_not_cut(shelf: Shelf, who: UUID) -> None:
    order = shelf.ordered(who, 330, 200)
    _does(shelf, order, cut_cloth, item_ids=[shelf.order(order).items[0].item_id])
    _does(shelf, order, cancel_order)
    assert shelf.sums == (670, 0)


def test_another_cloth_takes_over_what_is_set_aside(shelf: Shelf, who: UUID) -> None:
    order, other = shelf.ordered(who, 330), shelf.counter.cloth("S2", "Flanel", stock_cm=500)
    _corrected(shelf, order, cloth_id=other)
    assert shelf.sums == (1_000, 0)
    assert Shelf(shelf.counter, other).sums == (500, 330)
    _does(shelf, order, cut_cloth)
    with pytest.raises(Refused, match="cut already"):
        _corrected(shelf, order, cloth_id=shelf.cloth)
    assert Shelf(shelf.counter, other).sums == (170, 0)


def test_what_was_cut_too_much_comes_back(shelf: Shelf, who: UUID) -> None:
    order = shelf.ordered(who, 330)
    _does(shelf, order, cut_cloth)
    now = shelf.order(order)
    item = now.items[0].item_id
    assert item is not None
    bring_back(shelf.counter.book.change(), order, now.version, item, 30, on=TODAY)
    assert (shelf.sums, shelf.order(order).items[0].cloth_cm) == ((700, 0), 300)
    with pytest.raises(Refused, match="were cut for this garment"):
        bring_back(shelf.counter.book.change(), order, now.version + 1, item, 310, on=TODAY)
    shelf.undo()
    assert shelf.sums == (670, 0)


def test_cloth_beyond_stock_is_asked_back_with_what_is_left_and_when_more_comes(
    shelf: Shelf, who: UUID
) -> None:
    shelf.ordered(who, 730)
    with pytest.raises(ClothShort) as asked, speaking("en"):
        shelf.ordered(who, 330)
    with speaking("en"):
        said = explain(asked.value).replace("\u00a0", " ")
    assert "2.7 m are free; 0.6 m are lacking" in said
    assert "No more" in said
    assert shelf.sums == (1_000, 730)
    saying = Saying(from_on=TODAY + timedelta(days=9), said_on=TODAY)
    expect_cloth(shelf.counter.book.change(), shelf.cloth, saying)
    with pytest.raises(ClothShort) as asked, speaking("en"):
        shelf.ordered(who, 330)
    with speaking("en"):
        assert "More is expected on" in explain(asked.value)


def test_an_order_may_be_taken_short_and_is_written_so(shelf: Shelf, who: UUID) -> None:
    shelf.ordered(who, 730)
    order = shelf.ordered(who, 330, short=True)
    assert (shelf.now.free_cm, shelf.now.short_cm) == (0, 60)
    assert [each.short_cm for each in shelf.story.aside] == [0, 60]
    assert shelf.order(order).items[0].short_cm == 60
    with speaking("en"):
        assert "0.6\u00a0m short" in item_about(shelf.order(order).items[0])
    with pytest.raises(ClothShort):
        _corrected(shelf, order, cloth_cm=340)
    _corrected(shelf, order, cloth_cm=300)  # less is never asked about
    receive_cloth(shelf.counter.book.change(), shelf.cloth, 100, on=TODAY)
    assert (shelf.now.free_cm, shelf.now.short_cm) == (70, 0)


def test_lines_of_one_order_are_short_together(shelf: Shelf, who: UUID) -> None:
    with pytest.raises(ClothShort):
        shelf.ordered(who, 600, 500)
    assert shelf.sums == (1_000, 0)


def test_an_offer_sets_nothing_aside_until_it_is_accepted(shelf: Shelf, who: UUID) -> None:
    write_offer(shelf.counter.book.change(), shelf.draft(who, 330))
    (offer,) = shelf.counter.book.queries().offers()
    assert shelf.sums == (1_000, 0)
    accept_offer(shelf.counter.book.change(), offer.order_id, offer.version, on=TODAY)
    assert shelf.sums == (1_000, 330)


def test_a_count_writes_the_difference_with_who_and_when_and_no_reservation_is_lost(
    shelf: Shelf, who: UUID
) -> None:
    shelf.ordered(who, 330)
    other = shelf.counter.cloth("S2", stock_cm=500)
    ana = add_staff(shelf.counter.book.change(), "Ana")
    counted = [Counted(shelf.cloth, 960, 1_000, "mostre"), Counted(other, 500, 500)]
    count_cloths(shelf.counter.book.change(Actor(ana)), counted, on=TODAY)
    assert shelf.sums == (960, 330)
    newest = shelf.story.movements[0]
    assert (newest.cm, newest.kind, newest.by, newest.words) == (-40, "counted", "Ana", "mostre")
    assert Shelf(shelf.counter, other).story.movements[0].cm == 0
    assert Shelf(shelf.counter, other).now.counted_on == TODAY
    shelf.undo()
    assert shelf.sums == (1_000, 330)


def test_what_came_while_one_counted_makes_the_count_asked_again(shelf: Shelf) -> None:
    receive_cloth(shelf.counter.book.change(), shelf.cloth, 100, on=TODAY)
    with pytest.raises(Refused, match="while you counted"):
        count_cloths(shelf.counter.book.change(), [Counted(shelf.cloth, 990, 1_000)], on=TODAY)


def test_cloth_is_sold_and_sent_back_only_as_far_as_it_is_free(shelf: Shelf, who: UUID) -> None:
    shelf.ordered(who, 330)
    with pytest.raises(Refused, match="the book has"):
        sell_cloth(shelf.counter.book.change(), shelf.cloth, 1_001, on=TODAY)
    with pytest.raises(Refused, match="too little for Ana Rus"):
        return_cloth(shelf.counter.book.change(), shelf.cloth, 700, on=TODAY, to_mill=True)
    sell_cloth(shelf.counter.book.change(), shelf.cloth, 700, on=TODAY, meant=True)
    assert (shelf.sums, shelf.now.short_cm) == ((300, 330), 30)
    return_cloth(shelf.counter.book.change(), shelf.cloth, 50, on=TODAY)
    assert shelf.sums == (350, 330)


def test_a_receipt_is_taken_back_whatever_was_ordered_since(shelf: Shelf, who: UUID) -> None:
    entry = receive_cloth(shelf.counter.book.change(), shelf.cloth, 100, on=TODAY)
    shelf.ordered(who, 1_050)
    undo_change(shelf.counter.book.change(), entry)
    assert (shelf.sums, shelf.now.short_cm) == ((1_000, 1_050), 50)


def test_putting_two_pages_together_keeps_every_centimetre(shelf: Shelf, who: UUID) -> None:
    other = shelf.counter.client("Russ")
    wait_for_cloth(shelf.counter.book.change(), other, shelf.cloth, metres_cm=200, on=TODAY)
    shelf.ordered(other, 330)
    merged = merge_clients(shelf.counter.book.change(), who, other, now=at(TODAY))
    assert shelf.sums == (1_000, 330)
    assert [each.client_id for each in shelf.story.aside] == [who]
    assert findings(shelf.counter.book.folder) == []
    undo_change(shelf.counter.book.change(), merged)
    assert [each.client_id for each in shelf.story.aside] == [other]


def test_undoing_a_taking_keeps_the_number_and_lets_the_cloth_go(shelf: Shelf, who: UUID) -> None:
    order = shelf.ordered(who, 330)
    shelf.undo()
    assert shelf.sums == (1_000, 0)
    assert shelf.order(order).cancelled_on is not None
    undo_change(shelf.counter.book.change(), shelf.counter.book.queries().history(limit=1)[0].entry_id)
    assert shelf.sums == (1_000, 330)
    assert findings(shelf.counter.book.folder) == []


def test_no_cloth_waits_to_be_cut_where_none_is_written(shelf: Shelf, who: UUID) -> None:
    draft = replace(shelf.draft(who), items=[ItemDraft(garment="suit")])
    order = place_order(shelf.counter.book.change(), draft)
    with pytest.raises(Refused, match="waits to be cut"):
        _does(shelf, order, cut_cloth)


def test_a_stock_that_is_no_sum_is_found(shelf: Shelf) -> None:
    with shelf.counter.book._writing.begin() as connection:
        connection.exec_driver_sql("UPDATE cloth_stock SET on_hand_cm = 1")
    assert "came and went" in findings(shelf.counter.book.folder)[0][0]
