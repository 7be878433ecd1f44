"""When a day to dress for falls, and what kind of day it is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.clients.dress_days import calendar_spans, kept_on
from boutique.domain.clients.occasions import Occasion, check_event, told_occasion
from boutique.domain.kernel.errors import Refused

TODAY = date(2026, 11, 21)
DAYS = st.dates(date(2000, 1, 1), date(2080, 12, 31))


@given(first=DAYS, length=st.integers(0, 400), inside=st.integers(0, 400))
def test_a_stretch_of_the_calendar_holds_each_of_its_days(first: date, length: int, inside: int) -> None:
    last, day = first + timedelta(days=length), first + timedelta(days=min(inside, length))

    assert any(begin <= (day.month, day.day) <= end for begin, end in calendar_spans(first, last))


@pytest.mark.parametrize("last", [date(2027, 2, 28), date(2028, 2, 29)])
def test_29_february_lies_in_a_stretch_that_ends_on_the_day_it_is_kept(last: date) -> None:
    spans = list(calendar_spans(last - timedelta(days=3), last))

    assert spans[-1][1] == (2, 29)


def test_a_day_of_every_year_comes_next_and_a_dated_one_only_once() -> None:
    assert kept_on(None, 2, 29, TODAY, yearly=True) == date(2027, 2, 28)
    assert kept_on(1998, 1, 2, TODAY, yearly=True) == date(2027, 1, 2)
    assert kept_on(2028, 6, 14, TODAY, yearly=True) == date(2028, 6, 14)
    assert kept_on(2020, 6, 14, TODAY, yearly=False) == date(2020, 6, 14)


@pytest.mark.parametrize("when", [(2027, 2, 29), (None, 13, 1), (None, 4, 31), (2190, 1, 1)])
def test_a_day_that_is_not_in_the_calendar_is_refused(when: tuple[int | None, int, int]) -> None:
    with pytest.raises(Refused):
        check_event(*when, TODAY)


@pytest.mark.parametrize(
    ("words", "occasion"),
    [
        ("Nunta fiicei", Occasion.WEDDING),
        ("aniversarea nunții", Occasion.ANNIVERSARY),
        ("botezul lui Ștefan", Occasion.BAPTISM),
        ("absolvirea Ioanei", Occasion.GRADUATION),
        ("the wedding of a friend", Occasion.WEDDING),
        ("vine din Brașov", Occasion.OTHER),
        ("", Occasion.OTHER),
    ],
)
def test_the_words_tell_what_kind_of_day_it_is(words: str, occasion: Occasion) -> None:
    assert told_occasion(words) is occasion
