"""The whole program in a window, on a shop of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.app.main_window import Furnishing
from boutique.app.shop import Shop
from boutique.services.shop.begin import begin_shop
from boutique.ui.shell.floor import ShopFloor
from boutique.ui.shell.window import MainWindow
from boutique.ui.theme import Light, dress
from tests.counter import Counter, new_book

OpenWindow = Callable[[], tuple[Furnishing, ShopFloor]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A shop with one client."""
    with new_book(tmp_path / "shop") as book:
        begin_shop(book.change, name="Atelier", served_by="Ana", language="ro")
        Counter(book).client("Popa")
    return tmp_path / "shop"


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenWindow]:
    """Open the program on the shop, and close it after the test if it still is open."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    if not qapp.styleSheet():
        dress(qapp, Light.LIGHT)
    opened: list[Furnishing] = []

    def open_one() -> tuple[Furnishing, ShopFloor]:
        window = MainWindow()
        qtbot.addWidget(window, before_close_func=_answer_for_nobody)
        window.show()
        furnishing = Furnishing(window, folder, Shop(folder))
        opened.append(furnishing)
        furnishing.furnish()
        floor = window.findChild(ShopFloor)
        assert isinstance(floor, ShopFloor)
        return furnishing, floor

    yield open_one
    for furnishing in opened:
        furnishing.close()


def _answer_for_nobody(window: MainWindow) -> None:
    """Nobody is there to say whether what is half typed may be left."""
    window.may_close = lambda: True
