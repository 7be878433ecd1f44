"""Shops of every earlier revision, opened by the program of today: nothing is lost, all can be taken back.

The rows of `shop_of_0002.sql` and `shop_of_0003.sql` were written by the deeds of those programs' own tests,
those of 0003 with a row besides in every table whose texts fill their declared length; everybody is made up.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Engine, event

from boutique.data import migrating
from boutique.data.backups.checking import findings
from boutique.data.book import SqliteBook
from boutique.data.store.bookfile import FileState, look
from boutique.data.store.connection import connect
from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.errors import Refused, Unavailable
from boutique.domain.orders.model import Order
from boutique.services.shop.changes import undo_change
from tests.counter import Counter
from tests.old_book import rows_of, write_filled_book, write_old_book
from tests.snapshots import DERIVED, contents, derived, rebuilt

REVISIONS = ["0001", "0002", "0003"]
_REWRITTEN = {"history", "history_row"}
_MOVED = {
    "orders": (
        "(SELECT o.*, coalesce(i.kind, 'ready_to_wear') AS kind, i.promised_on, i.delivered_on "
        "FROM orders o LEFT JOIN order_item i ON i.order_id = o.id)"
    ),
    "cloth": (
        "(SELECT k.*, s.on_hand_cm AS stock_cm, s.expected_from AS expected_on, s.arrived_on "
        "FROM cloth k JOIN cloth_stock s ON s.cloth_id = k.id)"
    ),
    "follow_up": "(SELECT p.*, p.words AS about, p.kept_on AS done_on FROM promise p WHERE p.kind = 'call')",
    "fitting": (
        "(SELECT f.*, coalesce(a.words, '') AS amendments FROM fitting f "
        "LEFT JOIN amendment a ON a.fitting_id = f.id)"
    ),
}
"""What lay in a table and lies elsewhere since, as it lay there."""


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_row_that_an_earlier_program_wrote_is_there_as_it_was(revision: str, tmp_path: Path) -> None:
    write_old_book(tmp_path, revision)
    with SqliteBook.open(tmp_path) as book:
        reader = book.queries().reader
        for line in filter(None, rows_of(revision).read_text("utf-8").splitlines()):
            table, rest = line.removeprefix("INSERT INTO ").split("(", 1)
            columns, values = rest.removesuffix(");").split(") VALUES(", 1)
            if table not in DERIVED | _REWRITTEN:
                source = _MOVED.get(table, table)
                said = reader.one(f"SELECT EXISTS (SELECT {columns} FROM {source} INTERSECT SELECT {values})")
                assert said == (1,), line


@pytest.mark.parametrize("revision", ["0002", "0003"])
def test_a_shop_has_something_in_every_table_it_knew(revision: str, tmp_path: Path) -> None:
    raw = connect(write_old_book(tmp_path, revision))
    tables = {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    named = {name for name in tables if not name.startswith(("client_words", "client_pieces", "client_more"))}
    empty = [name for name in named if not raw.execute(f"SELECT 1 FROM {name} LIMIT 1").fetchone()]
    raw.close()
    assert sorted(empty) == ["client_place", "client_vocabulary"]


@pytest.mark.parametrize("revision", REVISIONS)
def test_an_earlier_shop_is_whole_once_it_is_renewed(revision: str, tmp_path: Path) -> None:
    write_old_book(tmp_path, revision)
    with SqliteBook.open(tmp_path) as book:
        lacking = [text for text, _filling in findings(tmp_path) if "ictures missing" not in text]
        assert lacking == []
        assert _history(book) == _history_before(tmp_path)
        before = derived(book)
        before.pop("summary")
        again = rebuilt(book)
        again.pop("summary")
        assert before == again


def _history(book: SqliteBook) -> list[tuple[Any, ...]]:
    """Return every entry as the program before 0004 would have written it."""
    heads = book.queries().reader.all(
        "SELECT seq, id, at, staff_id, client_id, action, undoes FROM history ORDER BY seq"
    )
    asked = (
        "SELECT op, table_name, row_id, client_id, before, after FROM history_change "
        "WHERE seq = ? ORDER BY pos"
    )
    return [
        (*rest, [_as_before(*row) for row in book.queries().reader.all(asked, seq)]) for seq, *rest in heads
    ]


def _as_before(op: str, table: str, row: str, client: str, *sides: str | None) -> dict[str, Any]:
    before, after = (json.loads(side) if isinstance(side, str) else side for side in sides)
    if op == "setting":
        return {"table": table, "setting": row, "before": before, "after": after}
    if op == "fact":
        return {"table": table, "fact": after}
    if op == "bulk":
        named = {"added": "many", "removed": "struck", "loaded": "laid_in"}
        return {"table": table} | {named.get(key, key): value for key, value in (before or after).items()}
    version = {"version": before.pop("version")} if op == "delete" else {}
    said = {"before": before, "after": after}
    head = {"table": table, "id": row, "client": client}
    return head | {key: value for key, value in said.items() if value is not None} | version


def _history_before(folder: Path) -> list[tuple[Any, ...]]:
    (copy,) = folder.glob("boutique-before-*.db")
    raw = connect(copy, writable=False)
    rows = raw.execute(
        "SELECT id, at, staff_id, client_id, action, undoes, changes FROM history ORDER BY rowid"
    ).fetchall()
    raw.close()
    return [(*rest, [_bare(change) for change in json.loads(changes)]) for *rest, changes in rows]


def _bare(change: dict[str, Any]) -> dict[str, Any]:
    """What follows from the rest is kept no more: which page's merging it was part of, and whose it was."""
    if change.keys() & {"many", "struck"}:
        return {"clients": []} | change
    return {key: value for key, value in change.items() if key not in ("gentle", "clients")}


