"""Where a photograph lies on its page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from boutique.press.photographs import placed
from boutique.press.style import SHEET


def test_a_large_photograph_fills_the_page() -> None:
    place = placed((2551, 3579), SHEET)

    assert place.width >= SHEET.width - 0.01
    assert place.height >= SHEET.height - 0.01


def test_a_small_one_stands_in_the_middle_and_is_not_blown_up() -> None:
    place = placed((400, 600), SHEET)

    assert place.width <= 400 / 150 * 72 + 0.01
    assert abs(place.x + place.width / 2 - SHEET.width / 2) < 0.01


@given(st.integers(1, 9000), st.integers(1, 9000))
def test_no_photograph_is_stretched(wide: int, high: int) -> None:
    place = placed((wide, high), SHEET)

    assert abs(place.width * high - place.height * wide) <= 1e-6 * place.width * high
