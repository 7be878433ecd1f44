"""Whom the shop calls on a day, from what stands in its book."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.model import Order
from boutique.services.clients.book import archive_client
from boutique.services.cloth.movements import receive_cloth
from boutique.services.cloth.waiting import wait_for_cloth
from tests.counter import TODAY, Counter


def _reasons(counter: Counter, who: UUID, ahead: int = 0) -> dict[str, Reason]:
    """Return the reasons to call somebody, so many days from the shop's today."""
    sheet = counter.sheet(TODAY + timedelta(days=ahead), limit=1_000)
    return {
        reason.kind.value: reason
        for entry in sheet
        if entry.callee.client_id == who
        for reason in entry.reasons
    }


def _past(counter: Counter, days_ago: int) -> date:
    return counter.today - timedelta(days=days_ago)


def test_a_promise_is_near_then_late_and_done_when_handed_over(counter: Counter) -> None:
    who = counter.client()
    order = counter.order(who, days_ago=20, promised=2)

    assert _reasons(counter, who, -1) == {}
    assert _reasons(counter, who)["promise_near"].days == -2
    assert _reasons(counter, who, 3)["promise_late"].days == 1
    assert _reasons(counter, who, 3)["promise_late"].facts.garments == "suit"
    counter.deliver(order)
    assert _reasons(counter, who, 3).keys() <= {"after_delivery"}


def test_an_order_of_a_later_day_is_not_seen_before_it(counter: Counter) -> None:
    who = counter.client()
    for days in (0, 100, 200, 300):
        counter.order(who, days_ago=days, promised=1)

    for days in (50, 150, 400):
        sheet = counter.sheet(_past(counter, days), 100)
        for reason in (reason for entry in sheet for reason in entry.reasons):
            since = getattr(reason.facts, "since", 0)
            assert isinstance(since, int)
            assert since >= 0
    assert counter.sheet(_past(counter, 400), 100) == []


def test_somebody_is_asked_once_how_the_thing_is_three_days_after_they_got_it(counter: Counter) -> None:
    who = counter.client()
    counter.deliver(counter.order(who, days_ago=40, promised=0), days_ago=0)

    assert "after_delivery" not in _reasons(counter, who, 2)
    first = _reasons(counter, who, 3)["after_delivery"]
    assert (first.facts.first, first.facts.on_time, first.facts.since) == (True, True, 3)
    assert "after_delivery" in _reasons(counter, who, 14)
    assert "after_delivery" not in _reasons(counter, who, 15)
    counter.call(who, CallOutcome.SPOKE, first, days_ago=-3)
    assert "after_delivery" not in _reasons(counter, who, 8)


def test_ringing_that_it_is_ready_is_not_asking_how_it_is(counter: Counter) -> None:
    who = counter.client()
    order = counter.order(who, days_ago=40, promised=0)
    counter.call(who, CallOutcome.SPOKE, hour=9)
    counter.deliver(order)

    assert "after_delivery" in _reasons(counter, who, 3)


def test_only_the_first_order_is_called_the_first(counter: Counter) -> None:
    who = counter.client()
    first, second = counter.order(who, days_ago=90), counter.order(who, days_ago=10)
    counter.deliver(second, days_ago=3)

    assert _reasons(counter, who)["after_delivery"].facts.first is False
    counter.deliver(first, days_ago=3)
    assert _reasons(counter, who)["after_delivery"].facts.first in (True, False)


def test_who_did_not_answer_is_asked_again_the_next_day(counter: Counter) -> None:
    who = counter.lead(days_ago=5)

    assert "lead" in _reasons(counter, who)
    counter.call(who, CallOutcome.NO_ANSWER)
    assert _reasons(counter, who) == {}
    assert "lead" in _reasons(counter, who, 1)
    counter.call(who, CallOutcome.SPOKE, days_ago=-1)
    assert _reasons(counter, who, 40) == {}


def test_a_lead_is_called_with_their_own_words_and_left_after_two_months(counter: Counter) -> None:
    who = counter.lead(days_ago=3)
    counter.visit(who, "Mă mai gândesc la sacoul bej", days_ago=3)

    assert _reasons(counter, who)["lead"].facts.words == "Mă mai gândesc la sacoul bej"
    assert _reasons(counter, who, 58) == {}


def test_who_asked_for_later_is_in_peace_until_that_day(counter: Counter) -> None:
    who = counter.client()
    counter.order(who, days_ago=20, promised=1)
    counter.call(who, CallOutcome.LATER, later_on=TODAY + timedelta(days=10), words="după concediu")

    assert all(_reasons(counter, who, ahead) == {} for ahead in range(10))
    reasons = _reasons(counter, who, 10)
    assert list(reasons) == ["promise_late", "follow_up"]
    assert reasons["follow_up"].facts.about == "după concediu"


def test_another_promise_to_ring_does_not_lengthen_the_peace(counter: Counter) -> None:
    who = counter.client()
    counter.call(who, CallOutcome.LATER, days_ago=9, later_on=TODAY + timedelta(days=90))
    counter.call(who, CallOutcome.LATER, later_on=TODAY + timedelta(days=3))

    assert "follow_up" in _reasons(counter, who, 3)


