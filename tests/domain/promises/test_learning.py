"""What the shop learns of its own pace."""

from __future__ import annotations

from math import exp

import numpy as np
import pytest

from boutique.domain.promises.arrivals import Arrivals
from boutique.domain.promises.belief import learn
from boutique.domain.promises.events import (
    FittingAgreed,
    OrderDone,
    OrderTaken,
    StageDone,
    WaitOver,
)
from boutique.domain.promises.hours import Hours
from boutique.domain.promises.normal import cdf, quantile

from .shops import ROUTES, TODAY, belief

USUAL = next(stage.usual for stage in ROUTES["rochie"].stages if stage.name == "cusut")


def _expected(hours: Hours, kind: str, stage: str, who: int) -> float:
    number = hours.stage_number[kind, stage]
    columns = [hours.garment_column[kind], len(ROUTES) + number, hours.first_tailor + who]
    return exp(hours.mean[columns].sum())


def _sewn(count: int, times: float, who: int = 0) -> list[StageDone]:
    return [StageDone(TODAY, number, "rochie", "cusut", who, times * USUAL) for number in range(count)]


def test_before_anything_happened_hours_are_the_usual_ones() -> None:
    assert _expected(belief().hours, "rochie", "cusut", 0) == pytest.approx(1.0)


def test_stages_that_take_twice_as_long_are_learnt() -> None:
    learnt = learn(belief(), _sewn(40, 2.0)).hours

    assert _expected(learnt, "rochie", "cusut", 0) == pytest.approx(2.0, rel=0.1)


def test_what_one_does_slowly_is_believed_less_of_another_tailor_and_of_other_garments() -> None:
    learnt = learn(belief(), _sewn(40, 2.0)).hours
    own = _expected(learnt, "rochie", "cusut", 0)

    assert 1.0 < _expected(learnt, "rochie", "cusut", 1) < own
    assert _expected(learnt, "sacou", "croit", 1) == pytest.approx(1.0)


def test_a_button_pressed_a_week_late_moves_little() -> None:
    told = _sewn(20, 1.0)
    late = StageDone(TODAY, 99, "rochie", "cusut", 0, 60 * USUAL)

    assert _expected(learn(belief(), [*told, late]).hours, "rochie", "cusut", 0) < 1.1


def test_what_happened_long_ago_weighs_less() -> None:
    old = learn(belief(), _sewn(10, 2.0)).hours

    assert _expected(old.aged(TODAY + 900), "rochie", "cusut", 0) < _expected(old, "rochie", "cusut", 0)


def test_doubt_shrinks_with_what_is_known() -> None:
    column = belief().hours.garment_column["rochie"]
    before, after = (
        each.hours.spread[column, column] for each in (belief(), learn(belief(), _sewn(30, 1.0)))
    )

    assert after < before


def test_an_item_slow_so_far_is_expected_to_stay_slow_until_it_is_done() -> None:
    slow = learn(belief(), [StageDone(TODAY, 5, "rochie", "croit", 0, 6.0)])
    done = learn(slow, [OrderDone(TODAY, 5, "rochie")])

    assert slow.hours.item_effect(5)[0] > 0.02
    assert done.hours.item_effect(5)[0] == 0
    assert done.known == 1


@pytest.mark.parametrize("hours", [0.0, -3.0])
def test_hours_that_cannot_be_teach_nothing(hours: float) -> None:
    before = belief()

    after = learn(before, [StageDone(TODAY, 1, "rochie", "cusut", 0, hours)])

    assert np.array_equal(after.hours.mean, before.hours.mean)


def test_stages_and_tailors_nobody_knows_do_not_stop_the_learning() -> None:
    odd = [
        StageDone(TODAY, 1, "rochie", "brodat", 0, 3.0),
        StageDone(TODAY, 1, "frac", "croit", 0, 3.0),
        StageDone(TODAY, 2, "rochie", "cusut", 17, USUAL),
        StageDone(TODAY, 2, "rochie", "cusut", -1, USUAL),
    ]

    assert learn(belief(), odd).stages == 4


def test_fittings_and_late_cloth_are_learnt_from_waits() -> None:
    slow = learn(belief(), [WaitOver(TODAY, n, "proba", 9.0) for n in range(60)])
    late = learn(belief(), [WaitOver(TODAY, n, "cloth", 0.0) for n in range(60)])

    assert slow.waits.fitting.median == pytest.approx(9.0, rel=0.25)
    assert late.waits.cloth.late.mean < 0.1


def test_clients_who_do_not_come_are_counted() -> None:
    punctual = learn(belief(), [FittingAgreed(TODAY, True)] * 50)

    assert punctual.waits.missed.mean < belief().waits.missed.mean


def test_orders_begin_with_the_owners_guess_and_follow_what_comes() -> None:
    guess = Arrivals({"retus": 7.0}, 0)
    busy = learn(belief(weekly={"retus": 7.0}), [OrderTaken(TODAY, "retus")] * 300).arrivals

    assert guess.rate("retus") == pytest.approx(1.0)
    assert busy.aged(TODAY + 1).rate("retus") > 1.5


def test_quantiles_of_the_normal_are_the_inverse_of_its_shares() -> None:
    share = np.linspace(0.001, 0.999, 400)

    assert np.allclose(cdf(quantile(share)), share, atol=1e-6)
