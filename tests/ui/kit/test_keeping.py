"""What a line never tears apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.ui.kit.keeping import kept_together


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("n-am", "n\u2011am"),
        ("dă-mi-l", "dă\u2011mi\u2011l"),
        ("V-am pus deoparte", "V\u2011am pus deoparte"),
        ("într-o zi", "într\u2011o zi"),
        ("14 mai 2026", "14\u00a0mai 2026"),
        ("3,5 m, și", "3,5\u00a0m, și"),
        ("0721 555 018", "0721\u00a0555\u00a0018"),
        ("cam 40 de minute", "cam 40\u00a0de minute"),
        ("nr. 4 · in · alb", "nr. 4\u00a0· in\u00a0· alb"),
    ],
)
def test_a_short_word_stays_with_its_hyphen_and_a_figure_with_what_it_counts(text: str, kept: str) -> None:
    assert kept_together(text) == kept


@pytest.mark.parametrize(
    "text", ["Cluj-Napoca", "Constantinescu-Brâncoveanu", "în 2021 costumul", "nr. 4, 2"]
)
def test_a_long_name_and_a_year_may_end_a_line(text: str) -> None:
    assert kept_together(text) == text


@given(st.text("abc 0123,.-·ăș", max_size=60))
def test_keeping_together_changes_no_place_in_the_text(text: str) -> None:
    kept = kept_together(text)
    assert kept.replace("\u00a0", " ").replace("\u2011", "-") == text
