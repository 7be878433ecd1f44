"""The copies of the last days share their pictures, and are made while people go on writing."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from boutique.data.backups.archive import restore
from boutique.data.backups.checking import findings
from boutique.data.backups.daily import daily
from boutique.data.store import copying
from boutique.data.store.connection import connect
from boutique.domain.kernel.errors import Unavailable
from tests.counter import Counter
from tests.snapshots import contents

NOW = datetime(2026, 11, 21, 9, 2, tzinfo=UTC)


def _photo(folder: Path, content: bytes) -> Path:
    """Lay a picture into a shop as the program does, by its content."""
    digest = hashlib.sha256(content).hexdigest()
    place = folder / "photos" / digest[:2] / f"{digest}.print.jpg"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    return place


def _shared(folder: Path) -> set[bytes]:
    return {path.read_bytes() for path in (folder / "backups" / "pictures").rglob("*.jpg")}


def _days(folder: Path, days: int, beginning: int = 0) -> list[Path]:
    made = [daily(folder, NOW + timedelta(days=beginning + day)) for day in range(days)]
    return [path for path in made if path is not None]


def test_a_picture_lies_once_beside_the_copies_of_all_days(counter: Counter) -> None:
    folder = counter.book.folder
    photos = [_photo(folder, os.urandom(90_000)) for _each in range(2)]

    copies = _days(folder, 3)

    assert _shared(folder) == {photo.read_bytes() for photo in photos}
    assert [copy for copy in copies if copy.stat().st_size > 90_000] == []
    assert not list((folder / "backups").glob(".*"))


@pytest.mark.parametrize("links", [True, False])
def test_a_daily_copy_brings_back_pictures_that_are_lost_or_damaged(
    links: bool, counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    if not links:
        monkeypatch.setattr(os, "link", no_links)
    folder = counter.book.folder
    lost, torn = _photo(folder, b"unu" * 900), _photo(folder, b"doi" * 900)
    first, _second = _days(folder, 2)
    lost.unlink()
    torn.unlink()
    torn.write_bytes(b"stricat")

    restore(folder, first, NOW)

    assert (lost.read_bytes(), torn.read_bytes()) == (b"unu" * 900, b"doi" * 900)
    assert _shared(folder) == {b"unu" * 900, b"doi" * 900}


def test_a_picture_goes_with_the_last_copy_that_needs_it(counter: Counter) -> None:
    folder = counter.book.folder
    gone = _photo(folder, b"unu")
    _days(folder, 1)
    gone.unlink()
    _photo(folder, b"doi")

    _days(folder, 6, beginning=1)
    assert _shared(folder) == {b"unu", b"doi"}
    _days(folder, 1, beginning=7)

    assert _shared(folder) == {b"doi"}


def test_no_picture_is_thrown_away_while_a_copy_cannot_be_read(counter: Counter) -> None:
    folder = counter.book.folder
    gone = _photo(folder, b"unu")
    (torn,) = _days(folder, 1)
    torn.rename(torn.with_name("pastrat.zip")).write_bytes(b"x" * 99)
    gone.unlink()

    _days(folder, 1, beginning=1)

    assert _shared(folder) == {b"unu"}


def test_a_picture_missing_beside_the_copies_is_laid_there_again_the_next_day(counter: Counter) -> None:
    folder = counter.book.folder
    _photo(folder, b"unu")
    _days(folder, 1)
    for picture in (folder / "backups" / "pictures").rglob("*.jpg"):
        picture.unlink()

    _days(folder, 1, beginning=1)

    assert _shared(folder) == {b"unu"}


def test_what_is_wrong_with_the_copies_is_told_and_the_book_still_comes_back(counter: Counter) -> None:
    folder = counter.book.folder
    counter.client("Popa")
    first, second = _days(folder, 1), []
    lost = _photo(folder, b"unu")
    second = _days(folder, 1, beginning=1)
    held = contents(counter.book)
    (laid,) = (folder / "backups" / "pictures").rglob("*.jpg")
    laid.unlink()
    lost.unlink()
    first[0].write_bytes(first[0].read_bytes()[:-300])

    told = [msgid.format(**facts) for msgid, facts in findings(folder)]

    assert told == [
        "The backup “boutique-2026-11-21.zip” is damaged. The others can still be restored.",
        "Pictures of the daily backups that are missing or damaged: 1. Back up the whole shop elsewhere.",
    ]
    counter.client("Mai târziu")
    restore(folder, second[0], NOW)
    assert contents(counter.book) == held


def test_what_a_killed_program_left_goes_in_a_day(counter: Counter) -> None:
    home = counter.book.folder / "backups"
    for age_h in (1, 30):
        left = home / f".daily-{age_h}"
        left.mkdir(parents=True)
        (left / "boutique.db").write_bytes(b"x")
        at = time.time() - age_h * 3600
        os.utime(left, (at, at))

    _days(counter.book.folder, 1)

    assert [path.name for path in home.glob(".*")] == [".daily-1"]


@pytest.mark.parametrize("steps", range(3))
def test_a_copy_that_is_stopped_leaves_nothing_half(steps: int, counter: Counter) -> None:
    asked = iter(range(steps))

    def stop() -> None:
        if next(asked, None) is None:
            raise OSError(4, "Interrupted")

    with pytest.raises(Unavailable):
        daily(counter.book.folder, NOW, check=stop)

    assert not list((counter.book.folder / "backups").iterdir())


@pytest.mark.parametrize("every_s", [0.0005, 0.03])
def test_a_copy_made_while_others_write_is_of_one_moment(every_s: float, counter: Counter) -> None:
    path, done, began = counter.book.path, threading.Event(), threading.Event()
    _fill(path)

    def write() -> None:
        raw = connect(path)
        while not done.wait(every_s):
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("UPDATE tally SET n = n + 1")  # both rows, and they lie far apart
            raw.execute("COMMIT")
            began.set()
        raw.close()

    writer = threading.Thread(target=write)
    writer.start()
    began.wait()
    copying.copy_in_slices(path, counter.book.folder / "copie.db", lambda: None)
    done.set()
    writer.join()

    raw = connect(counter.book.folder / "copie.db")
    assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert raw.execute("SELECT min(n) = max(n), min(n) > 0 FROM tally").fetchone() == (1, 1)
    raw.close()


def _fill(path: Path) -> None:
    """Lay 40 MB between two numbers that are always changed together."""
    raw = connect(path)
    raw.execute("BEGIN")
    raw.execute("CREATE TABLE tally (n, x)")
    for _end in range(2):
        raw.execute("INSERT INTO tally VALUES (0, zeroblob(20000000))")
    raw.execute("COMMIT")
    raw.close()
