"""What would make many clients go with it is taken back only once that is meant."""

from __future__ import annotations

from uuid import UUID

import pytest

from boutique.data.book import SqliteBook
from boutique.domain.exchange.imports import ClientRow
from boutique.domain.shop.going import NAMED, Going, ManyGo
from boutique.services.exchange.import_clients import import_clients
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter


def take_in(book: SqliteBook, *names: str) -> UUID:
    """Import clients of these family names; returns the entry."""
    rows = [ClientRow(line=2 + at, family_name=name, given_name="Ana") for at, name in enumerate(names)]
    entry = import_clients(book.change(), rows, today=TODAY).entry
    assert entry is not None
    return entry


def test_an_import_of_much_of_the_shop_goes_only_when_that_is_meant(counter: Counter) -> None:
    counter.client("Dinu")
    entry = take_in(counter.book, *(f"Popa{at:02}" for at in range(20)))

    with pytest.raises(ManyGo) as asked:
        undo_change(counter.book.change(), entry)

    assert (asked.value.going.clients, asked.value.going.of) == (20, 21)
    assert len(asked.value.going.names) == NAMED
    assert "Ana Popa00" in str(asked.value)
    assert counter.book.queries().count_clients() == 21
    undo_change(counter.book.change(), entry, meant=True)
    assert counter.book.queries().count_clients() == 1


def test_the_page_just_written_is_taken_back_without_a_question(counter: Counter) -> None:
    counter.client("Dinu")
    counter.client("Popa")

    undo_change(counter.book.change())

    assert counter.book.queries().count_clients() == 1


def test_who_was_put_away_meanwhile_does_not_go_again(counter: Counter) -> None:
    counter.client("Dinu")
    undo_change(counter.book.change(), counter_entry := take_in(counter.book, "Popa", "Marin"))

    assert isinstance(counter_entry, UUID)
    assert counter.book.queries().count_clients() == 1


@pytest.mark.parametrize(
    ("gone", "of", "asked"),
    [
        (1, 1, False),
        (1, 2, False),
        (2, 2, True),
        (2, 9, False),
        (3, 9, True),
        (5, 100, False),
        (6, 100, True),
    ],
)
def test_a_twentieth_is_much_and_one_or_two_of_several_are_few(gone: int, of: int, asked: bool) -> None:
    assert Going(gone, of, ()).asked is asked
