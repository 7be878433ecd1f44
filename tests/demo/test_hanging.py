"""What hangs in the demo's workshop is alive, and true: nothing before its time, its cloth or its hours."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boutique.demo.hanging import OPEN
from boutique.demo.open_days import is_open
from boutique.domain.cloth.model import ClothMovement, MovementKind
from boutique.domain.orders.model import ItemOption, Order, OrderItem, OrderKind
from boutique.domain.orders.payments import Payment, PaymentKind
from boutique.domain.pages.item_work import stages_key
from boutique.domain.promises.ledger import FEWEST
from boutique.domain.promises.model import PromiseKind, PromiseRecord
from boutique.domain.workshop.amendments import Amendment
from boutique.domain.workshop.fittings import Fitting, Outcome
from boutique.domain.workshop.hours import WorkingTime
from boutique.domain.workshop.stages import ItemStage, Pace, Skill, WorkStage
from boutique.domain.workshop.waits import Wait, WaitCause
from tests.demo.test_demo_shop import TODAY, Shop, made_up


@pytest.fixture(scope="module")
def shop() -> Shop:
    return made_up()


def _open(shop: Shop) -> list[OrderItem]:
    made = [each for each in shop(OrderItem) if each.promised_on and each.kind != OrderKind.READY_TO_WEAR]
    return [each for each in made if each.is_open]


def _stages(shop: Shop) -> dict[UUID, list[ItemStage]]:
    found: dict[UUID, list[ItemStage]] = defaultdict(list)
    for stage in shop(ItemStage):
        found[stage.item_id].append(stage)
    return found


@pytest.mark.parametrize("today", [TODAY, date(2026, 12, 24), date(2027, 4, 30)])
def test_twenty_seven_orders_are_open_in_every_state(today: date) -> None:
    shop = made_up(today=today)
    assert len({item.order_id for item in _open(shop)}) == OPEN == 27
    ready = sorted(item.ready_on for item in _open(shop) if item.ready_on)
    assert ready[0] < today - timedelta(days=7)
    assert ready[-1] >= today - timedelta(days=5)
    assert len(ready) == 3
    done = Counter(sum(1 for each in its if each.done_at) for its in _stages(shop).values())
    assert min(done) == 0
    assert len(done) > 4
    assert {wait.cause for wait in shop(Wait)} >= set(WaitCause) - {WaitCause.CLOTH}
    parts = {i.order_id for i in _open(shop)} & {i.order_id for i in shop(OrderItem) if i.delivered_on}
    assert parts


def test_what_was_quoted_is_enough_to_tell_how_often_it_came_true(shop: Shop) -> None:
    told = Counter(each.chance for each in shop(PromiseRecord) if each.chance and each.due_on < TODAY)
    assert sorted(told) == [80, 90, 95]
    assert min(told.values()) >= FEWEST
    moved = [each for each in shop(PromiseRecord) if each.why and each.kind == PromiseKind.GARMENT]
    assert moved
    assert all(each.told_on for each in moved)


def test_some_went_home_with_something_owed_and_the_rest_paid_all(shop: Shop) -> None:
    paid: dict[UUID, int] = defaultdict(int)
    for payment in shop(Payment):
        paid[payment.order_id] += payment.amount_bani
    hanging = {item.order_id for item in _open(shop)}
    gone = [order for order in shop(Order) if order.payments_kept and order.id not in hanging]
    owed = [order for order in gone if paid[order.id] < order.total_bani]
    assert len(owed) == 2
    assert len(gone) > 10
    assert all(paid[order.id] <= order.total_bani for order in shop(Order))
    assert {payment.kind for payment in shop(Payment)} == {PaymentKind.DEPOSIT, PaymentKind.REST}


def test_fittings_are_held_amended_and_planned_and_options_chosen(shop: Shop) -> None:
    planned = [each for each in shop(Fitting) if each.outcome == Outcome.PLANNED]
    assert len(planned) >= 2
    assert sum(each.confirmed_at is None for each in planned) <= 1
    assert len({each.at for each in planned}) == len(planned)
    assert any(each.solved_on for each in shop(Amendment))
    assert not all(each.solved_on for each in shop(Amendment))
    assert shop(ItemOption)
    assert [order for order in shop(Order) if order.wanted_on]


@settings(max_examples=5)
@given(seed=st.integers(0, 10_000), year=st.integers(2026, 2032), of_year=st.integers(1, 365))
def test_nothing_in_the_workshop_is_before_its_time(seed: int, year: int, of_year: int) -> None:
    today = date(year, 1, 1) + timedelta(days=of_year)
    shop = made_up(80, seed, today)
    placed = {order.id: order.placed_on for order in shop(Order)}
    items = {item.id: item for item in shop(OrderItem)}
    kinds: dict[UUID, WorkStage] = {stage.id: stage for stage in shop(WorkStage)}
    cut = {each.item_id: each.moved_on for each in shop(ClothMovement) if each.kind == MovementKind.CUT}

    for item in _open(shop):
        ordered = placed[item.order_id]
        assert item.promised_on is not None
        assert item.promised_on >= ordered
        assert item.promised_on < today or is_open(item.promised_on)
        assert item.ready_on is None or ordered <= item.ready_on <= item.promised_on
        assert item.ready_on is None or item.ready_on <= today
    for id_, stages in _stages(shop).items():
        moments = [at for each in stages for at in (each.started_at, each.done_at) if at]
        assert moments == sorted(moments)
        assert all(placed[items[id_].order_id] <= at.date() < today for at in moments)
        assert all(is_open(at.date()) or at.date() == placed[items[id_].order_id] for at in moments)
        if items[id_].cloth_cm and any(each.done_at and _is_cutting(kinds, each) for each in stages):
            assert cut[id_] >= placed[items[id_].order_id]
    begun = {id_ for id_, stages in _stages(shop).items() if any(each.started_at for each in stages)}
    assert not {wait.item_id for wait in shop(Wait) if wait.cause == WaitCause.CLOTH} & begun
    for move in shop(ClothMovement):
        if move.item_id is not None and items[move.item_id].delivered_on is None:
            assert placed[items[move.item_id].order_id] <= move.moved_on <= today
    for fitting in (each for each in shop(Fitting) if each.item_id is not None):
        assert (fitting.at.date() >= today) == (fitting.outcome == Outcome.PLANNED)
        assert is_open(fitting.at.date()) or fitting.at.date() == placed[fitting.order_id]


def _is_cutting(kinds: dict[UUID, WorkStage], stage: ItemStage) -> bool:
    return kinds[stage.stage_id].skill == Skill.CUTTING


def test_those_at_the_bench_can_sew_what_is_ordered(shop: Shop) -> None:
    """In a year as much work comes in as they have hours for, and most of these are filled."""
    usual: dict[str, int] = defaultdict(int)
    for stage in shop(WorkStage):
        usual[stage.garment] += stage.usual_minutes if stage.pace == Pace.WORK else 0
    placed = {order.id: order.placed_on for order in shop(Order)}
    made = [
        item
        for item in shop(OrderItem)
        if item.kind != OrderKind.READY_TO_WEAR and TODAY - placed[item.order_id] <= timedelta(days=364)
    ]
    ordered = sum(usual[stages_key(item.kind, item.garment)] * item.quantity for item in made)
    hours = 52 * sum(each.minutes for each in shop(WorkingTime))
    assert 0.6 < ordered / hours < 0.95
