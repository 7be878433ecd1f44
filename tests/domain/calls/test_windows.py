"""From which day to which a reason to call counts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from boutique.domain.calls.windows import (
    AFTER_DELIVERY,
    BIRTHDAY,
    LEAD,
    OPENING,
    PROMISED,
    TOLD_BEFORE_OPENING,
    Window,
)

_ON = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("window", "first", "last"),
    [
        (PROMISED, date(2026, 8, 30), date(2026, 11, 30)),
        (AFTER_DELIVERY, date(2026, 11, 14), date(2026, 11, 25)),
        (LEAD, date(2026, 9, 29), date(2026, 11, 25)),
        (BIRTHDAY, date(2026, 11, 26), date(2026, 11, 28)),
        (OPENING, date(2026, 10, 14), date(2026, 12, 12)),
    ],
)
def test_each_reason_counts_between_two_days_of_the_calendar(window: Window, first: date, last: date) -> None:
    assert window.around(_ON) == (first, last)


def test_three_days_after_it_was_handed_over_one_asks_how_it_is() -> None:
    assert AFTER_DELIVERY.opens_after == 3
    assert LEAD.opens_after == 3
    assert PROMISED.opens_after < 0


def test_who_was_told_of_a_collection_once_it_could_be_told_is_not_told_again() -> None:
    earliest = timedelta(days=OPENING.last)

    assert earliest < TOLD_BEFORE_OPENING
