"""The book on a server: made once, refused where it cannot be one, and never in doubt of what was written."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from boutique.data.books import open_book
from boutique.data.server.book import ServerBook
from boutique.data.store.place import Server
from boutique.data.store.server_connection import Connection, connect, numbered
from boutique.data.tables import metadata
from boutique.domain.kernel.errors import BoutiqueError, Refused, Unavailable
from boutique.domain.staff.model import Staff
from tests import servers
from tests.counter import Counter, new_server_book

pytestmark = pytest.mark.skipif(bool(servers.why_not()), reason=servers.why_not())

_OF_SERVER = {"client_find", "preference_words"}


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """The counter of a shop on a server."""
    with new_server_book(tmp_path / "shop") as book:
        yield Counter(book)


@pytest.fixture
def empty() -> Server:
    """A database with nothing in it."""
    return servers.make_database("empty")


def test_the_tables_of_a_new_book_are_those_of_the_models(counter: Counter) -> None:
    with counter.book._writing.begin() as connection:
        options: dict[str, Any] = {
            "compare_type": True,
            "include_object": lambda _thing, name, kind, *_: kind != "table" or name not in _OF_SERVER,
        }
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def test_a_database_without_a_book_is_refused(empty: Server, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no client book"):
        ServerBook.open(tmp_path, empty)


def test_a_book_is_made_once_whoever_comes_at_the_same_time(empty: Server, tmp_path: Path) -> None:
    troubles: list[BaseException] = []

    def make(counter: str) -> None:
        try:
            ServerBook.create(tmp_path / counter, empty).close()
        except BaseException as error:
            troubles.append(error)

    counters = [threading.Thread(target=make, args=(each,)) for each in ("one", "other")]
    for each in counters:
        each.start()
    for each in counters:
        each.join()

    assert troubles == []
    with open_book(tmp_path / "one") as book:
        assert book.queries().count_clients() == 0


def test_no_book_is_made_among_strange_tables(empty: Server, tmp_path: Path) -> None:
    with connect(empty) as raw:
        raw.execute("CREATE TABLE invoices (id integer)")

    with pytest.raises(Refused, match="other tables"):
        ServerBook.create(tmp_path, empty)


def test_no_book_is_made_where_names_would_stand_in_another_order(tmp_path: Path) -> None:
    server = servers.make_database("sorted", collation="ro_RO.UTF-8" if _knows("ro_RO.utf8") else "C")
    with connect(server) as raw:
        (collation,) = raw.execute(
            "SELECT datcollate FROM pg_database WHERE datname = current_database()"
        ).fetchone()
    if collation == "C":
        pytest.skip("this machine knows no other alphabet")
    with pytest.raises(Refused, match="alphabet"):
        ServerBook.create(tmp_path, server)


def _knows(locale: str) -> bool:
    with connect(servers.address_of("postgres")) as raw:
        return bool(raw.execute("SELECT 1 FROM pg_collation WHERE collname = ?", (locale,)).fetchone())


def test_a_book_of_a_newer_program_is_left_alone(counter: Counter) -> None:
    server = _server_of(counter)
    with connect(server) as raw:
        (revision,) = raw.execute("SELECT version_num FROM alembic_version").fetchone()
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    try:
        with pytest.raises(Refused, match="newer"):
            open_book(counter.book.folder)
        with pytest.raises(Refused, match="newer"):
            ServerBook.create(counter.book.folder, server)
    finally:
        with connect(server) as raw:
            raw.execute("UPDATE alembic_version SET version_num = ?", (revision,))


def _server_of(counter: Counter) -> Server:
    assert isinstance(counter.book, ServerBook)
    return counter.book.server


def _end_all(server: Server, state: str) -> int:
    """End every other connection in a state, as a server that is started anew does."""
    with closing(connect(server)) as raw:
        ended = raw.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = ?",
            (state,),
        ).fetchone()
        raw.commit()
        return int(ended[0])


def test_who_reads_comes_back_by_themselves_after_the_server_was_started_anew(counter: Counter) -> None:
    counter.client("Popa")
    assert counter.found("popa") == ["Ana Popa"]

    assert _end_all(_server_of(counter), "idle")

    assert counter.found("popa") == ["Ana Popa"]
    counter.client("Rusu")
    assert counter.found("rusu") == ["Ana Rusu"]


def test_a_deed_whose_connection_broke_is_told_and_is_not_written(counter: Counter) -> None:
    server = _server_of(counter)

    def hire() -> None:
        with counter.book.change() as uow:
            uow.add(Staff(name="Dana"))
            uow.keys(Staff, "name")
            assert _end_all(server, "idle in transaction")
            uow.commit("Hired")

    with pytest.raises(Unavailable, match="does not answer"):
        hire()

    assert counter.book.queries().staff() == []


@pytest.mark.parametrize("written", [True, False])
def test_a_commit_that_got_no_answer_is_looked_up(
    counter: Counter, written: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cable is pulled while the word to commit is on its way there, or its answer on the way back."""
    commit = Connection.commit
    pulled: list[bool] = []

    def lost(self: Connection) -> None:
        if pulled:
            return commit(self)
        pulled.append(True)
        if written:
            commit(self)
        self.pgconn.finish()
        return commit(self)

    monkeypatch.setattr(Connection, "commit", lost)
    if written:
        counter.write(Staff(name="Dana"))
    else:
        with pytest.raises(Unavailable, match="does not answer"):
            counter.write(Staff(name="Dana"))

    assert pulled
    assert [each.name for each in counter.book.queries().staff()] == ["Dana"] * written