def test_the_last_talk_of_a_day_counts(counter: Counter) -> None:
    who = counter.client()
    counter.call(who, CallOutcome.LATER, hour=15, later_on=TODAY + timedelta(days=20))
    counter.call(who, CallOutcome.NO_ANSWER, hour=9)
    counter.order(who, days_ago=20, promised=0)

    assert _reasons(counter, who, 5) == {}


def test_a_waited_for_cloth_is_told_once(counter: Counter) -> None:
    who, cloth = counter.client(), counter.cloth()
    wait_for_cloth(counter.book.change(), who, cloth, metres_cm=350, on=_past(counter, 10))
    assert _reasons(counter, who) == {}
    receive_cloth(counter.book.change(), cloth, 1_200, on=TODAY)

    arrived = _reasons(counter, who)["cloth_arrived"]
    assert arrived.facts.metres_cm == 350
    counter.call(who, CallOutcome.SPOKE, arrived)
    assert _reasons(counter, who, 1) == {}


def test_a_complaint_is_answered_then_asked_after_then_closed(counter: Counter) -> None:
    who = counter.client()
    counter.complain(who)

    reply = _reasons(counter, who)["complaint_reply"]
    day = TODAY + timedelta(days=4)
    counter.call(who, CallOutcome.SPOKE, reply, proposed="O lungim.", put_right_by=day)
    assert _reasons(counter, who, 3) == {}
    after = _reasons(counter, who, 4)["complaint_after"]
    assert (after.facts.solution, after.facts.put_right_by, after.days) == ("O lungim.", day, 0)
    counter.call(who, CallOutcome.SPOKE, after, days_ago=-4, glad=True)
    assert _reasons(counter, who, 14) == {}
    assert counter.book.queries().client_page(who).complaints[0].resolved_on is not None


@pytest.mark.parametrize("outcome", list(CallOutcome))
def test_a_talk_alone_answers_no_complaint(outcome: str, counter: Counter) -> None:
    who = counter.client()
    counter.complain(who)
    reply = _reasons(counter, who)["complaint_reply"]
    later = TODAY + timedelta(days=1) if outcome == CallOutcome.LATER else None

    counter.call(who, outcome, reply, words="Vom vedea.", glad=True, later_on=later)

    (complaint,) = counter.book.queries().client_page(who).complaints
    assert (complaint.replied_on, complaint.resolved_on) == (None, None)
    assert "complaint_reply" in _reasons(counter, who, 1)


@pytest.mark.parametrize(("proposed", "days"), [("O lungim.", None), ("", 3), ("  ", 3), ("O lungim.", -1)])
def test_a_proposal_needs_its_words_and_a_day_to_come(
    proposed: str, days: int | None, counter: Counter
) -> None:
    who = counter.client()
    counter.complain(who)
    reply = _reasons(counter, who)["complaint_reply"]
    by = None if days is None else TODAY + timedelta(days=days)

    with pytest.raises(Refused):
        counter.call(who, CallOutcome.SPOKE, reply, proposed=proposed, put_right_by=by)
    assert counter.book.queries().client_page(who).talks == ()


def test_who_is_not_glad_of_what_was_done_gets_another_day(counter: Counter) -> None:
    who = counter.client()
    counter.complain(who)
    reply = _reasons(counter, who)["complaint_reply"]
    counter.call(who, CallOutcome.SPOKE, reply, proposed="O lungim.", put_right_by=TODAY)
    after = _reasons(counter, who, 1)["complaint_after"]

    counter.call(who, CallOutcome.SPOKE, after, days_ago=-1, glad=False)
    assert "complaint_after" in _reasons(counter, who, 2)
    day = TODAY + timedelta(days=9)
    counter.call(who, CallOutcome.SPOKE, after, days_ago=-2, proposed="Facem alta.", put_right_by=day)

    assert _reasons(counter, who, 8) == {}
    assert _reasons(counter, who, 9)["complaint_after"].facts.solution == "Facem alta."


def _regular(counter: Counter, family: str = "Client", gap: int = 30, silence: int = 45) -> UUID:
    """Somebody who comes at a steady pace and is late now."""
    who = counter.client(family)
    days = [_past(counter, silence + gap * visit) for visit in range(8)]
    counter.write(*[Order(client_id=who, placed_on=day, total_bani=100_000) for day in days])
    return who


SELLING = {"drifting", "due", "lapsed"}


def test_no_sales_call_while_a_complaint_is_open(counter: Counter) -> None:
    who = _regular(counter)
    assert _reasons(counter, who).keys() <= SELLING
    assert _reasons(counter, who)
    counter.complain(who)

    assert list(_reasons(counter, who)) == ["complaint_reply"]


