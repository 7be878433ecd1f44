"""Whose day will not hold is called while there is time, and not weeks before anybody can know."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis.strategies import floats, integers

from boutique.domain.promises.late_rule import (
    CALL,
    CALL_WITHIN,
    LIKELY,
    WATCH,
    is_likely_late,
    is_to_be_rung,
)
from tests.bench.marked_call import MARKED_CALL, MARKED_WATCH, as_marked

MONDAY = date(2026, 11, 30)
CHANCES = floats(0, 1)
DAYS = integers(0, 60)


def _in(days: int) -> date:
    return MONDAY + timedelta(days=days)


def test_nobody_is_called_more_than_a_week_before_however_likely_it_is() -> None:
    assert not is_to_be_rung(0.95, _in(8), MONDAY)
    assert is_to_be_rung(0.95, _in(7), MONDAY)


def test_a_week_before_a_chance_of_two_in_five_is_called() -> None:
    assert is_to_be_rung(CALL, _in(7), MONDAY)
    assert not is_to_be_rung(CALL - 0.01, _in(7), MONDAY)


def test_what_is_likely_late_counts_as_late_long_before_its_client_is_called() -> None:
    assert is_likely_late(LIKELY, _in(40), MONDAY)
    assert not is_likely_late(LIKELY - 0.01, _in(40), MONDAY)


def test_whoever_is_called_has_been_watched() -> None:
    assert WATCH < CALL < LIKELY
    assert timedelta(days=4) < CALL_WITHIN  # two working days lie in it, whatever day of the week it is


@given(CHANCES, CHANCES, DAYS)
def test_a_likelier_delay_is_never_told_later(one: float, other: float, days: int) -> None:
    less, more = sorted((one, other))
    assert is_to_be_rung(less, _in(days), MONDAY) <= is_to_be_rung(more, _in(days), MONDAY)


@given(CHANCES, DAYS)
def test_whoever_is_called_about_it_sees_it_among_what_is_late(late: float, days: int) -> None:
    assert is_to_be_rung(late, _in(days), MONDAY) <= is_likely_late(late, _in(days), MONDAY)


@given(CHANCES, integers(0, 700), DAYS)
def test_the_marker_reads_what_the_product_does(late: float, today: int, days: int) -> None:
    marked = as_marked(late, today + days, today)
    assert (marked >= MARKED_CALL) == is_to_be_rung(late, _in(days), MONDAY)
    assert (marked >= MARKED_WATCH) == (late >= WATCH)
