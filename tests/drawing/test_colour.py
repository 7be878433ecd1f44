"""Colour is measured as the eye measures it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.drawing.colour import blend, difference, hex_from_lab, lab_from_hex, lighter

_HEX = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(_HEX)
def test_a_colour_survives_the_way_to_lab_and_back(colour: str) -> None:
    assert hex_from_lab(lab_from_hex(colour)) == colour


def test_white_is_exactly_white() -> None:
    assert lab_from_hex("#ffffff") == pytest.approx((100, 0, 0), abs=1e-4)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [  # Sharma, Wu and Dalal, 2005, table 1
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0000),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
        ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
        ((50.0, 2.5, 0.0), (61.0, -5.0, 29.0), 22.8977),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_difference_is_that_of_the_standard(
    one: tuple[float, float, float], two: tuple[float, float, float], expected: float
) -> None:
    assert difference(one, two) == pytest.approx(expected, abs=1e-4)


@given(_HEX, _HEX)
def test_the_difference_is_the_same_both_ways_and_none_to_itself(one: str, two: str) -> None:
    a, b = lab_from_hex(one), lab_from_hex(two)
    assert difference(a, b) == pytest.approx(difference(b, a), abs=1e-6)
    assert difference(a, a) == pytest.approx(0, abs=1e-9)


def test_a_blend_lies_between_its_yarns() -> None:
    black, white = lab_from_hex("#000000"), lab_from_hex("#ffffff")
    assert black[0] < blend([(black, 1), (white, 1)])[0] < white[0]


@given(_HEX)
def test_lighter_goes_up_and_darker_goes_down(colour: str) -> None:
    lab = lab_from_hex(colour)
    assert lighter(lab, -10)[0] <= lab[0] <= lighter(lab, 10)[0]


def test_what_is_no_colour_is_refused() -> None:
    with pytest.raises(ValueError, match="not a #rrggbb"):
        lab_from_hex("#12")
