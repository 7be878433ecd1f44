"""What the morning foresees late is read from the book, by the rule of calls, and only while it holds."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from boutique.data.queries.workshop.foreseen import late_foreseen
from boutique.domain.kernel.actor import Actor
from boutique.domain.orders.drafts import ItemDraft, MoveDraft, OrderDraft
from boutique.domain.orders.model import Order, OrderItem
from boutique.domain.pages.forecast_view import LateAhead
from boutique.domain.promises.late_rule import CALL
from boutique.domain.promises.model import PromiseRecord
from boutique.domain.workshop.hours import HoursDraft
from boutique.services.orders.promised_days import move_promise
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import undo_change
from boutique.services.staff import add_staff
from boutique.services.workshop.hours import set_hours
from tests.counter import TODAY, Counter, at

MONDAY = TODAY + timedelta(days=2)
NEVER_SO_SOON = MONDAY + timedelta(days=1)


@pytest.fixture
def ana(counter: Counter) -> UUID:
    """Who sews."""
    who = add_staff(counter.book.change(), "Ana")
    set_hours(counter.book.change(), HoursDraft(staff_id=who, minutes=(480,) * 5 + (0, 0), from_on=TODAY))
    return who


def _order(counter: Counter, promised: date) -> UUID:
    item = ItemDraft(garment="suit", promised_on=promised)
    draft = OrderDraft(client_id=counter.client(), placed_on=TODAY, items=(item,))
    return place_order(counter.book.change(), draft)


def _late(counter: Counter, on: date = MONDAY) -> list[LateAhead]:
    return list(late_foreseen(counter.book.queries().reader, on))


def _rows(counter: Counter) -> int:
    return len(counter.book.queries().reader.all("SELECT item_id FROM garment_forecast"))


def test_what_cannot_be_ready_is_to_be_rung_and_what_has_time_is_not_named(
    counter: Counter, ana: UUID
) -> None:
    _order(counter, NEVER_SO_SOON)
    _order(counter, MONDAY + timedelta(days=200))
    counter.book.prepare(MONDAY)
    (late,) = _late(counter)
    assert (late.work.order_no, late.work.line, late.work.garment, late.to_be_rung) == (1, 1, "suit", True)
    assert late.chance >= CALL
    assert late.days > 0
    assert _rows(counter) == 2


def test_a_chance_is_the_mean_of_two_mornings(counter: Counter, ana: UUID) -> None:
    order = _order(counter, NEVER_SO_SOON)
    counter.book.prepare(MONDAY)
    (first,) = _late(counter)
    (item,) = counter.book.queries().workshop_facts(MONDAY).open
    assert counter.book.queries().workshop_facts(MONDAY).evenings == {}
    assert counter.book.queries().workshop_facts(NEVER_SO_SOON).evenings == {item.item_id: 1.0}
    with counter.book._writing.begin() as connection:
        connection.exec_driver_sql("UPDATE garment_forecast SET p_late = 0.5")
    counter.book.prepare(NEVER_SO_SOON)
    (second,) = _late(counter, NEVER_SO_SOON)
    assert (first.chance, second.chance) == (0.95, 0.75)
    counter.book.prepare(NEVER_SO_SOON)
    assert _late(counter, NEVER_SO_SOON) == [second]
    assert order


def test_what_was_foreseen_a_week_ago_says_nothing_of_today(counter: Counter, ana: UUID) -> None:
    _order(counter, MONDAY + timedelta(days=9))
    counter.book.prepare(MONDAY)
    assert _late(counter, MONDAY)
    week = MONDAY + timedelta(days=7)
    assert _late(counter, week) == []
    assert counter.book.queries().workshop_facts(week).evenings == {}


def test_a_day_that_was_moved_is_not_the_one_that_was_foreseen(counter: Counter, ana: UUID) -> None:
    order = _order(counter, NEVER_SO_SOON)
    counter.book.prepare(MONDAY)
    draft = MoveDraft(to=MONDAY + timedelta(days=60), why="stofa")
    with counter.book.change() as uow:
        version = uow.get(Order, order).version
    entry = move_promise(counter.book.change(), order, version, draft, now=at(MONDAY))
    assert _late(counter) == []
    undo_change(counter.book.change(), entry)
    assert len(_late(counter)) == 1


def test_what_is_ready_or_no_longer_wanted_is_not_late(counter: Counter, ana: UUID) -> None:
    counter.deliver(_order(counter, NEVER_SO_SOON))
    counter.book.prepare(MONDAY)
    assert _late(counter) == []
    handed = _order(counter, NEVER_SO_SOON)
    counter.book.prepare(MONDAY)
    assert len(_late(counter)) == 1
    counter.deliver(handed)
    assert _late(counter) == []


def test_while_nobodys_hours_are_known_nothing_is_foreseen(counter: Counter) -> None:
    _order(counter, NEVER_SO_SOON)
    counter.book.prepare(MONDAY)
    assert _rows(counter) == 0


def test_a_garment_that_is_struck_takes_its_forecast_with_it(counter: Counter, ana: UUID) -> None:
    _order(counter, NEVER_SO_SOON)
    counter.book.prepare(MONDAY)
    with counter.book.change(Actor(ana)) as uow:
        (item,) = uow.find(OrderItem)
        for promise in uow.find(PromiseRecord):
            uow.remove(promise)
        uow.remove(item)
        uow.commit("struck")
    assert _rows(counter) == 0


def test_the_sheet_of_the_day_reads_what_the_morning_foresaw(counter: Counter, ana: UUID) -> None:
    _order(counter, MONDAY + timedelta(days=7))
    counter.book.prepare(MONDAY)

    def kinds() -> set[str]:
        return {each.kind.value for entry in counter.sheet(MONDAY) for each in entry.reasons}

    foreseen = kinds()
    with counter.book._writing.begin() as connection:
        connection.exec_driver_sql("DELETE FROM garment_forecast")
    assert foreseen - kinds()
