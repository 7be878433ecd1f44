"""Fittings of before they were appointments keep what was to be altered, and can be taken back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from boutique.data.book import SqliteBook
from boutique.data.history.change import plain
from boutique.data.migrating import migrate_file
from boutique.data.store.bookfile import NAME
from boutique.data.store.connection import connect
from boutique.domain.pages.story import StoryKind
from boutique.domain.workshop.fittings import Outcome
from boutique.services.care.strike import strike_entry
from boutique.services.shop.changes import undo_change
from boutique.wording.pages import happened
from tests.counter import TODAY

pytestmark = pytest.mark.sqlite  # what an earlier program wrote is written here in the shapes of a file
WHO, AMENDED, PLAIN, MANY = (f"{n:032x}" for n in range(1, 5))
_WORDS = "Mâneca stângă -1; talia, fiecare parte"


def _row(table: Any, **said: Any) -> tuple[str, tuple[Any, ...]]:
    marks = ", ".join("?" * len(said))
    return f"INSERT INTO {table} ({', '.join(said)}) VALUES ({marks})", tuple(said.values())


def _fitting(row: str, amendments: str) -> dict[str, Any]:
    told = {"id": row, "client_id": WHO, "order_id": None, "at": "2026-11-10 10:00:00", "kind": "basted"}
    return told | {"words": "Strânge.", "amendments": amendments, "glad": 1, "staff_id": None}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A book of 0011 with three fittings: with amendments, without, and one of many that came at once."""
    path = tmp_path / NAME
    path.touch()
    migrate_file(path, "0011")
    raw = connect(path)
    raw.execute("BEGIN")
    named = {each[1]: each for each in raw.execute("PRAGMA table_info(client)")}
    lacking = {
        name: 0 if "INT" in each[2] or "BOOL" in each[2] else "" for name, each in named.items() if each[3]
    }
    who = lacking | {"id": WHO, "version": 1, "no": 1, "family_name": "Popa", "standing": "client"}
    raw.execute(*_row("client", **who))
    told = ((AMENDED, _WORDS), (PLAIN, ""), (MANY, "Tivul +2"))
    for row, words in told:
        raw.execute(*_row("fitting", version=1, **_fitting(row, words)))
    for seq, (row, words) in enumerate(told, 1):
        raw.execute(
            "INSERT INTO history (seq, id, at, action, client_id, schema) VALUES (?, ?, ?, 'Deed', ?, 11)",
            (seq, f"{100 + seq:032x}", f"2026-11-10 1{seq}:00:00", WHO),
        )
        after = _fitting(row, words) | {"at": plain(datetime(2026, 11, 10, 10, tzinfo=UTC)), "glad": True}
        op, whole = ("insert", after) if row != MANY else ("bulk", {"added": [MANY], "clients": [WHO]})
        raw.execute(
            "INSERT INTO history_change (seq, pos, op, table_name, row_id, client_id, before, after) "
            "VALUES (?, 0, ?, 'fitting', ?, ?, NULL, ?)",
            (seq, op, None if op == "bulk" else row, WHO, json.dumps(whole)),
        )
        raw.execute("INSERT INTO history_state (seq, done, stands, fact) VALUES (?, ?, 1, 0)", (seq, seq))
    raw.execute("COMMIT")
    raw.close()
    return tmp_path


def _rows(book: SqliteBook, sql: str) -> list[Any]:
    return book.queries().reader.all(sql)


def test_what_was_to_be_altered_is_a_row_with_every_word(old: Path) -> None:
    with SqliteBook.open(old) as book:
        assert _rows(book, "SELECT outcome FROM fitting ORDER BY id") == [
            ("amended",),
            ("held",),
            ("amended",),
        ]
        assert _rows(book, "SELECT fitting_id, words, place FROM amendment ORDER BY id") == [
            (AMENDED, _WORDS, ""),
            (MANY, "Tivul +2", ""),
        ]
        told = [
            happened(each, TODAY)
            for each in book.queries().story(UUID(WHO))
            if each.kind is StoryKind.FITTING
        ]
        assert any(_WORDS in each for each in told)
        view = book.queries().fittings_of(UUID(WHO))[0]
        assert view.outcome in (Outcome.AMENDED, Outcome.HELD)


@pytest.mark.parametrize("seq", [1, 2, 3])
def test_an_entry_of_before_is_taken_back_and_done_again(old: Path, seq: int) -> None:
    with SqliteBook.open(old) as book:
        row = (AMENDED, PLAIN, MANY)[seq - 1]
        before = _rows(book, "SELECT id, outcome, minutes FROM fitting ORDER BY id")
        words = _rows(book, "SELECT id, words FROM amendment ORDER BY id")
        undo_change(book.change(), UUID(f"{100 + seq:032x}"))
        assert row not in [each[0] for each in _rows(book, "SELECT id FROM fitting")]
        assert row not in [each[0] for each in _rows(book, "SELECT fitting_id FROM amendment")]
        if seq != 3:
            undo_change(book.change(), book.queries().history(limit=1)[0].entry_id)
            assert _rows(book, "SELECT id, outcome, minutes FROM fitting ORDER BY id") == before
            assert _rows(book, "SELECT id, words FROM amendment ORDER BY id") == words


def test_struck_out_a_fitting_goes_with_its_amendments_and_comes_back_with_them(old: Path) -> None:
    with SqliteBook.open(old) as book:
        entry = strike_entry(book.change(), StoryKind.FITTING, UUID(AMENDED))
        assert _rows(book, f"SELECT 1 FROM amendment WHERE id = '{AMENDED}'") == []
        undo_change(book.change(), entry)
        assert _rows(book, f"SELECT words FROM amendment WHERE id = '{AMENDED}'") == [(_WORDS,)]
