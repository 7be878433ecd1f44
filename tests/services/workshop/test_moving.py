"""A garment moved on the board goes on or back by its own stages, and each move can be undone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.domain.workshop.views import WorkState, WorkView
from boutique.domain.workshop.waits import WaitDraft
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.moving import hang_at, move_by, put_into_hands
from boutique.services.workshop.waits import open_wait
from tests.counter import TODAY, Counter
from tests.services.workshop.conftest import NOW


def _at(work: WorkView) -> str:
    return "" if work.current is None else work.current.name


def test_a_garment_moved_on_has_the_stage_before_done(counter: Counter, suit: Callable[[], WorkView]) -> None:
    hang_at(counter.book.change(), suit().item_id, "cusut", now=NOW)
    assert _at(suit()) == "Cusut"
    done = [each.name for each in suit().stages if each.done_at is not None]
    assert done == ["Probă"]


def test_beyond_the_last_stage_it_is_ready_and_comes_back_from_there(
    counter: Counter, suit: Callable[[], WorkView]
) -> None:
    hang_at(counter.book.change(), suit().item_id, None, now=NOW)
    assert suit().state is WorkState.READY
    hang_at(counter.book.change(), suit().item_id, "Finisat", now=NOW)
    assert (suit().ready_on, _at(suit())) == (None, "Finisat")


def test_going_back_takes_back_all_that_was_done_from_there_on(
    counter: Counter, suit: Callable[[], WorkView]
) -> None:
    item = suit().item_id
    for _stage in range(4):
        move_by(counter.book.change(), item, 1, now=NOW)
    assert _at(suit()) == "Ultima probă"
    hang_at(counter.book.change(), item, "Însăilat", now=NOW)
    assert _at(suit()) == "Însăilat"
    assert [each.name for each in suit().stages if each.done_at is not None] == ["Croit"]


def test_a_move_can_be_undone(counter: Counter, suit: Callable[[], WorkView]) -> None:
    item = suit().item_id
    move_by(counter.book.change(), item, 1, now=NOW)
    before = suit()
    entry = hang_at(counter.book.change(), item, None, now=NOW)
    undo_change(counter.book.change(), entry)
    assert (suit().ready_on, _at(suit())) == (None, _at(before))
    assert [each.done_at for each in suit().stages] == [each.done_at for each in before.stages]


def test_a_garment_does_not_hang_at_a_stage_it_does_not_go_through(
    counter: Counter, suit: Callable[[], WorkView]
) -> None:
    with pytest.raises(Refused):
        hang_at(counter.book.change(), suit().item_id, "Călcat cu abur", now=NOW)
    assert not suit().has_begun


def test_nothing_moves_before_the_first_stage_or_beyond_ready(
    counter: Counter, suit: Callable[[], WorkView]
) -> None:
    item = suit().item_id
    with pytest.raises(Refused):
        move_by(counter.book.change(), item, -1, now=NOW)
    hang_at(counter.book.change(), item, None, now=NOW)
    with pytest.raises(Refused):
        move_by(counter.book.change(), item, 1, now=NOW)


def test_what_it_waited_for_is_over_when_it_goes_on(counter: Counter, suit: Callable[[], WorkView]) -> None:
    item = suit().item_id
    draft = WaitDraft(item_id=item, cause="answer", from_on=TODAY - timedelta(days=1))
    open_wait(counter.book.change(), draft, today=TODAY)
    move_by(counter.book.change(), item, 1, now=NOW)
    assert not suit().waiting


def test_a_garment_is_put_into_hands_and_taken_out_again(
    counter: Counter, suit: Callable[[], WorkView], ana: UUID
) -> None:
    item = suit().item_id
    put_into_hands(counter.book.change(), item, ana)
    assert suit().stages[0].by == "Ana"
    assert not suit().has_begun
    put_into_hands(counter.book.change(), item, None)
    assert suit().stages[0].by == ""
