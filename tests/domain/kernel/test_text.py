"""Two spellings of one name are one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.text import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Șerban Văleanu", "serban valeanu"),
        ("Şerban Ţepeş", "serban tepes"),
        ("ȘTEFĂNIȚĂ ÎN GÂND", "stefanita in gand"),
        ("Popescu-Țepeneag", "popescu tepeneag"),
        ("O'Neill  d’Arc", "o neill d arc"),
        ("  Ana\u00a0Maria\n", "ana maria"),
        ("Weiß Łukasz Müller", "weiss lukasz muller"),
    ],
)
def test_a_name_is_found_however_it_was_written(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_a_letter_typed_in_two_parts_is_the_same_letter() -> None:
    assert fold("s\u0326erban") == fold("șerban")


@given(st.text())
def test_a_folded_name_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)
