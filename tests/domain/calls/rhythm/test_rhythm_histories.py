"""What the till remembers of each client."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boutique.domain.calls.rhythm import PurchaseTable, score_shop
from boutique.domain.calls.rhythm.histories import summarise
from tests.domain.calls.rhythm.shops import OPENED, shop_of

day_lists = st.lists(st.lists(st.integers(0, 700), max_size=6), min_size=1, max_size=8)


def test_a_story_counts_repeat_days_and_weeks() -> None:
    told = summarise(shop_of([0, 70, 140]).visits, OPENED.toordinal() + 210)
    assert (told.repeats[0], told.last[0], told.age[0], told.silence[0]) == (2, 20.0, 30.0, 10.0)
    assert told.log_gaps[0] == pytest.approx(2 * np.log(10))


def test_several_purchases_on_one_day_are_one_visit_with_all_the_money() -> None:
    purchases = PurchaseTable(np.array([0, 0, 1]), np.array([9, 9, 9]), np.array([40.0, 60.0, 25.0]), 2)
    told = summarise(purchases.visits, 10)
    assert told.repeats.tolist() == [0, 0]
    assert np.exp(told.worth[0] - told.worth[1]) == pytest.approx(4.0)


def test_what_happens_after_the_day_is_not_known_on_it() -> None:
    told = summarise(shop_of([0, 50], [60]).visits, OPENED.toordinal() + 49)
    assert told.client.tolist() == [0]
    assert told.repeats.tolist() == [0]


def test_a_purchase_of_a_client_outside_the_table_is_refused() -> None:
    with pytest.raises(ValueError, match="client numbers"):
        PurchaseTable(np.array([2]), np.array([1]), np.array([1.0]), 2)


@settings(max_examples=20)
@given(day_lists, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(clients: list[list[int]], lot: Random) -> None:
    purchases = shop_of(*clients)
    rows = list(range(len(purchases.day)))
    lot.shuffle(rows)
    mixed = PurchaseTable(
        purchases.client[rows], purchases.day[rows], purchases.amount[rows], purchases.clients
    )
    on = OPENED + timedelta(days=720)
    np.testing.assert_allclose(score_shop(mixed, on).score, score_shop(purchases, on).score)