def test_counters_write_one_after_the_other_and_give_no_number_twice(counter: Counter) -> None:
    troubles: list[BaseException] = []

    def register(name: str) -> None:
        try:
            with open_book(counter.book.folder) as book:
                for _each in range(12):
                    Counter(book).client(name)
        except BaseException as error:
            troubles.append(error)

    counters = [threading.Thread(target=register, args=(name,)) for name in ("Popa", "Rusu", "Albu")]
    for each in counters:
        each.start()
    for each in counters:
        each.join()

    assert troubles == []
    assert [row[0] for row in counter.book.queries().reader.all("SELECT no FROM client ORDER BY no")] == [
        *range(1, 37)
    ]
    seqs = counter.book.queries().reader.all("SELECT seq FROM history ORDER BY at, seq")
    assert seqs == sorted(seqs)


def test_who_waits_too_long_for_another_counter_is_told(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(connect.__globals__["_SETTINGS"], "lock_timeout", "50ms")
    with open_book(counter.book.folder) as other, counter.book.change() as writing:
        writing.add(Staff(name="Dana"))
        with pytest.raises(BoutiqueError, match="writing just now"):
            Counter(other).client("Popa")


def test_what_reads_cannot_write(counter: Counter) -> None:
    with pytest.raises(Unavailable, match="only be read"):
        counter.book.queries().reader.all("DELETE FROM client")


def test_a_server_that_is_away_is_told_in_words_without_its_address(tmp_path: Path) -> None:
    from boutique.data.store.address import server_of

    with pytest.raises(Unavailable) as told:
        ServerBook.open(tmp_path, server_of("postgresql://ana@/shop?host=/nowhere/at/all"))
    assert "nowhere" not in str(told.value)


@pytest.mark.parametrize(
    ("text", "dollars"),
    [
        ("SELECT ?, ?", "SELECT $1, $2"),
        ("SELECT ?2, ?1, ?2", "SELECT $2, $1, $2"),
        ("SELECT '?' || ?, 'it''s ?'", "SELECT '?' || $1, 'it''s ?'"),
        ("SELECT $1", "SELECT $1"),
    ],
)
def test_marks_are_numbered_but_not_within_words(text: str, dollars: str) -> None:
    assert numbered(text) == dollars