@pytest.mark.parametrize(("purpose", "promise"), [("sales", True), ("all", False), ("service", False)])
def test_consent_withdrawn_silences_sales_or_everything(
    purpose: str, promise: bool, counter: Counter
) -> None:
    who = _regular(counter)
    counter.order(who, days_ago=45, promised=0)
    counter.consent(who, purpose, _past(counter, 100), _past(counter, 50))

    assert bool(_reasons(counter, who)) is promise
    counter.book.prepare(TODAY)
    assert not _reasons(counter, who).keys() & SELLING


def test_leave_given_again_counts(counter: Counter) -> None:
    who = _regular(counter)
    counter.consent(who, "sales", _past(counter, 100), _past(counter, 50))
    counter.consent(who, "sales", _past(counter, 20))

    assert _reasons(counter, who).keys() & SELLING


def test_nobody_is_sold_to_twice_in_a_month(counter: Counter) -> None:
    who = _regular(counter)
    counter.call(who)

    assert not _reasons(counter, who, 29)
    assert _reasons(counter, who, 30).keys() & SELLING


def test_birthdays_of_those_who_bought_are_wished_once(counter: Counter) -> None:
    who = counter.client(birth_month=11, birth_day=21, birth_year=1980)
    counter.client("Nou", birth_month=11, birth_day=21)
    assert counter.sheet() == []
    counter.order(who, days_ago=400)

    assert [entry.callee.client_id for entry in counter.sheet(limit=9)] == [who]
    assert _reasons(counter, who, -1).get("birthday") is None
    assert _reasons(counter, who, 2)["birthday"].facts.ago == 2
    assert "birthday" not in _reasons(counter, who, 3)
    counter.call(who, CallOutcome.SPOKE, hour=11)
    assert "birthday" not in _reasons(counter, who, 1)


def test_somebody_born_on_29_february_is_wished_on_the_28th(counter: Counter) -> None:
    who = counter.client(birth_month=2, birth_day=29)
    counter.order(who, days_ago=400)

    assert [reason.kind for entry in counter.sheet(date(2027, 2, 28), 9) for reason in entry.reasons][:1] == [
        ReasonKind.BIRTHDAY
    ]


def test_birthdays_of_january_are_seen_over_new_year(counter: Counter) -> None:
    who = counter.client(birth_month=12, birth_day=31)
    counter.order(who, days_ago=400)

    assert "birthday" in {
        reason.kind.value for entry in counter.sheet(date(2027, 1, 2), 9) for reason in entry.reasons
    }


def test_best_clients_who_want_no_calls_do_not_use_up_the_wishes(counter: Counter) -> None:
    for at in range(6):
        rich = counter.client(f"Bogat{at}", birth_month=11, birth_day=21)
        counter.order(rich, days_ago=400, price=10_000_000)
        counter.consent(rich, "all", _past(counter, 300), _past(counter, 200))
    who = counter.client("Modest", birth_month=11, birth_day=21)
    counter.order(who, days_ago=400)

    assert "birthday" in _reasons(counter, who)


def test_who_was_put_away_is_not_called_and_takes_nobodys_place(counter: Counter) -> None:
    stays = _regular(counter, "Ultimul", silence=44)
    for at in range(30):
        archive_client(counter.book.change(), _regular(counter, f"Plecat{at}"))

    for _prepared in range(2):
        assert [entry.callee.client_id for entry in counter.sheet(limit=1)] == [stays]
        counter.book.prepare(TODAY)


def test_the_prepared_day_and_the_day_scored_afresh_say_the_same(counter: Counter) -> None:
    for at in range(40):
        who = counter.client(f"Client{at}")
        days = [_past(counter, 1 + at * 17 % 300 + visit * (20 + at)) for visit in range(1 + at % 7)]
        counter.write(*[Order(client_id=who, placed_on=day, total_bani=10_000 + at) for day in days])
    afresh = counter.sheet(limit=25)
    assert afresh
    counter.book.prepare(TODAY)

    assert counter.sheet(limit=25) == afresh


def test_a_talk_leaves_the_usual_gap_that_was_prepared(counter: Counter) -> None:
    who = _regular(counter)
    counter.book.prepare(TODAY)
    before = counter.book.queries().client_page(who).rhythm
    counter.call(who, CallOutcome.NO_ANSWER)

    assert counter.book.queries().client_page(who).rhythm == before


def test_a_day_prepared_earlier_never_shows_days_to_come(counter: Counter) -> None:
    _regular(counter)
    counter.book.prepare(TODAY)
    counter.write(Order(client_id=counter.client("Nou"), placed_on=TODAY))

    sheet = counter.book.queries().call_sheet(_past(counter, 200), 9, rescore=False)

    assert sheet == []


def test_a_full_day_drops_sales_and_keeps_promises(counter: Counter) -> None:
    owed = [counter.client(f"Promis{at}") for at in range(14)]
    for who in owed:
        counter.order(who, days_ago=20, promised=-1)
    _regular(counter)

    assert len(counter.sheet()) == 14
    assert len(counter.sheet(limit=3)) == 3


def test_a_shop_on_its_first_day_has_nobody_to_call(counter: Counter) -> None:
    assert counter.sheet() == []
    counter.book.prepare(TODAY)
    assert counter.sheet() == []
    assert counter.sheet(date(1900, 1, 1)) == []
