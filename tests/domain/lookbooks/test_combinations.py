"""What is worn with what."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.cloth.views import SwatchView
from boutique.domain.lookbooks.combinations import harmony, worn_together
from tests.lookbooks import CLOTHS

LAB = st.tuples(st.floats(0, 100), st.floats(-80, 80), st.floats(-80, 80))


def _cloth(lab: tuple[float, float, float], weave: str = "plain") -> SwatchView:
    return replace(CLOTHS["linen"].swatch, ground=lab, weave=weave)


@given(LAB, LAB)
def test_harmony_is_mutual_and_between_nothing_and_one(
    one: tuple[float, ...], other: tuple[float, ...]
) -> None:
    first, second = _cloth(one), _cloth(other)  # type: ignore[arg-type]
    assert 0 <= harmony(first, second) <= 1
    assert harmony(first, second) == pytest.approx(harmony(second, first), abs=0.002)


def test_navy_goes_with_mid_grey() -> None:
    assert harmony(CLOTHS["linen"].swatch, CLOTHS["flannel"].swatch) > 0.5


def test_two_nearly_equal_greys_look_like_a_mistake() -> None:
    assert harmony(_cloth((50, 0, -2)), _cloth((54, 0, -1))) == 0


def test_two_bold_patterns_are_one_too_many() -> None:
    assert harmony(CLOTHS["houndstooth"].swatch, CLOTHS["pinstripe"].swatch) == 0


def test_loud_green_and_loud_red_do_not_agree() -> None:
    assert harmony(_cloth((55, -60, 40)), _cloth((50, 65, 40))) == 0


def test_a_jacket_is_worn_with_trousers_and_not_with_another_jacket() -> None:
    assert worn_together("jacket", "trousers")
    assert not worn_together("jacket", "jacket")
    assert not worn_together("dress", "tie")
