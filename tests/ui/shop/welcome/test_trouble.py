"""A book that cannot be opened: the window says why and shows the ways out, it does not break."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from boutique.app.main_window import Furnishing
from boutique.data.backups.daily import daily
from boutique.data.book import SqliteBook
from boutique.data.store.bookfile import NAME
from boutique.data.store.connection import connect
from boutique.services.shop.begin import begin_shop
from boutique.ui.shell.floor import ShopFloor
from boutique.ui.shell.window import MainWindow
from boutique.ui.shop.welcome.page import Welcome
from boutique.ui.shop.welcome.trouble import Trouble

_PAGE = 4096


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A shop with a copy of yesterday beside its book."""
    shop = tmp_path / "shop"
    with SqliteBook.create(shop) as book:
        begin_shop(book.change, name="Atelier", served_by="Ana", language="ro")
    daily(shop, datetime(2026, 11, 20, 9, tzinfo=UTC))
    return shop


@pytest.fixture
def open_window(
    qtbot: QtBot, dressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path], MainWindow]]:
    """Open the program's window on a folder, as from the icon."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    furnished: list[Furnishing] = []

    def open_on(folder: Path) -> MainWindow:
        window = MainWindow()
        qtbot.addWidget(window)
        window.show()
        furnished.append(Furnishing(window, folder, None))
        furnished[-1].furnish()
        return window

    yield open_on
    for each in furnished:
        each.close()


def _tear(book: Path) -> None:
    """The first page stays, so that the file still passes for a book."""
    whole = book.read_bytes()
    book.write_bytes(whole[:_PAGE] + bytes(byte ^ 0x5A for byte in whole[_PAGE:]))


def _make_newer(book: Path) -> None:
    raw = connect(book)
    raw.execute("PRAGMA user_version=99")
    raw.close()


def _make_foreign(book: Path) -> None:
    raw = connect(book)
    raw.execute("PRAGMA application_id=7")
    raw.close()


def _told(window: MainWindow) -> Trouble:
    page = window.centralWidget()
    assert isinstance(page, Trouble)
    return page


@pytest.mark.parametrize(
    ("harm", "said", "ways"),
    [
        (_tear, "Registrul e deteriorat.", ["Pune la loc ultima copie", "Alege o copie…"]),
        (lambda book: book.write_text("hello"), "nu e un registru", ["Pune la loc ultima copie"]),
        (_make_newer, "Boutique mai nou", ["Încearcă din nou", "Alege un dosar…"]),
        (_make_foreign, "al altui program", ["Încearcă din nou", "Alege un dosar…"]),
    ],
)
def test_the_window_says_why_a_book_cannot_be_opened_and_what_to_do(
    open_window: Callable[[Path], MainWindow],
    folder: Path,
    harm: Callable[[Path], object],
    said: str,
    ways: list[str],
) -> None:
    harm(folder / NAME)
    before = (folder / NAME).read_bytes()

    page = _told(open_window(folder))

    assert said in page.sentence
    assert [button.text() for button in page.ways()][: len(ways)] == ways
    assert (folder / NAME).read_bytes() == before


def test_the_last_copy_put_back_opens_the_shop_and_keeps_the_damaged_book(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], folder: Path
) -> None:
    _tear(folder / NAME)
    window = open_window(folder)

    _told(window).ways()[0].click()

    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), ShopFloor))
    assert list(folder.glob("boutique-before-restore-*.db"))


def test_a_page_that_rotted_is_told_across_the_top_of_the_shop(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], folder: Path
) -> None:
    raw = connect(folder / NAME)
    (page,) = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'gesture'").fetchone()
    raw.close()
    whole = bytearray((folder / NAME).read_bytes())
    whole[_PAGE * (page - 1) : _PAGE * page] = b"\x5a" * _PAGE
    (folder / NAME).write_bytes(whole)

    floor = open_window(folder).centralWidget()

    assert isinstance(floor, ShopFloor)
    qtbot.waitUntil(lambda: any("deteriorată" in each.text() for each in floor.findChildren(QLabel)))


def test_a_file_that_is_no_copy_is_refused_beside_the_ways_out(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], folder: Path
) -> None:
    _tear(folder / NAME)
    page = _told(open_window(folder))

    page.put_back(folder / NAME)

    qtbot.waitUntil(lambda: "copi" in page.refusal.text())
    assert all(button.isEnabled() for button in page.ways())


def test_a_book_mended_meanwhile_opens_at_the_next_try(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], folder: Path
) -> None:
    whole = (folder / NAME).read_bytes()
    _make_newer(folder / NAME)
    window = open_window(folder)
    page = _told(window)
    (folder / NAME).write_bytes(whole)

    page.again.click()

    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), ShopFloor))


def test_an_empty_folder_chosen_instead_is_where_one_begins(
    open_window: Callable[[Path], MainWindow], folder: Path, tmp_path: Path
) -> None:
    _make_foreign(folder / NAME)
    window = open_window(folder)

    _told(window).look_into(tmp_path / "elsewhere")

    assert isinstance(window.centralWidget(), Welcome)
