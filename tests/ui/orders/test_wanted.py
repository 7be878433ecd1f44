"""What an order is for is typed in one line, with its day or without."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Misfilled
from boutique.ui.orders.wanted import typed_wanted, wanted_as_typed
from boutique.wording import asked_for

TODAY = date(2026, 11, 28)
GALA = date(2027, 1, 7)


@pytest.mark.parametrize(
    ("text", "words", "on"),
    [
        ("gala Operei, joi 7 ianuarie", "gala Operei", GALA),
        ("gala Operei, joi, 7 ianuarie 2027", "gala Operei", GALA),
        ("nunta fiicei pe 7.1.2027", "nunta fiicei", GALA),
        ("the opera gala, Thursday 7 January", "the opera gala", GALA),
        ("7 ian", "", GALA),
        ("botezul nepotului", "botezul nepotului", None),
        ("la 40 de ani, 7 ianuarie", "la 40 de ani", GALA),
        ("", "", None),
    ],
)
def test_the_words_and_the_day_are_told_apart(text: str, words: str, on: date | None) -> None:
    assert typed_wanted(text, TODAY) == (words, on)


def test_a_day_that_is_past_is_asked_back() -> None:
    with pytest.raises(Misfilled) as refused:
        typed_wanted("nunta, 21 noiembrie 2026", TODAY)
    assert refused.value.field == "wanted"


@given(
    st.sampled_from(["", "gala Operei", "nunta", "40 de ani"]),
    st.none() | st.integers(0, 700).map(lambda days: TODAY + timedelta(days=days)),
    st.sampled_from(["ro", "en"]),
)
def test_what_is_kept_reads_as_it_was_typed(words: str, on: date | None, code: str) -> None:
    with asked_for(code):
        assert typed_wanted(wanted_as_typed(words, on), TODAY) == (words, on)
