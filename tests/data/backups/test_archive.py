"""A copy counts only when it was proved, and coming back from it loses nothing of what was there."""

from __future__ import annotations

import json
import os
import random
import sys
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from boutique import files as whole_files
from boutique.data.backups import archive as backups
from boutique.data.backups.archive import back_up, restore
from boutique.data.backups.checking import findings
from boutique.data.backups.daily import daily
from boutique.data.backups.packing import prove
from boutique.data.book import SqliteBook
from boutique.data.store.bookfile import NAME, SCHEMA
from boutique.data.store.connection import connect
from boutique.domain.kernel.errors import Refused, Unavailable
from boutique.wording import explain
from tests.counter import Counter, blank_book
from tests.snapshots import contents

NOW = datetime(2026, 11, 21, 9, 2, tzinfo=UTC)


@pytest.fixture
def packed(counter: Counter, tmp_path: Path) -> Path:
    """A backup of a shop with one client and one photograph."""
    counter.client("Popa", phone="0721555018")
    photos = counter.book.folder / "photos"
    photos.mkdir()
    (photos / "ab12.jpg").write_bytes(b"poza")
    os.utime(photos / "ab12.jpg", (0, 0))
    (tmp_path / "copii").mkdir()
    return back_up(counter.book.folder, tmp_path / "copii" / "copie.zip", NOW)


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_backup_comes_back_whole_while_the_shop_is_open(counter: Counter, packed: Path) -> None:
    held = contents(counter.book)
    counter.client("Mai târziu")
    after = contents(counter.book)

    kept = restore(counter.book.folder, packed, NOW)

    assert contents(counter.book) == held
    assert counter.found("popa") == ["Ana Popa"]
    counter.client("Și mai târziu")
    assert not findings(counter.book.folder)
    assert kept is not None
    (kept.parent / "old").mkdir()
    kept.rename(kept.parent / "old" / NAME)
    with SqliteBook.open(counter.book.folder / "old") as old:
        assert contents(old) == after


def test_a_backup_makes_a_shop_in_an_empty_folder_with_its_photographs(packed: Path, tmp_path: Path) -> None:
    assert restore(tmp_path / "nou", packed, NOW) is None
    assert _files(tmp_path / "nou") == {NAME, "photos/ab12.jpg"}
    assert (tmp_path / "nou" / "photos" / "ab12.jpg").read_bytes() == b"poza"


def test_a_folder_gets_a_file_named_by_the_day(counter: Counter, tmp_path: Path) -> None:
    made = back_up(counter.book.folder, tmp_path, NOW)

    assert made.name == "boutique-2026-11-21-090200.zip"
    assert set(prove(made).sums) == {NAME}


@pytest.mark.parametrize("seed", range(12))
def test_a_torn_backup_is_refused_and_the_shop_stays(seed: int, counter: Counter, packed: Path) -> None:
    chance, torn = random.Random(seed), bytearray(packed.read_bytes())
    if seed % 3 == 0:
        del torn[chance.randrange(len(torn)) :]
    else:
        for _bit in range(3):
            torn[chance.randrange(len(torn))] ^= 1 << chance.randrange(8)
    packed.write_bytes(torn)
    held = contents(counter.book)

    with pytest.raises(Refused) as refusal:
        restore(counter.book.folder, packed, NOW)

    assert "nu e copia de siguranță" in explain(refusal.value)
    assert contents(counter.book) == held


def _pack(target: Path, members: dict[str, bytes], sums: object = None) -> Path:
    from hashlib import sha256

    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        known = {name: sha256(content).hexdigest() for name, content in members.items()}
        archive.writestr("backup.json", json.dumps({"sums": known if sums is None else sums}))
    return target


FALSE = {
    "climbs out": {NAME: blank_book(), "../rau.db": b"x"},
    "climbs out of photos": {NAME: blank_book(), "photos/../../rau.db": b"x"},
    "absolute": {NAME: blank_book(), "/tmp/rau.db": b"x"},
    "another disk": {NAME: blank_book(), "photos/C:\\rau.db": b"x"},
    "a program": {NAME: blank_book(), "boutique.exe": b"x"},
    "no book": {"photos/ab12.jpg": b"x"},
    "a book that is none": {NAME: b"x" * 5_000},
    "an empty book": {NAME: b""},
    "a torn book": {NAME: blank_book()[: 4096 * 3]},
    "a book of the future": {NAME: blank_book()[:60] + (SCHEMA + 1).to_bytes(4, "big") + blank_book()[64:]},
}


