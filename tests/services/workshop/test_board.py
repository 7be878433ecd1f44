"""The board shows what is under work, late ones first; what is bought ready is not on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.workshop.views import WorkView
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.taking import place_order
from tests.counter import TODAY, Counter


def _buys(counter: Counter, kind: str, promised: int | None = None) -> UUID:
    due = None if promised is None else TODAY + timedelta(days=promised)
    items = (ItemDraft(garment="shirt", kind=kind),)
    draft = OrderDraft(client_id=counter.client("Popa"), placed_on=TODAY, promised_on=due, items=items)
    return place_order(counter.book.change(), draft)


def _lines(counter: Counter) -> list[tuple[int, int]]:
    return [(each.order_no, each.line) for each in counter.book.queries().board()]


def test_the_nearest_promise_comes_first_and_what_is_ready_last(
    counter: Counter, order: UUID, suit: Callable[[], WorkView], finish: Callable[..., UUID]
) -> None:
    _buys(counter, "made_to_measure", 2)
    _buys(counter, "alteration")
    _buys(counter, "ready_to_wear", 1)
    assert _lines(counter) == [(1, 1), (2, 1), (1, 2), (3, 1)]
    assert [each.days_late(TODAY) for each in counter.book.queries().board()] == [1, 0, 0, 0]
    finish(suit())
    finish(suit(), stage_id=suit().stages[-1].stage_id)
    assert _lines(counter) == [(2, 1), (1, 2), (3, 1), (1, 1)]
    assert suit().days_late(TODAY) == 0


def test_what_is_bought_ready_comes_to_the_board_once_somebody_works_on_it(
    counter: Counter, finish: Callable[..., UUID]
) -> None:
    _buys(counter, "ready_to_wear", 1)
    assert not counter.book.queries().board()
    finish(counter.book.queries().work(1))
    assert _lines(counter) == [(1, 1)]


def test_what_was_cancelled_is_not_on_the_board(counter: Counter, order: UUID) -> None:
    cancel_order(counter.book.change(), order, counter.book.queries().order(1).version, on=TODAY)
    assert not counter.book.queries().board()


def test_work_left_is_what_the_stages_of_tailors_usually_take(
    suit: Callable[[], WorkView], finish: Callable[..., UUID]
) -> None:
    finish(suit())
    assert suit().minutes_left == sum(
        each.usual_minutes for each in suit().stages[1:] if each.pace != "fitting"
    )
    assert suit().minutes_left > 0


def test_a_garment_is_asked_for_by_its_order_and_line(counter: Counter, order: UUID) -> None:
    queries = counter.book.queries()
    assert queries.work(1, 2).garment == "trousers"
    for no, line in ((1, None), (1, 3), (9, None)):
        with pytest.raises(Refused):
            queries.work(no, line)
