"""Days that are worked: holidays of any year, closed days, the end of the year, and dates at the edge."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from boutique.domain.promises.calendar import WorkCalendar
from boutique.domain.promises.holidays import orthodox_easter, romanian_holidays

EASTERS = {
    2022: (4, 24),
    2023: (4, 16),
    2024: (5, 5),
    2025: (4, 20),
    2026: (4, 12),
    2027: (5, 2),
    2028: (4, 16),
    2029: (4, 8),
    2030: (4, 28),
    2031: (4, 13),
    2032: (5, 2),
    2033: (4, 24),
    2034: (4, 9),
    2035: (4, 29),
    2036: (4, 20),
    2037: (4, 5),
    2038: (4, 25),
    2039: (4, 17),
    2040: (5, 6),
}


@pytest.mark.parametrize("year", EASTERS)
def test_easter_falls_on_the_day_of_the_church(year: int) -> None:
    assert orthodox_easter(year) == date(year, *EASTERS[year])


@pytest.mark.parametrize("year", range(1900, 2200, 7))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    easter = orthodox_easter(year)

    assert easter.weekday() == 6
    assert date(year, 4, 3) <= easter <= date(year, 5, 10)


def test_holidays_of_a_year_are_those_of_the_law() -> None:
    assert sorted(romanian_holidays(2026)) == [
        date(2026, *day)
        for day in (
            (1, 1),
            (1, 2),
            (1, 6),
            (1, 7),
            (1, 24),
            (4, 10),
            (4, 12),
            (4, 13),
            (5, 1),
            (5, 31),
            (6, 1),
            (8, 15),
            (11, 30),
            (12, 1),
            (12, 25),
            (12, 26),
        )
    ]


def test_epiphany_is_a_holiday_only_since_the_law_says_so() -> None:
    assert date(2023, 1, 6) not in romanian_holidays(2023)
    assert date(2024, 1, 6) in romanian_holidays(2024)


def test_no_work_on_week_ends_holidays_and_closed_days() -> None:
    closed = date(2026, 4, 14)
    calendar = WorkCalendar.between(date(2026, 4, 1), 30, closed=[closed])
    worked = [calendar.date_of(day) for day in calendar.open_days]

    assert date(2026, 4, 9) in worked
    assert not {date(2026, 4, day) for day in (10, 11, 12, 13, 14)} & set(worked)
    assert date(2026, 4, 15) in worked


def test_working_days_go_on_over_the_end_of_the_year() -> None:
    calendar = WorkCalendar.between(date(2026, 12, 1), 60)
    after = calendar.after(calendar.number_of(date(2026, 12, 30)), 3)

    assert [calendar.date_of(day) for day in after] == [
        date(2026, 12, 31),
        date(2027, 1, 4),
        date(2027, 1, 5),
    ]


def test_a_calendar_told_too_short_goes_on_as_an_ordinary_week() -> None:
    told = WorkCalendar(date(2022, 1, 3), np.array([True] * 4 + [False]))
    after = told.after(2, 300)

    assert len(after) == 300
    assert 4 not in after
    assert all(told.date_of(day).weekday() < 5 for day in after)
    assert told.number_of(orthodox_easter(2022) + timedelta(1)) not in after


def test_days_are_counted_not_hours_when_the_clock_changes() -> None:
    calendar = WorkCalendar.between(date(2026, 3, 1), 60)

    assert calendar.number_of(date(2026, 3, 30)) - calendar.number_of(date(2026, 3, 28)) == 2
    assert calendar.date_of(calendar.number_of(date(2026, 3, 29))) == date(2026, 3, 29)
