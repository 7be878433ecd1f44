"""A small shop, and a room of it opened in a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.data.pictures.drawn import DrawnFolder
from boutique.ui.kernel.drawn import keep_in, keep_nothing
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.shell import Page, Room, RoomContext, ShopFloor
from tests.ui.small_shop import SmallShop

Opener = Callable[[Callable[[RoomContext], Page]], "Opened"]


class Opened:
    """A room in its window, with what was asked of the others."""

    def __init__(self, qtbot: QtBot, tasks: Tasks, make: Callable[[RoomContext], Page]) -> None:
        self._qtbot, self._tasks = qtbot, tasks
        self.gone: list[tuple[str, object]] = []
        self.floor = ShopFloor([Room("here", lambda: "Aici", make), *self._others()], tasks)
        qtbot.addWidget(self.floor)
        self.floor.resize(1366, 768)
        self.floor.show()
        self.page = self.floor.page("here")
        self.settle()

    def _others(self) -> list[Room]:
        names = ("today", "clients", "lookbook", "importing", "settings", "collections")
        return [Room(name, partial(str, name), partial(self._elsewhere, name)) for name in names]

    def _elsewhere(self, name: str, _context: RoomContext) -> Page:
        return _Elsewhere(self, name)

    def settle(self) -> None:
        """Wait until every answer is on the screen."""
        keys = self.floor.actions_live
        self._qtbot.waitUntil(lambda: not keys.waiting() and not self._tasks.busy())

    def said(self) -> str:
        """Return what the shop speaks up about."""
        current = self.floor.notices.toasts.current
        return current.text if current is not None else ""

    def take_back(self) -> None:
        """Click the way back of what was just said."""
        current = self.floor.notices.toasts.current
        assert current is not None
        current.undo_button.click()
        self.settle()


class _Elsewhere(Page):
    def __init__(self, opened: Opened, name: str) -> None:
        super().__init__()
        self._opened, self._name = opened, name

    def arrive(self, subject: object = None) -> None:
        self._opened.gone.append((self._name, subject))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[SmallShop]:
    """The shop, its file let go after the test."""
    made = SmallShop(tmp_path / "shop")
    yield made
    made.close()


@pytest.fixture
def open_room(qtbot: QtBot, dressed: QApplication, shop: SmallShop, tasks: Tasks) -> Iterator[Opener]:
    """Open a room of the shop; its threads end before the file is let go."""
    yield lambda make: Opened(qtbot, tasks, make)
    tasks.close()


@pytest.fixture(scope="session")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> DrawnFolder:
    """What is drawn is kept by its content, so one folder serves every shop that is not about drawing."""
    return DrawnFolder(tmp_path_factory.mktemp("drawings"))


@pytest.fixture
def drawn_once(drawings: DrawnFolder, tasks: Tasks) -> Iterator[None]:
    """Pictures are kept and drawn aside, as in the whole program."""
    keep_in(drawings, tasks)
    yield
    keep_nothing()
