"""Leave to contact a client: a fact each time, and the call sheet obeys at once."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from boutique.domain.calls.reasons import Callee
from boutique.domain.consent.rules import ALL, Channel, ConsentState, How, Purpose, current_consent
from boutique.domain.kernel.errors import Refused
from boutique.services.consent import give_leave, withdraw_leave
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter

PHONE, SALES, SERVICE = Channel.PHONE, Purpose.SALES, Purpose.SERVICE


def _give(counter: Counter, who: UUID, channel: str = PHONE, purpose: str = SALES, days_ago: int = 0) -> UUID:
    on = TODAY - timedelta(days=days_ago)
    return give_leave(
        counter.book.change(), who, channel, purpose, how=How.COUNTER, words="Da, sunați-mă.", today=on
    )


def _withdraw(counter: Counter, who: UUID, channel: str = PHONE, purpose: str = SALES) -> UUID:
    return withdraw_leave(
        counter.book.change(), who, channel, purpose, how=How.PHONE, words="Nu mai vreau.", today=TODAY
    )


def _leave(counter: Counter, who: UUID, channel: str = PHONE, purpose: str = SALES) -> ConsentState:
    page = counter.book.queries().client_page(who)
    return current_consent(page.consents, channel, purpose).state


def _refused(counter: Counter, who: UUID) -> tuple[bool, bool]:
    callees = counter.book.queries()._callees({who}, counter.today)
    callee: Callee = callees[who]
    return callee.calls_refused, callee.sales_refused


def test_given_withdrawn_and_given_again_each_is_kept_with_its_words(counter: Counter) -> None:
    who = counter.client()
    _give(counter, who, days_ago=400)
    _withdraw(counter, who)
    assert _refused(counter, who) == (False, True)
    _give(counter, who)

    first, again = counter.book.queries().client_page(who).consents
    assert (first.given_on, first.words, first.how) == (date(2025, 10, 17), "Da, sunați-mă.", "counter")
    assert (first.withdrawn_on, first.withdrawn_words, first.withdrawn_how) == (
        TODAY,
        "Nu mai vreau.",
        "phone",
    )
    assert again.withdrawn_on is None
    assert _leave(counter, who) is ConsentState.GIVEN
    assert _refused(counter, who) == (False, False)


def test_a_no_without_being_asked_is_heard_by_the_call_sheet_at_once(counter: Counter) -> None:
    who = counter.client()
    counter.deliver(counter.order(who, days_ago=40, promised=0), days_ago=5)
    assert counter.sheet()
    entry = _withdraw(counter, who, PHONE, SERVICE)
    assert _leave(counter, who, PHONE, SERVICE) is ConsentState.REFUSED
    assert _refused(counter, who) == (True, False)
    assert counter.sheet() == []

    undo_change(counter.book.change(), entry)

    assert _leave(counter, who, PHONE, SERVICE) is ConsentState.NEVER_ASKED
    assert counter.sheet()


def test_a_narrow_no_stands_against_a_wide_yes_of_the_same_day(counter: Counter) -> None:
    who = counter.client()
    _give(counter, who, ALL, ALL)
    _withdraw(counter, who, PHONE, SALES)

    assert _refused(counter, who) == (False, True)
    assert _leave(counter, who, Channel.EMAIL, SALES) is ConsentState.GIVEN
    assert _leave(counter, who, PHONE, SERVICE) is ConsentState.GIVEN


def test_a_wide_no_ends_every_narrow_yes(counter: Counter) -> None:
    who = counter.client()
    _give(counter, who, PHONE, SALES, days_ago=9)
    _give(counter, who, Channel.EMAIL, SERVICE, days_ago=9)
    _withdraw(counter, who, ALL, ALL)

    assert _refused(counter, who) == (True, True)
    assert {_leave(counter, who, each, about) for each in Channel for about in Purpose} <= {
        ConsentState.WITHDRAWN,
        ConsentState.REFUSED,
    }


def test_a_leave_needs_a_way_and_a_place(counter: Counter) -> None:
    who = counter.client()
    for channel, how, words in (
        (PHONE, "by dove", "Da."),
        ("dove", How.COUNTER, "Da."),
        (PHONE, How.COUNTER, "Da, cnp 1800101221144"),
    ):
        with pytest.raises(Refused):
            give_leave(counter.book.change(), who, channel, SALES, how=how, words=words, today=TODAY)
    assert _leave(counter, who) is ConsentState.NEVER_ASKED
