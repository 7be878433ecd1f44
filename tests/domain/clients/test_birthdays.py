"""On which day a birthday is kept."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.clients.birthdays import birthdays_between, next_birthday

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def test_the_turn_of_the_year_is_no_border() -> None:
    kept = list(birthdays_between(date(2025, 12, 31), date(2026, 1, 2)))

    assert kept == [(12, 31, 2), (1, 1, 1), (1, 2, 0)]


@pytest.mark.parametrize(("year", "kept"), [(2026, date(2026, 2, 28)), (2028, date(2028, 2, 29))])
def test_who_was_born_on_29_february_keeps_it_every_year(year: int, kept: date) -> None:
    assert next_birthday(2, 29, date(year, 1, 1)) == kept
    assert (2, 29, 0) in birthdays_between(kept - timedelta(days=2), kept)
    assert next_birthday(2, 29, kept + timedelta(days=1)).year == year + 1


@given(born=DAYS, today=DAYS)
def test_the_next_birthday_is_within_a_year_and_seen_on_its_day(born: date, today: date) -> None:
    kept = next_birthday(born.month, born.day, today)

    assert today <= kept <= today + timedelta(days=366)
    assert (born.month, born.day, 0) in birthdays_between(kept, kept)


@given(last=DAYS, span=st.integers(0, 10))
def test_each_birthday_of_a_span_is_told_once(last: date, span: int) -> None:
    told = list(birthdays_between(last - timedelta(days=span), last))

    assert len({(month, day) for month, day, _ago in told}) == len(told)
    assert len(told) - (span + 1) == sum(
        (month, day) == (2, 28) and not isleap((last - timedelta(days=ago)).year) for month, day, ago in told
    )
