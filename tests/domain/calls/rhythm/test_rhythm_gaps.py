"""How long a client usually waits: their own intervals, helped a little by the shop's."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.calls.rhythm import PurchaseTable, score_shop
from boutique.domain.calls.rhythm.gaps import ShopPace, Waits, last_waits, shop_pace
from boutique.domain.calls.rhythm.histories import Visits
from tests.domain.calls.rhythm.shops import OPENED, shop_of
from tests.domain.calls.rhythm.tailors import Tailor, open_shop

UNEVEN = ShopPace(gap=200.0, within=0.9, between=0.45)


def waits(median: float, known: int, scatter: float = 0.81) -> Waits:
    return Waits(np.array([median]), np.array([known]), np.array([scatter]))


def typical(pace: ShopPace, told: Waits) -> float:
    return float(pace.typical(told)[0])


def told(*gaps: int) -> Waits:
    return last_waits(np.array(gaps), np.array([len(gaps) - 1]), np.array([len(gaps)]), np.array([0]))


def test_without_an_interval_of_their_own_the_shops_is_usual() -> None:
    assert typical(UNEVEN, waits(0.0, 0, 0.0)) == pytest.approx(200.0)


@given(st.floats(1.0, 2000.0), st.integers(1, 7), st.floats(0.0, 1.5))
def test_the_longer_their_own_the_longer_is_usual(median: float, known: int, scatter: float) -> None:
    shorter, longer = (typical(UNEVEN, waits(each, known, scatter)) for each in (median, median * 1.1))
    assert shorter < longer


def test_few_intervals_lean_on_the_shop_and_many_stand_alone() -> None:
    far = [abs(np.log(typical(UNEVEN, waits(800.0, known)) / 800.0)) for known in range(7)]
    assert far == sorted(far, reverse=True)


def test_who_comes_evenly_is_believed_before_who_does_not() -> None:
    even, uneven = (typical(UNEVEN, waits(77.0, 6, scatter)) for scatter in (0.0, 0.81))
    assert 77.0 < even < 100.0 < uneven


def test_the_mean_of_waits_at_random_is_above_their_median() -> None:
    alike = ShopPace(gap=253.0, within=1.28, between=0.3)
    assert typical(alike, waits(253.0, 7, 1.28**2)) > 253.0 * 1.2
    steady = ShopPace(gap=253.0, within=0.25, between=0.3)
    assert typical(steady, waits(253.0, 7, 0.0)) == pytest.approx(253.0, rel=0.02)


def test_what_is_usual_is_their_own_and_the_shops_weighed_by_what_each_is_worth() -> None:
    square = (2 * 0.1 + 3 * 0.81) / 5
    trust = square / 0.45**2
    own = np.log(100.0) + square / 4.5
    expected = np.exp((3 * own + trust * np.log(200.0)) / (3 + trust))
    assert typical(UNEVEN, waits(100.0, 3, 0.1)) == pytest.approx(expected)


def test_how_a_shops_waits_scatter_is_told_by_how_each_differs_from_the_one_before() -> None:
    visits = shop_of(*[[0, 100, 300]] * 20).visits
    pace = shop_pace(visits, np.full(20, 150.0), np.full(20, 2))
    theirs = 1.4826 * np.log(2.0) / np.sqrt(2.0)
    assert pace.within == pytest.approx(np.sqrt((theirs**2 + 0.36) / 2))
    assert pace.between == pytest.approx(0.3)


def test_even_waits_do_not_scatter_and_one_alone_cannot() -> None:
    assert told(77, 77, 77).scatter[0] == 0.0
    assert told(77).scatter[0] == 0.0
    assert told(100, 200).scatter[0] == pytest.approx(np.log(2) ** 2 / 2)
    assert told(100, 200, 100).scatter[0] == pytest.approx(np.log(2) ** 2 / 2)
    assert told(100, 100, 200).scatter[0] == pytest.approx(np.log(2) ** 2 / 4)


@given(st.lists(st.integers(1, 900), min_size=8, max_size=12))
def test_only_the_last_seven_waits_count(gaps: list[int]) -> None:
    every = last_waits(np.array(gaps), np.array([len(gaps) - 1]), np.array([7]), np.array([0]))
    last = told(*gaps[-7:])
    assert (every.median[0], every.scatter[0]) == (last.median[0], last.scatter[0])


def test_of_many_waits_seven_are_counted() -> None:
    shop = score_shop(shop_of(list(range(0, 2000, 100)), [0, 100, 200]), OPENED + timedelta(days=2000))
    assert shop.own_gaps.tolist() == [7, 2]


@given(st.floats(0.3, 1.2), st.floats(0.3, 1.2))
def test_the_shop_is_worth_a_quarter_of_an_interval_to_four(within: float, between: float) -> None:
    trust = ShopPace(200.0, within, between).trust
    assert trust == pytest.approx(min(4.0, max(0.25, (within / between) ** 2)))


def test_the_next_interval_is_surer_the_more_are_known() -> None:
    spread = UNEVEN.spread(np.arange(8))
    assert spread[0] == pytest.approx(np.hypot(0.9, 0.45))
    assert (np.diff(spread[1:]) < 0).all()
    assert spread[1] == pytest.approx(0.9 * np.sqrt(1 + 1 / 5.0))


def test_few_clients_correct_the_shops_gap_little() -> None:
    def corrected(people: int) -> float:
        usual, known = np.full(people + 5, 400.0), np.append(np.ones(people), np.zeros(5)).astype(np.int64)
        usual[people:] = 1.0
        return UNEVEN.corrected(usual, known).gap

    assert corrected(0) == pytest.approx(200.0)
    assert corrected(10) == pytest.approx(np.sqrt(200.0 * 400.0))
    assert corrected(2) < corrected(10) < corrected(100) < 400.0


def test_the_pace_of_a_shop_without_clients_is_half_a_year() -> None:
    nothing = Visits(*(np.zeros(0, dtype=np.int64) for _ in range(3)), 0)
    pace = shop_pace(nothing, np.zeros(0), np.zeros(0, dtype=np.int64))
    assert (pace.gap, pace.within) == (pytest.approx(182.0), pytest.approx(0.6))
    assert pace.between == pytest.approx(0.3)


def test_the_pace_of_a_shop_is_the_middle_of_those_who_came_back() -> None:
    visits = shop_of([0, 100], [0, 100, 200], [5]).visits
    pace = shop_pace(visits, np.array([100.0, 100.0, 0.0]), np.array([1, 2, 0]))
    assert pace.gap == pytest.approx(np.sqrt(100.0 * 182.0))


def mixed(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A shop of people who come at random and some who come evenly: usual over true, evenness, intervals."""
    even, others = (
        open_shop(Tailor(clients=300, steady=40.0), seed),
        open_shop(Tailor(clients=600), seed + 10),
    )
    one, two = even.purchases(), others.purchases()
    both = PurchaseTable(
        np.concatenate([one.client, two.client + 300]),
        np.concatenate([one.day, two.day]),
        np.concatenate([one.amount, two.amount]),
        900,
    )
    shop = score_shop(both, even.until)
    here = shop.known & ~np.concatenate([even.left, others.left])
    share = shop.typical_gap_days / np.concatenate([even.gap, others.gap])
    return np.where(here, share, np.nan), np.arange(900) < 300, shop.own_gaps


@pytest.mark.parametrize("seed", [1, 2])
def test_among_people_who_come_at_random_even_ones_keep_their_own_gap(seed: int) -> None:
    share, even, own = mixed(seed)
    theirs = share[even & (own >= 3) & np.isfinite(share)]
    assert len(theirs) > 50
    assert np.median(theirs) == pytest.approx(1.0, abs=0.05)
    assert np.sqrt(np.mean(np.log(theirs) ** 2)) < 0.11
