"""What one will want next is ready before one goes there, and nobody is led anywhere by it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.app.main_window import Furnishing
from boutique.app.shop import Shop
from boutique.data.book import SqliteBook
from boutique.services.shop.begin import begin_shop
from boutique.ui.pages.client_detail import ClientDetail
from boutique.ui.shell.floor import ShopFloor
from boutique.ui.shell.window import MainWindow


def test_the_sides_of_a_page_are_made_before_one_goes_there(
    qtbot: QtBot, dressed: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with SqliteBook.create(tmp_path) as book:
        begin_shop(book.change, name="Atelier", served_by="Ana", language="ro")
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    furnishing = Furnishing(window, tmp_path, Shop(tmp_path))
    furnishing.furnish()
    floor = window.findChild(ShopFloor)
    assert isinstance(floor, ShopFloor)
    qtbot.waitUntil(lambda: isinstance(floor.findChild(ClientDetail), ClientDetail))
    assert floor.here == "today"
    assert not floor.page("clients").isVisible()
    floor.go("clients")
    floor.go("today")
    qtbot.waitUntil(lambda: _sides_made(floor) == 7)
    assert floor.here == "today"
    assert not floor.page("clients").isVisible()
    furnishing.close()


def _sides_made(floor: ShopFloor) -> int:
    detail = floor.findChild(ClientDetail)
    return len(detail.made) if isinstance(detail, ClientDetail) else 0
