"""A figure of the past is printed only where figures like it would have come true."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.calls.rhythm import score_shop
from boutique.domain.calls.rhythm.lateness import Late, Morning
from boutique.domain.calls.rhythm.proving import (
    PROOFS,
    SEASON,
    WAYS,
    WIDEST_MISS,
    YEAR,
    Proofs,
    recent,
    same_season,
)
from tests.bench.rhythm_comebacks import Figures, printed_and_true
from tests.domain.calls.rhythm.tailors import Tailor, open_shop

TODAY = 10_000
WAIT = 91


def morning(on: int, share: float, people: int = 400, seed: int = 1) -> Morning:
    """A morning on which people stood in every way, and such a `share` of all of them came back."""
    chance = np.random.default_rng([seed, on])
    signs = np.column_stack([np.ones(people), *chance.normal(size=(5, people))])
    back = np.diff(np.floor(np.arange(people + 1) * share)).astype(np.int64)
    return Morning(on, np.arange(people), np.zeros(people, dtype=np.int64), signs, back)


def shares(*latest_first: float) -> Proofs:
    days = [TODAY - WAIT - place * SEASON for place in range(len(latest_first))]
    return Proofs([morning(on, share) for on, share in zip(days, latest_first, strict=True)], WAIT)


def cases(proofs: Proofs) -> set[int]:
    """The mornings that are counted on for somebody who is late today."""
    today = morning(TODAY, 0.0)
    past, _likely = proofs.past_for(Late(today.on, today.client, today.cell, today.signs))
    return set(past.on.tolist())


@given(st.floats(0.05, 0.6))
def test_where_all_mornings_were_alike_the_latest_are_counted(share: float) -> None:
    assert cases(shares(*[share] * 16)) == set(recent(TODAY, WAIT).tolist())


def test_where_a_season_differs_it_is_counted_on_itself_alone() -> None:
    seasons = [0.5 if place % 4 == 0 else 0.15 for place in range(16)]
    assert cases(shares(*seasons)) == set(same_season(TODAY, WAIT).tolist())


@given(st.integers(1, PROOFS))
def test_before_each_season_is_proven_nothing_is_said(mornings: int) -> None:
    assert cases(shares(*[0.3] * mornings)) == set()


def test_where_what_was_said_did_not_come_true_nothing_is_said() -> None:
    falling = [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94]
    proofs = shares(*falling)
    assert all(proofs.miss(way, TODAY) > WIDEST_MISS for way in WAYS)
    assert cases(proofs) == set()


@given(st.integers(0, 5000), st.sampled_from([91, 182]))
def test_only_what_is_known_by_the_morning_is_counted(on: int, days: int) -> None:
    for way in WAYS:
        assert (way(on, days) + days <= on).all()
    assert (np.diff(same_season(on, days)) == -YEAR).all()


def figures(tailor: Tailor, seed: int) -> list[Figures]:
    truth = open_shop(tailor, seed)
    return [printed_and_true(truth.purchases(), truth.until - timedelta(days=days)) for days in (182, 273)]


def test_what_is_printed_of_a_shop_full_in_december_is_true() -> None:
    for each in figures(Tailor(clients=3000, years=8.0, december=0.33), 3):
        assert len(each.printed) > 500
        assert each.printed.mean() == pytest.approx(each.back.mean(), abs=0.04)


def test_the_mornings_of_a_shop_full_in_december_are_of_the_same_season() -> None:
    truth = open_shop(Tailor(clients=3000, years=8.0, december=0.33), 3)
    on = truth.until - timedelta(days=182)
    past = score_shop(truth.purchases(), on).look_back.past
    assert len(past.on)
    assert set(((on.toordinal() - past.on) % YEAR).tolist()) == {0}
