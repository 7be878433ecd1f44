"""A book on a server is renewed as one in a file is: every day that was promised is there, moved or not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, inspect, text

from boutique.data.server.book import ServerBook
from boutique.data.server.engine import writing_engine
from boutique.data.store.place import Server
from boutique.data.store.reader import uid
from boutique.data.store.scripts import upgrade
from tests import servers

pytestmark = pytest.mark.skipif(bool(servers.why_not()), reason=servers.why_not())
WHO, ORDER, SUIT, MOVE, CALL, FITTING = (f"{n:032x}" for n in range(1, 7))


def _write(connection: Connection, table: str, **said: Any) -> None:
    """Write a row; what must not be empty and is not said is nothing or 0."""
    row: dict[str, Any] = {"version": 1}
    for column in inspect(connection).get_columns(table):
        if not column["nullable"]:
            row[column["name"]] = {"INTEGER": 0, "BOOLEAN": False}.get(str(column["type"]), "")
    row |= said
    marks = ", ".join(f":{name}" for name in row)
    connection.execute(text(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})"), row)


@pytest.fixture
def old() -> Server:
    """A database of revision 0008 with a suit that was moved once, and a day on which to ring."""
    server = servers.make_database("old")
    engine = writing_engine(server)
    with engine.begin() as connection:
        upgrade(connection, "0008")
        _write(connection, "client", id=WHO, no=1, family_name="Popa", standing="client")
        _write(connection, "orders", id=ORDER, no=1, client_id=WHO, placed_on="2026-11-01", currency="RON")
        item = {"order_id": ORDER, "client_id": WHO, "garment": "suit", "kind": "bespoke", "quantity": 1}
        _write(connection, "order_item", id=SUIT, promised_on="2026-12-08", **item)
        moved = {"item_id": SUIT, "client_id": WHO, "before_on": "2026-12-01", "after_on": "2026-12-08"}
        _write(connection, "order_date_change", id=MOVE, why="stofa", at="2026-11-20 10:00:00", **moved)
        _write(connection, "follow_up", id=CALL, client_id=WHO, due_on="2026-12-02", about="despre palton")
        tried = {"client_id": WHO, "order_id": ORDER, "at": "2026-11-20 10:00:00", "kind": "basted"}
        _write(connection, "fitting", id=FITTING, amendments="mâneca stângă mai scurtă", **tried)
    engine.dispose()
    return server


def test_what_was_promised_in_a_book_on_a_server_is_kept(old: Server, tmp_path: Path) -> None:
    with ServerBook.open(tmp_path, old) as book:
        told = [(each.kind, str(each.due_on), each.words) for each in book.queries().promises()]
        assert told == [
            ("garment", "2026-12-01", ""),
            ("call", "2026-12-02", "despre palton"),
            ("garment", "2026-12-08", ""),
        ]
        (change,) = book.queries().order(1).items[0].changes
        assert (str(change.before_on), str(change.after_on), change.why) == (
            "2026-12-01",
            "2026-12-08",
            "stofa",
        )


def test_what_a_fitting_asked_for_is_kept_word_for_word(old: Server, tmp_path: Path) -> None:
    with ServerBook.open(tmp_path, old) as book:
        kept = book.queries().reader.all("SELECT fitting_id, words FROM amendment")
        assert [(uid(row[0]).hex, row[1]) for row in kept] == [(FITTING, "mâneca stângă mai scurtă")]
