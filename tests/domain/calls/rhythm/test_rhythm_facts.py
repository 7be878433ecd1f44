"""What may be said of one client's rhythm."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from boutique.domain.calls.rhythm import CameBack, Rhythm, ShopScores, score_shop
from boutique.domain.calls.rhythm.counting import BuyingModel
from tests.domain.calls.rhythm.shops import OPENED, shop_of, simulated_shop

TAILOR = BuyingModel(shape=6.0, rate=80.0, a=0.4, b=6.0, stages=3)


def tailors_shop() -> ShopScores:
    return score_shop(simulated_shop(TAILOR, 600, 208), OPENED + timedelta(weeks=208))


def after(days: int, *clients: list[int]) -> ShopScores:
    return score_shop(shop_of(*clients), OPENED + timedelta(days=days))


def test_two_orders_in_three_years_are_not_lapsed_after_half_a_year() -> None:
    regulars = [list(range(start, 1000, 180)) for start in range(20)]
    shop = after(1000 + 183, [0, 500, 1000], [300, 1000], *regulars)
    assert shop.client(0).rhythm is Rhythm.IN_RHYTHM
    assert shop.client(1).rhythm in (Rhythm.IN_RHYTHM, Rhythm.DUE)


def test_the_same_silence_is_drift_for_a_frequent_client_and_rhythm_for_a_slow_one() -> None:
    shop = after(1000, list(range(0, 820, 30)), [0, 270, 540, 810])
    assert shop.client(0).rhythm is Rhythm.DRIFTING
    assert shop.client(1).rhythm is Rhythm.IN_RHYTHM


def test_one_order_alone_is_too_early_to_tell() -> None:
    assert after(200, [0], [0, 90, 180]).client(0).rhythm is Rhythm.TOO_EARLY


def test_nobody_lapses_within_a_year() -> None:
    shop = after(20 * 7 + 364, list(range(0, 141, 7)))
    assert shop.client(0).rhythm is Rhythm.DRIFTING
    assert after(20 * 7 + 365, list(range(0, 141, 7))).client(0).rhythm is Rhythm.LAPSED


def test_due_is_the_last_order_and_the_usual_gap() -> None:
    client = after(350, *[[0, 100, 200, 300]] * 20).client(1)
    assert client.due == OPENED + timedelta(days=300 + client.typical_gap_days)
    assert client.typical_gap_days == pytest.approx(100, abs=15)
    assert client.gap_ratio == pytest.approx(50 / client.typical_gap_days)


def test_trousers_fetched_the_day_after_do_not_change_the_usual_gap() -> None:
    others = [[0, 180, 360, 540]] * 5
    fetched, not_fetched = (
        after(600, days, *others).client(0).typical_gap_days
        for days in ([0, 180, 181, 361, 541], [0, 180, 361, 541])
    )
    assert fetched == pytest.approx(not_fetched, abs=5)


def test_a_gap_known_once_leans_on_the_shop() -> None:
    others = [list(range(0, 800, 100)) for _ in range(30)]
    once, often = after(800, [300, 600], list(range(0, 601, 300)), *others), 300
    assert 100 < once.client(0).typical_gap_days < once.client(1).typical_gap_days < often


def test_most_clients_of_a_steady_tailor_are_not_lapsed() -> None:
    shop = tailors_shop()
    states = shop.state[shop.known]
    assert (states == Rhythm.LAPSED).mean() < 0.25
    assert (states == Rhythm.IN_RHYTHM).mean() > 0.15


def test_the_interval_is_wilsons() -> None:
    low, high = CameBack(12, 40, 182).interval
    assert (round(low, 2), round(high, 2)) == (0.18, 0.45)
    assert CameBack(0, 0, 182).interval == (0.0, 1.0)


@pytest.mark.parametrize("clients", [[], [[]], [[0]], [[0], [5, 9], [], [9], [2, 3, 4]]])
def test_the_smallest_shops_are_scored(clients: list[list[int]]) -> None:
    for days in (0, 9, 400):
        shop = after(days, *clients)
        assert len(shop.score) == len(clients)
        assert np.isfinite(shop.score[shop.known]).all()
        assert np.isfinite(shop.expected_orders).all()
        assert [shop.came_back(number) for number in range(len(clients))] == [None] * len(clients)


def test_who_has_not_bought_yet_ranks_last_and_has_no_rhythm() -> None:
    shop = after(10, [], [3])
    assert shop.client(0) is None
    assert shop.score[0] == -np.inf
    assert shop.due_ordinal[0] == 0
    assert date.fromordinal(int(shop.due_ordinal[1])) > OPENED
