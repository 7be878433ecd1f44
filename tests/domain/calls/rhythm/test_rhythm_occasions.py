"""What is ordered for one occasion is one, and an open wait counts in what is usual."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.calls.rhythm import Rhythm, score_shop
from boutique.domain.calls.rhythm.gaps import last_waits
from boutique.domain.calls.rhythm.histories import Visits
from boutique.domain.calls.rhythm.occasions import Occasions
from boutique.domain.orders.purchases import occasions
from tests.domain.calls.rhythm.shops import OPENED, shop_of

SLOW = [[start, start + 400, start + 800] for start in range(0, 200, 10)]
waits = st.lists(st.integers(1, 900), min_size=1, max_size=7)


def median_of(gaps: list[int], silent: int) -> float:
    place = np.array([len(gaps) - 1])
    return float(last_waits(np.array(gaps), place, np.array([len(gaps)]), np.array([silent])).median[0])


def kaplan_meier(gaps: list[int], silent: int) -> float:
    """The product limit, one wait after the other; the open one ends the list if it is the longest."""
    waits = sorted([(gap, 0) for gap in gaps] + [(silent, 1)])
    share, ended = Fraction(1), []
    for place, (days, is_open) in enumerate(waits):
        if not is_open or days >= max(gaps):
            share *= 1 - Fraction(1, len(waits) - place)
            ended.append((days, share))
    at = next(place for place, (_days, left) in enumerate(ended) if left <= Fraction(1, 2))
    days, left = ended[at]
    return (days + ended[at + 1][0]) / 2 if left == Fraction(1, 2) else days


def shop_days(on: int, *clients: list[int]) -> list[int]:
    scores = score_shop(shop_of(*clients, *SLOW), OPENED + timedelta(days=on))
    return [scores.client(number).typical_gap_days for number in range(len(clients))]


def test_the_orders_of_a_wedding_are_one_occasion() -> None:
    wedding, alone = shop_days(1000, [100, 112, 131, 500], [100, 500])
    assert wedding == alone


def test_who_only_came_for_a_wedding_has_no_gap_of_their_own() -> None:
    scores = score_shop(shop_of([100, 112, 131], *SLOW), OPENED + timedelta(days=500))
    assert (scores.own_gaps[0], scores.orders[0]) == (0, 3)
    assert scores.client(0).rhythm is Rhythm.TOO_EARLY


def test_a_frequent_client_of_a_slow_shop_keeps_their_pace() -> None:
    (gap,) = shop_days(1000, list(range(0, 990, 30)))
    assert gap < 60


def test_where_people_come_often_two_orders_in_six_weeks_are_two() -> None:
    often = [list(range(start, 300, 25)) for start in range(20)]
    scores = score_shop(shop_of([10, 35], *often), OPENED + timedelta(days=320))
    assert scores.own_gaps[0] == 1


def test_the_open_wait_counts_once_it_is_the_longer() -> None:
    assert median_of([100], 50) == 100
    assert median_of([100], 900) == 500
    assert median_of([100, 100, 100], 900) == 100
    assert median_of([100, 300], 200) == 300
    assert median_of([100, 300], 900) == 300


@given(waits, st.integers(0, 1200))
def test_the_median_is_kaplan_and_meiers(gaps: list[int], silent: int) -> None:
    assert median_of(gaps, silent) == kaplan_meier(gaps, silent)


@given(waits, st.integers(0, 1200), st.integers(0, 600))
def test_the_longer_one_waits_the_longer_is_usual(gaps: list[int], silent: int, more: int) -> None:
    assert median_of(gaps, silent + more) >= median_of(gaps, silent)


@given(st.lists(st.lists(st.integers(0, 900), min_size=1, max_size=9), min_size=1, max_size=5))
def test_the_book_and_the_call_list_know_the_same_occasions(clients: list[list[int]]) -> None:
    visits = shop_of(*clients).visits
    stood = Occasions(visits, 42).at(OPENED.toordinal() + 2000)
    for number, days in enumerate(clients):
        found = occasions([OPENED + timedelta(days=day) for day in days])
        assert min(len(found) - 1, 7) == stood.known[number]
        assert date.fromordinal(int(stood.last_day[number])) == found[-1]


@given(st.lists(st.integers(0, 900), min_size=1, max_size=9), st.integers(0, 900))
def test_on_a_past_morning_only_what_was_bought_by_then_is_known(days: list[int], on: int) -> None:
    visits = shop_of(days).visits
    then = Occasions(visits, 42).at(OPENED.toordinal() + on)
    known = Visits(*(each[visits.day <= OPENED.toordinal() + on] for each in _columns(visits)), 1)
    if not len(known.day):
        assert not len(then.client)
        return
    told = Occasions(known, 42).at(OPENED.toordinal() + on)
    assert (then.last_day[0], then.known[0], then.median[0]) == (
        told.last_day[0],
        told.known[0],
        told.median[0],
    )


def _columns(visits: Visits) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return visits.client, visits.day, visits.amount
