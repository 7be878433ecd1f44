"""A cell goes out harmless and comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.exchange.cells import clean, guard, is_formula, is_nothing, shown, unguard

_RISKY = st.text(alphabet="=+-@'|% \t\r\nab1＝", max_size=8)


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1"])
def test_what_a_spreadsheet_would_run_goes_out_as_text(text: str) -> None:
    assert guard(text).startswith("'")


@given(st.one_of(st.text(), _RISKY))
def test_a_guarded_cell_comes_back_as_it_was(text: str) -> None:
    assert unguard(guard(text)) == text


@given(_RISKY)
def test_nothing_guarded_starts_like_a_formula(text: str) -> None:
    assert guard(text).lstrip()[:1] not in {*"=+-@|%＝"}


def test_cedillas_become_commas_below() -> None:
    assert clean("Şerban Ţepeş, paşaport") == "Șerban Țepeș, pașaport"


def test_unseen_signs_are_left_out() -> None:
    assert clean("\x00Ana\u200b\u202a Pop\x07\ufeff") == "Ana Pop"


def test_a_no_break_space_is_a_space() -> None:
    assert clean("1\u00a0250\u202flei") == "1 250 lei"


@pytest.mark.parametrize("text", ["", " ", "-", "N/A", "null", "NaN"])
def test_a_cell_that_says_nothing_is_empty(text: str) -> None:
    assert is_nothing(text)


def test_a_broken_formula_is_a_formula() -> None:
    assert is_formula("#REF!")
    assert not is_formula("=")


def test_a_long_cell_is_quoted_short() -> None:
    assert len(shown("a" * 500)) == 60
