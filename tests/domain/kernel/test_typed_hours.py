"""Hours typed as one says them come out as minutes and stand there again as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.typed_hours import shown_hours, typed_minutes


@pytest.mark.parametrize(
    ("text", "minutes"), [("8", 480), ("7,5", 450), ("7.25", 435), (" 7:30 ", 450), ("0", 0), ("25", 1500)]
)
def test_hours_are_typed_whole_with_a_comma_or_with_minutes(text: str, minutes: int) -> None:
    assert typed_minutes(text) == minutes


@pytest.mark.parametrize("text", ["", "opt", "7:75", "-3", "7:3:0"])
def test_what_is_no_time_is_asked_back(text: str) -> None:
    with pytest.raises(Refused):
        typed_minutes(text)


@given(st.integers(1, 50_000))
def test_shown_hours_are_typed_back_as_the_same_minutes(minutes: int) -> None:
    assert typed_minutes(shown_hours(minutes)) == minutes
