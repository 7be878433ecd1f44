"""A new book appears whole, an old one is copied before it is changed, and every road ends alike."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from boutique.data import migrating
from boutique.data.book import SqliteBook
from boutique.data.search import index as search
from boutique.data.store import bookfile, page_sums
from boutique.data.store.bookfile import NAME, SCHEMA, FileState, look
from boutique.data.store.connection import connect
from boutique.data.store.engines import writing_engine
from boutique.data.store.scripts import SCRIPTS
from boutique.data.tables import metadata
from boutique.domain.kernel.errors import Unavailable
from boutique.wording import explain
from tests.counter import Counter, blank_book, new_book
from tests.old_book import filled, rows_in

pytestmark = pytest.mark.sqlite


def _revisions() -> list[str]:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    return [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()][::-1]


REVISIONS = _revisions()


def _own_index(_thing: object, name: str | None, kind: str, *_: object) -> bool:
    """Search keeps its tables apart from the models."""
    return not (kind == "table" and (name or "").startswith(search.TABLES))


def _differences(connection: Connection) -> list[Any]:
    options = {"compare_type": True, "compare_server_default": True, "include_object": _own_index}
    found = list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))
    added, removed = (
        [_reference(each) for each in found if each[0] == kind] for kind in ("add_fk", "remove_fk")
    )
    return [each for each in found if not str(each[0]).endswith("_fk")] + sorted(set(added) ^ set(removed))


def _reference(difference: Any) -> tuple[str, str, str]:
    """A reference that came with its column is read back without its name and without when it is checked."""
    (element,) = difference[1].elements
    return difference[1].table.name, element.parent.name, element.target_fullname


def _checked_at_once(connection: Connection) -> list[str]:
    """Return the tables in which a reference is not left to the end of the change."""
    tables = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all()
    return [
        name for name, sql in tables if sql.count("REFERENCES") != sql.count("DEFERRABLE INITIALLY DEFERRED")
    ]


def test_the_newest_revision_is_the_one_the_file_is_marked_with() -> None:
    assert [int(revision) for revision in REVISIONS] == list(range(1, SCHEMA + 1))


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_revision_with_data_in_it_arrives_exactly_at_the_models(revision: str, tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.touch()
    migrating.migrate_file(path, revision)
    engine = writing_engine(path)
    with engine.begin() as connection:
        before = filled(connection)
    engine.dispose()

    migrating.migrate_file(path)

    engine = writing_engine(path)
    with engine.connect() as connection:
        assert _differences(connection) == []
        assert _checked_at_once(connection) == []
        assert {name: rows_in(connection, name) for name in before} == before
        assert not connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    engine.dispose()
    assert look(path) is FileState.CURRENT


def test_the_index_of_a_new_book_is_the_one_the_program_builds(book: SqliteBook) -> None:
    def made(connection: Any) -> list[Any]:
        return connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name"
        ).all()

    with book._writing.begin() as connection:
        before = made(connection)
        search.rebuild(connection)
        assert made(connection) == before


_KILLED = """
import os, sys
from pathlib import Path
from boutique.data import migrating
from boutique.data.book import SqliteBook
def die(*_): os._exit(9)
setattr(migrating, sys.argv[2], die)
SqliteBook.create(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("last_step", ["migrate_file", "migrate", "_publish"])
def test_a_program_killed_while_making_a_book_leaves_room_for_it(last_step: str, tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _KILLED, str(tmp_path), last_step])

    assert done.returncode == 9
    assert not (tmp_path / NAME).exists()
    with SqliteBook.create(tmp_path) as book:
        assert book.queries().count_clients() == 0


_OPENED = """
import sys
from pathlib import Path
from boutique.data.book import SqliteBook
SqliteBook.create(Path(sys.argv[1])).close()
"""


def test_two_windows_that_open_a_new_shop_at_once_share_one_book(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _OPENED, str(tmp_path)]
    windows = [subprocess.Popen(command) for _ in range(2)]

    assert [window.wait() for window in windows] == [0, 0]
    assert {path.name for path in tmp_path.iterdir()} - {page_sums.NAME} == {NAME}
    assert look(tmp_path / NAME) is FileState.CURRENT


