"""What people type is read as they mean it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.typed_sums import typed_bani
from boutique.ui.clients.person.phones import shown_phone
from boutique.ui.kernel.typed import typed_birthday, typed_day, typed_dress_day
from boutique.wording import number

TODAY = date(2026, 11, 21)


@given(st.integers(0, 365 * 20))
def test_a_day_written_in_full_is_that_day(days: int) -> None:
    day = TODAY + timedelta(days=days)

    assert typed_day(f"{day.day}.{day.month:02}.{day.year}", TODAY) == day


@given(st.integers(0, 10_000_000))
def test_a_price_reads_back_as_it_is_shown(bani: int) -> None:
    assert typed_bani(number(bani / 100, 2)) == bani


@pytest.mark.parametrize(
    ("text", "bani"),
    [
        ("6,900", 690_000),
        ("6.900", 690_000),
        ("1,234.56", 123_456),
        ("1.234,56", 123_456),
        ("12,345,678", 1_234_567_800),
        ("4 200,5", 420_050),
        ("99,50", 9_950),
    ],
)
def test_a_price_may_be_typed_as_either_language_writes_it(text: str, bani: int) -> None:
    assert typed_bani(text) == bani


@pytest.mark.parametrize("text", ["6,90,0", "1.2.3", "o mie", "12,3456", "-5"])
def test_what_is_no_price_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        typed_bani(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [("24.11", date(2026, 11, 24)), ("3.1", date(2027, 1, 3)), ("2/12", date(2026, 12, 2)), ("", None)],
)
def test_a_year_left_out_is_the_nearest(text: str, day: date | None) -> None:
    assert typed_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["31.2", "mâine", "1", "29.2.2027", "24.13"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        typed_day(text, TODAY)


def test_a_birthday_needs_no_year() -> None:
    assert typed_birthday("2.1") == (None, 1, 2)
    assert typed_birthday("2.1.1980") == (1980, 1, 2)


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("+40721555018", "0721 555 018"),
        ("0264.555.120", "0264 555 120"),
        ("0213101234", "021 310 12 34"),
        ("+44 20 7946 0958", "+44 20 7946 0958"),
        ("", ""),
    ],
)
def test_a_phone_is_shown_as_it_is_read_aloud(phone: str, shown: str) -> None:
    assert shown_phone(phone) == shown


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("14 iunie nunta fiicei", ("wedding", 2027, 6, 14, "nunta fiicei", False)),
        ("14.06.2028, Nunta lui Ion", ("wedding", 2028, 6, 14, "Nunta lui Ion", False)),
        ("3 mai 2027: gala", ("gala", 2027, 5, 3, "", False)),
        ("2 dec aniversarea căsătoriei", ("anniversary", None, 12, 2, "aniversarea căsătoriei", True)),
        ("29 feb botez la Sibiu", ("baptism", 2028, 2, 29, "botez la Sibiu", False)),
        ("2.1", ("other", 2027, 1, 2, "", False)),
        ("21 noiembrie probă", ("other", 2026, 11, 21, "probă", False)),
    ],
)
def test_a_day_to_dress_for_is_read_from_one_line(text: str, read: tuple[object, ...]) -> None:
    assert typed_dress_day(text, date(2026, 11, 21)) == read


def test_nothing_typed_is_no_day_and_words_alone_are_refused() -> None:
    assert typed_dress_day("  ", date(2026, 11, 21)) is None
    for text in ("nunta fiicei", "14 nunta", "2027"):
        with pytest.raises(Refused):
            typed_dress_day(text, date(2026, 11, 21))


def test_a_month_may_be_a_word_in_every_day_and_birthday() -> None:
    assert typed_day("24 noiembrie", date(2026, 11, 21)) == date(2026, 11, 24)
    assert typed_birthday("29 feb") == (None, 2, 29)
    assert typed_birthday("2 ianuarie 1980") == (1980, 1, 2)
    with pytest.raises(Refused):
        typed_day("24 noiembrie seara", date(2026, 11, 21))
