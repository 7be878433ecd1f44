"""What counts as a purchase."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.purchases import OCCASION, is_purchase, occasions, own_gap

DAY = date(2026, 3, 2)


def after(*days: int) -> list[date]:
    return [DAY + timedelta(days=day) for day in days]


@pytest.mark.parametrize("kind", OrderKind)
def test_every_kind_but_an_alteration_is_a_new_wish(kind: OrderKind) -> None:
    assert is_purchase(kind, None) is (kind is not OrderKind.ALTERATION)
    assert not is_purchase(kind, DAY)


def test_what_a_file_calls_otherwise_is_a_purchase() -> None:
    assert is_purchase("ceremony", None)


def test_a_wedding_is_one_occasion_and_the_next_suit_another() -> None:
    assert occasions(after(0, 9, 30, 400)) == after(0, 400)


def test_who_orders_every_month_is_not_at_one_wedding() -> None:
    assert occasions(after(0, 30, 60, 90, 120)) == after(0, 30, 60, 90, 120)


def test_the_usual_gap_is_the_median_between_occasions() -> None:
    assert own_gap(after(0, 12, 200, 600)) == 300
    assert own_gap(after(0, 12)) is None
    assert own_gap([]) is None


@given(st.lists(st.integers(0, 2000), max_size=12))
def test_occasions_are_days_on_which_something_was_ordered(days: list[int]) -> None:
    known = after(*days)
    found = occasions(known)
    assert found == sorted(set(found) & set(known))
    assert all(any(first <= day for first in found) for day in known)
    if len(found) < len(set(known)):
        assert all(later - earlier > OCCASION for earlier, later in pairwise(found))
