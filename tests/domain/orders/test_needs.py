"""What an order needs next, and where it belongs among the others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.orders.needs import (
    Need,
    OrderBrief,
    Standing,
    Step,
    brief_of,
    by_need,
    first_need,
    next_step,
    standing,
)
from boutique.domain.orders.views import DateChangeView, ItemView, OrderView

TODAY = date(2026, 11, 21)
MAKING = ItemView(garment="suit", description="", cloth_name="", price_bani=400_000)
READY = replace(MAKING, ready_on=TODAY)
FETCHED = replace(MAKING, delivered_on=TODAY)
MOVED = DateChangeView(
    change_id=UUID(int=1),
    before_on=TODAY,
    after_on=TODAY + timedelta(days=9),
    why="stofa întârzie",
    at=None,  # type: ignore[arg-type] # nobody asks when it was written
    by="Ana",
    told_on=None,
)


def order(
    *items: ItemView,
    paid: int | None = None,
    cancelled_on: date | None = None,
    until: date | None = None,
    total_bani: int = 400_000,
) -> OrderView:
    return OrderView(
        order_id=UUID(int=2),
        no=7,
        placed_on=TODAY,
        cancelled_on=cancelled_on,
        total_bani=total_bani,
        currency="RON",
        items=items,
        paid_bani=paid,
        until=until,
    )


@pytest.mark.parametrize(
    ("asked", "step"),
    [
        (order(MAKING, until=TODAY), Step.ACCEPT),
        (order(MAKING, until=TODAY - timedelta(days=1)), Step.CORRECT),
        (order(MAKING, until=TODAY, cancelled_on=TODAY), None),
        (order(MAKING, paid=100_000), Step.FINISH),
        (order(MAKING, paid=400_000), Step.FINISH),
        (order(MAKING), Step.FINISH),
        (order(READY, MAKING, paid=400_000), Step.FINISH),
        (order(READY, paid=100_000), Step.HAND_OVER),
        (order(READY, FETCHED), Step.HAND_OVER),
        (order(replace(MAKING, changes=(MOVED,)), paid=0), Step.TELL),
        (order(replace(READY, changes=(MOVED,))), Step.TELL),
        (order(replace(FETCHED, changes=(MOVED,)), READY), Step.HAND_OVER),
        (order(FETCHED, paid=100_000), Step.PAY),
        (order(FETCHED, paid=500_000), Step.PAY),
        (order(FETCHED, paid=400_000), None),
        (order(FETCHED), None),
        (order(MAKING, paid=100_000, cancelled_on=TODAY), Step.PAY),
        (order(MAKING, paid=0, cancelled_on=TODAY), None),
        (order(MAKING, cancelled_on=TODAY), None),
    ],
)
def test_of_all_that_can_be_done_one_thing_comes_next(asked: OrderView, step: Step | None) -> None:
    assert next_step(asked, TODAY) is step


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        (order(MAKING, until=TODAY), Standing.OFFERED),
        (order(MAKING, until=TODAY, cancelled_on=TODAY), Standing.OFF),
        (order(MAKING, paid=0), Standing.OPEN),
        (order(MAKING, FETCHED), Standing.OPEN),
        (order(FETCHED, paid=0), Standing.OWED),
        (order(FETCHED, paid=400_000), Standing.DONE),
        (order(FETCHED), Standing.DONE),
        (order(MAKING, paid=100_000, cancelled_on=TODAY), Standing.OWED),
        (order(MAKING, cancelled_on=TODAY), Standing.OFF),
    ],
)
def test_an_order_stands_among_those_that_want_the_same(asked: OrderView, where: Standing) -> None:
    assert standing(asked) is where


_DAYS = st.one_of(st.none(), st.just(TODAY))
_ITEMS = st.builds(
    lambda ready, fetched, off, untold: replace(
        MAKING,
        ready_on=ready,
        delivered_on=fetched,
        cancelled_on=off,
        changes=(MOVED,) if untold else (),
    ),
    _DAYS,
    _DAYS,
    _DAYS,
    st.booleans(),
)


@given(
    items=st.lists(_ITEMS, min_size=1, max_size=3),
    paid=st.sampled_from([None, 0, 100_000, 400_000, 500_000]),
    off=_DAYS,
)
def test_only_what_is_open_or_owed_needs_anything(
    items: list[ItemView], paid: int | None, off: date | None
) -> None:
    asked = order(*items, paid=paid, cancelled_on=off)
    needs = next_step(asked, TODAY)
    assert (needs is None) == (not asked.owed and not (asked.waiting and off is None))
    if needs in (Step.HAND_OVER, Step.FINISH, Step.TELL):
        assert asked.waiting
    if needs is Step.PAY:
        assert asked.owed


def brief(no: int = 1, **facts: object) -> OrderBrief:
    plain: dict[str, object] = {
        "waiting": 1,
        "unready": 1,
        "waits": False,
        "promised_on": None,
        "since": None,
        "owed_bani": 0,
        "currency": "RON",
    }
    return OrderBrief(no, **{**plain, **facts})  # type: ignore[arg-type] # the facts of one case


IN_A_WEEK = TODAY + timedelta(days=7)


@pytest.mark.parametrize(
    ("asked", "need"),
    [
        (brief(promised_on=IN_A_WEEK), Need.DUE),
        (brief(promised_on=TODAY - timedelta(days=30)), Need.DUE),
        (brief(promised_on=IN_A_WEEK, waits=True), Need.DUE),
        (brief(promised_on=IN_A_WEEK, waiting=2, unready=1), Need.DUE),
        (brief(promised_on=IN_A_WEEK, unready=0), Need.READY),
        (brief(unready=0, waits=True), Need.READY),
        (brief(promised_on=IN_A_WEEK + timedelta(days=1), waits=True), Need.WAITS),
        (brief(waits=True), Need.WAITS),
        (brief(promised_on=IN_A_WEEK + timedelta(days=1)), Need.LATER),
        (brief(), Need.LATER),
        (brief(waiting=0, unready=0, owed_bani=5), Need.OWED),
        (brief(waiting=0, unready=0, owed_bani=-5, cancelled=True), Need.OWED),
        (brief(waiting=0, unready=0), Need.DONE),
        (brief(waiting=0, unready=0, owed_bani=None), Need.DONE),
        (brief(waiting=0, unready=0, cancelled=True), Need.OFF),
    ],
)
def test_an_order_stands_in_the_group_of_its_first_need(asked: OrderBrief, need: Need) -> None:
    assert first_need(asked, TODAY) is need


_BRIEFS = st.builds(
    lambda no, waiting, ready, waits, ahead, owed, off: brief(
        no,
        waiting=0 if off else waiting,
        unready=0 if off else max(0, waiting - ready),
        waits=waits,
        promised_on=None if ahead is None else TODAY + timedelta(days=ahead),
        owed_bani=owed,
        cancelled=off,
    ),
    st.integers(1, 10_000),
    st.integers(0, 3),
    st.integers(0, 3),
    st.booleans(),
    st.one_of(st.none(), st.integers(-20, 40)),
    st.one_of(st.none(), st.integers(-9, 9)),
    st.booleans(),
)


@given(orders=st.lists(_BRIEFS, unique_by=lambda each: each.no, max_size=30))
def test_every_order_stands_in_one_group_and_nothing_owed_is_lost(orders: list[OrderBrief]) -> None:
    groups = by_need(orders, TODAY)
    assert sorted(no for group in groups for no in group.numbers) == sorted(each.no for each in orders)
    assert [group.need for group in groups] == sorted((g.need for g in groups), key=list(Need).index)
    owed = sum(money.minor for group in groups for money in group.owed)
    assert owed == sum(max(0, each.owed_bani or 0) for each in orders)


def test_the_nearest_day_stands_first_and_what_is_past_is_counted() -> None:
    days = {1: 3, 2: -2, 3: 0, 4: -9}
    (due,) = by_need(
        [brief(no, promised_on=TODAY + timedelta(days=ahead)) for no, ahead in days.items()], TODAY
    )
    assert (list(due.numbers), due.past) == ([4, 2, 3, 1], 2)


def test_an_order_read_whole_tells_the_same_need_as_its_brief() -> None:
    asked = order(replace(MAKING, promised_on=IN_A_WEEK), FETCHED, paid=100_000)
    told = brief_of(asked, waits=False)
    assert (told.waiting, told.unready, told.promised_on, told.owed_bani) == (1, 1, IN_A_WEEK, 300_000)
    assert first_need(told, TODAY) is Need.DUE
