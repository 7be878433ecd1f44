"""A composition is said in the language being spoken, and never changed where it is not understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.cloth.fibres import FIBRES, composition_in


@pytest.mark.parametrize(
    ("typed", "english"),
    [
        ("100% lână", "100% wool"),
        ("100% lână merinos", "100% merino wool"),
        ("80% lână, 20% cașmir", "80% wool, 20% cashmere"),
        ("90 % Lână / 10 % mohair", "90 % Wool / 10 % mohair"),
        ("100% in", "100% linen"),
        ("97,5% bumbac, 2,5% elastan", "97,5% cotton, 2,5% elastane"),
        ("lana", "wool"),
        ("in de la Bistrița", "in de la Bistrița"),
        ("fir nedeclarat", "fir nedeclarat"),
        ("", ""),
    ],
)
def test_known_fibres_are_said_in_english(typed: str, english: str) -> None:
    assert composition_in(typed, "en") == english


@given(st.lists(st.tuples(st.integers(1, 100), st.sampled_from(FIBRES)), min_size=1, max_size=4))
def test_what_is_said_in_one_language_and_back_is_the_same(parts: list[tuple[int, tuple[str, str]]]) -> None:
    romanian = ", ".join(f"{share}% {fibre[1]}" for share, fibre in parts)

    assert composition_in(composition_in(romanian, "en"), "ro") == romanian


@given(st.text())
def test_what_is_spoken_already_stays(typed: str) -> None:
    once = composition_in(typed, "ro")

    assert composition_in(once, "ro") == once