@pytest.mark.parametrize("revision", ["0002", "0003"])
def test_what_an_earlier_program_took_back_is_known_and_the_rest_can_be_taken_back(
    revision: str, tmp_path: Path
) -> None:
    write_old_book(tmp_path, revision)
    with SqliteBook.open(tmp_path) as book:
        staff = [None, *(UUID(row[0]) for row in book.queries().reader.all("SELECT id FROM staff"))]
        entries = [entry.entry_id for entry in book.queries().history(limit=1_000)]
        taken = 0
        for entry in entries:
            taken += any(_takes_back(book, entry, who) for who in staff)
            assert not book.queries().reader.all("PRAGMA foreign_key_check")
        assert taken > 10
        assert derived(book) == rebuilt(book)


def _takes_back(book: SqliteBook, entry: UUID, staff: UUID | None) -> bool:
    before = contents(book)
    try:
        undo_change(book.change(Actor(staff)), entry, meant=True)
    except Refused:
        assert contents(book) == before
        return False
    return True


def test_a_number_taken_back_before_the_renewal_is_not_given_again(tmp_path: Path) -> None:
    write_old_book(tmp_path, "0002")
    given = [
        change["after"]["no"]
        for line in rows_of("0002").read_text("utf-8").splitlines()
        if line.startswith("INSERT INTO history")
        for change in _changes(line)
        if change.get("table") == "orders" and "no" in change.get("after", {})
    ]
    with SqliteBook.open(tmp_path) as book:
        counter = Counter(book)
        order = counter.order(counter.client("Nou"))
        with book.change() as uow:
            assert uow.get(Order, order).no > max(given)


def _changes(line: str) -> list[dict[str, Any]]:
    changes: list[dict[str, Any]] = json.loads(
        line[line.index("'[") + 1 : line.rindex("]'") + 1].replace("''", "'")
    )
    return changes


_SELDOM = 8


class _Halt(Exception):
    """The program is gone at this statement."""


