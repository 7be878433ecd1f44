"""With a promised day stays what was foreseen of it; the shop's own record then corrects what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from boutique.data.store.reader import day
from boutique.domain.kernel.chances import ChanceBasis
from boutique.domain.orders.drafts import ItemDraft, MoveDraft, OrderDraft
from boutique.domain.orders.model import Order
from boutique.services.orders.promised_days import move_promise
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter, at

DUE = TODAY + timedelta(days=21)
BASIS = ChanceBasis(raw=0.875, known=12, seed=1, bench_on=TODAY + timedelta(days=14))


def _order(counter: Counter, promised: date = DUE, placed: date = TODAY) -> UUID:
    item = ItemDraft(garment="suit", promised_on=promised, chance=85, basis=BASIS)
    draft = OrderDraft(client_id=counter.client(), placed_on=placed, items=(item,))
    return place_order(counter.book.change(), draft)


def _kept(
    counter: Counter,
) -> tuple[list[tuple[int | None, float | None, int | None, int | None]], date | None]:
    """Return what stays with each day promised for the one garment, and the bench's own."""
    reader = counter.book.queries().reader
    promises = reader.all("SELECT chance, raw, known, seed FROM promise ORDER BY due_on NULLS LAST")
    ((bench_on,),) = reader.all("SELECT bench_on FROM order_item")
    return [tuple(each) for each in promises], day(bench_on)


def _move(counter: Counter, order: UUID, draft: MoveDraft) -> UUID:
    with counter.book.change() as uow:
        version = uow.get(Order, order).version
    return move_promise(counter.book.change(), order, version, draft, now=at(TODAY))


def test_with_the_day_stays_on_what_its_chance_rests(counter: Counter) -> None:
    _order(counter)
    assert _kept(counter) == ([(85, 0.875, 12, 1)], BASIS.bench_on)


def test_a_day_typed_without_a_forecast_has_none(counter: Counter) -> None:
    counter.order(counter.client(), promised=5)
    assert _kept(counter) == ([(None, None, None, None)], None)


def test_another_day_takes_the_benchs_own_along_and_back(counter: Counter) -> None:
    order = _order(counter)
    later = replace(BASIS, bench_on=DUE, raw=0.5)
    new = MoveDraft(to=DUE + timedelta(days=9), why="stofa", chance=50, basis=later)
    entry = _move(counter, order, new)
    assert _kept(counter) == ([(85, 0.875, 12, 1), (50, 0.5, 12, 1)], DUE)
    undo_change(counter.book.change(), entry)
    assert _kept(counter)[1] == BASIS.bench_on
    _move(counter, order, MoveDraft(to=DUE + timedelta(days=9), why="stofa"))
    assert _kept(counter)[1] is None


def test_the_bench_takes_garments_on_by_its_own_day(counter: Counter) -> None:
    _order(counter)
    (work,) = counter.book.queries().workshop_facts(TODAY).open
    assert work.bench_on == BASIS.bench_on


def test_days_told_count_once_they_have_come_kept_or_not(counter: Counter) -> None:
    past = TODAY - timedelta(days=30)
    kept = _order(counter, TODAY - timedelta(days=1), past)
    _order(counter, TODAY - timedelta(days=1), past)
    _order(counter)
    counter.deliver(kept, days_ago=2)
    told = counter.book.queries().workshop_facts(TODAY).told
    assert sorted(each.ready_on is not None for each in told) == [False, True]
    assert {each.raw for each in told} == {0.875}
    assert not counter.book.queries().workshop_facts(TODAY - timedelta(days=2)).told
