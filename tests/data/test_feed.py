"""Whoever shows the book hears of every commit, here and in other programs, and of nothing else."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from boutique.data.book import SqliteBook
from boutique.data.feed import News
from boutique.domain.exchange.imports import ClientRow
from boutique.domain.kernel.changed import Changed
from boutique.domain.kernel.errors import Refused
from boutique.services.clients.recent import remember_opened
from boutique.services.duplicates.merge import merge_clients
from boutique.services.exchange.import_clients import import_clients
from boutique.services.shop.changes import change_settings, undo_change
from boutique.services.taste.preferences import note_preference
from tests.counter import TODAY, Counter

pytestmark = pytest.mark.sqlite


@pytest.fixture
def other(book: SqliteBook) -> Iterator[Counter]:
    """The same book, open in another program."""
    with SqliteBook.open(book.folder) as there:
        yield Counter(there)


def _theirs(book: SqliteBook) -> Changed | None:
    """Return what others committed, where nothing was committed here."""
    news = book.feed.look()
    assert news.ours is None
    return news.theirs


def _ours(book: SqliteBook) -> Changed:
    """Return what was committed here, where nobody else committed anything."""
    news = book.feed.look()
    assert news.theirs is None
    assert news.ours is not None
    return news.ours


def test_a_commit_is_told_with_its_tables_and_its_clients(counter: Counter) -> None:
    who = counter.client("Popa")
    told = _ours(counter.book)
    assert (told.tables, told.clients) == ({"client"}, {who})

    note_preference(counter.book.change(), who, "colour", "bleumarin", today=TODAY)
    told = _ours(counter.book)
    assert (told.tables, told.clients) == ({"preference"}, {who})


def test_commits_between_two_looks_are_told_together_since_the_first_was_begun(counter: Counter) -> None:
    counter.book.feed.look()
    begun = time.monotonic()
    one = counter.client("Popa")
    between = time.monotonic()
    other = counter.client("Ionescu")
    counter.cloth()

    told = _ours(counter.book)

    assert (told.tables, told.clients) == ({"client", "cloth"}, {one, other})
    assert begun <= told.began <= between


def test_what_is_refused_or_changes_nothing_is_not_told(counter: Counter) -> None:
    who = counter.client("Popa")
    counter.book.feed.look()

    counter.correct(who)
    with pytest.raises(Refused):
        note_preference(counter.book.change(), who, "colour", "", today=TODAY)

    assert counter.book.feed.look() == News(None, None)


def test_an_undo_and_a_merge_are_told_of_everybody_concerned(counter: Counter) -> None:
    kept, away = counter.client("Popa"), counter.client("Popa")
    counter.order(away)
    counter.book.feed.look()

    for deed in (
        lambda: merge_clients(counter.book.change(), kept, away, now=datetime(2026, 11, 21, tzinfo=UTC)),
        lambda: undo_change(counter.book.change()),
    ):
        deed()
        told = _ours(counter.book)
        assert told.clients == {kept, away}
        assert {"client", "orders", "order_item"} <= told.tables


def test_an_import_may_concern_anybody(counter: Counter) -> None:
    rows = [ClientRow(line=at, source_key=str(at), family_name="Popa") for at in range(3)]
    import_clients(counter.book.change(), rows, today=TODAY)

    told = _ours(counter.book)
    assert (told.tables, told.clients) == ({"client"}, None)


def test_what_another_program_committed_is_seen_once(book: SqliteBook, other: Counter) -> None:
    assert _theirs(book) is None
    who = other.client("Popa")
    note_preference(other.book.change(), who, "colour", "bleumarin", today=TODAY)

    seen = _theirs(book)

    assert seen is not None
    assert (seen.tables, seen.clients) == ({"client", "preference"}, {who})
    assert _theirs(book) is None


def test_ones_own_commits_are_told_apart_from_those_of_others(counter: Counter, other: Counter) -> None:
    counter.book.feed.look()
    other.cloth()
    who = counter.client("Ionescu")
    news = counter.book.feed.look()

    assert news.ours is not None
    assert news.theirs is not None
    assert (news.ours.tables, news.ours.clients) == ({"client"}, {who})
    assert (news.theirs.tables, news.theirs.clients) == ({"cloth"}, frozenset())
    assert counter.book.feed.look() == News(None, None)


def test_what_another_program_notes_for_itself_is_no_news(book: SqliteBook, other: Counter) -> None:
    who = other.client("Popa")
    book.feed.look()
    remember_opened(other.book.change(), who)
    other.book.prepare(TODAY)

    assert _theirs(book) is None


def test_an_import_of_another_program_may_concern_anybody(book: SqliteBook, other: Counter) -> None:
    book.feed.look()
    rows = [ClientRow(line=at, source_key=str(at), family_name="Popa") for at in range(3)]
    import_clients(other.book.change(), rows, today=TODAY)

    seen = _theirs(book)
    assert seen is not None
    assert seen.clients is None


def test_settings_changed_elsewhere_are_news(book: SqliteBook, other: Counter) -> None:
    book.feed.look()
    change_settings(other.book.change(), {"shop.name": "Atelier"})
    seen = _theirs(book)
    assert seen is not None
    assert seen.tables == {"setting"}


def test_a_look_while_nobody_writes_reads_nothing_of_the_book(book: SqliteBook) -> None:
    book.feed.look()
    asked: list[str] = []
    book.queries().reader.raw.set_trace_callback(asked.append)

    for _look in range(5):
        book.feed.look()

    assert asked == ["PRAGMA data_version"] * 5
