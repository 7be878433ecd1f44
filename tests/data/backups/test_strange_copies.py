"""What a copy holds is compared with what our own program makes before it becomes the shop."""

from __future__ import annotations

import json
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from boutique.data.backups.archive import back_up, restore
from boutique.data.backups.checking import findings
from boutique.data.backups.packing import prove
from boutique.data.backups.shape import shape_of
from boutique.data.migrating import migrate_file
from boutique.data.store.bookfile import NAME, SCHEMA
from boutique.data.store.connection import connect
from boutique.domain.kernel.errors import Refused
from tests.counter import Counter
from tests.snapshots import contents

NOW = datetime(2026, 11, 21, 9, 2, tzinfo=UTC)

HARM = {
    "a trigger": "CREATE TRIGGER t AFTER UPDATE ON client BEGIN DELETE FROM orders; END",
    "a trigger with our name": "CREATE TRIGGER client AFTER INSERT ON note BEGIN DELETE FROM orders; END",
    "a view": "CREATE VIEW v AS SELECT * FROM client",
    "a view in the place of a table": "DROP TABLE invitation; CREATE VIEW invitation AS SELECT 1 AS place",
    "a table": "CREATE TABLE more (x)",
    "an index": "CREATE INDEX more ON client (city)",
    "a column": "ALTER TABLE client ADD COLUMN more TEXT",
    "another search": "DROP TABLE client_more; CREATE VIRTUAL TABLE client_more USING fts5(words)",
    "no summary": "DROP TABLE client_summary",
    "no search": "DROP TABLE client_words",
    "no index": "DROP INDEX {index}",
}


@pytest.fixture
def packed(counter: Counter, tmp_path: Path) -> Path:
    """A backup of a shop with a client who ordered."""
    counter.order(counter.client("Popa"))
    return back_up(counter.book.folder, tmp_path / "copie.zip", NOW)


def _altered(packed: Path, sql: str, work: Path) -> Path:
    """Make the book in a copy run some SQL, its sums right again."""
    work.mkdir()
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(work)
    raw = connect(work / NAME)
    raw.execute("PRAGMA foreign_keys=0")
    (index,) = raw.execute("SELECT name FROM sqlite_schema WHERE type='index' AND sql <> ''").fetchone()
    raw.executescript(sql.format(index=index))
    raw.close()
    return _pack(work / "alta.zip", {NAME: (work / NAME).read_bytes()})


def _pack(target: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        sums = {name: sha256(content).hexdigest() for name, content in members.items()}
        archive.writestr("backup.json", json.dumps({"sums": sums}))
    return target


@pytest.mark.parametrize("kind", HARM)
def test_a_book_that_is_made_otherwise_never_becomes_the_shop(
    kind: str, counter: Counter, packed: Path, tmp_path: Path
) -> None:
    strange = _altered(packed, HARM[kind], tmp_path / "work")
    held = contents(counter.book)

    with pytest.raises(Refused):
        restore(counter.book.folder, strange, NOW)

    assert contents(counter.book) == held


@pytest.mark.parametrize("table", ["client_summary", "client_place"])
def test_what_is_derived_is_made_anew_where_it_does_not_hold(
    table: str, counter: Counter, packed: Path, tmp_path: Path
) -> None:
    emptied = _altered(packed, f"DELETE FROM {table}", tmp_path / "work")

    restore(counter.book.folder, emptied, NOW)

    assert findings(counter.book.folder) == []
    assert counter.found("popa") == ["Ana Popa"]


@pytest.mark.parametrize("revision", range(1, SCHEMA + 1))
def test_a_book_of_each_revision_is_ours(revision: int, counter: Counter, tmp_path: Path) -> None:
    old = tmp_path / NAME
    old.touch()
    migrate_file(old, f"{revision:04}")

    restore(counter.book.folder, _pack(tmp_path / "veche.zip", {NAME: old.read_bytes()}), NOW)

    assert findings(counter.book.folder) == []


def test_a_small_file_that_unpacks_to_a_whole_disk_is_refused(packed: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        book = archive.read(NAME)

    with pytest.raises(Refused):
        prove(_pack(tmp_path / "bomba.zip", {NAME: book, "photos/a.jpg": bytes(120_000_000)}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_named_twice_or_leading_elsewhere_is_refused(packed: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        book = archive.read(NAME)
    twice, link = _pack(tmp_path / "de-doua-ori.zip", {NAME: book}), tmp_path / "legatura.zip"
    with zipfile.ZipFile(twice, "a") as archive:
        archive.writestr(NAME, b"x")
    info = zipfile.ZipInfo("photos/a.jpg")
    info.external_attr = 0o120777 << 16
    _pack(link, {NAME: book})
    with zipfile.ZipFile(link, "a") as archive:
        archive.writestr(info, "/etc/passwd")

    for false in (twice, link):
        with pytest.raises(Refused):
            prove(false)


def _shape_with(condition: str) -> object:
    with closing(dbapi2.connect(":memory:")) as raw:
        raw.execute(f"CREATE TABLE payment (amount INTEGER, kind TEXT, {condition})")
        return shape_of(raw)


def test_a_table_that_asks_something_else_of_its_rows_is_made_otherwise() -> None:
    ours = _shape_with("CHECK (amount > 0 AND kind IN ('x', 'y'))")

    assert _shape_with("CHECK(amount>0  and kind in ('x','y'))") == ours
    assert _shape_with("CHECK (amount > 1 AND kind IN ('x', 'y'))") != ours
    assert _shape_with("CHECK (amount > 0)") != ours
