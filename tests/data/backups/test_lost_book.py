"""A book that is gone is never answered with a new one, and what could bring it back is never thrown away."""

from __future__ import annotations

import hashlib
import json
import os
import time
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from boutique.data.backups.archive import back_up, restore
from boutique.data.backups.checking import findings
from boutique.data.backups.daily import daily
from boutique.data.backups.going import who_goes
from boutique.data.backups.keeper import Keeper, mended_by_a_copy
from boutique.data.backups.opened_copy import newest_proven, set_aside_by_restore
from boutique.data.backups.own_copies import daily_copies
from boutique.data.backups.picture_care import sweep
from boutique.data.book import SqliteBook
from boutique.data.store.bookfile import NAME
from boutique.data.store.connection import connect
from boutique.domain.kernel.errors import BoutiqueError, Refused
from tests.counter import Counter, new_book
from tests.snapshots import contents

NOW = datetime(2026, 11, 21, 9, 2, tzinfo=UTC)


def _everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def _days(folder: Path, days: int, beginning: int = 0) -> None:
    for day in range(beginning, beginning + days):
        daily(folder, NOW + timedelta(days=day))


@pytest.fixture
def shop(counter: Counter) -> Path:
    """A shop of three clients with a copy of yesterday, closed."""
    for name in ("Popa", "Ionescu", "Țepeneag"):
        counter.client(name)
    daily(counter.book.folder, NOW)
    counter.book.close()
    return counter.book.folder


LOST: dict[str, Callable[[Path], object]] = {
    "missing": lambda book: book.unlink(),
    "empty": lambda book: book.write_bytes(b""),
    "zeroed": lambda book: book.write_bytes(bytes(book.stat().st_size)),
    "truncated": lambda book: book.write_bytes(book.read_bytes()[: 4096 * 5]),
    "less than a header": lambda book: book.write_bytes(book.read_bytes()[:60]),
}
LEFT: dict[str, Callable[[Path], object]] = {
    "copies": lambda shop: None,
    "photographs": lambda shop: _only(shop, "photos/ab/a.jpg"),
    "a book set aside": lambda shop: _only(shop, "boutique-before-restore-2026-11-20-090000.db"),
    "a book of an earlier program": lambda shop: _only(shop, "boutique-before-2.db"),
    "a journal": lambda shop: _only(shop, f"{NAME}-journal"),
}


def _only(shop: Path, name: str) -> None:
    for copy in (shop / "backups").rglob("*.zip"):
        copy.unlink()
    (shop / name).parent.mkdir(parents=True, exist_ok=True)
    (shop / name).write_bytes(b"x" * 600)


@pytest.mark.parametrize("left", LEFT)
@pytest.mark.parametrize("how", LOST)
def test_a_lost_book_is_told_and_nothing_is_made_or_deleted(how: str, left: str, shop: Path) -> None:
    LEFT[left](shop)
    LOST[how](shop / NAME)
    before = _everything(shop)

    for job in (
        lambda: SqliteBook.open(shop),
        lambda: SqliteBook.create(shop),
        lambda: daily(shop, NOW + timedelta(days=1)),
        lambda: back_up(shop, shop / "copie.zip", NOW),
        lambda: sweep(shop, -1),
    ):
        with pytest.raises(BoutiqueError) as told:
            job()
        assert mended_by_a_copy(told.value)

    assert _everything(shop) == before


def test_the_newest_copy_that_opens_is_offered_and_brings_everybody_back(shop: Path) -> None:
    whole = daily_copies(shop)[-1]
    (shop / "backups" / "boutique-2026-11-25.zip").write_bytes(whole.read_bytes()[:-400])
    LOST["missing"](shop / NAME)

    found = newest_proven(shop)

    assert found is not None
    assert (found.file, found.clients) == (whole, 3)
    restore(shop, found.file, NOW)
    with SqliteBook.open(shop) as book:
        assert book.queries().count_clients() == 3


def test_a_book_set_aside_is_offered_where_no_copy_is_whole(shop: Path) -> None:
    restore(shop, daily_copies(shop)[0], NOW)
    for copy in daily_copies(shop):
        copy.write_bytes(b"x")
    LOST["missing"](shop / NAME)

    found = newest_proven(shop)

    assert found is not None
    assert (found.file, found.clients) == (set_aside_by_restore(shop)[0], 3)


def test_months_of_copies_leave_a_week_and_one_for_each_month(counter: Counter) -> None:
    folder = counter.book.folder
    counter.client("Popa")

    _days(folder, 430)

    kept = [path.stem.removeprefix("boutique-") for path in daily_copies(folder)]
    last = (NOW + timedelta(days=429)).date()
    assert kept[-7:] == [(last - timedelta(days=back)).isoformat() for back in range(6, -1, -1)]
    assert len(kept) == 7 + 12
    assert all((date.fromisoformat(day) + timedelta(days=1)).day == 1 for day in kept[:-7])


