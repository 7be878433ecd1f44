"""Every connection keeps what it is told, and two windows never write at once."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from boutique.data.book import SqliteBook
from boutique.data.store import connection
from boutique.data.store.connection import connect
from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import Refused, Unavailable
from boutique.services.clients.correct import correct_client
from boutique.wording import explain
from tests.counter import PHONES, TODAY, Counter

DURABLE = {"journal_mode": "truncate", "synchronous": 2, "foreign_keys": 1, "fullfsync": 1}


def _settings(raw: Any) -> dict[str, object]:
    return {name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in DURABLE}


def test_the_writer_the_readers_and_the_bare_driver_keep_what_they_are_told(book: SqliteBook) -> None:
    bare = connect(book.path)
    with book._writing.connect() as writing:
        assert _settings(writing.connection.driver_connection) == DURABLE
    assert _settings(book.queries().reader.raw) == DURABLE
    assert _settings(bare) == DURABLE
    bare.close()


def test_a_disk_that_does_not_take_the_settings_is_refused(
    book: SqliteBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connection._SETTINGS, "synchronous", 7)

    with pytest.raises(Unavailable) as trouble:
        connect(book.path)

    assert "synchronous" in explain(trouble.value)


def test_what_reads_cannot_write(book: SqliteBook) -> None:
    with pytest.raises(dbapi2.OperationalError):
        book.queries().reader.raw.execute("DELETE FROM setting")


def test_the_second_window_waits_for_the_first(book: SqliteBook) -> None:
    entered, order = threading.Event(), []

    def second() -> None:
        entered.wait()
        with SqliteBook(book.path) as other:
            Counter(other).client("Doi")
        order.append("second")

    window = threading.Thread(target=second)
    window.start()
    with book.change() as uow:
        entered.set()
        uow.add(Client(family_name="Unu"))
        assert window.is_alive()
        order.append("first")
        uow.commit("Written down")
    window.join()

    assert order == ["first", "second"]
    assert [hit.no for hit in book.queries().client_rows(None)] == [2, 1]


def test_a_window_that_never_finishes_is_told_of(book: SqliteBook, monkeypatch: pytest.MonkeyPatch) -> None:
    holding = connect(book.path)
    holding.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(connection, "PATIENCE_S", 0.02)
    with pytest.raises(Unavailable) as trouble, book.change():
        pass

    assert "altă fereastră" in explain(trouble.value)
    holding.execute("ROLLBACK")
    holding.close()


def test_a_form_opened_before_another_saved_is_refused(counter: Counter) -> None:
    who = counter.client("Popa", city="Iași")
    with SqliteBook(counter.book.path) as other:
        counter.correct(who, city="Cluj")
        with pytest.raises(Refused) as refusal:
            correct_client(other.change(), who, {"city": "Iași"}, {"city": "Turda"}, PHONES, today=TODAY)

    assert "altcineva a schimbat" in explain(refusal.value).casefold()
    page = counter.book.queries().client_page(who)
    assert (page.draft.family_name, page.draft.city) == ("Popa", "Cluj")


def test_two_windows_numbering_clients_never_give_one_number_twice(book: SqliteBook) -> None:
    def register(path: Path) -> None:
        with SqliteBook(path) as window:
            counter = Counter(window)
            for at in range(10):
                counter.client(f"Client{at}")

    windows = [threading.Thread(target=register, args=(book.path,)) for _ in range(3)]
    for window in windows:
        window.start()
    for window in windows:
        window.join()

    assert sorted(hit.no for hit in book.queries().client_rows(None)) == list(range(1, 31))
