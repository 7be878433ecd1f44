"""What the shop keeps only its owner may read, whatever the machine allows to others."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from boutique.data.backups.archive import back_up, restore
from boutique.data.backups.daily import daily
from boutique.data.book import SqliteBook
from boutique.data.pictures.folder import PictureFolder
from boutique.services.clients.documents import keep_papers
from tests.counter import TODAY, Counter, at, new_book
from tests.data.files import noise

pytestmark = pytest.mark.skipif(os.name != "posix", reason="only here do files have modes")
NOW = datetime.fromisoformat("2026-11-21T09:02:00+02:00")


def open_to_others(folder: Path) -> list[str]:
    """Return what others may read or enter in a folder."""
    return [
        path.relative_to(folder.parent).as_posix()
        for path in (folder, *folder.rglob("*"))
        if stat.S_IMODE(path.stat().st_mode) & 0o077
    ]


def test_a_shop_with_its_pictures_and_copies_is_its_owners_alone(tmp_path: Path) -> None:
    shop = tmp_path / "shop"
    with new_book(shop) as book:
        who = Counter(book).client("Popa")
        noise((60, 40)).save(tmp_path / "a.png")
        taken = PictureFolder(shop).take_in(tmp_path / "a.png")
        keep_papers(book.change(), who, [taken], now=at(TODAY))
    daily(shop, NOW)
    copy = back_up(shop, tmp_path / "copie.zip", NOW)
    restore(shop, copy, NOW)

    assert open_to_others(shop) == []
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_shop_of_an_earlier_version_is_closed_to_others_as_it_is_opened(tmp_path: Path) -> None:
    shop = tmp_path / "shop"
    with new_book(shop):
        (shop / "photos").mkdir(exist_ok=True)
    kept = shop / "boutique-before-restore-2026-11-01-090000.db"
    kept.write_bytes(b"x")
    for path in (shop / "boutique.db", kept, shop / "photos"):
        path.chmod(0o755)
    with SqliteBook.open(shop):
        pass

    assert open_to_others(shop) == []


def test_what_a_command_writes_is_its_owners_alone(tmp_path: Path) -> None:
    shop, out = tmp_path / "shop", tmp_path / "clienti.csv"
    with new_book(shop) as book:
        Counter(book).client("Popa")
    words = ["--data", str(shop), "export", "clients", str(out), "--purpose", "records"]
    subprocess.run([sys.executable, "-m", "boutique", *words], check=True, capture_output=True)

    assert stat.S_IMODE(out.stat().st_mode) == 0o600
