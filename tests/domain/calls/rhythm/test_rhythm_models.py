"""The model of clients who buy until they leave."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.calls.rhythm.counting import BuyingModel
from boutique.domain.calls.rhythm.fitting import BG_NBD, WeakPrior, fit
from boutique.domain.calls.rhythm.histories import Histories, summarise
from tests.bench.rhythm_files import SHARED, read_purchases
from tests.domain.calls.rhythm.shops import OPENED, shop_of, simulated_shop

models = st.builds(
    BuyingModel,
    shape=st.floats(0.2, 3.0),
    rate=st.floats(1.0, 60.0),
    a=st.floats(0.05, 2.0),
    b=st.floats(0.5, 5.0),
    stages=st.integers(1, 4),
)


def one_client(repeats: int, last: int, age: int) -> Histories:
    days = sorted({round(last * place / max(repeats, 1)) for place in range(repeats + 1)})
    return summarise(shop_of(days).visits, OPENED.toordinal() + age)


@pytest.mark.parametrize("stages", [1, 3])
def test_habits_of_a_simulated_shop_are_recovered(stages: int) -> None:
    true = BuyingModel(shape=1.2, rate=24.0 / stages, a=0.6, b=3.0, stages=stages)
    told = summarise(simulated_shop(true, 6000, 160).visits, OPENED.toordinal() + 160 * 7)
    found = fit(told)
    assert found.stages == stages
    assert found.shape / found.rate == pytest.approx(true.shape / true.rate, rel=0.06)
    assert found.shape == pytest.approx(true.shape, rel=0.12)
    assert found.a / (found.a + found.b) == pytest.approx(true.a / (true.a + true.b), rel=0.1)


def test_a_simulated_shop_buys_as_often_as_foretold() -> None:
    true = BuyingModel(shape=1.0, rate=8.0, a=0.5, b=2.5, stages=2)
    visits = simulated_shop(true, 8000, 130).visits
    told = summarise(visits, OPENED.toordinal() + 117 * 7)
    after = np.bincount(visits.client[visits.day > told.on], minlength=visits.clients)[told.client]
    assert true.expected_orders(told, 13.0).mean() == pytest.approx(after.mean(), rel=0.05)
    assert true.chance_to_buy(told, 13.0).mean() == pytest.approx((after > 0).mean(), rel=0.05)


@given(models, st.integers(1, 8), st.integers(1, 60))
def test_who_bought_today_and_oftener_is_never_expected_less(
    model: BuyingModel, repeats: int, weeks: int
) -> None:
    days = 7 * weeks + 9
    fewer, more = one_client(repeats, days, days), one_client(repeats + 1, days, days)
    assert model.expected_orders(more, 13.0)[0] >= model.expected_orders(fewer, 13.0)[0] - 1e-6


@given(models, st.integers(1, 300), st.integers(0, 300))
def test_the_longer_the_window_the_more_is_expected(model: BuyingModel, last: int, silent: int) -> None:
    told = one_client(1, last, last + silent)
    assert model.expected_orders(told, 26.0)[0] >= model.expected_orders(told, 13.0)[0]
    assert 0 <= model.chance_to_buy(told, 13.0)[0] <= model.chance_to_buy(told, 26.0)[0] <= 1
    assert model.expected_orders(told, 13.0)[0] >= model.chance_to_buy(told, 13.0)[0] - 1e-6


@given(models, st.integers(0, 6), st.integers(1, 200), st.integers(0, 300))
def test_the_odds_are_those_of_the_chance(model: BuyingModel, repeats: int, last: int, silent: int) -> None:
    told = one_client(repeats, last, last + silent)
    chance = model.chance_to_buy(told, 13.0)[0]
    assert np.exp(model.log_odds_to_buy(told, 13.0)[0]) == pytest.approx(chance / (1 - chance), rel=1e-4)


@given(models, st.integers(0, 6), st.integers(1, 200), st.integers(0, 300))
def test_usual_is_the_time_watched_while_here_over_the_ticks_heard(
    model: BuyingModel, repeats: int, last: int, silent: int
) -> None:
    told = one_client(repeats, last, last + silent)
    watched = told.last[0] + model.chance_here(told)[0] * told.silence[0]
    ticks = max(model.shape + model.stages * told.repeats[0] - 1.0, 0.5)
    assert model.usual_weeks(told)[0] == pytest.approx(model.stages * (model.rate + watched) / ticks)


@pytest.mark.parametrize("clients", [1, 5, 100])
def test_a_small_shop_never_degenerates(clients: int) -> None:
    true = BuyingModel(shape=2.0, rate=70.0, a=0.3, b=4.0)
    for seed in range(3):
        told = summarise(simulated_shop(true, clients, 104, seed).visits, OPENED.toordinal() + 728)
        found = fit(told)
        assert 0.05 < found.shape < 10
        assert 0.5 < found.rate < 500
        assert 0.01 < found.a < 10
        assert 0.1 < found.b < 30


def test_the_published_figures_of_bg_nbd_are_found() -> None:
    path = SHARED / "cdnow_sample.csv"
    if not path.exists():
        pytest.skip("the published history is not on this machine")
    told = summarise(read_purchases(path).visits, 729297)
    model = fit(told, BG_NBD, WeakPrior(spread=np.inf), tolerance=1e-8)
    found = (model.shape, model.rate, model.a, model.b)
    assert found == pytest.approx((0.243, 4.414, 0.793, 2.426), rel=0.01)
    assert model.log_likelihood(told).sum() >= -9582.5
    published = told.take((told.repeats == 2) & (np.abs(told.last - 30.43) < 0.01) & (told.age > 38.8))
    assert model.expected_orders(published, 39.0)[0] == pytest.approx(1.226, abs=0.001)
