"""Who is likeliest to buy next."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from boutique.domain.calls.rhythm import PurchaseTable, score_shop
from boutique.domain.calls.rhythm.counting import BuyingModel
from boutique.domain.calls.rhythm.histories import summarise
from boutique.domain.calls.rhythm.ranking import GIFT_SHOP, SIGNS, Seen, learn_weights, signs
from tests.bench.rhythm_files import SHARED, orders_after, read_purchases
from tests.bench.rhythm_marks import auc, lift
from tests.bench.rhythm_rivals import rfm
from tests.domain.calls.rhythm.shops import OPENED, shop_of, simulated_shop

TAILOR = BuyingModel(shape=2.0, rate=24.0, a=0.6, b=4.0, stages=3)
ON = OPENED + timedelta(weeks=195)


def bought_after(purchases: PurchaseTable, on: date) -> np.ndarray:
    told = summarise(purchases.visits, on.toordinal())
    return orders_after(purchases, told.client, told.on, 13) > 0


def test_at_a_slow_tailors_the_list_beats_rfm() -> None:
    purchases = simulated_shop(TAILOR, 3000, 208)
    bought, shop = bought_after(purchases, ON), score_shop(purchases, ON)
    rival = rfm(summarise(purchases.visits, ON.toordinal()), purchases)
    assert auc(shop.score[shop.known], bought) > auc(rival.score, bought) + 0.03
    assert shop.chance[shop.known].mean() == pytest.approx(bought.mean(), abs=0.03)


def test_the_future_does_not_change_the_list() -> None:
    whole = simulated_shop(TAILOR, 400, 208)
    past = whole.day <= ON.toordinal()
    known = PurchaseTable(whole.client[past], whole.day[past], whole.amount[past], whole.clients)
    np.testing.assert_array_equal(score_shop(whole, ON).score, score_shop(known, ON).score)


def test_the_same_shop_gives_the_same_list() -> None:
    purchases = simulated_shop(TAILOR, 12_000, 104)
    first, again = score_shop(purchases, ON), score_shop(purchases, ON)
    np.testing.assert_array_equal(first.score, again.score)


def test_the_currency_does_not_matter() -> None:
    days = [[0, 40, 90], [10, 100], [80], [5, 6, 7, 60]]
    on = OPENED + timedelta(days=120)
    lei, bani = score_shop(shop_of(*days, amount=90.0), on), score_shop(shop_of(*days, amount=9000.0), on)
    np.testing.assert_allclose(lei.score, bani.score)


def test_one_window_of_few_clients_hardly_moves_the_weights() -> None:
    columns = np.eye(len(SIGNS))[:3]
    learnt = learn_weights(Seen(columns, 0.0), np.array([1.0, 0.0, 1.0]), GIFT_SHOP)
    assert np.abs(learnt - np.array(GIFT_SHOP.middle)).max() < 0.2


def test_the_weights_learnt_are_the_likeliest_between_both_shops() -> None:
    chance = np.random.default_rng(6)
    columns = chance.normal(size=(300, len(SIGNS)))
    bought = (chance.random(300) < 0.3).astype(float)
    weights = learn_weights(Seen(columns, -0.7), bought, GIFT_SHOP)
    foretold = 1 / (1 + np.exp(0.7 - columns @ weights))
    firmness = np.array(GIFT_SHOP.spread) ** -2.0
    pull = columns.T @ (bought - foretold) - firmness * (weights - np.array(GIFT_SHOP.middle))
    np.testing.assert_allclose(pull, 0.0, atol=1e-2)


def test_every_sign_is_told_against_the_shops_middle_client() -> None:
    told = summarise(simulated_shop(TAILOR, 301, 104).visits, ON.toordinal())
    seen = signs(TAILOR, told, 13.0)
    middles = dict(zip(SIGNS, np.median(seen.columns, axis=0), strict=True))
    assert middles["level"] == 1.0
    for sign in ("model", "orders", "silence", "tenure", "worth", "lately"):
        assert middles[sign] == pytest.approx(0.0, abs=1e-9)


def test_the_weights_of_a_large_shop_are_its_own() -> None:
    chance = np.random.default_rng(4)
    columns = chance.normal(size=(40_000, len(SIGNS)))
    true = np.array([-1.0, 1.0, 0.5, 0.0, 0.3, -0.2, 0.1, 0.4])
    bought = (chance.random(40_000) < 1 / (1 + np.exp(-columns @ true))).astype(float)
    np.testing.assert_allclose(learn_weights(Seen(columns, 0.0), bought, GIFT_SHOP), true, atol=0.08)


def test_each_of_a_hundred_thousand_clients_is_scored() -> None:
    shop = score_shop(simulated_shop(TAILOR, 100_000, 104), OPENED + timedelta(weeks=104))
    assert len(shop.known) == 100_000
    assert shop.known.all()


def test_the_best_known_figures_on_a_real_shop_are_held() -> None:
    path = SHARED / "cdnow_full.csv"
    if not path.exists():
        pytest.skip("the real history is not on this machine")
    purchases, on = read_purchases(path), date(1997, 9, 30)
    shop, bought = score_shop(purchases, on), bought_after(purchases, on)
    score, told = shop.score[shop.known], summarise(purchases.visits, on.toordinal())
    orders = orders_after(purchases, told.client, told.on, 13)
    assert auc(score, bought) >= 0.779
    assert lift(score, bought, 0.1) >= 3.44
    assert shop.chance[shop.known].mean() == pytest.approx(bought.mean(), abs=0.01)
    assert shop.expected_orders[shop.known].mean() == pytest.approx(orders.mean(), abs=0.01)
    regular, gone = told.repeats >= 2, orders_after(purchases, told.client, told.on, 39) == 0
    assert auc(-score[regular], gone[regular]) >= 0.718
