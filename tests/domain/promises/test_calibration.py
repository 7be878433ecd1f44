"""What is said is what is kept."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.promises.calibration import Calibrator, Told, calibrate, said

LEDGERS = st.lists(
    st.builds(Told, st.sampled_from("ab"), st.booleans(), st.floats(0, 1), st.booleans()), max_size=60
)


@given(LEDGERS, st.floats(0, 1), st.floats(0, 1), st.booleans())
def test_a_surer_day_is_never_said_less_sure(
    ledger: list[Told], one: float, other: float, quick: bool
) -> None:
    calibrator = calibrate(ledger)
    low, high = sorted((one, other))

    assert calibrator.chance(low, "a", quick) <= calibrator.chance(high, "a", quick)


@given(st.floats(0, 1), st.integers(0, 1000))
def test_never_more_than_ninety_five_per_cent_is_said(chance: float, known: int) -> None:
    assert 0 <= said(chance, known) <= 0.95


@pytest.mark.parametrize(("known", "told"), [(0, 0.85), (199, 0.85), (200, 0.87)])
def test_chances_go_by_steps_of_five_until_two_hundred_items_are_known(known: int, told: float) -> None:
    assert said(0.87, known) == pytest.approx(told)


def test_a_model_too_proud_of_quick_work_is_humbled_there_most() -> None:
    random = np.random.default_rng(5)
    ledger = [Told("retus", True, 0.95, bool(random.random() < 0.8)) for _ in range(400)]
    ledger += [Told("rochie", False, 0.95, bool(random.random() < 0.95)) for _ in range(400)]
    calibrator = calibrate(ledger)

    assert calibrator.chance(0.95, "retus", True) == pytest.approx(0.8, abs=0.05)
    assert calibrator.chance(0.95, "rochie", False) == pytest.approx(0.95, abs=0.03)


def test_few_orders_move_little() -> None:
    missed = [Told("retus", True, 0.9, False)]

    assert calibrate(missed).chance(0.9, "retus", True) > 0.8 * Calibrator().chance(0.9, "retus", True)


def test_what_is_learnt_of_quick_work_is_believed_a_little_of_long_work() -> None:
    missed = calibrate([Told("retus", True, 0.6, False)] * 60)
    quick, long = missed.chance(0.6, "retus", True), missed.chance(0.6, "rochie", False)

    assert quick < long < Calibrator().chance(0.6, "rochie", False)


def test_a_kind_never_kept_is_said_less_sure_than_its_neighbours() -> None:
    ledger = [Told("pantalon", False, 0.6, False), Told("rochie", False, 0.6, True)] * 40
    calibrator = calibrate(ledger)

    assert calibrator.chance(0.6, "pantalon", False) + 0.2 < calibrator.chance(0.6, "rochie", False)
