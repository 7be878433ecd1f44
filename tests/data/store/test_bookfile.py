"""What lies where the book should be is looked at before anything is touched."""

from __future__ import annotations

import os
import random
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from boutique.data.backups.checking import findings
from boutique.data.book import SqliteBook
from boutique.data.store.bookfile import NAME, SCHEMA, FileState, look
from boutique.data.store.connection import APPLICATION_ID
from boutique.domain.kernel.errors import BoutiqueError, Refused, Unavailable
from boutique.wording import explain
from tests.counter import Counter, blank_book, new_book


def _header(content: bytes, at: int, value: int) -> bytes:
    return content[:at] + struct.pack(">i", value) + content[at + 4 :]


def _foreign() -> bytes:
    raw = dbapi2.connect(":memory:")
    raw.execute("CREATE TABLE till (x)")
    content: bytes = raw.serialize() if hasattr(raw, "serialize") else b""
    raw.close()
    return content or _header(blank_book(), 68, 0)


STRANGE = {
    "newer": (_header(blank_book(), 60, SCHEMA + 1), "mai nou"),
    "foreign": (_foreign(), "altui program"),
    "garbage": (random.Random(1).randbytes(50_000), "nu e un registru"),
    "short": (b"SQLite format 3\0", "nu e un registru"),
    "a letter": ("Bună ziua, acesta nu e un registru.\n".encode() * 10, "nu e un registru"),
    "never finished": (_header(blank_book(), 60, -1), "nu e un registru"),
}


@pytest.mark.parametrize("kind", STRANGE)
def test_what_is_no_book_of_ours_is_refused_and_left_as_it_was(kind: str, tmp_path: Path) -> None:
    content, words = STRANGE[kind]
    path = tmp_path / NAME
    path.write_bytes(content)

    with pytest.raises(Refused) as refusal:
        SqliteBook.open(tmp_path)

    assert words in explain(refusal.value)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == [NAME]


def test_an_empty_file_becomes_a_book(tmp_path: Path) -> None:
    (tmp_path / NAME).touch()

    with SqliteBook.create(tmp_path) as book:
        assert book.queries().count_clients() == 0
    assert look(tmp_path / NAME) is FileState.CURRENT


def test_a_new_book_says_whose_it_is_and_how_new(tmp_path: Path) -> None:
    with SqliteBook.create(tmp_path / "deep" / "shop") as book:
        reader = book.queries().reader
        assert reader.one("PRAGMA application_id") == (APPLICATION_ID,)
        assert reader.one("PRAGMA user_version") == (SCHEMA,)


def test_a_folder_in_the_place_of_the_book_is_told(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()

    with pytest.raises(Unavailable) as trouble:
        SqliteBook.open(tmp_path)

    assert "e un dosar" in explain(trouble.value)


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "shop").write_text("nu")

    with pytest.raises(Unavailable) as trouble:
        SqliteBook.create(tmp_path / "shop")

    assert "un fișier" in explain(trouble.value)


_UNDER_ANOTHER_NAME = """
import os, sys
from pathlib import Path
from boutique.data.book import SqliteBook
from boutique.domain.kernel.errors import Unavailable
from boutique import wording
wording.use("ro")
os.setgid(65534)
os.setuid(65534)
try:
    with SqliteBook.create(Path(sys.argv[1])) as book:
        book.queries().count_clients()
        book.note("backup.last", "azi")
except Unavailable as trouble:
    print(wording.explain(trouble))
"""


def _as_nobody(folder: Path) -> str:
    command = [sys.executable, "-c", _UNDER_ANOTHER_NAME, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"PYTHONUTF8": "1"})
    assert not done.stderr, done.stderr
    return done.stdout


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that anybody may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder) / "shop"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become nobody")
@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "words"),
    [(0o755, 0o600, "protejat"), (0o755, 0o644, "Nu se poate scrie"), (0o555, None, "protejat")],
)
def test_a_book_that_may_not_be_used_is_told(
    folder_mode: int, file_mode: int | None, words: str, open_to_all: Path
) -> None:
    open_to_all.mkdir()
    if file_mode is not None:
        (open_to_all / NAME).write_bytes(blank_book())
        (open_to_all / NAME).chmod(file_mode)
    open_to_all.chmod(folder_mode)

    assert words in _as_nobody(open_to_all)
    assert file_mode is None or (open_to_all / NAME).read_bytes() == blank_book()


def _full_book(folder: Path) -> bytes:
    with new_book(folder) as book:
        counter = Counter(book)
        for number in range(12):
            counter.order(counter.client(f"Client{number}", phone=f"07215550{number:02}"))
    return (folder / NAME).read_bytes()


def _read_all(folder: Path) -> None:
    with SqliteBook.open(folder) as book:
        queries = book.queries()
        for hit in queries.client_rows(None):
            queries.client_page(hit.client_id)
        queries.search("client")


@pytest.mark.parametrize("part", [0.3, 0.6, 0.95])
def test_a_book_cut_short_is_told_and_not_written_to(part: float, tmp_path: Path) -> None:
    whole = _full_book(tmp_path)
    pages = int(len(whole) * part) // 4096
    (tmp_path / NAME).write_bytes(whole[: pages * 4096])

    with pytest.raises(Unavailable) as trouble:
        _read_all(tmp_path)

    assert "deteriorat" in explain(trouble.value)
    assert "ultima copie de siguranță" in explain(trouble.value)
    assert (tmp_path / NAME).read_bytes() == whole[: pages * 4096]
    assert findings(tmp_path)


def test_flipped_bits_are_told_never_a_crash(tmp_path: Path) -> None:
    whole = _full_book(tmp_path)
    chance = random.Random(7)
    noticed = 0
    for _round in range(40):
        torn = bytearray(whole)
        for _bit in range(40):
            torn[chance.randrange(100, len(torn))] ^= 1 << chance.randrange(8)
        (tmp_path / NAME).write_bytes(torn)
        noticed += bool(findings(tmp_path))
        try:
            _read_all(tmp_path)
        except BoutiqueError:
            continue

    assert noticed > 30
