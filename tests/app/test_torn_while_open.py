"""A book that the disk tears while it is open: told across the top, and replaced for everybody."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from boutique.app.mornings import Mornings
from boutique.app.shop import Shop
from boutique.data.backups.daily import daily
from boutique.data.backups.keeper import Keeper
from boutique.data.store.bookfile import NAME
from boutique.domain.clients.model import ClientDraft
from boutique.services.clients.book import register_client
from tests.app.conftest import OpenWindow
from tests.counter import PHONES, TODAY

_PAGE = 4096
_WRITE_OVER = """
import sys
with open(sys.argv[1], "r+b") as book:
    book.seek(int(sys.argv[2]))
    book.write(sys.argv[3].encode() * int(sys.argv[4]))
"""


def _write_over(book: Path, at: int, junk: str, times: int = 1) -> None:
    """As the disk would: from outside, so that whoever has the book open keeps its locks."""
    command = [sys.executable, "-c", _WRITE_OVER, str(book), str(at), junk, str(times)]
    subprocess.run(command, check=True)


def test_a_bit_that_falls_out_while_the_window_is_open_is_told(
    open_window: OpenWindow, folder: Path, qtbot: QtBot
) -> None:
    furnishing, floor = open_window()
    mornings = floor.findChild(Mornings)
    assert isinstance(mornings, Mornings)
    qtbot.waitUntil(lambda: not furnishing._tasks.busy())
    mornings.watch()
    qtbot.waitUntil(lambda: not furnishing._tasks.busy())
    whole = (folder / NAME).read_bytes()
    at = whole.index(b"Popa")
    _write_over(folder / NAME, at, "Q")

    mornings.watch()

    qtbot.waitUntil(lambda: any("deteriorată" in each.text() for each in floor.findChildren(QLabel)))


def test_after_a_torn_book_was_replaced_the_same_program_writes_into_the_copy(folder: Path) -> None:
    copy = daily(folder, datetime(2026, 11, 20, 18, tzinfo=UTC))
    assert copy is not None
    shop = Shop(folder)
    assert shop.queries.count_clients() == 1
    shop.book.look_at_pages()
    _write_over(folder / NAME, _PAGE, "Z", 20 * _PAGE)

    kept = Keeper(folder, shop.let_go).restore(copy)

    assert kept is not None
    assert (folder / NAME).stat().st_ino != kept.stat().st_ino
    register_client(shop.change(), ClientDraft(family_name="Marin"), PHONES, today=TODAY)
    assert shop.queries.count_clients() == 2
    shop.close()
    other = Shop(folder)
    assert other.queries.count_clients() == 2
    other.close()
