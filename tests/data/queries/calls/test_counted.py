"""A figure told of somebody late is a count of cases that can be listed by name."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from boutique.data.book import SqlBook
from boutique.domain.calls.facts import MissedFacts
from boutique.domain.calls.rhythm.counting import BuyingModel
from boutique.domain.calls.views import CountedMorning
from boutique.domain.clients.model import Client
from boutique.domain.orders.model import Order
from boutique.wording.calls.counted import counted_groups
from tests.counter import new_book
from tests.domain.calls.rhythm.shops import OPENED, simulated_shop

WEEKS = 312
LAST_DAY = OPENED + timedelta(weeks=WEEKS)


@pytest.fixture(scope="module")
def regulars(tmp_path_factory: pytest.TempPathFactory) -> SqlBook:
    """A shop of six hundred regulars; nothing is written into it."""
    bought = simulated_shop(BuyingModel(shape=6.0, rate=80.0, a=0.4, b=6.0, stages=3), 600, WEEKS)
    book = new_book(tmp_path_factory.mktemp("regulars"))
    people = [Client(family_name=f"Pop{chr(97 + at % 26)}", given_name=f"Ana {at}") for at in range(600)]
    pairs = zip(bought.client.tolist(), bought.day.tolist(), strict=True)
    orders = [
        Order(client_id=people[who].id, placed_on=date.fromordinal(day), total_bani=50_000)
        for who, day in sorted(pairs, key=lambda pair: pair[1])
    ]
    with book.change() as uow:
        uow.add_all(people, for_good=True)
        uow.add_all(orders, for_good=True)
        uow.commit("Shop begun")
    book.prepare(LAST_DAY)
    return book


def _told(book: SqlBook) -> dict[UUID, MissedFacts]:
    sheet = book.queries().call_sheet(LAST_DAY, limit=500)
    told = {
        entry.callee.client_id: reason.facts
        for entry in sheet
        for reason in entry.reasons
        if isinstance(reason.facts, MissedFacts) and reason.facts.came_back_of
    }
    assert told, "this shop has a figure to tell"
    return told


def _cases(book: SqlBook, who: UUID) -> tuple[CountedMorning, ...]:
    return book.queries().counted_like(who, LAST_DAY)


def test_what_the_card_prints_is_what_is_listed(regulars: SqlBook) -> None:
    for who, facts in list(_told(regulars).items())[:8]:
        cases = _cases(regulars, who)
        assert (len(cases), sum(each.came_back for each in cases)) == (facts.came_back_of, facts.came_back)
        assert {each.within_days for each in cases} == {facts.came_back_days}


def test_each_case_is_somebody_in_the_book_who_came_back_or_not(regulars: SqlBook) -> None:
    who = next(iter(_told(regulars)))
    for case in _cases(regulars, who)[:20]:
        page = regulars.queries().client_page(case.client_id)
        assert (page.name, page.no) == (case.name, case.no)
        bought = {order.placed_on for order in page.orders}
        after = {day for day in bought if case.on < day <= case.on + timedelta(days=case.within_days)}
        assert bool(after) is case.came_back


def test_the_list_says_both_shares_and_leaves_nobody_out(regulars: SqlBook) -> None:
    cases = _cases(regulars, next(iter(_told(regulars))))
    named = [
        name
        for _heading, mornings in counted_groups(cases)
        for _on, names in mornings
        for name in names.split(", ")
    ]
    assert sorted(named) == sorted(each.name for each in cases)


def test_nobody_is_counted_for_whom_nothing_is_told(regulars: SqlBook) -> None:
    told = _told(regulars)
    silent = next(
        hit.client_id
        for hit in regulars.queries().client_rows(None, 600)
        if regulars.queries().client_page(hit.client_id).rhythm.came_back_of is None
    )
    assert silent not in told
    assert _cases(regulars, silent) == ()
