"""Who reads a whole book once holds little of it at a time."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path

import pytest

from boutique.data.backups.daily import daily
from boutique.data.book import SqliteBook
from boutique.data.store import bookfile, connection, copying, faults, page_reading
from tests.counter import Counter, new_book
from tests.data.store.test_page_sums import MONDAY


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book of several hundred pages."""
    with new_book(tmp_path / "shop") as opened:
        counter = Counter(opened)
        for number in range(12):
            counter.client(f"Popa{number}")
    return tmp_path / "shop" / bookfile.NAME


@pytest.mark.parametrize("beginnings", [12, 0], ids=["in slices", "written to all the time"])
def test_no_more_than_a_slice_of_the_pages_is_held(
    book: Path, beginnings: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[int] = []
    read = page_reading._read

    def noted(handle: int, at: int, length: int) -> bytes:
        held.append(length)
        return read(handle, at, length)

    whole = page_reading.read_pages(book)
    monkeypatch.setattr(page_reading, "_BEGINNINGS", beginnings)
    monkeypatch.setattr(page_reading, "_SLICE", 1 << 16)
    monkeypatch.setattr(page_reading, "_read", noted)

    assert page_reading.read_pages(book) == whole
    assert max(held) == 1 << 16
    assert book.stat().st_size > 2 * max(held)


def test_a_book_that_is_written_to_all_the_time_is_held_still_in_the_end(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, writes = page_reading._read, iter(range(200))

    def meanwhile(handle: int, at: int, length: int) -> bytes:
        found = read(handle, at, length)
        if next(writes, None) is not None:
            with closing(connection.connect(book)) as other:
                other.execute("PRAGMA busy_timeout=0")
                with suppress(connection.dbapi2.OperationalError):  # it is held still
                    other.execute(f"INSERT OR REPLACE INTO setting VALUES ('shop.city', '{next(writes)}')")
        return found

    monkeypatch.setattr(page_reading, "_SLICE", 1 << 16)
    monkeypatch.setattr(page_reading, "_read", meanwhile)
    assert page_reading.read_pages(book).sums


def test_whoever_passes_through_keeps_a_small_cache(book: Path) -> None:
    wide, passing = connection.connect(book), connection.connect_to_pass(book)
    sizes = [raw.execute("PRAGMA cache_size").fetchone()[0] for raw in (wide, passing)]
    wide.close()
    passing.close()
    assert sizes == [-16000, -1000]


def test_the_check_and_the_copy_of_the_day_pass_through(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[str] = []

    def noted(place: str) -> None:
        plain = connection.connect_to_pass

        def connect(path: Path) -> connection.dbapi2.Connection:
            passed.append(place)
            return plain(path)

        monkeypatch.setattr({"check": faults, "copy": copying}[place], "connect_to_pass", connect)

    noted("check")
    noted("copy")
    assert not faults.is_rotten(book)
    assert faults.count_faults(book) == 0
    assert daily(book.parent, MONDAY) is not None
    assert {"check", "copy"} <= set(passed)
    SqliteBook.open(book.parent).close()
