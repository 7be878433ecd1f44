"""A shop that can only be read says so as it opens, and goes on showing everything."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.app import main_window as furnishing_room
from boutique.app.main_window import Furnishing
from boutique.app.shop import Shop
from boutique.data.book import SqliteBook
from boutique.services.shop.begin import begin_shop
from boutique.ui import kit
from boutique.ui.shell import MainWindow, ShopFloor


@pytest.fixture
def window(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """A window onto a shop that nobody may write."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(furnishing_room, "can_only_be_read", lambda _folder: True)
    monkeypatch.setattr(Shop, "prepare", lambda _shop: pytest.fail("nothing is prepared there"))
    monkeypatch.setattr(Shop, "back_up_daily", lambda _shop, _check: pytest.fail("nor copied"))
    with SqliteBook.create(tmp_path) as book:
        begin_shop(book.change, name="Atelier", served_by="Ana", language="ro")
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    furnished = Furnishing(made, tmp_path, Shop(tmp_path))
    furnished.furnish()
    yield made
    furnished.close()


def test_it_says_so_across_the_top_and_the_rooms_open(window: MainWindow, tmp_path: Path) -> None:
    (banner,) = window.findChildren(kit.Banner)
    assert str(tmp_path) in banner.accessibleName()
    assert "se poate doar citi" in banner.accessibleName()
    floor = window.findChild(ShopFloor)
    assert isinstance(floor, ShopFloor)
    floor.go("clients")
    assert floor.page("clients").isVisible()
