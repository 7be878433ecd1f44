"""A number is given once, whatever is taken back; lei and euros are counted apart."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from boutique.data.book import SqliteBook
from boutique.domain.collections.model import SeasonCollection
from boutique.domain.exchange.imports import ClientRow
from boutique.domain.kernel.money import Money, by_currency
from boutique.domain.lists.conditions import Condition, Fact
from boutique.domain.lookbooks.model import LookbookRecord
from boutique.domain.orders.model import Order
from boutique.services.exchange.import_clients import import_clients
from boutique.services.shop.changes import undo_change
from boutique.wording.kernel.money import spent
from boutique.wording.kernel.texts import speaking
from tests.counter import TODAY, Counter


def _numbers(counter: Counter, table: str) -> list[int]:
    return [row[0] for row in counter.book.queries().reader.all(f"SELECT no FROM {table} ORDER BY no")]


def test_the_number_of_an_order_taken_back_is_never_given_to_another(counter: Counter) -> None:
    who = counter.client("Popa")
    counter.order(who)
    undo_change(counter.book.change())
    counter.order(who)
    assert _numbers(counter, "orders") == [1, 2]


def test_what_is_taken_back_and_done_again_keeps_its_number(counter: Counter) -> None:
    who = counter.client("Popa")
    counter.order(who)
    undo_change(counter.book.change())
    undone = counter.book.queries().history()[0].entry_id
    counter.order(who)
    undo_change(counter.book.change(), undone)
    assert _numbers(counter, "orders") == [1, 2]


@pytest.mark.parametrize("many", [1, 3])
def test_the_numbers_of_people_taken_back_are_never_given_to_others(many: int, counter: Counter) -> None:
    rows = [ClientRow(line=at, source_key=str(at), family_name=f"Client{at}") for at in range(many)]
    import_clients(counter.book.change(), rows, today=TODAY)
    undo_change(counter.book.change(), meant=True)
    counter.client("Popa")
    assert _numbers(counter, "client") == [many + 1]


def test_a_number_outlives_the_program(counter: Counter) -> None:
    counter.client("Popa")
    undo_change(counter.book.change())
    counter.book.close()
    with SqliteBook.open(counter.book.folder) as book:
        Counter(book).client("Popa")
        assert book.queries().reader.all("SELECT no FROM client") == [(2,)]


def test_a_code_once_printed_stays_given_when_its_book_is_taken_back(counter: Counter) -> None:
    who, collection = counter.client("Popa"), SeasonCollection(name="Toamna", opens_on=TODAY)
    counter.write(collection)
    made = datetime(2026, 11, 21, tzinfo=UTC)
    counter.write(LookbookRecord(client_id=who, collection_id=collection.id, code="K7MR4X", made_at=made))
    undo_change(counter.book.change())
    assert counter.book.queries().lookbook_of("K7MR4X") == (UUID(int=0), "")
    assert counter.book.queries().lookbook_of("K7MR4Z") is None


def test_each_currency_is_a_sum_of_its_own() -> None:
    paid = [Money(300_00, "EUR"), Money(100_00), Money(1_00, "EUR"), Money(0, "GBP"), Money(50)]
    assert by_currency(paid) == [Money(100_50), Money(301_00, "EUR")]


def _bought(counter: Counter, who: UUID, bani: int, currency: str) -> None:
    counter.write(Order(client_id=who, placed_on=TODAY, total_bani=bani, currency=currency))


def test_lei_and_euros_are_told_apart_and_only_lei_count_where_one_figure_is_asked(counter: Counter) -> None:
    who, other = counter.client("Popa"), counter.client("Niță")
    _bought(counter, who, 100_000, "RON")
    _bought(counter, who, 900_000, "EUR")
    _bought(counter, other, 500_000, "RON")

    page = counter.book.queries().client_page(who)
    with speaking("ro"):
        assert spent(page.orders).replace("\u00a0", " ") == "1.000 lei și 9.000 €"
    rich = Condition(Fact.SPENT, amount=400_000)
    assert counter.book.queries().list_members((rich,), TODAY) == [other]
