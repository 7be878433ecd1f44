"""Dates, money and lengths as people of each language write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique import wording
from boutique.wording.kernel import dates
from boutique.wording.kernel.money import centimetres, metres, money, weight

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "ro", "en"),
    [
        (0, "0 zile", "0 days"), (1, "1 zi", "1 day"), (2, "2 zile", "2 days"), (13, "13 zile", "13 days"),
        (14, "2 săptămâni", "2 weeks"), (119, "17 săptămâni", "17 weeks"), (120, "4 luni", "4 months"),
        (610, "20 de luni", "20 months"), (699, "23 de luni", "23 months"), (700, "2 ani", "2 years"),
        (7_305, "20 de ani", "20 years"), (36_890, "101 ani", "101 years"),
    ],
)  # fmt: skip
def test_a_stretch_of_time_is_told_in_the_unit_people_use(days: int, ro: str, en: str) -> None:
    assert dates.since(days) == ro
    with wording.speaking("en"):
        assert dates.since(days) == en


@pytest.mark.parametrize(
    ("n", "ro"),
    [
        (0, "0 persoane"), (1, "1 persoană"), (2, "2 persoane"), (19, "19 persoane"), (20, "20 de persoane"),
        (100, "100 de persoane"), (101, "101 persoane"), (119, "119 persoane"), (120, "120 de persoane"),
    ],
)  # fmt: skip
def test_romanian_counts_in_three_ways(n: int, ro: str) -> None:
    said = wording.n_("{n} person", "{n} people", n)

    assert said == ro


@pytest.mark.parametrize(
    ("ahead", "ro", "en"),
    [
        (0, "azi", "today"), (1, "mâine", "tomorrow"), (-1, "de ieri", "since yesterday"),
        (3, "peste 3 zile", "in 3 days"), (-3, "3 zile", "3 days late"),
    ],
)  # fmt: skip
def test_a_due_day_is_told_as_it_stands_to_today(ahead: int, ro: str, en: str) -> None:
    assert ro in dates.when_due(DAY + timedelta(days=ahead), DAY)
    with wording.speaking("en"):
        assert dates.when_due(DAY + timedelta(days=ahead), DAY) == en


@pytest.mark.parametrize(
    ("said", "ro", "en"),
    [
        (lambda: dates.day(DAY), "21 noiembrie 2026", "21 November 2026"),
        (lambda: dates.long_day(DAY), "sâmbătă, 21 noiembrie", "Saturday, 21 November"),
        (lambda: dates.day_short(DAY, DAY), "21 nov", "21 Nov"),
        (lambda: dates.day_short(date(2025, 5, 1), DAY), "1 mai 2025", "1 May 2025"),
        (lambda: dates.day_month(1, 2), "2 ianuarie", "2 January"),
        (lambda: dates.month_year(DAY), "noiembrie 2026", "November 2026"),
        (lambda: money(125_000), "1.250\u00a0lei", "1,250\u00a0lei"),
        (lambda: money(100), "1\u00a0leu", "1\u00a0leu"),
        (lambda: money(9_950, "EUR"), "99,50\u00a0€", "99.50\u00a0€"),
        (lambda: money(-5, "RON"), "-0,05\u00a0lei", "-0.05\u00a0lei"),
        (lambda: money(100_000, "CHF"), "1.000\u00a0CHF", "1,000\u00a0CHF"),
        (lambda: metres(650), "6,5\u00a0m", "6.5\u00a0m"),
        (lambda: metres(655), "6,55\u00a0m", "6.55\u00a0m"),
        (lambda: metres(600), "6\u00a0m", "6\u00a0m"),
        (lambda: centimetres(1_025), "102,5", "102.5"),
        (lambda: weight(1_240), "1.240\u00a0g", "1,240\u00a0g"),
    ],
)  # fmt: skip
def test_figures_are_written_as_in_each_language(said: object, ro: str, en: str) -> None:
    assert callable(said)
    assert said() == ro
    with wording.speaking("en"):
        assert said() == en


@given(bani=st.integers(-(10**12), 10**12))
def test_no_bani_are_lost_in_what_is_printed(bani: int) -> None:
    printed = money(bani, "CHF").removesuffix("\u00a0CHF").replace(".", "")
    whole, _point, part = printed.partition(",")

    assert int(whole + (part or "00")) == bani


def test_another_language_is_spoken_only_where_it_was_asked_for() -> None:
    with wording.speaking("en"):
        assert wording.language() == "en"
        with wording.speaking("ro"):
            assert wording.language() == "ro"
        assert wording.language() == "en"
    assert wording.language() == "ro"
    wording.use("klingon")
    assert wording.language() == "ro"
