"""One bit that the disk loses while the shop is closed is known from whatever somebody wrote."""

from __future__ import annotations

import os
import random
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from boutique.data.backups.archive import back_up, restore
from boutique.data.backups.checking import TORN, findings
from boutique.data.backups.daily import daily
from boutique.data.backups.own_copies import daily_copies
from boutique.data.book import SqliteBook
from boutique.data.store import bookfile, page_sums
from boutique.data.store.connection import connect
from boutique.data.store.faults import count_faults, is_rotten
from boutique.domain.kernel.errors import BoutiqueError, Unavailable
from boutique.services.shop.open_demo import open_demo
from tests.counter import Counter, new_book

_PAGE = 4096
FRIDAY = datetime(2026, 11, 20, 18, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A shop with some clients, closed for the night."""
    with new_book(tmp_path / "shop") as book:
        counter = Counter(book)
        for number in range(30):
            counter.client(f"Popa{number}", phone=f"07220001{number:02}")
    return tmp_path / "shop"


def _flip(book: Path, at: int, bit: int = 0) -> int:
    """Let a bit fall out; returns the page it was in."""
    whole = bytearray(book.read_bytes())
    whole[at] ^= 1 << bit
    book.write_bytes(whole)
    return at // _PAGE + 1


def _over_night(folder: Path) -> None:
    os.utime(folder / page_sums.NAME, (0, 0))


def _flips(folder: Path, times: int) -> Iterator[Path]:
    """Yield the book with one bit flipped, again and again another one."""
    book, sums, chance = folder / bookfile.NAME, folder / page_sums.NAME, random.Random(2026)
    whole, known = book.read_bytes(), sums.read_bytes()
    for _time in range(times):
        book.write_bytes(whole)
        sums.write_bytes(known)
        _flip(book, chance.randrange(len(whole)), chance.randrange(8))
        yield book
    book.write_bytes(whole)
    sums.write_bytes(known)


def _noticed(book: Path) -> bool:
    try:
        bookfile.require(book.parent)
        return bool(page_sums.rotten_pages(book))
    except BoutiqueError:
        return True


def _noticed_by_sqlite(book: Path) -> bool:
    (book.parent / page_sums.NAME).unlink()
    try:
        bookfile.require(book.parent)
        return bool(count_faults(book))
    except BoutiqueError:
        return True


def test_every_bit_that_falls_out_over_night_is_noticed(closed: Path) -> None:
    assert all(_noticed(book) for book in _flips(closed, 40))


@pytest.mark.slow
def test_of_hundreds_of_bits_of_a_demo_shop_every_one_is_noticed(tmp_path: Path) -> None:
    """pytest -m slow -s tests/data/store/test_page_sums.py prints how many SQLite notices by itself."""
    with SqliteBook.create(tmp_path) as book:
        open_demo(book, clients=400, seed=7, today=MONDAY.date())
    noticed = [_noticed(book) for book in _flips(tmp_path, 300)]
    by_sqlite = [_noticed_by_sqlite(book) for book in _flips(tmp_path, 300)]
    print(f"noticed {sum(noticed)} of {len(noticed)}, by SQLite alone {sum(by_sqlite)}")
    assert all(noticed)


def test_what_is_written_is_not_taken_for_rot(closed: Path) -> None:
    for family in ("Ionescu", "Dinu", "Marin"):
        with SqliteBook.open(closed) as book:
            Counter(book).client(family)
        _over_night(closed)
        assert page_sums.rotten_pages(closed / bookfile.NAME) == ()


def test_a_rotten_page_stays_known_when_others_are_written(closed: Path) -> None:
    book = closed / bookfile.NAME
    page = _flip(book, book.read_bytes().index(b"Popa11"))
    _over_night(closed)

    with SqliteBook.open(closed) as opened:
        Counter(opened).client("Ionescu")

    assert page in page_sums.rotten_pages(book)
    assert is_rotten(book)


def test_rot_is_counted_by_the_check(closed: Path) -> None:
    _flip(closed / bookfile.NAME, 3 * _PAGE + 700)

    assert findings(closed) == [(TORN, {"faults": 1})]


def test_a_rotten_book_is_not_copied_and_displaces_no_copy(closed: Path, tmp_path: Path) -> None:
    daily(closed, FRIDAY)
    whole = daily_copies(closed)
    _flip(closed / bookfile.NAME, 3 * _PAGE + 700)

    with pytest.raises(Unavailable):
        daily(closed, MONDAY, keep=1)
    with pytest.raises(Unavailable):
        back_up(closed, tmp_path / "copie.zip", MONDAY)

    assert daily_copies(closed) == whole
    assert not (tmp_path / "copie.zip").exists()


def test_the_copy_put_in_place_of_a_rotten_book_is_whole(closed: Path) -> None:
    copy = daily(closed, FRIDAY)
    assert copy is not None
    _flip(closed / bookfile.NAME, 3 * _PAGE + 700)
    assert is_rotten(closed / bookfile.NAME)

    restore(closed, copy, MONDAY)

    assert not is_rotten(closed / bookfile.NAME)
    assert findings(closed) == []


@pytest.mark.parametrize("at", [68, 60, 63])  # whose book it is, and of which revision
def test_a_bit_in_the_header_makes_no_book_of_another_program_or_time(closed: Path, at: int) -> None:
    _flip(closed / bookfile.NAME, at)

    with pytest.raises(BoutiqueError) as told:
        bookfile.require(closed)

    assert told.value.msgid == bookfile.NOT_A_BOOK


def test_a_page_that_reads_well_again_is_well(closed: Path) -> None:
    book = closed / bookfile.NAME
    _flip(book, 5000)
    assert page_sums.rotten_pages(book) == (2,)

    _flip(book, 5000)

    assert page_sums.rotten_pages(book) == ()


_CUT_SHORT = """
import os, sys
from boutique.data.store.connection import connect
from pathlib import Path
raw = connect(Path(sys.argv[1]))
raw.execute("PRAGMA cache_size=5")
raw.execute("BEGIN IMMEDIATE")
raw.execute(
    "CREATE TABLE lost AS WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n WHERE i<4000)"
    " SELECT i, hex(randomblob(90)) AS words FROM n"
)
os._exit(1)
"""


def test_a_change_that_was_cut_short_is_no_rot(closed: Path) -> None:
    """Pages that hold nothing are not put back as they were."""
    book = closed / bookfile.NAME
    raw = connect(book)
    raw.execute(
        "CREATE TABLE gone AS WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM n "
        "WHERE i<2000) SELECT hex(zeroblob(90)) AS words FROM n"
    )
    raw.execute("DROP TABLE gone")
    raw.close()
    page_sums.keep_up(book)

    subprocess.run([sys.executable, "-c", _CUT_SHORT, str(book)], check=False, cwd=Path(__file__).parents[3])

    assert bookfile._was_interrupted(book)
    assert page_sums.rotten_pages(book) == ()


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has modes")
def test_the_sums_are_their_owners_alone(closed: Path) -> None:
    assert stat.S_IMODE((closed / page_sums.NAME).stat().st_mode) == 0o600


def test_sums_that_were_torn_are_made_anew(closed: Path) -> None:
    sums = closed / page_sums.NAME
    sums.write_bytes(sums.read_bytes()[:-40])

    assert page_sums.rotten_pages(closed / bookfile.NAME) == ()
    _flip(closed / bookfile.NAME, 5000)
    assert page_sums.rotten_pages(closed / bookfile.NAME) == (2,)
