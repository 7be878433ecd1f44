"""The cards of the board say of each garment what the whole garment says."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from boutique.domain.orders.drafts import ItemDraft, MoveDraft, OrderDraft
from boutique.domain.workshop.waits import WaitDraft
from boutique.services.orders.promised_days import move_promise
from boutique.services.orders.taking import place_order
from boutique.services.staff import add_staff
from boutique.services.workshop.stages import StageDone, finish_stage, start_stage, take_stage_back
from boutique.services.workshop.waits import open_wait
from tests.counter import TODAY, Counter, at

NOW = at(TODAY, 15)


def _order(counter: Counter, *garments: str) -> UUID:
    items = tuple(ItemDraft(garment=each, kind="bespoke") for each in garments)
    draft = OrderDraft(
        client_id=counter.client("Moldovan", "Radu", title="dl"),
        placed_on=TODAY - timedelta(days=20),
        promised_on=TODAY + timedelta(days=5),
        items=items,
    )
    return place_order(counter.book.change(), draft)


def _agree(counter: Counter) -> None:
    """Each card says what the garment read in full does."""
    queries = counter.book.queries()
    whole = {each.item_id: each for each in queries.board()}
    cards = queries.workshop_board().cards
    assert [each.item_id for each in cards] == list(whole)
    for card in cards:
        work = whole[card.item_id]
        assert (card.person, card.promised_on, card.ready_on) == (
            work.client,
            work.promised_on,
            work.ready_on,
        )
        assert card.since == work.since
        at_stage = work.current
        if work.has_begun:
            assert card.stage == ("" if at_stage is None else at_stage.name)
            assert card.minutes_left == work.minutes_left
        assert card.is_begun == (at_stage is not None and at_stage.started_at is not None)
        assert [each.wait_id for each in card.waits] == [each.wait_id for each in work.waiting]


def test_a_card_agrees_with_the_garment_at_every_turn_of_its_way(counter: Counter) -> None:
    _order(counter, "suit", "shirt")
    ana = add_staff(counter.book.change(), "Ana")
    _agree(counter)
    queries = counter.book.queries
    item = queries().work(1, 1).item_id
    start_stage(counter.book.change(), item, StageDone(at=NOW, by=ana), now=NOW)
    _agree(counter)
    finish_stage(counter.book.change(), item, StageDone(at=NOW), now=NOW)
    _agree(counter)
    assert queries().workshop_board().cards[0].by == "Ana"
    fitting = queries().work(1, 1).stages[2].stage_id
    start_stage(counter.book.change(), item, StageDone(at=NOW, stage_id=fitting), now=NOW)
    _agree(counter)
    draft = WaitDraft(item_id=item, cause="cloth", from_on=TODAY, owner_id=ana)
    open_wait(counter.book.change(), draft, today=TODAY)
    _agree(counter)
    assert queries().workshop_board().cards[0].waits[0].owner == "Ana"
    last = queries().work(1, 1).stages[-1].stage_id
    finish_stage(counter.book.change(), item, StageDone(at=NOW, stage_id=last), now=NOW)
    _agree(counter)
    take_stage_back(counter.book.change(), item)
    _agree(counter)


def test_a_day_moved_to_a_later_one_is_told_with_the_one_before(counter: Counter) -> None:
    order = _order(counter, "suit")
    queries = counter.book.queries()
    draft = MoveDraft(to=TODAY + timedelta(days=12), why="Căptușeala")
    move_promise(counter.book.change(), order, queries.order(1).version, draft, now=NOW)
    board = counter.book.queries().workshop_board()
    moved = board.moved[board.cards[0].item]
    assert (moved.was, moved.told_on) == (TODAY + timedelta(days=5), None)
