"""However the renewing of an old book ends, the book is as it was or as it should be, never between."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from boutique.data.backups.archive import back_up, restore
from boutique.data.backups.checking import findings
from boutique.data.book import SqliteBook
from boutique.data.migrating import bring_up_to_date
from boutique.data.search import fts5
from boutique.data.store.bookfile import FileState, copy_beside, look
from boutique.domain.kernel.cancellation import Cancelled, cancellable
from tests.counter import TODAY, Counter, at
from tests.old_book import write_old_book

pytestmark = pytest.mark.sqlite

_KILLED = """
import os, sys
from pathlib import Path
from boutique.data.search import index as search
from boutique.data.book import SqliteBook
whole = search.rebuild
def die(connection, tell):
    connection.exec_driver_sql("PRAGMA cache_size=1")
    connection.exec_driver_sql("PRAGMA cache_spill=1")
    whole(connection, tell)
    os.kill(os.getpid(), 9)
search.rebuild = die
SqliteBook.open(Path(sys.argv[1]))
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The file of a book of the first revision."""
    return write_old_book(tmp_path / "shop")


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_program_killed_in_the_midst_leaves_the_old_book(old: Path) -> None:
    before = old.read_bytes()

    subprocess.run([sys.executable, "-c", _KILLED, str(old.parent)])

    assert old.with_name(f"{old.name}-journal").stat().st_size > 0
    assert old.read_bytes() != before
    assert look(old) is FileState.OLDER
    assert old.read_bytes() == before
    with SqliteBook.open(old.parent) as book:
        assert Counter(book).found("popa") == ["Șerban Popa"]


@pytest.mark.parametrize("after", [0, 1, 2])
def test_what_nobody_waits_for_any_more_is_taken_back(
    old: Path, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fts5, "_IN_BULK", 1)
    before, told = old.read_bytes(), []

    with pytest.raises(Cancelled), cancellable(lambda: len(told) >= after):
        bring_up_to_date(old, lambda done, of: told.append((done, of)))

    assert old.read_bytes() == before
    with SqliteBook.open(old.parent) as book:
        assert findings(book.folder) == []


def test_how_far_it_has_come_only_grows_until_all_is_done(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fts5, "_IN_BULK", 1)
    told: list[tuple[int, int]] = []

    bring_up_to_date(old, lambda done, of: told.append((done, of)))

    assert told == sorted(told)
    assert told[-1] == (100, 100)
    assert len(told) > 3


def test_an_old_backup_is_renewed_before_it_takes_the_place_of_the_book(
    counter: Counter, tmp_path: Path
) -> None:
    packed = back_up(write_old_book(tmp_path / "earlier").parent, tmp_path / "veche.zip", at(TODAY))
    as_packed = packed.read_bytes()

    restore(counter.book.folder, packed, at(TODAY))

    assert counter.found("popa") == ["Șerban Popa"]
    assert look(counter.book.path) is FileState.CURRENT
    assert not copy_beside(counter.book.path).exists()
    assert packed.read_bytes() == as_packed
