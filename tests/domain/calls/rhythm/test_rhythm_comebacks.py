"""How often clients who stood like this on past mornings came back."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.calls.rhythm import CameBack, ShopScores, score_shop
from boutique.domain.calls.rhythm.comebacks import FEWEST_PEOPLE, MOST_CASES, MOST_GAPS, Past, cells
from boutique.domain.calls.rhythm.counting import BuyingModel
from boutique.domain.calls.rhythm.histories import PurchaseTable
from tests.domain.calls.rhythm.shops import OPENED, simulated_shop

REGULARS = BuyingModel(shape=6.0, rate=80.0, a=0.4, b=6.0, stages=3)


def regulars(clients: int, weeks: int = 312) -> tuple[PurchaseTable, ShopScores]:
    purchases = simulated_shop(REGULARS, clients, weeks)
    return purchases, score_shop(purchases, OPENED + timedelta(weeks=weeks))


def printed(shop: ShopScores) -> dict[int, CameBack]:
    told = {number: shop.came_back(number) for number in range(len(shop.known))}
    return {number: figure for number, figure in told.items() if figure is not None}


def past_of(client: list[int], likely: list[float], back: list[int], cell: int = 0) -> Past:
    count = len(client)
    return Past(
        client=np.array(client, dtype=np.int64),
        on=np.arange(count),
        cell=np.full(count, cell),
        likely=np.array(likely, dtype=np.float64),
        back=np.array(back, dtype=np.int64),
        within_days=182,
    )


def test_every_case_is_a_client_on_a_past_morning_who_came_back_or_did_not() -> None:
    purchases, shop = regulars(2000)
    past, today = shop.look_back.told.past, shop.look_back.today.on
    for client, on, back in zip(past.client, past.on, past.back, strict=True):
        days = purchases.day[purchases.client == client]
        assert (days <= on).sum() > 1
        assert bool(((days > on) & (days <= on + past.within_days)).any()) == bool(back)
    assert (past.on + past.within_days <= today).all()
    assert len(past.client)
    assert len(set(zip(past.client.tolist(), past.on.tolist(), strict=True))) == len(past.client)


def test_what_is_printed_counts_cases_as_late_with_as_many_intervals() -> None:
    _purchases, shop = regulars(2000)
    past, late = shop.look_back.told.past, shop.look_back.told.late
    cell_of = dict(zip(late.client.tolist(), late.cell.tolist(), strict=True))
    told = printed(shop)
    assert told
    for number, figure in told.items():
        alike = past.cell // MOST_GAPS == cell_of[number] // MOST_GAPS
        assert FEWEST_PEOPLE <= figure.cases <= min(MOST_CASES, alike.sum())
        assert 0 <= figure.back <= min(figure.cases, past.back[alike].sum())


def test_every_figure_is_a_count_of_cases_that_can_be_listed() -> None:
    purchases, shop = regulars(600)
    told = printed(shop)
    assert told
    for number, figure in told.items():
        listed = shop.look_back.counted(number)
        assert len(listed) == figure.cases
        assert sum(came for _who, _on, came in listed) == figure.back
        assert len({who for who, _on, _came in listed}) >= FEWEST_PEOPLE
        for who, on, came in listed[:3]:
            days = purchases.day[purchases.client == who]
            assert bool(((days > on) & (days <= on + figure.within_days)).any()) == came


def test_with_as_many_intervals_if_these_are_enough_people_else_with_any() -> None:
    three, two = list(range(FEWEST_PEOPLE)), list(range(100, 130))
    past = past_of([*three, *two], [0.2] * 50, [0] * 50, cell=0)
    cells_of = np.array([2] * FEWEST_PEOPLE + [1] * 30)
    mixed = replace(past, cell=cells_of)
    assert mixed.like(np.array([2]), np.array([0.2]))[1][0] == FEWEST_PEOPLE
    cells_of[0] = 1
    assert replace(past, cell=cells_of).like(np.array([2]), np.array([0.2]))[1][0] == 50
    cells_of[1:] = 4
    assert replace(past, cell=cells_of).like(np.array([2]), np.array([0.2]))[1][0] == 0


def test_whoever_stays_away_is_a_case_on_every_morning() -> None:
    stays, comes = [0] * 6, list(range(1, 25))
    past = past_of([*stays, *comes], [0.2] * 30, [0] * 6 + [1] * 24)
    back, cases = past.like(np.array([0]), np.array([0.2]))
    assert (back[0], cases[0]) == (24, 30)


def test_fewer_than_twenty_people_tell_nothing_on_however_many_mornings() -> None:
    few = past_of([each % (FEWEST_PEOPLE - 1) for each in range(100)], [0.2] * 100, [1] * 100)
    assert [each[0] for each in few.like(np.array([0]), np.array([0.2]))] == [0, 0]
    enough = past_of([each % FEWEST_PEOPLE for each in range(100)], [0.2] * 100, [1] * 100)
    assert enough.like(np.array([0]), np.array([0.2]))[1][0] >= FEWEST_PEOPLE


def test_whoever_stands_just_beyond_those_counted_is_not_one_of_them() -> None:
    fewer = [each % (FEWEST_PEOPLE - 1) for each in range(80)]
    likely = np.linspace(0.1, 0.9, 240)
    past = past_of([*fewer, *range(100, 260)], likely.tolist(), [1] * 240)
    assert past.like(np.array([0]), np.array([0.1]))[1][0] == 0
    assert past.like(np.array([0]), likely[[42]])[1][0] == 80
    assert past.like(np.array([0]), np.array([0.9]))[1][0] == 80


def test_only_whoever_stood_there_is_compared() -> None:
    past = past_of(list(range(60)), np.linspace(0.3, 0.5, 60).tolist(), [1] * 60, cell=4)
    back, cases = past.like(np.array([4, 4, 4, 7, -1]), np.array([0.4, 0.2, 0.6, 0.4, 0.4]))
    assert cases.tolist() == [60, 0, 0, 0, 0]
    assert back.tolist() == [60, 0, 0, 0, 0]


def test_the_likelier_are_compared_with_the_likelier() -> None:
    likely = np.linspace(0.0, 1.0, 400)
    past = past_of(list(range(400)), likely.tolist(), (likely > 0.5).astype(int).tolist())
    back, cases = past.like(np.array([0, 0]), np.array([0.2, 0.8]))
    assert (back == [0, cases[1]]).all()


@given(st.lists(st.tuples(st.floats(0.1, 20.0), st.integers(0, 9)), min_size=1, max_size=20))
def test_late_is_beyond_the_usual_gap_however_far(stood: list[tuple[float, int]]) -> None:
    ratio, gaps = np.array([each[0] for each in stood]), np.array([each[1] for each in stood])
    cell = cells(ratio, gaps)
    assert ((cell >= 0) == ((ratio > 1.0) & (gaps > 0))).all()
    assert (cells(ratio * 100.0, gaps)[ratio > 3.0] == cell[ratio > 3.0]).all()


def test_clients_are_set_apart_by_lateness_and_by_one_two_or_more_intervals() -> None:
    ratio = np.array([1.2, 1.5, 2.0, 3.0, 5.0, 0.9, 1.0, 2.0])
    assert cells(ratio, np.array([1, 2, 2, 9, 3, 1, 1, 0])).tolist() == [0, 1, 4, 5, 8, -1, -1, -1]


def test_the_longer_one_waits_beyond_the_usual_the_fewer_come_back() -> None:
    _purchases, shop = regulars(3000)
    past = shop.look_back.told.past
    assert len(past.cell)
    soon, late = past.cell < 3, past.cell >= 3
    assert past.back[soon].mean() > past.back[late].mean()


def test_the_future_does_not_change_what_is_said() -> None:
    purchases, _shop = regulars(2000)
    on = OPENED + timedelta(weeks=290)
    known = purchases.day <= on.toordinal()
    past = PurchaseTable(
        purchases.client[known], purchases.day[known], purchases.amount[known], purchases.clients
    )
    assert printed(score_shop(purchases, on)) == printed(score_shop(past, on)) != {}


def test_a_young_shop_says_nothing() -> None:
    assert printed(regulars(600, weeks=25)[1]) == {}
