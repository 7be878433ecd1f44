"""Days to dress for, and birthdays, seen in good time."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from boutique.domain.calls.reasons import Reason
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.clients.occasions import Occasion
from boutique.domain.consent.rules import Channel, How, Purpose
from boutique.domain.kernel.errors import Refused
from boutique.services.clients.days import note_day, strike_day
from boutique.services.consent import withdraw_leave
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter

WEDDING = date(2027, 1, 9)


def _wedding(counter: Counter, who: UUID, on: date = WEDDING, words: str = "nunta fiicei") -> UUID:
    when = (on.year, on.month, on.day)
    return note_day(counter.book.change(), who, Occasion.WEDDING, when, words=words, today=TODAY)


def _yearly(counter: Counter, who: UUID, month: int, day: int, year: int | None = None) -> UUID:
    return note_day(
        counter.book.change(), who, Occasion.ANNIVERSARY, (year, month, day), yearly=True, today=TODAY
    )


def _reason(counter: Counter, who: UUID, on: date) -> Reason | None:
    found = [
        reason
        for entry in counter.sheet(on, limit=1_000)
        if entry.callee.client_id == who
        for reason in entry.reasons
        if reason.kind == "dress_day"
    ]
    return found[0] if found else None


def test_a_birthday_on_2_january_is_seen_in_december(counter: Counter) -> None:
    who = counter.client(birth_month=1, birth_day=2)
    queries = counter.book.queries()

    (ahead,) = queries.days_ahead(date(2026, 12, 10), 30)
    assert (ahead.client_id, ahead.on, ahead.occasion) == (who, date(2027, 1, 2), "birthday")
    assert queries.days_ahead(date(2026, 12, 10), 22) == []
    assert [each.on for each in queries.days_ahead(date(2027, 1, 2), 0)] == [date(2027, 1, 2)]


def test_a_day_in_january_is_seen_in_december_too_and_29_february_on_the_28th(counter: Counter) -> None:
    who = counter.client(birth_month=2, birth_day=29)
    _wedding(counter, who)
    _yearly(counter, who, 2, 29)
    queries = counter.book.queries()

    assert [each.on for each in queries.days_ahead(date(2026, 12, 10), 40)] == [WEDDING]
    leap = queries.days_ahead(date(2027, 2, 20), 8)
    assert sorted(each.occasion for each in leap) == ["anniversary", "birthday"]
    assert {each.on for each in leap} == {date(2027, 2, 28)}


def test_who_dresses_for_a_day_is_rung_eight_weeks_before_and_once(counter: Counter) -> None:
    who = counter.client()
    _wedding(counter, who)

    assert _reason(counter, who, WEDDING - timedelta(weeks=8, days=1)) is None
    reason = _reason(counter, who, WEDDING - timedelta(weeks=8))
    assert reason is not None
    assert (reason.facts.on, reason.facts.words) == (WEDDING, "nunta fiicei")
    assert _reason(counter, who, WEDDING - timedelta(days=1)) is not None
    assert _reason(counter, who, WEDDING) is None
    counter.call(who, CallOutcome.SPOKE, reason)
    assert _reason(counter, who, TODAY + timedelta(days=35)) is None


def test_a_call_about_something_else_does_not_settle_it(counter: Counter) -> None:
    who = counter.client()
    _wedding(counter, who)
    counter.call(who, days_ago=1)

    assert _reason(counter, who, TODAY) is None  # at most one sale a month
    assert _reason(counter, who, TODAY + timedelta(days=35)) is not None


def test_who_has_ordered_since_is_being_dressed_already(counter: Counter) -> None:
    who = counter.client()
    _wedding(counter, who)
    counter.order(who, days_ago=100)
    assert _reason(counter, who, TODAY) is not None
    counter.order(who, days_ago=0)

    assert _reason(counter, who, TODAY) is None


def test_a_day_that_comes_back_is_spoken_of_two_weeks_before_across_the_year(counter: Counter) -> None:
    who = counter.client()
    _yearly(counter, who, 1, 3, 1998)

    assert _reason(counter, who, date(2026, 12, 19)) is None
    reason = _reason(counter, who, date(2026, 12, 20))
    assert reason is not None
    assert reason.facts.on == date(2027, 1, 3)
    assert _reason(counter, who, date(2027, 12, 30)) is not None


def test_what_comes_back_on_29_february_is_kept_on_the_28th(counter: Counter) -> None:
    who = counter.client()
    _yearly(counter, who, 2, 29)

    reason = _reason(counter, who, date(2027, 2, 14))
    assert reason is not None
    assert reason.facts.on == date(2027, 2, 28)


def test_who_will_not_be_sold_to_is_left_alone_whatever_the_day(counter: Counter) -> None:
    who = counter.client()
    _wedding(counter, who)
    withdraw_leave(counter.book.change(), who, Channel.PHONE, Purpose.SALES, how=How.COUNTER, today=TODAY)

    assert _reason(counter, who, TODAY) is None


def test_a_day_struck_out_is_no_reason_until_undo(counter: Counter) -> None:
    who = counter.client()
    _wedding(counter, who)
    (event,) = counter.book.queries().company(who).events
    entry = strike_day(counter.book.change(), event.event_id)
    assert _reason(counter, who, TODAY) is None

    undo_change(counter.book.change(), entry)

    assert _reason(counter, who, TODAY) is not None


def test_the_nearest_day_stands_first_of_those_ahead(counter: Counter) -> None:
    who = counter.client()
    for on in (date(2027, 6, 14), date(2026, 12, 5), date(2026, 5, 1)):
        _wedding(counter, who, on)

    ahead = counter.book.queries().company(who).ahead(TODAY)
    assert [each.on(TODAY) for each in ahead] == [date(2026, 12, 5), date(2027, 6, 14)]


@pytest.mark.parametrize(
    ("occasion", "when", "yearly"),
    [("feast", (2027, 1, 9), False), ("wedding", (None, 6, 14), False), ("wedding", (2027, 2, 29), False)],
)
def test_a_day_that_is_none_is_refused(
    counter: Counter, occasion: str, when: tuple[int | None, int, int], yearly: bool
) -> None:
    who = counter.client()
    with pytest.raises(Refused):
        note_day(counter.book.change(), who, occasion, when, yearly=yearly, today=TODAY)


@pytest.mark.sqlite
def test_the_question_goes_by_the_calendar_and_never_through_everybody(counter: Counter) -> None:
    from boutique.data.queries.calls import dress_days as call_days

    reader = counter.book.queries().reader
    values = (2026, "2026-11-21", 11, 22, 12, 31, 12, 5)
    plan = " ".join(row[3] for row in reader.all("EXPLAIN QUERY PLAN " + call_days._AHEAD, *values))

    assert "ix_client_event_day" in plan
    assert "SCAN" not in plan