def test_a_book_that_cannot_be_made_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", "boutique.db")

    monkeypatch.setattr(migrating, "_publish", fail)
    with pytest.raises(Unavailable) as trouble:
        SqliteBook.create(tmp_path)

    assert "Discul e plin" in explain(trouble.value)
    assert not list(tmp_path.iterdir())


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book of this revision, looked at by a program that is one revision newer."""
    (tmp_path / NAME).write_bytes(blank_book())
    monkeypatch.setattr(bookfile, "SCHEMA", SCHEMA + 1)
    return tmp_path


def test_an_older_book_is_copied_before_it_is_brought_up_to_date(older: Path) -> None:
    SqliteBook.open(older).close()

    copy = older / f"boutique-before-{SCHEMA + 1}.db"
    assert look(copy) is FileState.OLDER
    assert look(older / NAME) is FileState.CURRENT
    assert not [path for path in older.iterdir() if path.is_dir()]


def test_a_migration_that_fails_changes_nothing(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from alembic import command

    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error", NAME)

    monkeypatch.setattr(command, "upgrade", fail)
    with pytest.raises(Unavailable):
        SqliteBook.open(older)

    assert (older / NAME).read_bytes() == blank_book()


def test_the_copy_from_before_is_never_one_from_after(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = older / NAME
    migrating.bring_up_to_date(path)
    copy = older / f"boutique-before-{SCHEMA + 1}.db"
    before = copy.read_bytes()

    migrating.bring_up_to_date(path)  # as a second window does that looked before the first was done

    assert copy.read_bytes() == before


def _rebuild(connection: Connection, rows: str) -> None:
    """Put a table, to which others point, in the place of itself, as a migration does."""
    (made,) = connection.exec_driver_sql("SELECT sql FROM sqlite_schema WHERE name = 'client'").one()
    connection.exec_driver_sql(made.replace("CREATE TABLE client ", "CREATE TABLE client_anew ", 1))
    connection.exec_driver_sql(f"INSERT INTO client_anew SELECT * FROM client WHERE {rows}")
    connection.exec_driver_sql("DROP TABLE client")
    connection.exec_driver_sql("ALTER TABLE client_anew RENAME TO client")


@pytest.fixture
def rebuilding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Migrates a shop with a migration that builds `client` anew of the rows named; returns its file."""
    from alembic import command

    def migrated(rows: str) -> Path:
        with new_book(tmp_path) as book:
            Counter(book).order(Counter(book).client("Popa"))
        monkeypatch.setattr(
            command,
            "upgrade",
            lambda config, _target: _rebuild(config.attributes["connection"], rows),
        )
        migrating.migrate_file(tmp_path / NAME)
        return tmp_path / NAME

    return migrated


def test_a_table_to_which_others_point_can_be_built_anew(rebuilding: Callable[[str], Path]) -> None:
    with SqliteBook.open(rebuilding("1").parent) as book:
        reader = book.queries().reader
        assert reader.all("SELECT o.no FROM orders o JOIN client c ON c.id = o.client_id") == [(1,)]
        assert not reader.all("PRAGMA foreign_key_check")
        (made,) = reader.all("SELECT sql FROM sqlite_schema WHERE name = 'orders'")[0]
        assert "client_anew" not in made


def test_a_migration_that_loses_what_others_point_to_changes_nothing(
    rebuilding: Callable[[str], Path], tmp_path: Path
) -> None:
    with pytest.raises(RuntimeError, match="point nowhere"):
        rebuilding("0")

    with SqliteBook.open(tmp_path) as book:
        assert Counter(book).found("popa") == ["Ana Popa"]


_CUT_SHORT = """
import os, sys
from pathlib import Path
from boutique.data.store.connection import connect
raw = connect(Path(sys.argv[1]))
raw.execute("PRAGMA cache_size=1")
raw.execute("PRAGMA cache_spill=1")
raw.execute("BEGIN IMMEDIATE")
raw.execute("PRAGMA user_version=77")
raw.execute("CREATE TABLE big (x)")
raw.executemany("INSERT INTO big VALUES (hex(randomblob(?)))", [(200,)] * 4000)
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_change_cut_short_is_taken_back_before_the_header_is_believed(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(blank_book())
    subprocess.run([sys.executable, "-c", _CUT_SHORT, str(path)])
    assert (tmp_path / f"{NAME}-journal").stat().st_size > 0
    assert path.stat().st_size > len(blank_book())

    assert look(path) is FileState.CURRENT

    raw = connect(path)
    assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    assert raw.execute("SELECT count(*) FROM sqlite_master WHERE name = 'big'").fetchone() == (0,)
    raw.close()
