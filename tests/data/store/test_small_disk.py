"""A disk that is really full: nothing is lost, nothing is half done, and the sentence says what to do."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from boutique.data.backups.archive import back_up, restore
from boutique.data.backups.checking import findings
from boutique.data.book import SqliteBook
from boutique.data.store.bookfile import NAME
from boutique.data.store.errors import sentence
from boutique.domain.kernel.errors import Unavailable
from boutique.wording import explain
from tests.counter import Counter, new_book
from tests.snapshots import contents

NOW = datetime(2026, 11, 21, 9, 2, tzinfo=UTC)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes; only root may plug one in."""
    place = tmp_path / "disk"
    place.mkdir()
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("only root can plug a small disk in")
    plugged = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place], capture_output=True)
    if plugged.returncode:
        pytest.skip("no disk can be plugged in here")
    yield place
    subprocess.run(["umount", place], check=True)


def _fill(disk: Path) -> None:
    with (disk / "poze.bin").open("wb", buffering=0) as stream:
        try:
            while stream.write(b"x" * 4096):
                pass
        except OSError:
            return


def test_a_full_disk_takes_no_change_and_keeps_every_one_before(disk: Path) -> None:
    with new_book(disk / "shop") as book:
        counter = Counter(book)
        who = counter.client("Popa")
        _fill(disk)
        held = contents(book)
        told = []
        for at in range(60):
            try:
                counter.client(f"Client{at}", note="x" * 3_000)
            except Unavailable as trouble:
                told.append(explain(trouble))

        assert set(told) == {
            "Discul e plin. Eliberează puțin spațiu și încearcă din nou; nu s-a pierdut nimic."
        }
        assert held["client"][0] in contents(book)["client"]
        assert book.queries().client_page(who).name == "Ana Popa"
        assert not findings(disk / "shop")
        (disk / "poze.bin").unlink()
        counter.client("După")
        assert counter.found("dupa") == ["Ana După"]


def test_a_shop_on_a_full_disk_still_opens_and_can_be_copied_elsewhere(disk: Path, tmp_path: Path) -> None:
    with new_book(disk / "shop") as book:
        Counter(book).client("Popa")
    _fill(disk)

    with SqliteBook.open(disk / "shop") as book:
        assert Counter(book).found("popa") == ["Ana Popa"]
        made = back_up(disk / "shop", tmp_path / "copie.zip", NOW)
    restore(tmp_path / "nou", made, NOW)
    with SqliteBook.create(tmp_path / "nou") as book:
        assert Counter(book).found("popa") == ["Ana Popa"]


def test_on_a_full_disk_no_book_is_begun_and_no_copy_half_made(disk: Path, tmp_path: Path) -> None:
    with new_book(tmp_path / "shop") as book:
        Counter(book).client("Popa")
    _fill(disk)

    with pytest.raises(Unavailable):
        SqliteBook.create(disk / "nou")
    with pytest.raises(Unavailable):
        back_up(tmp_path / "shop", disk / "copie.zip", NOW)

    left = {path.relative_to(disk).as_posix() for path in disk.rglob("*") if path.is_file()}
    assert left == {"poze.bin"}
    assert not (disk / "nou" / NAME).exists()


@pytest.mark.parametrize("words", ["disk I/O error", "unable to open database file"])
def test_whatever_the_database_says_on_a_full_disk_the_disk_is_full(disk: Path, words: str) -> None:
    """There may be no room to cut the journal or to begin one, and then it speaks of other things."""
    with new_book(disk / "shop") as book:
        Counter(book).client("Popa")
        before = sentence(dbapi2.OperationalError(words))
        _fill(disk)
        after = sentence(dbapi2.OperationalError(words))
        (disk / "poze.bin").unlink()

    assert before is not None
    assert "full" not in str(before)
    assert "The disk is full" in str(after)
