"""Where cutting is a stage, the cloth of the garment goes with it."""

from __future__ import annotations

from uuid import UUID

from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.stages import StageDone, finish_stage, take_stage_back
from tests.counter import TODAY, Counter
from tests.services.workshop.conftest import NOW, ORDERED


def _sums(counter: Counter) -> tuple[int, int]:
    (cloth,) = counter.book.queries().cloths()
    return cloth.stock_cm, cloth.reserved_cm


def _shirt(counter: Counter, who: UUID) -> UUID:
    """A shirt of which the usual stages are cutting, sewing and finishing."""
    item = ItemDraft(garment="shirt", cloth_id=counter.cloth(stock_cm=500), cloth_cm=180)
    place_order(counter.book.change(), OrderDraft(client_id=who, placed_on=ORDERED, items=(item,)))
    return counter.book.queries().work(1, 1).item_id


def _done(counter: Counter, item: UUID) -> None:
    finish_stage(counter.book.change(), item, StageDone(at=NOW), now=NOW)


def test_cutting_done_cuts_the_cloth_and_taken_back_sets_it_aside_again(counter: Counter, who: UUID) -> None:
    item = _shirt(counter, who)
    assert _sums(counter) == (500, 180)
    _done(counter, item)
    assert _sums(counter) == (320, 0)
    take_stage_back(counter.book.change(), item, today=TODAY)
    assert _sums(counter) == (500, 180)
    undo_change(counter.book.change())
    assert _sums(counter) == (320, 0)
    undo_change(counter.book.change())
    assert _sums(counter) == (500, 180)


def test_the_last_stage_cuts_what_nobody_said_was_cut(counter: Counter, who: UUID) -> None:
    item = ItemDraft(garment="suit", cloth_id=counter.cloth(stock_cm=500), cloth_cm=330)
    place_order(counter.book.change(), OrderDraft(client_id=who, placed_on=ORDERED, items=(item,)))
    work = counter.book.queries().work(1, 1)
    _done(counter, work.item_id)
    for stage in counter.book.queries().work(1, 1).stages[1:]:
        finish_stage(counter.book.change(), work.item_id, StageDone(at=NOW, stage_id=stage.stage_id), now=NOW)
    assert counter.book.queries().work(1, 1).ready_on is not None
    assert _sums(counter) == (170, 0)