def _statements_until(path: Path, last: int) -> int:
    """Renew a book and stop at a statement; returns how many were run."""
    run = 0

    def count(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        nonlocal run
        run += 1
        if run == last:
            raise _Halt

    event.listen(Engine, "before_cursor_execute", count)
    try:
        migrating.migrate_file(path)
    except (_Halt, Unavailable):
        pass
    finally:
        event.remove(Engine, "before_cursor_execute", count)
    return run


def _steps(path: Path, *, each: bool = True) -> list[int]:
    """Renew a book; returns each statement of the first revision on its way, and every eighth behind it.

    What stands behind it is the first of another book, where it is broken off at each.
    """
    said: list[str] = []

    def hear(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        migrating.migrate_file(path)
    finally:
        event.remove(Engine, "before_cursor_execute", hear)
    first = next(at for at, text in enumerate(said, 1) if text.startswith("UPDATE alembic_version"))
    own = range(1, first + 1) if each else range(1, first + 1, _SELDOM)
    return [*own, *range(first + 1, len(said) + 1, _SELDOM)]


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_renewal_broken_off_at_any_step_leaves_the_book_as_it_was(revision: str, tmp_path: Path) -> None:
    path = write_old_book(tmp_path / "a", revision)
    before = path.read_bytes()
    steps = _steps(write_old_book(tmp_path / "b", revision), each=revision != "0001")
    assert len(steps) > 20
    for last in steps:
        assert _statements_until(path, last) == last
        assert look(path) is FileState.OLDER
        assert path.read_bytes() == before
    with SqliteBook.open(path.parent) as book:
        assert book.queries().count_clients()


@pytest.mark.parametrize("revision", ["0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011", "0012"])
def test_a_renewal_of_full_tables_broken_off_at_any_step_leaves_the_book_as_it_was(
    revision: str, tmp_path: Path
) -> None:
    path, rows = write_filled_book(tmp_path / "a", revision)
    before = path.read_bytes()
    steps = _steps(write_filled_book(tmp_path / "b", revision)[0])
    assert len(steps) > 10
    for last in steps:
        assert _statements_until(path, last) == last
        assert look(path) is FileState.OLDER
        assert path.read_bytes() == before
    migrating.migrate_file(path)
    raw = connect(path)
    told = {name: raw.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in rows}
    kept = raw.execute("SELECT note, source_key FROM orders").fetchone()
    promised = [row[0] for row in raw.execute("SELECT kind FROM promise ORDER BY kind")]
    raw.close()
    assert told == rows
    assert kept == ("ș" * 5_000, "ș" * 400)
    if revision < "0011":
        assert promised == (["call", "garment"] if revision == "0004" else ["call", "garment", "garment"])


_IMPOSSIBLE = {
    "orders": "total_bani = -1",
    "order_item": "quantity = 0",
    "order_item_option": "extra_bani = -1",
    "payment": "amount_bani = 0",
    "order_item_measure": "body_mm = 0",
    "work_stage": "usual_minutes = -1",
    "item_stage": "minutes = -1",
    "wait": "until_on = '2026-11-20'",
    "working_time": "weekday = 7",
    "absence": "until_on = '2000-01-01'",
    "style_option": "extra_bani = -1",
    "free_time": "weekday = 7",
}


@pytest.mark.parametrize("table", _IMPOSSIBLE)
def test_the_book_itself_refuses_what_no_order_can_be(table: str, tmp_path: Path) -> None:
    raw = connect(write_filled_book(tmp_path, "0013")[0])
    with pytest.raises(raw.IntegrityError, match="CHECK"):
        raw.execute(f"UPDATE {table} SET {_IMPOSSIBLE[table]}")
    raw.close()


def test_what_no_order_can_be_does_not_keep_the_book_shut(tmp_path: Path) -> None:
    path, _rows = write_filled_book(tmp_path, "0005")
    raw = connect(path)
    raw.execute("UPDATE orders SET total_bani = -12300, note = 'restituit'")
    raw.execute("UPDATE order_item SET quantity = 0, cloth_cm = -5")
    raw.commit()
    raw.close()
    migrating.migrate_file(path)
    raw = connect(path)
    assert raw.execute("SELECT total_bani, note FROM orders").fetchone() == (0, "restituit (-12300)")
    assert raw.execute("SELECT quantity, cloth_cm FROM order_item").fetchone() == (1, 0)
    raw.close()


@pytest.mark.parametrize("typed", ["Anamaria", "ana maria", "Ana-Maria"])
def test_a_double_name_that_an_earlier_program_wrote_is_found_however_it_is_typed(
    tmp_path: Path, typed: str
) -> None:
    raw = connect(write_old_book(tmp_path, "0002"))
    (who,) = raw.execute("SELECT id FROM client LIMIT 1").fetchone()
    raw.execute("UPDATE client SET given_name = 'Ana-Maria', family_name = 'Qvist' WHERE id = ?", (who,))
    raw.commit()
    raw.close()
    with SqliteBook.open(tmp_path) as book:
        assert [hit.family_name for hit in book.queries().search(typed)] == ["Qvist"]


def test_what_was_known_of_a_cloth_opens_its_movements_and_open_garments_have_theirs_aside(
    tmp_path: Path,
) -> None:
    path, _rows = write_filled_book(tmp_path, "0008")
    raw = connect(path)
    raw.execute("UPDATE cloth SET stock_cm = 650, arrived_on = '2026-11-01', expected_on = '2026-12-04'")
    raw.execute("UPDATE order_item SET ready_on = NULL, delivered_on = NULL, cancelled_on = NULL")
    raw.execute("UPDATE order_item SET cloth_cm = 330")
    raw.execute("UPDATE orders SET cancelled_on = NULL, placed_on = '2026-11-20'")
    raw.commit()
    raw.close()
    migrating.migrate_file(path)
    raw = connect(path)
    moved = raw.execute("SELECT cm, kind, moved_on FROM cloth_movement ORDER BY cm").fetchall()
    sums = raw.execute(
        "SELECT on_hand_cm, reserved_cm, arrived_on, expected_from FROM cloth_stock"
    ).fetchall()
    raw.close()
    assert moved == [(330, "reserved", "2026-11-20"), (650, "received", "2026-11-01")]
    assert sums == [(650, 330, "2026-11-01", "2026-12-04")]
