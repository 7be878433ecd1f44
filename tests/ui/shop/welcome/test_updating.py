"""An old book is brought up to date beside a window that says so, and never against anybody's will."""

from __future__ import annotations

import errno
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique import wording
from boutique.app.main_window import Furnishing
from boutique.data import migrating
from boutique.data.backups.keeper import Keeper
from boutique.data.search import fts5
from boutique.data.store.bookfile import FileState, copy_beside, look
from boutique.data.store.connection import connect
from boutique.ui.kit.button import Button
from boutique.ui.kit.prose import Prose
from boutique.ui.pages.settings_page import SettingsPage
from boutique.ui.shell.floor import ShopFloor
from boutique.ui.shell.window import MainWindow
from boutique.ui.shop.settings.backup_pane import BackupPane
from boutique.ui.shop.welcome.trouble import Trouble
from boutique.ui.shop.welcome.updating import Updating
from tests.old_book import write_old_book

_PATIENCE_S = 120


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The file of a book of the first revision."""
    return write_old_book(tmp_path / "shop")


class Icon:
    """Opens the program's window on the old book; `shut` ends the program as closing the window does."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot, self._folder = qtbot, folder
        self._furnishing: Furnishing | None = None

    def open(self) -> MainWindow:
        window = MainWindow()
        self._qtbot.addWidget(window)
        window.show()
        self._furnishing = Furnishing(window, self._folder, None)
        self._furnishing.furnish()
        return window

    def shut(self) -> None:
        if self._furnishing is not None:
            self._furnishing.close()
        self._furnishing = None


@pytest.fixture
def icon(qtbot: QtBot, dressed: QApplication, old: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Icon]:
    """The program's icon."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made = Icon(qtbot, old.parent)
    yield made
    made.shut()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Holds the work up at the first client of the index until it is opened."""
    opened, insert = threading.Event(), fts5._insert

    def held(connection: object, clients: object) -> None:
        opened.wait(_PATIENCE_S)
        insert(connection, clients)  # type: ignore[arg-type]

    monkeypatch.setattr(fts5, "_insert", held)
    monkeypatch.setattr(fts5, "_IN_BULK", 1)
    yield opened
    opened.set()


def test_the_window_says_what_it_does_and_then_is_the_shop(
    qtbot: QtBot,
    icon: Icon,
    old: Path,
    gate: threading.Event,
) -> None:
    window = icon.open()
    page = window.centralWidget()

    assert isinstance(page, Updating)
    said = " ".join(each.text() for each in page.findChildren(Prose))
    assert "Aducem registrul la zi" in said
    assert copy_beside(old).name in said
    qtbot.waitUntil(page.progress.isVisible)
    qtbot.waitUntil(lambda: page.progress.bar.value() > 0)
    gate.set()
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), ShopFloor))
    assert look(old) is FileState.CURRENT
    assert look(copy_beside(old)) is FileState.OLDER


def test_a_window_closed_meanwhile_leaves_the_book_as_it_was(
    qtbot: QtBot,
    icon: Icon,
    old: Path,
    gate: threading.Event,
) -> None:
    before = old.read_bytes()
    window = icon.open()
    page = window.centralWidget()
    assert isinstance(page, Updating)
    qtbot.waitUntil(lambda: page.progress.bar.value() > 0)

    assert window.close()
    opener = threading.Timer(0.1, gate.set)
    opener.start()
    icon.shut()

    opener.join()
    assert old.read_bytes() == before
    window = icon.open()
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), ShopFloor))


@pytest.mark.parametrize(("number", "said"), [(errno.ENOSPC, "Discul e plin"), (errno.EROFS, "e protejat")])
def test_a_disk_that_refuses_is_told_with_the_ways_out_and_can_be_tried_again(
    qtbot: QtBot,
    icon: Icon,
    old: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    said: str,
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "refused", str(old))

    before = old.read_bytes()
    with monkeypatch.context() as full:
        full.setattr(migrating, "put_in_place", fail)
        window = icon.open()
        qtbot.waitUntil(lambda: isinstance(window.centralWidget(), Trouble))
    page = window.centralWidget()
    assert isinstance(page, Trouble)
    assert said in page.sentence
    assert old.read_bytes() == before

    page.again.click()

    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), ShopFloor))


def test_the_page_speaks_the_language_of_the_book(qtbot: QtBot, icon: Icon, old: Path) -> None:
    raw = connect(old)
    raw.execute("INSERT OR REPLACE INTO setting(key, value) VALUES ('language', 'en')")
    raw.close()

    window = icon.open()

    page = window.centralWidget()
    assert isinstance(page, Updating)
    assert page.accessibleName() == "We are bringing the book up to date"
    assert wording.language() == "en"
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), ShopFloor))


def test_an_old_copy_put_back_from_the_settings_is_the_shop_at_once(
    qtbot: QtBot, icon: Icon, old: Path, tmp_path: Path
) -> None:
    packed = Keeper(old.parent).back_up(tmp_path / "veche.zip")
    window = icon.open()
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), ShopFloor))
    before = window.centralWidget()
    assert isinstance(before, ShopFloor)
    before.go("settings", "copies")
    settings = before.page("settings")
    assert isinstance(settings, SettingsPage)
    pane = settings.panes["copies"]
    assert isinstance(pane, BackupPane)

    pane.look_at_copy(packed)
    qtbot.waitUntil(lambda: bool(_answers(pane)))
    _answers(pane)[0].click()

    qtbot.waitUntil(lambda: window.centralWidget() is not before)
    assert isinstance(window.centralWidget(), ShopFloor)
    assert look(old) is FileState.CURRENT


def _answers(pane: BackupPane) -> list[Button]:
    return [button for button in pane.restore.findChildren(Button) if button.isVisible()]
