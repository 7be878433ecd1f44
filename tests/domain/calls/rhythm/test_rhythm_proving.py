"""A figure of the past is printed only where figures like it would have come true."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boutique.domain.calls.rhythm import ShopScores, score_shop
from boutique.domain.calls.rhythm.comebacks import FEWEST_PEOPLE
from boutique.domain.calls.rhythm.lateness import Morning, past_of
from boutique.domain.calls.rhythm.past_mornings import MOST_BACK, WAITS, Told
from boutique.domain.calls.rhythm.proving import (
    FEWEST_PROOFS,
    SEASON,
    WAYS,
    WIDEST_MISS,
    YEAR,
    Proof,
    Proofs,
    missed,
    of_two_years,
    recent,
    same_season,
)
from tests.bench.rhythm_comebacks import printed_and_true
from tests.domain.calls.rhythm.tailors import Tailor, open_shop

TODAY = 10_000
WAIT = 91


def morning(on: int, share: float, people: int = 400, seed: int = 1) -> Morning:
    """A morning on which people stood in every way, and such a `share` of all of them came back."""
    chance = np.random.default_rng([seed, on])
    signs = np.column_stack([np.ones(people), *chance.normal(size=(5, people))])
    back = np.diff(np.floor(np.arange(people + 1) * share)).astype(np.int64)
    return Morning(on, np.arange(people), np.zeros(people, dtype=np.int64), signs, back)


def shares(*latest_first: float, people: int = 400, wait: int = WAIT) -> Proofs:
    days = [TODAY - wait - place * wait for place in range(len(latest_first))]
    known = {on: morning(on, share, people) for on, share in zip(days, latest_first, strict=True)}
    return Proofs(known.get, wait)


@settings(max_examples=8)
@given(st.floats(0.01, 0.1))
def test_where_all_mornings_were_alike_the_latest_are_counted(share: float) -> None:
    assert shares(*[share] * 16).best(TODAY) is recent


def test_where_a_season_differs_it_is_counted_on_itself_alone() -> None:
    seasons = [0.12 if place % 4 == 3 else 0.01 for place in range(20)]
    assert shares(*seasons).best(TODAY) is same_season


@settings(max_examples=8)
@given(st.integers(1, FEWEST_PROOFS))
def test_before_enough_mornings_have_come_true_nothing_is_said(mornings: int) -> None:
    assert shares(*[0.08] * mornings).best(TODAY) is None
    assert shares(*[0.08] * (FEWEST_PROOFS + 1)).best(TODAY) is recent


def test_mornings_of_few_people_prove_nothing() -> None:
    assert shares(*[0.08] * 16, people=FEWEST_PEOPLE - 1).miss(recent, TODAY) == float("inf")


def test_where_what_was_said_did_not_come_true_nothing_is_said() -> None:
    falling = [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.92, 0.94]
    proofs = shares(*falling)
    assert all(proofs.miss(way, TODAY) > WIDEST_MISS for way in WAYS)
    assert proofs.best(TODAY) is None


def test_a_busy_season_of_last_year_is_not_forgotten_by_the_latest_mornings() -> None:
    quiet, busy = [0.02] * 40, [0.02] * 40
    busy[12] = 0.2
    assert shares(*quiet, wait=28).best(TODAY) is recent
    assert shares(*busy, wait=28).miss(recent, TODAY) > WIDEST_MISS


@given(st.integers(0, 5000), st.sampled_from(WAITS))
def test_only_what_is_known_by_the_morning_is_counted(on: int, days: int) -> None:
    for way in WAYS:
        assert (way(on, days) + days <= on).all()
    assert recent(on, days).max() == of_two_years(on, days).max() == on - days
    assert (np.diff(recent(on, days)) == -days).all()
    assert (np.diff(of_two_years(on, days)) == -SEASON).all()
    away = (on - same_season(on, days)) % YEAR
    assert (np.minimum(away, YEAR - away) <= days // 3).all()
    assert set((on - YEAR * np.arange(1, 4)).tolist()) <= set(same_season(on, days).tolist())


def test_before_it_is_proven_a_figure_is_doubted_by_a_fifth_of_itself() -> None:
    unknown = Proof(printed=0.1, apart=0.0, chance=1e9)
    assert missed([unknown] * 5) == pytest.approx(0.02, rel=1e-6)
    assert missed([Proof(0.2, 0.0, 1e9)]) == pytest.approx(0.04, rel=1e-6)
    assert missed([]) == 0.0


def test_a_surely_known_miss_and_the_doubt_are_weighed_by_mornings() -> None:
    assert missed([Proof(0.1, 0.05, 0.0)] * 4) == pytest.approx(((0.05**2 + 0.02**2) / 2) ** 0.5)
    assert missed([Proof(0.1, -0.05, 0.0)] * 4) == missed([Proof(0.1, 0.05, 0.0)] * 4)
    assert missed([Proof(0.1, 0.0, 0.0)] * 12) == pytest.approx(0.01)


def test_a_morning_of_few_people_tells_little_unless_it_missed_far_beyond_chance() -> None:
    chance = 0.02**2
    little, far = missed([Proof(0.1, 0.05, chance)]), missed([Proof(0.1, 0.07, chance)])
    assert little == pytest.approx(((0.25 * (0.05**2 - chance) + 4 * 0.02**2) / 4.25) ** 0.5)
    assert far == pytest.approx(((0.07**2 - chance + 4 * 0.02**2) / 5) ** 0.5)


@given(st.floats(0.0, 0.3), st.floats(1e-6, 0.01), st.integers(1, 6))
def test_the_further_apart_the_more_is_missed_and_chance_excuses(
    apart: float, chance: float, mornings: int
) -> None:
    near, far = ([Proof(0.1, each, chance)] * mornings for each in (apart, apart + 0.01))
    assert missed(near) <= missed(far)
    sure = [Proof(0.1, apart + 0.02, 0.0)] * mornings
    assert missed([Proof(0.1, apart + 0.02, chance)] * mornings) <= missed(sure)


def busy_in_december(years: float = 6.0) -> tuple[ShopScores, float, float]:
    truth = open_shop(Tailor(clients=3000, years=years, december=0.33), 3)
    on = truth.until - timedelta(days=182)
    figures = printed_and_true(truth.purchases(), on)
    assert len(figures.printed) > 200
    return score_shop(truth.purchases(), on), float(figures.printed.mean()), float(figures.back.mean())


def test_what_is_printed_of_a_shop_full_in_december_is_true() -> None:
    _shop, printed, true = busy_in_december()
    assert printed == pytest.approx(true, abs=0.03)


def test_a_shop_of_two_hundred_often_hears_nothing_and_what_it_hears_is_on_the_whole_true() -> None:
    shops = [open_shop(Tailor(clients=200), seed) for seed in range(60, 70)]
    said = [printed_and_true(truth.purchases(), truth.until - timedelta(days=182)) for truth in shops]
    assert sum(len(each.printed) > 0 for each in said) >= 4
    printed, back = (np.concatenate([getattr(each, name) for each in said]) for name in ("printed", "back"))
    assert len(printed) > 150
    assert printed.mean() == pytest.approx(back.mean(), abs=0.03)


SHOPS = [
    Tailor(clients=1200),
    Tailor(clients=300, years=3.0, gap=150.0),
    Tailor(clients=600, gap=60.0, years=2.0),
]


@pytest.mark.parametrize("tailor", SHOPS)
def test_the_wait_is_the_longest_in_which_few_came_back_and_which_has_proven_itself(tailor: Tailor) -> None:
    truth = open_shop(tailor, 8)
    look_back = score_shop(truth.purchases(), truth.until).look_back
    assert look_back.told.past.within_days in WAITS
    assert len(look_back.told.past.client)
    for days in WAITS:
        waited = look_back.waiting(days)
        way = waited.proofs.best(truth.until.toordinal())
        found = waited.is_short and way is not None and waited.told(way).is_of_enough
        if days == look_back.told.past.within_days:
            assert found
            break
        assert not found


def test_a_wait_is_short_where_few_of_those_who_were_late_came_back() -> None:
    truth = open_shop(Tailor(clients=1200), 8)
    waits = [score_shop(truth.purchases(), truth.until).look_back.waiting(days) for days in WAITS]
    for each in waits:
        past = each.told(recent).past
        assert each.is_short == (past.back.mean() <= MOST_BACK)
    assert [each.is_short for each in waits] == sorted(each.is_short for each in waits)


def told_of(people: int, share: float, mornings: int = 8) -> Told:
    stood = [replace(morning(TODAY - WAIT * place, share, people), on=place) for place in range(mornings)]
    weights = np.zeros(stood[0].signs.shape[1])
    return Told(stood[0], past_of(stood, weights, WAIT), stood[0].signs @ weights)


@pytest.mark.parametrize(("share", "enough"), [(0.02, 115), (0.05, 220), (0.1, 390)])
def test_a_share_is_told_of_so_many_people_that_chance_alone_moves_it_by_three_in_a_hundred(
    share: float, enough: int
) -> None:
    """Half of Wilson's interval at 95 in 100: .03 at about 110 people of .02, 210 of .05, 380 of .1."""
    assert told_of(enough, share).is_of_enough
    assert not told_of(enough * 3 // 4, share).is_of_enough


def test_whoever_stays_away_on_many_mornings_is_one_person_to_chance() -> None:
    assert not told_of(150, 0.1, mornings=1).is_of_enough
    assert not told_of(150, 0.1, mornings=16).is_of_enough
