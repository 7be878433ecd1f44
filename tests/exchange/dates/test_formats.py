"""Dates of two countries, told apart by their column."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.exchange.dates.day_first import DayEvidence, DayOrder
from boutique.exchange.dates.formats import read_birthday, read_day

_TODAY = date(2026, 11, 21)
_MAY = date(2026, 5, 14)
_ROMANIAN = DayOrder()


@pytest.mark.parametrize(
    "text",
    [
        *("2026-05-14", "2026-05-14 12:30:00", "2026-05-14T12:30:00Z", "20260514", "14.05.2026", "14/5/26"),
        *(
            "14 mai 2026",
            "joi, 14 mai 2026",
            "May 14, 2026",
            "14-May-26",
            "14th of May 2026",
            "46156",
            "14.5.2026.",
        ),
    ],
)
def test_a_date_is_read_however_it_is_written(text: str) -> None:
    assert read_day(text, _ROMANIAN, _TODAY) == _MAY


@given(st.dates(date(1950, 1, 1), _TODAY))
def test_every_day_comes_back_in_every_form(when: date) -> None:
    american = DayOrder(american=True)
    assert read_day(when.isoformat(), _ROMANIAN, _TODAY) == when
    assert read_day(f"{when:%d.%m.%Y}", _ROMANIAN, _TODAY) == when
    assert read_day(f"{when:%m/%d/%Y}", american, _TODAY) == when
    assert read_day(str((when - date(1899, 12, 30)).days), _ROMANIAN, _TODAY) == when


def test_a_column_without_evidence_is_romanian() -> None:
    assert DayEvidence(["01/02/2025", "03/04/2025", "2025-12-31"]).order == DayOrder()


def test_days_above_twelve_tell_the_country() -> None:
    assert DayEvidence(["01/02/2025", "05/14/2025"]).order == DayOrder(american=True)
    assert DayEvidence(["01/02/2025", "14/05/2025"]).order == DayOrder(american=False)


def test_one_slip_among_many_is_refused_alone() -> None:
    order = DayEvidence([*["25/05/2025"] * 30, "05/25/2025"]).order
    assert read_day("01/02/2025", order, _TODAY) == date(2025, 2, 1)
    with pytest.raises(Refused, match="day first"):
        read_day("05/25/2025", order, _TODAY)


def test_a_column_of_both_countries_leaves_no_doubtful_date() -> None:
    order = DayEvidence(["25/05/2025", "26/05/2025", "05/25/2025"]).order
    assert read_day("25/05/2025", order, _TODAY) == date(2025, 5, 25)
    assert read_day("05/05/2025", order, _TODAY) == date(2025, 5, 5)
    for text, sentence in (("05/25/2025", "day first"), ("01/02/2025", "two ways")):
        with pytest.raises(Refused, match=sentence):
            read_day(text, order, _TODAY)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31.02.2025", "no such day"),
        ("ieri", "not a date"),
        ("14 mai", "not a date"),
        ("22.11.2026", "in the future"),
        ("14.05.1849", "too long ago"),
        ("14 mai 99999999999999999999", "not a date"),
    ],
)
def test_an_order_on_a_day_that_cannot_be_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read_day(text, _ROMANIAN, _TODAY)


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("14.05.1985", (1985, 5, 14)),
        ("5/7/51", (1951, 7, 5)),
        ("05.07.05", (2005, 7, 5)),
        ("14 mai", (None, 5, 14)),
        ("29.02", (None, 2, 29)),
        ("--05-14", (None, 5, 14)),
        ("1985", (1985, None, None)),
    ],
)
def test_a_birthday_may_lack_its_year(text: str, born: tuple[int | None, ...]) -> None:
    assert read_birthday(text, _ROMANIAN, _TODAY) == born


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("01.01.2092", "in the future"),
        ("2092", "in the future"),
        ("14.05.1850", "120 years"),
        ("31 februarie", "no such day"),
        ("29.02.1999", "no such day"),
        ("vara", "not a date"),
    ],
)
def test_a_birthday_that_cannot_be_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        read_birthday(text, _ROMANIAN, _TODAY)


def test_today_is_not_still_to_come() -> None:
    assert read_day(_TODAY.isoformat(), _ROMANIAN, _TODAY) == _TODAY
    with pytest.raises(Refused, match="in the future"):
        read_day((_TODAY + timedelta(days=1)).isoformat(), _ROMANIAN, _TODAY)
