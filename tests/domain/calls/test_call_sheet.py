"""In which order the shop calls."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.calls.call_sheet import MINUTES_PER_CALL, a_day_of, compose
from boutique.domain.calls.reasons import (
    FOR_THE_HOUSE,
    GROUP_OF,
    IN_PERSON,
    SALES,
    URGENCY,
    Callee,
    Group,
    Reason,
    ReasonKind,
)

DAY = date(2026, 11, 21)
PEOPLE = {
    UUID(int=no): Callee(client_id=UUID(int=no), no=no, name=f"Client {no}", phone="") for no in range(1, 9)
}
REASONS = st.lists(
    st.builds(
        Reason,
        kind=st.sampled_from(list(ReasonKind)),
        client_id=st.sampled_from(list(PEOPLE)),
        days=st.integers(-2, 60),
        weight=st.floats(-3, 3),
        facts=st.none(),
    ),
    max_size=30,
)


def _reason(kind: ReasonKind, no: int, days: int = 0, weight: float = 0.0) -> Reason:
    return Reason(kind=kind, client_id=UUID(int=no), days=days, weight=weight)


def _order(*reasons: Reason) -> list[int]:
    return [entry.callee.no for entry in compose(reasons, PEOPLE, DAY)]


def test_nine_calls_take_three_quarters_of_an_hour() -> None:
    assert 9 * MINUTES_PER_CALL == 45


def test_a_late_promise_outranks_a_new_collection() -> None:
    assert _order(
        _reason(ReasonKind.NEW_COLLECTION, 1, weight=-1), _reason(ReasonKind.PROMISE_LATE, 2, days=1)
    ) == [2, 1]


@given(reasons=REASONS)
def test_promises_outrank_sales_whatever_they_weigh(reasons: list[Reason]) -> None:
    groups = [list(Group).index(entry.group) for entry in compose(reasons, PEOPLE, DAY)]

    assert groups == sorted(groups)


@given(reasons=REASONS)
def test_one_person_gets_one_call_with_every_reason_in_it(reasons: list[Reason]) -> None:
    entries = compose(reasons, PEOPLE, DAY)

    assert len({entry.callee.client_id for entry in entries}) == len(entries)
    assert sorted(map(id, reasons)) == sorted(id(each) for entry in entries for each in entry.reasons)
    assert [entry.place for entry in entries] == list(range(1, len(entries) + 1))
    for entry in entries:
        urgencies = [URGENCY[reason.kind] for reason in entry.reasons]
        assert urgencies == sorted(urgencies)


def test_the_longest_waiting_promise_and_the_weightiest_sale_come_first() -> None:
    late = [_reason(ReasonKind.PROMISE_LATE, no, days=no) for no in (1, 2, 3)]
    missed = [_reason(ReasonKind.DRIFTING, 4, weight=1), _reason(ReasonKind.DUE, 5, weight=2)]

    assert _order(*late, *missed) == [3, 2, 1, 5, 4]


@pytest.mark.parametrize("kind", sorted(SALES))
def test_no_sales_call_while_a_complaint_is_open(kind: ReasonKind) -> None:
    unhappy = {UUID(int=1): PEOPLE[UUID(int=1)]._replace(complaint_open=True)}

    assert not compose([_reason(kind, 1)], unhappy, DAY)
    assert compose([_reason(ReasonKind.COMPLAINT_REPLY, 1)], unhappy, DAY)


def test_everything_that_is_missed_invited_or_won_is_a_sale() -> None:
    selling = {Group.MISSED, Group.LEADS, Group.COLLECTION, Group.LISTED}
    sold = {kind for kind, group in GROUP_OF.items() if group in selling}

    assert sold | {ReasonKind.DRESS_DAY} == SALES
    assert set(GROUP_OF) == set(ReasonKind)


@pytest.mark.parametrize("kind", list(ReasonKind))
def test_quiet_days_and_refusals_are_respected(kind: ReasonKind) -> None:
    someone, reason = PEOPLE[UUID(int=1)], [_reason(kind, 1)]

    def called(**state: object) -> bool:
        return bool(compose(reason, {someone.client_id: someone._replace(**state)}, DAY))  # type: ignore[arg-type]

    assert not called(calls_refused=True)
    assert not called(quiet_until=DAY + timedelta(days=1))
    assert called(quiet_until=DAY)
    assert called(sales_refused=True) is (kind not in SALES)
    assert called(sales_quiet_until=DAY + timedelta(days=1)) is (kind not in SALES)
    assert called(sales_quiet_until=DAY)


def test_who_is_not_on_any_list_is_not_called() -> None:
    assert not compose([_reason(ReasonKind.DUE, 99)], PEOPLE, DAY)


@given(reasons=REASONS, calls=st.integers(0, 9))
def test_a_day_holds_every_promise_and_sales_while_there_is_room(reasons: list[Reason], calls: int) -> None:
    entries = compose(reasons, PEOPLE, DAY)
    day = a_day_of(entries, calls)

    sales = [entry for entry in day if entry.reasons[0].kind in SALES]
    promises = [entry.callee for entry in entries if entry.reasons[0].kind not in SALES]
    assert [entry.callee for entry in day if entry not in sales] == promises
    assert not sales or max(entry.place for entry in sales) <= calls
    assert [entry.place for entry in day] == list(range(1, len(day) + 1))


@given(reasons=REASONS, limit=st.integers(0, 9))
def test_a_limit_keeps_the_first(reasons: list[Reason], limit: int) -> None:
    assert compose(reasons, PEOPLE, DAY, limit) == compose(reasons, PEOPLE, DAY)[:limit]


HOUSE = UUID(int=99)
FAMILY = {who: callee._replace(household_id=HOUSE) for who, callee in PEOPLE.items()}


def test_a_house_gets_one_call_which_tells_what_we_owe_everybody_in_it() -> None:
    mine, theirs = _reason(ReasonKind.PROMISE_LATE, 1, days=2), _reason(ReasonKind.READY, 2)
    sold, wished = _reason(ReasonKind.DUE, 3), _reason(ReasonKind.BIRTHDAY, 4)

    (entry,) = compose([sold, theirs, wished, mine], FAMILY, DAY)

    assert entry.callee.no == 1
    assert [(each.kind, each.whose) for each in entry.reasons] == [
        (ReasonKind.PROMISE_LATE, ""),
        (ReasonKind.READY, "Client 2"),
    ]


@pytest.mark.parametrize("kind", [ReasonKind.COMPLAINT_REPLY, ReasonKind.FOLLOW_UP])
def test_what_is_owed_to_somebody_themselves_is_told_to_nobody_else(kind: ReasonKind) -> None:
    late, owed = _reason(ReasonKind.PROMISE_LATE, 1, days=2), _reason(kind, 2)
    ready = _reason(ReasonKind.READY, 2)

    entries = compose([late, owed, ready], FAMILY, DAY)

    said = {each.kind: entry.callee.no for entry in entries for each in entry.reasons if not each.whose}
    assert said[kind] == 2
    assert {each.kind for entry in entries for each in entry.reasons if each.whose} <= FOR_THE_HOUSE
    assert sum(len(entry.reasons) for entry in entries) == 3


def test_a_house_that_was_rung_today_is_left_in_peace_but_for_what_is_owed_to_somebody_themselves() -> None:
    rung = {who: callee._replace(house_rung=True) for who, callee in FAMILY.items()}
    ready, asked = _reason(ReasonKind.READY, 1), _reason(ReasonKind.FOLLOW_UP, 2)

    assert [entry.callee.no for entry in compose([ready, asked], rung, DAY)] == [2]


@given(reasons=REASONS)
def test_nothing_we_owe_is_lost_because_people_live_together(reasons: list[Reason]) -> None:
    def owed(told: list[Reason]) -> list[tuple[str, int]]:
        return sorted(
            (each.kind.value, each.client_id.int) for each in told if each.kind in FOR_THE_HOUSE | IN_PERSON
        )

    entries = compose(reasons, FAMILY, DAY)

    assert owed([each for entry in entries for each in entry.reasons]) == owed(reasons)
    calls = [e for e in entries if not any(each.kind in IN_PERSON for each in e.reasons)]
    assert len(calls) <= 1