def test_no_good_copy_goes_for_a_book_much_smaller(counter: Counter) -> None:
    folder = counter.book.folder
    clients = [counter.client(f"Client{number}") for number in range(20)]
    _days(folder, 1)
    first = daily_copies(folder)[0]
    with counter.book._writing.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=1")
        gone = ",".join(f"'{who.hex}'" for who in clients[:2])
        connection.exec_driver_sql(f"DELETE FROM client_summary WHERE client_id IN ({gone})")
        connection.exec_driver_sql(f"DELETE FROM client WHERE id IN ({gone})")

    _days(folder, 30, beginning=1)

    assert first in daily_copies(folder)
    found = Keeper(folder).fewer()
    assert found is not None
    assert (found.clients, found.kept.clients, found.kept.file) == (18, 20, first)
    assert any("20" in msgid.format(**facts) for msgid, facts in findings(folder))

    Keeper(folder).say_right(18)

    assert Keeper(folder).fewer() is None
    _days(folder, 60, beginning=31)
    assert first not in daily_copies(folder)


def test_an_older_copy_that_does_not_say_how_many_it_holds_is_opened(counter: Counter) -> None:
    folder = counter.book.folder
    for number in range(20):
        counter.client(f"Client{number}")
    _days(folder, 1)
    first = daily_copies(folder)[0]
    _forget_count(first)
    with counter.book._writing.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=1")
        for table in ("client_summary", "client"):
            connection.exec_driver_sql(f"DELETE FROM {table}")

    _days(folder, 12, beginning=1)

    assert first in daily_copies(folder)


def _forget_count(packed: Path) -> None:
    """Make a copy as the program before this one made it."""
    with zipfile.ZipFile(packed) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    told = json.loads(held["backup.json"])
    del told["clients"]
    held["backup.json"] = json.dumps(told).encode()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in held.items():
            archive.writestr(name, content)


def _kept_picture(counter: Counter, folder: Path) -> Path:
    """Keep a paper of a client; returns its file, made to look a month old."""
    content = b"poza" * 99
    digest = hashlib.sha256(content).hexdigest()
    place = folder / "photos" / digest[:2] / f"{digest}.print.jpg"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    place.with_name(f"{digest}.thumb.jpg").write_bytes(content)
    for path in (place, place.with_name(f"{digest}.thumb.jpg")):
        os.utime(path, (time.time() - 40 * 86_400,) * 2)
    raw = connect(folder / NAME)
    raw.execute("PRAGMA foreign_keys=0")
    columns = {row[1]: row for row in raw.execute("PRAGMA table_info(client_paper)")}
    values = {name: "" for name, row in columns.items() if row[3]} | {
        "id": "0" * 32,
        "client_id": counter.client("Popa").hex,
        "digest": digest,
    }
    for name, row in columns.items():
        if name in values and values[name] == "" and "INT" in row[2].upper():
            values[name] = 1  # type: ignore[assignment]
        if name in values and values[name] == "" and row[2].upper() in ("DATE", "DATETIME"):
            values[name] = "2026-11-21"
    marks = ",".join("?" * len(values))
    raw.execute(f"INSERT INTO client_paper ({','.join(values)}) VALUES ({marks})", list(values.values()))
    raw.close()
    return place


def test_the_book_from_before_a_restore_comes_back_after_a_month_with_its_pictures(
    counter: Counter, tmp_path: Path
) -> None:
    folder = counter.book.folder
    with new_book(tmp_path / "other") as other:
        Counter(other).client("Altcineva")
        packed = back_up(other.folder, tmp_path / "alta.zip", NOW)
    picture = _kept_picture(counter, folder)
    held, content = contents(counter.book), picture.read_bytes()

    restore(folder, packed, NOW)
    assert counter.found("popa") == []
    for day in range(30):
        daily(folder, NOW + timedelta(days=day))
        sweep(folder)
    assert findings(folder) == []
    restore(folder, set_aside_by_restore(folder)[-1], NOW + timedelta(days=30))

    assert contents(counter.book) == held
    assert picture.read_bytes() == content


def test_a_picture_stays_while_a_copy_names_it_and_goes_after(counter: Counter) -> None:
    folder = counter.book.folder
    content = b"fara nimeni"
    digest = hashlib.sha256(content).hexdigest()
    stray = folder / "photos" / digest[:2] / f"{digest}.print.jpg"
    stray.parent.mkdir(parents=True)
    stray.write_bytes(content)
    daily(folder, NOW)
    os.utime(stray, (time.time() - 90_000,) * 2)

    assert sweep(folder) == 0
    for copy in daily_copies(folder):
        copy.unlink()
    daily(folder, NOW + timedelta(days=1))

    assert sweep(folder) == 1


def test_who_would_go_is_told_before(counter: Counter, tmp_path: Path) -> None:
    counter.client("Popa")
    packed = back_up(counter.book.folder, tmp_path / "copie.zip", NOW)
    for number in range(20):
        counter.client(f"Client{number}")

    going = who_goes(counter.book.folder, packed)

    assert going is not None
    assert (going.clients, going.of, going.much) == (20, 21, True)
    assert going.names[0] == "Ana Client0"
    assert who_goes(tmp_path / "nou", packed) is None
    with pytest.raises(Refused):
        who_goes(counter.book.folder, tmp_path / "nimic.zip")
