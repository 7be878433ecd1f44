"""How long somebody is left in peace."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.calls.contact_pause import quiet_until, refusals, sales_quiet_until
from boutique.domain.calls.talks import CallOutcome

DAY = date(2026, 11, 21)
TALKS = st.lists(st.tuples(st.dates(date(2025, 1, 1), DAY), st.sampled_from(list(CallOutcome))), max_size=8)


def test_nobody_spoken_to_is_welcome_any_day() -> None:
    assert quiet_until([], None) is None
    assert sales_quiet_until([]) is None


@pytest.mark.parametrize("outcome", list(CallOutcome))
def test_nobody_is_rung_twice_in_a_day(outcome: str) -> None:
    assert quiet_until([(DAY, outcome)], None) == DAY + timedelta(days=1)


def test_later_means_in_peace_until_that_day() -> None:
    agreed = DAY + timedelta(days=14)

    assert quiet_until([(DAY, CallOutcome.LATER)], agreed) == agreed
    assert quiet_until([(DAY, CallOutcome.LATER), (DAY, CallOutcome.SPOKE)], agreed) == DAY + timedelta(
        days=1
    )


@pytest.mark.parametrize(
    ("outcome", "days"),
    [(CallOutcome.SPOKE, 30), (CallOutcome.LATER, 30), (CallOutcome.NOT_FITTING, 90)],
)
def test_at_most_one_sale_a_month_and_none_for_a_season_after_a_no(outcome: str, days: int) -> None:
    assert sales_quiet_until([(DAY, outcome)]) == DAY + timedelta(days=days)


def test_who_did_not_answer_may_be_asked_again() -> None:
    assert sales_quiet_until([(DAY, CallOutcome.NO_ANSWER)] * 9) is None


def test_three_contacts_in_a_quarter_are_enough() -> None:
    talks = [(DAY - timedelta(days=days), CallOutcome.SPOKE) for days in (80, 40, 35)]

    assert sales_quiet_until(talks) == DAY - timedelta(days=80) + timedelta(days=91)


@given(talks=TALKS)
def test_another_talk_never_shortens_the_peace_from_selling(talks: list[tuple[date, str]]) -> None:
    before = sales_quiet_until(iter(talks))
    after = sales_quiet_until(iter([*talks, (DAY, CallOutcome.SPOKE)]))

    assert after is not None
    assert before is None or after >= before


@pytest.mark.parametrize(
    ("consents", "refused"),
    [
        ([], (False, False)),
        ([("sales", DAY, None)], (False, False)),
        ([("sales", DAY, DAY)], (False, True)),
        ([("service", DAY, DAY)], (True, False)),
        ([("all", DAY, DAY)], (True, True)),
        ([("sales", DAY, DAY), ("sales", DAY + timedelta(days=9), None)], (False, False)),
        ([("all", DAY, DAY), ("sales", DAY + timedelta(days=9), None)], (True, False)),
        ([("sales", DAY - timedelta(days=9), None), ("sales", DAY - timedelta(days=3), DAY)], (False, True)),
    ],
)
def test_the_last_word_on_a_leave_counts(
    consents: list[tuple[str, date, date | None]], refused: tuple[bool, bool]
) -> None:
    assert refusals(consents) == refused
