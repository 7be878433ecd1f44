"""The book that is open keeps its locks whatever else the program does: two windows never write at once."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from boutique.data.backups import picture_care
from boutique.data.backups.archive import back_up, restore
from boutique.data.backups.checking import findings
from boutique.data.backups.daily import daily
from boutique.data.backups.keeper import Keeper
from boutique.data.book import SqliteBook
from boutique.data.image_worker.convert import develop
from boutique.data.store import bookfile, page_sums
from boutique.data.store.connection import connect
from boutique.domain.exchange.columns import ImportKind
from boutique.domain.kernel.errors import BoutiqueError, Unavailable
from boutique.exchange.columns.mapping_files import read_mapping
from boutique.exchange.desk import FileDesk
from boutique.exchange.seamly import SeamlyFiles
from boutique.files import save, whole_file
from tests.counter import Counter

NOW = datetime(2026, 11, 21, 9, 2, tzinfo=UTC)

_TAKE = """
import sys
from sqlcipher3 import dbapi2
raw = dbapi2.connect(sys.argv[1], timeout=0.2, isolation_level=None)
try:
    raw.execute("BEGIN IMMEDIATE")
    print("TOOK IT")
except dbapi2.OperationalError as error:
    print(error)
"""


def _print_over(book: Path) -> None:
    with whole_file(book) as draft:
        draft.write_bytes(b"%PDF")


JOBS: dict[str, Callable[[Path], object]] = {
    "look": bookfile.look,
    "require": lambda book: bookfile.require(book.parent),
    "daily copy": lambda book: daily(book.parent, NOW),
    "a copy elsewhere": lambda book: back_up(book.parent, book.parent.parent / "copie.zip", NOW),
    "a copy over the book": lambda book: back_up(book.parent, book, NOW),
    "a copy over the book by another name": lambda book: back_up(book.parent, _second_name(book), NOW),
    "prove the book": lambda book: Keeper(book.parent).prove(book),
    "restore the book": lambda book: restore(book.parent, _second_name(book), NOW),
    "check": lambda book: findings(book.parent),
    "sweep": lambda book: picture_care.sweep(book.parent),
    "sums of the pages": lambda book: page_sums.rotten_pages(book),
    "newest backup": lambda book: Keeper(book.parent).newest_proven(),
    "clients from the book": lambda book: FileDesk().look(book, ImportKind.CLIENTS),
    "columns from the book": lambda book: read_mapping(_second_name(book), ImportKind.CLIENTS),
    "measures from the book": lambda book: SeamlyFiles().read(book),
    "a paper of the book": lambda book: develop(book, book.parent),
    "a list over the book": lambda book: save(book, b"nume"),
    "a page over the book": _print_over,
}


def _second_name(book: Path) -> Path:
    other = book.parent.parent / "alt-nume.zip"
    if not other.exists():
        os.link(book, other)
    return other


def _elsewhere(book: Path) -> str:
    """Try from another window to write; returns what the database answers."""
    done = subprocess.run([sys.executable, "-c", _TAKE, str(book)], capture_output=True, text=True)
    return done.stdout.strip()


@pytest.mark.parametrize("job", JOBS)
def test_no_work_of_the_program_lets_another_window_into_a_change(job: str, counter: Counter) -> None:
    counter.client("Popa")
    raw = connect(counter.book.path)
    raw.execute("BEGIN IMMEDIATE")
    raw.execute("UPDATE client SET city = 'Cluj'")
    refused = False
    try:
        JOBS[job](counter.book.path)
    except BoutiqueError:
        refused = True

    answer = _elsewhere(counter.book.path)

    raw.execute("COMMIT")
    raw.close()
    assert answer == "database is locked"
    assert refused == any(word in job for word in ("over", "of the book", "from", "prove", "restore"))
    assert counter.found("popa") == ["Ana Popa"]


_WRITE = """
import sys
from pathlib import Path
from boutique.data.book import SqliteBook
from tests.counter import Counter
from tests.data.store.test_live_book import write_down
with SqliteBook.open(Path(sys.argv[1])) as book:
    counter = Counter(book)
    for number in range(int(sys.argv[3])):
        write_down(counter, f"{sys.argv[2]}{number}")
"""
_ROOT = Path(__file__).parents[3]


def write_down(counter: Counter, name: str) -> None:
    """Register somebody; told that another window is writing, one tries again."""
    while True:
        try:
            counter.client(name)
        except Unavailable as trouble:
            if "Another window" not in trouble.msgid:
                raise
        else:
            return


def _keep_safe(book: SqliteBook, done: threading.Event, troubles: list[BaseException]) -> None:
    """Copy the shop, look it over and sweep it without a pause, as the window does now and then."""
    day = 0
    while not done.is_set():
        day += 1
        try:
            daily(book.folder, NOW + timedelta(days=day))
            troubles += [AssertionError(each) for each in findings(book.folder)]
            picture_care.sweep(book.folder)
            bookfile.look(book.path)
        except BaseException as error:
            troubles.append(error)


def _two_windows(counter: Counter, each: int) -> None:
    book, done, troubles = counter.book, threading.Event(), list[BaseException]()
    keeper = threading.Thread(target=_keep_safe, args=(book, done, troubles))
    keeper.start()
    command = [sys.executable, "-c", _WRITE, str(book.folder), "Alt", str(each)]
    try:
        with subprocess.Popen(command, cwd=_ROOT, stderr=subprocess.PIPE, text=True) as other:
            for number in range(each):
                write_down(counter, f"Aici{number}")
            _out, complaints = other.communicate()
    finally:
        done.set()
        keeper.join()
    assert (complaints, troubles) == ("", [])
    assert findings(book.folder) == []
    names = {row[0] for row in book.queries().reader.all("SELECT family_name FROM client")}
    assert names == {f"{who}{number}" for who in ("Aici", "Alt") for number in range(each)}


def test_two_windows_write_while_one_is_copied_and_looked_over_and_lose_nothing(counter: Counter) -> None:
    _two_windows(counter, 60)


@pytest.mark.slow
def test_ten_thousand_changes_of_two_windows_are_all_there(counter: Counter) -> None:
    """pytest -m slow tests/data/store/test_live_book.py"""
    _two_windows(counter, 5_000)
