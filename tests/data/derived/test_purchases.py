"""A hem is no purchase, whoever counts: the page, the lists, the call sheet, the check."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from boutique.data.backups.checking import findings
from boutique.data.book import SqliteBook
from boutique.data.queries.calls.scoring import standings
from boutique.data.store.connection import connect
from boutique.domain.calls.views import RhythmView
from boutique.domain.kernel.money import Money
from boutique.domain.lists.conditions import Condition, Fact
from boutique.domain.orders.model import Order, OrderItem, OrderKind
from boutique.domain.orders.sums import spent_on
from tests.counter import TODAY, Counter
from tests.old_book import write_old_book


def _ordered(counter: Counter, who: UUID, days_ago: int, kind: OrderKind, *, cancelled: bool = False) -> None:
    placed = TODAY - timedelta(days=days_ago)
    order = Order(
        client_id=who,
        placed_on=placed,
        is_purchase=kind is not OrderKind.ALTERATION,
        cancelled_on=placed if cancelled else None,
        total_bani=10_000,
    )
    counter.write(
        order, OrderItem(order_id=order.id, client_id=who, garment="suit", kind=kind, delivered_on=placed)
    )


def _suits_and_hems(counter: Counter, who: UUID) -> None:
    for days_ago in (900, 500):
        _ordered(counter, who, days_ago, OrderKind.BESPOKE)
        _ordered(counter, who, days_ago - 14, OrderKind.ALTERATION)
    _ordered(counter, who, 300, OrderKind.READY_TO_WEAR, cancelled=True)
    _ordered(counter, who, 7, OrderKind.ALTERATION)


def _rhythm(counter: Counter, who: UUID) -> RhythmView:
    return counter.book.queries().client_page(who).rhythm


def _spent(counter: Counter, who: UUID) -> list[Money]:
    return spent_on(counter.book.queries().client_page(who).orders)


def test_hems_and_what_was_sent_back_change_no_rhythm(counter: Counter) -> None:
    hemmed, plain = counter.client("Tiv"), counter.client("Simplu")
    _suits_and_hems(counter, hemmed)
    for days_ago in (900, 500):
        _ordered(counter, plain, days_ago, OrderKind.BESPOKE)
    for prepared in (False, True):
        if prepared:
            counter.book.prepare(TODAY)
        one, other = _rhythm(counter, hemmed), _rhythm(counter, plain)
        assert (one.orders, one.typical_gap_days, one.due_on) == (
            other.orders,
            other.typical_gap_days,
            other.due_on,
        )
        assert (one.state, one.first_order, one.last_order) == (
            other.state,
            other.first_order,
            other.last_order,
        )
    assert [_spent(counter, each) for each in (hemmed, plain)] == [[Money(50_000)], [Money(20_000)]]
    assert findings(counter.book.folder) == []


def test_a_wedding_is_one_occasion_of_three_orders(counter: Counter) -> None:
    who = counter.client()
    for days_ago in (900, 890, 870, 500):
        _ordered(counter, who, days_ago, OrderKind.BESPOKE)
    assert (_rhythm(counter, who).orders, _rhythm(counter, who).typical_gap_days) == (4, 400)
    counter.book.prepare(TODAY)
    standing = next(iter(standings(counter.book.queries().reader.raw, TODAY)))
    assert (standing.orders, standing.since_days) == (4, 500)
    assert standing.gap_days is not None
    assert 200 < standing.gap_days < 500


def test_who_only_had_a_hem_has_bought_nothing(counter: Counter) -> None:
    who = counter.client("Tiv")
    _ordered(counter, who, 100, OrderKind.ALTERATION)
    counter.book.prepare(TODAY)
    rhythm = _rhythm(counter, who)
    assert (rhythm.orders, rhythm.last_order, _spent(counter, who)) == (0, None, [Money(10_000)])
    queries = counter.book.queries()
    for fact in (Condition(Fact.ORDERED, amount=1), Condition(Fact.BOUGHT, choice=("suit",))):
        assert queries.list_members([fact], TODAY) == []
    assert len(queries.list_members([Condition(Fact.SPENT, amount=1)], TODAY)) == 1
    assert not queries.wardrobe(who).made


def test_a_hem_after_the_first_suit_is_not_the_first_with_us(counter: Counter) -> None:
    first, hemmed = counter.client("Nou"), counter.client("Tiv")
    _ordered(counter, first, 5, OrderKind.BESPOKE)
    _ordered(counter, hemmed, 5, OrderKind.ALTERATION)
    told = {
        entry.callee.client_id: reason.facts.first
        for entry in counter.sheet(TODAY, limit=99)
        for reason in entry.reasons
        if reason.kind == "after_delivery"
    }
    assert told == {first: True, hemmed: False}


@pytest.mark.sqlite
def test_an_old_book_is_counted_by_the_rules_of_today(tmp_path: Path) -> None:
    raw = connect(write_old_book(tmp_path))
    raw.execute("UPDATE orders SET kind = 'alteration'")
    raw.execute("INSERT OR REPLACE INTO setting(key, value) VALUES ('calls.prepared_on', ?)", (f"{TODAY}",))
    raw.commit()
    raw.close()
    with SqliteBook.open(tmp_path) as book:
        assert findings(book.folder) == []
        assert book.queries().settings()["calls.prepared_on"] == ""
        rhythms = [book.queries().client_page(hit).rhythm for hit in _everybody(book)]
    assert [each.orders for each in rhythms] == [0] * len(rhythms)
    assert {each.state for each in rhythms} == {"unknown"}


def _everybody(book: SqliteBook) -> list[UUID]:
    return [UUID(row[0]) for row in book.queries().reader.all("SELECT id FROM client")]
