"""A small shop with the import room open in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.exchange.desk import FileDesk
from boutique.ui.exchange.page import ImportPage
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.shell import Page, Room, ShopFloor
from tests.ui.small_shop import SmallShop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[SmallShop]:
    """The shop, its file let go after the test."""
    made = SmallShop(tmp_path / "shop")
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication, shop: SmallShop, tasks: Tasks) -> Iterator[ImportPage]:
    """The import room in an open shop."""
    room = Room(
        "importing",
        lambda: "Import",
        lambda context: ImportPage(context, shop.services, FileDesk(), shop.book.prepare),
    )
    floor = ShopFloor([room, Room("today", lambda: "Astăzi", lambda context: Page())], tasks)
    qtbot.addWidget(floor)
    floor.show()
    made = floor.page("importing")
    assert isinstance(made, ImportPage)
    yield made
    tasks.close()
