"""What was promised before promises had one home is there, with what it was before, and can be taken back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from boutique.data.book import SqliteBook
from boutique.data.history.change import plain
from boutique.data.migrating import migrate_file
from boutique.data.store.bookfile import NAME
from boutique.data.store.connection import connect
from boutique.domain.kernel.errors import Refused
from boutique.domain.promises.views import PromiseView
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY

pytestmark = pytest.mark.sqlite  # what an earlier program wrote is written here in the shapes of a file
WHO, ORDER, SUIT, TIE, FIRST, SECOND, CALL, LATE_TIE = (f"{n:032x}" for n in range(1, 9))
_DAYS = ("2026-12-01", "2026-12-08", "2026-12-15")


def _move(at: str, item: str, before: str | None, after: str, row: str) -> dict[str, Any]:
    told = {"item_id": item, "client_id": WHO, "before_on": before, "after_on": after, "why": "stofa"}
    return told | {"id": row, "at": at, "staff_id": None, "told_on": None}


_MOVES = (
    _move("2026-11-20 10:00:00", SUIT, _DAYS[0], _DAYS[1], FIRST),
    _move("2026-11-20 11:00:00", SUIT, _DAYS[1], _DAYS[2], SECOND),
    _move("2026-11-20 12:00:00", TIE, None, _DAYS[1], LATE_TIE),
)


def _write(raw: Any, table: str, row: dict[str, Any]) -> None:
    names = {each[1]: each for each in raw.execute(f"PRAGMA table_info({table})")}
    lacking = {
        name: 0 if "INT" in each[2] or "BOOL" in each[2] else "" for name, each in names.items() if each[3]
    }
    whole = lacking | {"id": row.get("id"), "version": 1} | row
    marks = ", ".join("?" * len(whole))
    raw.execute(f"INSERT INTO {table} ({', '.join(whole)}) VALUES ({marks})", tuple(whole.values()))


def _entry(raw: Any, seq: int, changes: list[tuple[str, str, str, Any, Any]]) -> None:
    head = (seq, f"{100 + seq:032x}", f"2026-11-20 1{seq}:30:00", "Deed", WHO, 8)
    raw.execute(
        "INSERT INTO history (seq, id, at, action, client_id, schema) VALUES (?, ?, ?, ?, ?, ?)", head
    )
    for pos, (op, table, row, *sides) in enumerate(changes):
        told = [None if side is None else json.dumps(side) for side in sides]
        raw.execute(
            "INSERT INTO history_change (seq, pos, op, table_name, row_id, client_id, before, after) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (seq, pos, op, table, row, WHO, *told),
        )
    raw.execute("INSERT INTO history_state (seq, done, stands, fact) VALUES (?, ?, 1, 0)", (seq, seq))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A book of 0008: a suit promised and moved twice, a tie promised late, and a day on which to ring."""
    path = tmp_path / NAME
    path.touch()
    migrate_file(path, "0008")
    raw = connect(path)
    raw.execute("BEGIN")
    raw.execute("PRAGMA defer_foreign_keys=1")
    _write(raw, "client", {"id": WHO, "no": 1, "family_name": "Popa", "standing": "client"})
    _write(
        raw, "orders", {"id": ORDER, "no": 1, "client_id": WHO, "placed_on": "2026-11-01", "currency": "RON"}
    )
    for item, due in ((SUIT, _DAYS[2]), (TIE, _DAYS[1])):
        row = {"id": item, "order_id": ORDER, "client_id": WHO, "garment": "suit", "kind": "bespoke"}
        _write(raw, "order_item", row | {"quantity": 1, "promised_on": due})
    for move in _MOVES:
        _write(raw, "order_date_change", move)
    call = {"id": CALL, "client_id": WHO, "due_on": _DAYS[0], "about": "despre palton"}
    _write(raw, "follow_up", call | {"done_on": "2026-12-02"})
    for seq, move in enumerate(_MOVES, 1):
        before, after = {"promised_on": move["before_on"]}, {"promised_on": move["after_on"]}
        told = move | {"at": plain(datetime.fromisoformat(move["at"]).replace(tzinfo=UTC))}
        changes = [("insert", "order_date_change", move["id"], None, told)]
        _entry(raw, seq, [*changes, ("update", "order_item", move["item_id"], before, after)])
    _entry(raw, 4, [("insert", "follow_up", CALL, None, call | {"talk_id": None, "done_on": None})])
    _entry(raw, 5, [("update", "follow_up", CALL, {"done_on": None}, {"done_on": "2026-12-02"})])
    raw.execute("COMMIT")
    raw.close()
    return tmp_path


def _days(book: SqliteBook) -> list[tuple[str, str, str | None]]:
    def told(each: PromiseView) -> tuple[str, str, str | None]:
        after = each.next_due_on.isoformat() if each.next_due_on else None
        return each.kind, each.due_on.isoformat(), after

    return sorted(map(told, book.queries().promises()), key=str)


_RENEWED = [
    ("call", _DAYS[0], None),
    ("garment", _DAYS[0], _DAYS[1]),
    ("garment", _DAYS[1], _DAYS[2]),
    ("garment", _DAYS[1], None),
    ("garment", _DAYS[2], None),
]


def test_every_day_that_was_promised_is_kept_beside_the_one_that_took_its_place(old: Path) -> None:
    with SqliteBook.open(old) as book:
        assert _days(book) == sorted(_RENEWED, key=str)
        call = next(each for each in book.queries().promises() if each.kind == "call")
        assert (call.words, str(call.kept_on)) == ("despre palton", "2026-12-02")
        suit, tie = book.queries().order(1).items
        assert [(str(each.before_on), str(each.after_on), each.why) for each in suit.changes] == [
            (_DAYS[0], _DAYS[1], "stofa"),
            (_DAYS[1], _DAYS[2], "stofa"),
        ]
        assert [(each.before_on, str(each.after_on)) for each in tie.changes] == [(None, _DAYS[1])]


def test_what_an_earlier_program_promised_is_taken_back_and_done_again(old: Path) -> None:
    with SqliteBook.open(old) as book:
        entries = [each.entry_id for each in book.queries().history()][::-1]
        with pytest.raises(Refused):
            undo_change(book.change(), entries[0])
        undo_change(book.change(), entries[1])
        assert ("garment", _DAYS[1], None) in _days(book)
        assert str(book.queries().order(1).items[0].promised_on) == _DAYS[1]
        again = book.queries().history()[0].entry_id
        undo_change(book.change(), again)
        assert _days(book) == sorted(_RENEWED, key=str)
        undo_change(book.change(), entries[2])
        assert book.queries().order(1).items[1].promised_on is None
        with pytest.raises(Refused):
            undo_change(book.change(), entries[3])
        undo_change(book.change(), entries[4])
        assert book.queries().promises()[0].fate(TODAY) == "open"
        undo_change(book.change(), entries[3])
        assert [each.kind for each in book.queries().promises()] == ["garment"] * 3
        assert not book.queries().reader.all("PRAGMA foreign_key_check")
