"""Whoever shows the book hears of every commit, here and in other programs, and of nothing else."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from boutique.data.book import SqliteBook
from boutique.domain.exchange.imports import ClientRow
from boutique.domain.kernel.changed import Changed
from boutique.domain.kernel.errors import Refused
from boutique.services.clients.recent import remember_opened
from boutique.services.duplicates.merge import merge_clients
from boutique.services.exchange.import_clients import import_clients
from boutique.services.shop.changes import change_settings, undo_change
from boutique.services.taste.preferences import note_preference
from tests.counter import TODAY, Counter


@pytest.fixture
def other(book: SqliteBook) -> Iterator[Counter]:
    """The same book, open in another program."""
    with SqliteBook.open(book.folder) as there:
        yield Counter(there)


@pytest.fixture
def heard(book: SqliteBook) -> list[Changed]:
    """What is heard of the commits of this program."""
    told: list[Changed] = []
    book.feed.listen(told.append)
    return told


def test_a_commit_is_told_with_its_tables_and_its_clients(counter: Counter, heard: list[Changed]) -> None:
    who = counter.client("Popa")
    note_preference(counter.book.change(), who, "colour", "bleumarin", today=TODAY)

    assert [(each.tables, each.clients) for each in heard] == [
        ({"client"}, {who}),
        ({"preference"}, {who}),
    ]


def test_what_is_refused_or_changes_nothing_is_not_told(counter: Counter, heard: list[Changed]) -> None:
    who = counter.client("Popa")
    heard.clear()

    counter.correct(who)
    with pytest.raises(Refused):
        note_preference(counter.book.change(), who, "colour", "", today=TODAY)

    assert heard == []


def test_an_undo_and_a_merge_are_told_of_everybody_concerned(counter: Counter, heard: list[Changed]) -> None:
    kept, away = counter.client("Popa"), counter.client("Popa")
    counter.order(away)
    heard.clear()

    merge_clients(counter.book.change(), kept, away, now=datetime(2026, 11, 21, tzinfo=UTC))
    undo_change(counter.book.change())

    assert [each.clients for each in heard] == [{kept, away}] * 2
    assert all({"client", "orders", "order_item"} <= each.tables for each in heard)


def test_an_import_may_concern_anybody(counter: Counter, heard: list[Changed]) -> None:
    rows = [ClientRow(line=at, source_key=str(at), family_name="Popa") for at in range(3)]
    import_clients(counter.book.change(), rows, today=TODAY)

    assert [(each.tables, each.clients) for each in heard] == [({"client"}, None)]


def test_what_another_program_committed_is_seen_once(book: SqliteBook, other: Counter) -> None:
    assert book.feed.look() is None
    who = other.client("Popa")
    note_preference(other.book.change(), who, "colour", "bleumarin", today=TODAY)

    seen = book.feed.look()

    assert seen is not None
    assert (seen.tables, seen.clients) == ({"client", "preference"}, {who})
    assert book.feed.look() is None


def test_ones_own_commits_are_no_news(counter: Counter, other: Counter) -> None:
    feed = counter.book.feed
    feed.look()
    counter.client("Popa")
    assert feed.look() is None

    theirs = other.cloth()
    counter.client("Ionescu")
    seen = feed.look()
    assert theirs is not None
    assert seen is not None
    assert (seen.tables, seen.clients) == ({"cloth"}, frozenset())


def test_what_another_program_notes_for_itself_is_no_news(book: SqliteBook, other: Counter) -> None:
    who = other.client("Popa")
    book.feed.look()
    remember_opened(other.book.change(), who)
    other.book.prepare(TODAY)

    assert book.feed.look() is None


def test_an_import_of_another_program_may_concern_anybody(book: SqliteBook, other: Counter) -> None:
    book.feed.look()
    rows = [ClientRow(line=at, source_key=str(at), family_name="Popa") for at in range(3)]
    import_clients(other.book.change(), rows, today=TODAY)

    seen = book.feed.look()
    assert seen is not None
    assert seen.clients is None


def test_settings_changed_elsewhere_are_news(book: SqliteBook, other: Counter) -> None:
    book.feed.look()
    change_settings(other.book.change(), {"shop.name": "Atelier"})
    seen = book.feed.look()
    assert seen is not None
    assert seen.tables == {"setting"}


def test_a_look_while_nobody_writes_reads_nothing_of_the_book(book: SqliteBook) -> None:
    book.feed.look()
    asked: list[str] = []
    book.queries().reader.raw.set_trace_callback(asked.append)

    for _look in range(5):
        book.feed.look()

    assert asked == ["PRAGMA data_version"] * 5


def test_commits_are_told_on_the_thread_that_made_them_and_no_more_after_the_end(
    counter: Counter, tmp_path: Path
) -> None:
    told: list[str] = []
    end = counter.book.feed.listen(lambda _changed: told.append(threading.current_thread().name))
    writing = threading.Thread(target=counter.client, args=("Popa",), name="writing")
    writing.start()
    writing.join()
    end()
    counter.client("Ionescu")

    assert told == ["writing"]
