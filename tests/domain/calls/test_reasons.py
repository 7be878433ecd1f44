"""Why to call somebody, and under which heading it stands."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from boutique.domain.calls.reasons import (
    FOR_THE_HOUSE,
    GROUP_OF,
    IN_PERSON,
    SALES,
    URGENCY,
    Callee,
    CallEntry,
    Group,
    Reason,
    ReasonKind,
    after_answer,
)

CLIENT = UUID(int=1)
HEADINGS = {
    Group.PROMISED: (
        "complaint_reply promise_late late_ahead day_moved answer_awaited fitting_awaited fitting_missed "
        "fitting_unconfirmed cloth_arrived cloth_delayed follow_up ready_to_fetch not_fetched promise_near "
        "complaint_after"
    ),
    Group.AFTER_DELIVERY: "after_delivery",
    Group.COLLECTION: "new_collection",
    Group.OCCASION: "birthday dress_day",
    Group.LISTED: "listed",
    Group.LEADS: "lead",
    Group.MISSED: "drifting due lapsed",
}


def test_every_reason_stands_under_its_heading_the_gravest_first() -> None:
    kinds = [kind for named in HEADINGS.values() for kind in named.split()]
    assert [kind.value for kind in ReasonKind] == kinds
    assert [URGENCY[ReasonKind(kind)] for kind in kinds] == list(range(len(kinds)))
    for group, named in HEADINGS.items():
        for kind in named.split():
            assert GROUP_OF[ReasonKind(kind)] is group
            assert Reason(kind=ReasonKind(kind), client_id=CLIENT).group is group
    assert [group.value for group in Group] == [
        "promised",
        "after_delivery",
        "collection",
        "occasion",
        "listed",
        "leads",
        "missed",
    ]


def test_whatever_sells_is_a_sale_and_a_birthday_is_none() -> None:
    assert not SALES & (FOR_THE_HOUSE | IN_PERSON)
    assert sorted(SALES) == ["dress_day", "drifting", "due", "lapsed", "lead", "listed", "new_collection"]


@pytest.mark.parametrize(("named", "after"), [(None, 7), (3, 3), (0, 0)])
def test_whether_it_helped_is_asked_on_the_day_named_or_a_week_later(named: int | None, after: int) -> None:
    replied = date(2026, 11, 21)
    by = None if named is None else replied + timedelta(days=named)
    assert after_answer(replied, by) == replied + timedelta(days=after)


def test_a_reason_and_a_callee_say_nothing_that_was_not_told() -> None:
    reason = Reason(kind=ReasonKind.DUE, client_id=CLIENT)
    assert (reason.subject, reason.days, reason.weight, reason.facts) == (None, 0, 0.0, None)
    callee = Callee(client_id=CLIENT, no=1, name="Ana", phone="")
    assert (callee.complaint_open, callee.sales_refused, callee.calls_refused) == (False,) * 3
    assert (callee.phone_e164, callee.quiet_until, callee.sales_quiet_until) == (None, None, None)


def test_an_entry_stands_under_the_heading_of_its_gravest_reason() -> None:
    reasons = tuple(Reason(kind=kind, client_id=CLIENT) for kind in (ReasonKind.LEAD, ReasonKind.DUE))
    assert CallEntry(1, Callee(CLIENT, 1, "Ana", ""), reasons).group is Group.LEADS
