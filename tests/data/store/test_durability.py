"""What was said to be saved is saved, and nothing is ever half done."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from boutique.data.backups.checking import findings
from boutique.data.book import SqliteBook
from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import Unavailable
from boutique.wording import explain
from tests.counter import Counter
from tests.snapshots import contents, derived, rebuilt


def _fail_to_commit(monkeypatch: pytest.MonkeyPatch, *, written: bool) -> None:
    commit = Session.commit

    def failing(self: Session) -> None:
        if written:
            commit(self)
        raise dbapi2.OperationalError("disk I/O error")

    monkeypatch.setattr(Session, "commit", failing)


def test_a_commit_that_failed_but_stands_on_the_disk_is_recognised(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        _fail_to_commit(patch, written=True)
        who = counter.client("Popa")

    assert counter.book.queries().client_page(who).name == "Ana Popa"
    assert len(counter.book.queries().history()) == 1


def test_a_commit_that_failed_is_told_and_can_be_tried_again(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        _fail_to_commit(patch, written=False)
        with pytest.raises(Unavailable) as trouble:
            counter.client("Popa")

    assert "Discul nu răspunde" in explain(trouble.value)
    assert not counter.book.queries().history()
    counter.client("Popa")
    assert counter.found("popa") == ["Ana Popa"]


def _fill_the_disk(book: SqliteBook) -> None:
    """From now on the file may not grow: SQLite says the same as on a full disk."""
    _let_it_grow(book, "(SELECT page_count FROM pragma_page_count)")


def _let_it_grow(book: SqliteBook, pages: str = "4294967294") -> None:
    with book._writing.connect() as connection:
        raw: Any = connection.connection.driver_connection
        (limit,) = raw.execute(f"SELECT {pages}").fetchone()
        raw.execute(f"PRAGMA max_page_count={limit}")


def test_a_full_disk_is_told_and_nothing_is_lost(counter: Counter) -> None:
    who = counter.client("Popa", note="știe ce vrea")
    before = contents(counter.book)
    _fill_the_disk(counter.book)

    def fill() -> None:
        for at in range(50):
            counter.client(f"Client{at}", note="x" * 4000)

    with pytest.raises(Unavailable) as trouble:
        fill()

    assert "Discul e plin" in explain(trouble.value)
    assert counter.book.queries().client_page(who).draft.note == "știe ce vrea"
    assert all(rows in contents(counter.book)["client"] for rows in before["client"])
    _let_it_grow(counter.book)
    assert derived(counter.book) == rebuilt(counter.book)
    assert not findings(counter.book.folder)


def test_a_full_disk_stops_an_import_whole(counter: Counter) -> None:
    before = contents(counter.book)
    _fill_the_disk(counter.book)

    def bring_in() -> None:
        with counter.book.change() as uow:
            uow.add_all([Client(family_name=f"Client{at}", note="x" * 500) for at in range(500)])
            uow.commit("Imported")

    with pytest.raises(Unavailable):
        bring_in()

    assert contents(counter.book) == before


def test_leaving_without_a_commit_changes_nothing(counter: Counter) -> None:
    with counter.book.change() as uow:
        uow.add(Client(family_name="Nimeni"))
        uow.keys(Client, "no")

    assert counter.book.queries().count_clients() == 0
    assert counter.found("nimeni") == []


def test_a_bug_within_a_change_changes_nothing(counter: Counter) -> None:
    def stumble() -> None:
        with counter.book.change() as uow:
            uow.add(Client(family_name="Nimeni"))
            uow.keys(Client, "no")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stumble()

    assert counter.book.queries().count_clients() == 0
