"""At a tailor's whose truth is known: usual gaps, who has left, how often those who are late come back."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from boutique.domain.calls.rhythm import Rhythm, score_shop
from tests.bench.rhythm_comebacks import printed_and_true
from tests.domain.calls.rhythm.tailors import Tailor, open_shop

TAILORS = [
    Tailor(),
    Tailor(steady=3.0),
    Tailor(gap=500.0, years=5.0),
    Tailor(gap=700.0, years=8.0),
    Tailor(leave=0.3, clients=2000),
    Tailor(weddings=0.3, leave=0.05, years=10.0),
]


@pytest.mark.parametrize("tailor", TAILORS)
def test_the_usual_gap_is_near_the_true_one(tailor: Tailor) -> None:
    truth = open_shop(tailor, 1)
    shop = score_shop(truth.purchases(), truth.until)
    theirs = shop.known & (shop.own_gaps > 0) & ~truth.left
    share = (shop.typical_gap_days / truth.gap)[theirs]
    assert 0.85 < np.median(share) < 1.15
    assert (np.abs(np.log(share)) < np.log(2.5)).mean() > 0.8


@pytest.mark.parametrize("tailor", [*TAILORS, Tailor(leave=0.0), Tailor(leave=0.0, gap=600.0, years=3.0)])
def test_nobody_is_called_lapsed_who_has_not_left(tailor: Tailor) -> None:
    truth = open_shop(tailor, 2)
    shop = score_shop(truth.purchases(), truth.until)
    here = shop.known & ~truth.left
    assert (shop.state[here] == Rhythm.LAPSED).mean() < 0.01


def test_whoever_has_not_come_for_ten_years_is_lapsed() -> None:
    truth = open_shop(Tailor(years=5.0), 3)
    shop = score_shop(truth.purchases(), truth.until + timedelta(days=3650))
    assert (shop.state[shop.known] == Rhythm.LAPSED).mean() > 0.9


@pytest.mark.parametrize("tailor", [Tailor(clients=3000), Tailor(clients=3000, leave=0.25, weddings=0.3)])
def test_what_is_printed_of_those_who_came_back_is_true(tailor: Tailor) -> None:
    truth = open_shop(tailor, 4)
    cuts = [truth.until - timedelta(days=days) for days in (182, 364)]
    figures = [printed_and_true(truth.purchases(), on) for on in cuts]
    printed = np.concatenate([each.printed for each in figures])
    back = np.concatenate([each.back for each in figures])
    assert len(printed) > 1000
    assert printed.mean() == pytest.approx(back.mean(), abs=0.03)
    for rows in (printed < 0.05, printed >= 0.05):
        assert printed[rows].mean() == pytest.approx(back[rows].mean(), abs=0.03)
