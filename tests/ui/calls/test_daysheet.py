"""The rules of one day's list, without a window."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from boutique.domain.calls.reasons import Callee, CallEntry, Reason, ReasonKind
from boutique.domain.kernel.ids import new_id
from boutique.ui.calls.daysheet import DaySheet

ON = date(2026, 11, 21)


def _entry(kind: ReasonKind, who: UUID | None = None) -> CallEntry:
    who = who or new_id()
    return CallEntry(
        place=1,
        callee=Callee(client_id=who, no=1, name="Ana Pop", phone="0721 555 018"),
        reasons=(Reason(kind=kind, client_id=who),),
    )


def test_selling_never_fills_a_day_up_again() -> None:
    first, refill = _entry(ReasonKind.DUE), _entry(ReasonKind.DUE)
    sheet = DaySheet(ON, [first])
    sheet.handled(first.callee.client_id)

    sheet.renew(ON, [refill])

    assert not sheet.entries


def test_a_morning_prepared_anew_brings_its_own_sales_and_keeps_the_count() -> None:
    yesterdays, todays = _entry(ReasonKind.DUE), _entry(ReasonKind.DUE)
    sheet = DaySheet(ON, [yesterdays])
    sheet.handled(yesterdays.callee.client_id)

    sheet.begin(ON, [todays])
    sheet.renew(ON, [todays])

    assert (sheet.entries, sheet.done) == ([todays], 1)


def test_a_new_promise_joins_the_day() -> None:
    sheet = DaySheet(ON, [_entry(ReasonKind.DUE)])
    complaint = _entry(ReasonKind.COMPLAINT_REPLY)

    sheet.renew(ON, [complaint])

    assert sheet.entries == [complaint]


def test_a_call_taken_back_is_on_the_list_again() -> None:
    call = _entry(ReasonKind.DUE)
    sheet = DaySheet(ON, [call])
    sheet.handled(call.callee.client_id)
    sheet.taken_back()

    sheet.renew(ON, [call])

    assert (sheet.entries, sheet.done) == ([call], 0)


def test_a_new_day_begins_afresh() -> None:
    sheet = DaySheet(ON, [_entry(ReasonKind.DUE)])
    tomorrow = _entry(ReasonKind.DRIFTING)

    sheet.renew(ON + timedelta(days=1), [tomorrow])

    assert sheet.entries == [tomorrow]


def test_after_the_last_one_comes_the_one_before() -> None:
    first, last = _entry(ReasonKind.DUE), _entry(ReasonKind.DUE)
    sheet = DaySheet(ON, [first, last])

    assert sheet.after(first.callee.client_id) is last
    assert sheet.after(last.callee.client_id) is first