@pytest.mark.parametrize("kind", FALSE)
def test_a_false_backup_is_refused_and_nothing_is_unpacked(
    kind: str, counter: Counter, tmp_path: Path
) -> None:
    false = _pack(tmp_path / "false.zip", FALSE[kind])
    held, files = contents(counter.book), _files(tmp_path)

    with pytest.raises(Refused):
        restore(counter.book.folder, false, NOW)

    assert contents(counter.book) == held
    assert _files(tmp_path) == files
    assert not Path("/tmp/rau.db").exists()


@pytest.mark.parametrize("sums", [[], "x", 7, {"boutique.db": 7}, {"boutique.db": None}, [["boutique.db"]]])
def test_a_strange_list_of_contents_is_refused(sums: object, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        prove(_pack(tmp_path / "false.zip", {NAME: blank_book()}, sums))


def test_a_file_that_is_no_archive_is_refused_and_one_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_text("Bună ziua")

    for name in ("text.zip", "nimic.zip"):
        with pytest.raises(Refused):
            prove(tmp_path / name)
    with pytest.raises(Unavailable):
        prove(tmp_path)


def test_a_backup_never_overwrites_the_book_or_a_strangers_file(counter: Counter, packed: Path) -> None:
    folder = counter.book.folder
    letter = packed.with_name("scrisoare.txt")
    letter.write_text("Dragă Ana")

    for target in (folder / NAME, letter):
        with pytest.raises(Refused) as refusal:
            back_up(folder, target, NOW)
        assert "există deja" in explain(refusal.value)
    assert letter.read_text() == "Dragă Ana"


def test_a_copy_is_written_over_only_by_whoever_asks_for_it(counter: Counter, packed: Path) -> None:
    folder, before = counter.book.folder, packed.read_bytes()
    counter.client("Marin")

    with pytest.raises(Refused, match="--replace"):
        back_up(folder, packed, NOW)
    assert packed.read_bytes() == before
    assert back_up(folder, packed, NOW, replace=True) == packed
    assert packed.read_bytes() != before


@pytest.mark.parametrize("place", ["stick", "stick/copii", "stick/copie.zip"])
def test_a_copy_goes_into_no_folder_that_is_not_there(counter: Counter, place: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"There is no folder “.*stick.*”"):
        back_up(counter.book.folder, tmp_path / place, NOW)
    assert not (tmp_path / "stick").exists()


def test_a_backup_that_finds_no_room_leaves_nothing_half(
    counter: Counter, packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path: path.read_bytes() for path in packed.parent.iterdir()}

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", str(packed))

    monkeypatch.setattr(backups, "pack", full)
    for target in (packed, packed.with_name("alta.zip")):
        with pytest.raises(Unavailable) as trouble:
            back_up(counter.book.folder, target, NOW, replace=True)
        assert "Discul e plin" in explain(trouble.value)
    assert {path: path.read_bytes() for path in packed.parent.iterdir()} == before


def test_a_restore_that_finds_no_room_leaves_the_shop(
    counter: Counter, packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter.client("Mai târziu")
    held, files = contents(counter.book), _files(counter.book.folder)
    put_in_place = whole_files.put_in_place

    def full(draft: Path, place: Path) -> None:
        if "before-restore" in place.name:
            raise OSError(28, "No space left on device", str(place))
        put_in_place(draft, place)

    monkeypatch.setattr(backups, "put_in_place", full)
    with pytest.raises(Unavailable):
        restore(counter.book.folder, packed, NOW)

    assert contents(counter.book) == held
    assert _files(counter.book.folder) == files


def test_a_damaged_book_is_not_copied_over_the_good_copies(counter: Counter, packed: Path) -> None:
    folder = counter.book.folder
    counter.book.close()
    whole = bytearray((folder / NAME).read_bytes())
    whole[4096 * 6 : 4096 * 9] = os.urandom(4096 * 3)
    (folder / NAME).write_bytes(whole)

    with pytest.raises(Unavailable) as trouble:
        daily(folder, NOW)

    assert "deteriorat" in explain(trouble.value)
    assert not list((folder / "backups").glob("*"))


@pytest.mark.parametrize("how", ["cut short", "garbage", "empty", "with an old journal"])
def test_a_backup_comes_back_over_a_book_that_is_lost(how: str, counter: Counter, packed: Path) -> None:
    folder, path = counter.book.folder, counter.book.path
    held = contents(counter.book)
    counter.book.close()
    content = path.read_bytes()
    lost = {"cut short": content[: 4096 * 4], "empty": b""}.get(how, os.urandom(9_000))
    path.write_bytes(lost)
    journal = path.with_name(f"{NAME}-journal")
    if how == "with an old journal":
        journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + os.urandom(2_000))

    kept = restore(folder, packed, NOW)

    with SqliteBook.open(folder) as book:
        assert contents(book) == held
    assert not findings(folder)
    assert kept is not None
    if how != "empty":
        assert kept.read_bytes() == lost


def test_a_copy_whose_drafts_another_program_holds_counts_as_made(
    counter: Counter, packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = os.unlink

    def held(path: str | Path, *rest: object, **said: object) -> None:
        if Path(path).name == NAME:
            raise PermissionError(13, "The file is used by another process", str(path))
        unlink(path, *rest, **said)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "unlink", held)

    assert daily(counter.book.folder, NOW) is not None
    assert prove(back_up(counter.book.folder, packed.with_name("alta.zip"), NOW))


def _torn(*_: object) -> None:
    raise dbapi2.DatabaseError("database disk image is malformed")


@pytest.mark.parametrize("held", [NAME, f"{NAME}-journal"])
def test_a_torn_book_that_another_window_holds_keeps_its_journal(
    held: str, counter: Counter, packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, path = counter.book.folder, counter.book.path
    counter.book.close()
    path.write_bytes(os.urandom(9_000))
    journal = path.with_name(f"{NAME}-journal")
    journal.write_bytes(b"x" * 99)
    monkeypatch.setattr(backups, "copy_book", _torn)  # SQLite would look at the journal first
    before, replace = {each: each.read_bytes() for each in (path, journal)}, Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if self.name == held and self.parent == folder:
            raise PermissionError(13, "The file is used by another process", str(self))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(Unavailable) as trouble:
        restore(folder, packed, NOW)

    assert "Închide celelalte ferestre" in explain(trouble.value)
    assert {each: each.read_bytes() for each in (path, journal)} == before


def test_a_journal_left_without_its_book_is_not_played_into_the_copy(counter: Counter, packed: Path) -> None:
    folder, path = counter.book.folder, counter.book.path
    held = contents(counter.book)
    counter.book.close()
    raw = connect(path)
    raw.execute("BEGIN")
    raw.execute("UPDATE client SET family_name = 'Altcineva'")
    journal = path.with_name(f"{NAME}-journal")
    left = journal.read_bytes()
    raw.execute("COMMIT")
    raw.close()
    path.unlink()
    journal.write_bytes(left)

    restore(folder, packed, NOW)

    with SqliteBook.open(folder) as book:
        assert contents(book) == held
    assert findings(folder) == []


def test_the_shop_is_copied_once_a_day_and_a_week_is_kept(counter: Counter) -> None:
    made = [daily(counter.book.folder, NOW + timedelta(days=day)) for day in range(10)]

    assert all(made)
    assert daily(counter.book.folder, NOW + timedelta(days=9)) is None
    kept = sorted(path.name for path in (counter.book.folder / "backups").iterdir())
    assert kept == [f"boutique-2026-11-{day}.zip" for day in range(24, 31)]


def test_a_folder_without_a_book_is_told(tmp_path: Path) -> None:
    for job in (lambda: back_up(tmp_path, tmp_path / "x.zip", NOW), lambda: findings(tmp_path)):
        with pytest.raises(Refused) as refusal:
            job()
        assert "Nu există un registru" in explain(refusal.value)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="a file that holds another is an error of another number")
def test_a_backup_into_what_is_no_folder_is_told(counter: Counter, packed: Path) -> None:
    with pytest.raises(Unavailable):
        back_up(counter.book.folder, packed / "copie.zip", NOW)


def test_check_tells_what_does_not_hold_together(counter: Counter) -> None:
    who = counter.client("Popa")
    counter.order(who)
    assert findings(counter.book.folder) == []
    with counter.book._writing.begin() as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=1")
        connection.exec_driver_sql("DELETE FROM client_place")
        connection.exec_driver_sql("UPDATE client_summary SET orders = 9")
    told = [msgid.format(**facts) for msgid, facts in findings(counter.book.folder)]
    assert told == ["Search finds 0 of 1 clients.", "Summaries that do not count the orders correctly: 1."]

    with counter.book._writing.begin() as connection:
        connection.exec_driver_sql("DELETE FROM client_summary")
        raw = connection.connection.driver_connection
        assert raw is not None
    told = [msgid.format(**facts) for msgid, facts in findings(counter.book.folder)]
    assert "Clients without a summary: 1." in told
