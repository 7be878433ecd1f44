"""Every room, side, form and sheet of a furnished shop, to be walked through by tests of the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from boutique.app.ahead import Ahead
from boutique.app.furnishing import Furnishing
from boutique.app.shop import Shop
from boutique.data.book import SqliteBook
from boutique.data.pictures import PictureFolder
from boutique.services.open_demo import open_demo
from boutique.services.shop import change_settings
from boutique.ui.clients.page import ClientsPage
from boutique.ui.cloths.page import ClothsPage
from boutique.ui.collections.page import CollectionsPage
from boutique.ui.shell import MainWindow, ShopFloor
from boutique.ui.today.page import TodayPage

SCREENS = (QSize(1024, 700), QSize(1366, 768), QSize(1920, 1080))
SCALES = (100, 125, 150)
Place = tuple[str, Callable[[], object]]

_SIDES = ("overview", "measures", "likes", "person", "orders", "story", "papers")
_PANES = ("shop", "staff", "speech", "work", "copies", "history", "import", "export", "about")
_TURNS = 20


def sizes() -> list[QSize]:
    """Return every size the window may have, as it counts its pixels, once each."""
    made = [
        QSize(screen.width() * 100 // scale, screen.height() * 100 // scale)
        for screen in SCREENS
        for scale in SCALES
    ]
    return list({size.toTuple(): size for size in made}.values())


def demo_folder(place: Path, clients: int = 40) -> Path:
    """Make a shop with something in each room; returns its folder."""
    with SqliteBook.create(place / "shop") as book:
        open_demo(book, clients, 1, today=date.today(), pictures=PictureFolder(book.folder))
    return place / "shop"


def speak(folder: Path, language: str) -> None:
    """Let a shop speak one of the languages."""
    with SqliteBook.open(folder) as book:
        change_settings(book.change(), {"language": language})


class Furnished:
    """The program's own window on a shop."""

    def __init__(self, folder: Path) -> None:
        self.window = MainWindow()
        self._furnishing = Furnishing(self.window, folder, Shop(folder))
        self._furnishing.furnish()
        assert self._furnishing._floor is not None
        self.floor: ShopFloor = self._furnishing._floor

    def stand(self, size: QSize) -> None:
        """Give the window a size, however small."""
        self.window.setMinimumSize(1, 1)
        self.window.resize(size)
        self.window.show()
        ahead = self.floor.findChild(Ahead)
        assert ahead is not None
        while any(timer.isActive() for timer in ahead.findChildren(QTimer)):
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is being read, and all of it is on the screen."""
        for _turn in range(_TURNS):
            QApplication.processEvents()
            while self.floor.context.tasks.busy():
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)

    def close(self) -> None:
        """Close the window and the shop."""
        self.window.may_close = lambda: True
        self.window.close()
        self._furnishing.close()


@contextmanager
def furnished(folder: Path) -> Iterator[Furnished]:
    """Open the window for as long as it is wanted."""
    made = Furnished(folder)
    try:
        yield made
    finally:
        made.close()


def places(floor: ShopFloor) -> Iterator[Place]:
    """Yield each thing that can be seen, with what brings it up; in this order each leads to the next."""
    yield from _today(floor)
    yield from _clients(floor)
    for room in ("lists", "merging", "lookbook", "importing"):
        yield room, partial(floor.go, room)
    yield "cloths", partial(floor.go, "cloths")
    for deed in ("new", "edit"):
        yield f"cloths.{deed}", floor.actions_live[f"cloths.{deed}"].trigger
        yield f"cloths.{deed}.left", partial(_leave_cloth, floor)
    yield from _collections(floor)
    for pane in _PANES:
        yield f"settings.{pane}", partial(floor.go, "settings", pane)
    act = floor.actions_live
    yield "palette", floor.open_palette
    yield "palette.closed", lambda: floor.palette_sheet and floor.palette_sheet.leave()
    yield "lead", act["lead"].trigger
    yield "lead.closed", act["lead"].trigger


def _today(floor: ShopFloor) -> Iterator[Place]:
    page, act = floor.page("today"), floor.actions_live
    assert isinstance(page, TodayPage)
    yield "today", lambda: (floor.go("today"), page.people.choose_first())
    for deed in ("spoke", "later", "not"):
        yield f"today.{deed}", act[f"today.{deed}"].trigger
        yield f"today.{deed}.left", page.outcomes.close_strip
    yield "today.code", act["today.code"].trigger


def _clients(floor: ShopFloor) -> Iterator[Place]:
    page, act = floor.page("clients"), floor.actions_live
    assert isinstance(page, ClientsPage)
    yield "clients", partial(floor.go, "clients")
    yield "clients.first", page.list.rows.choose_first
    for side in _SIDES:
        yield f"clients.{side}", act[f"clients.{side}"].trigger
    yield "clients.order", act["clients.order"].trigger
    yield "clients.back", lambda: page.detail.open_side("overview")
    yield "clients.edit", act["clients.edit"].trigger
    yield "clients.left", page.desk.leave
    yield "clients.new", act["clients.new"].trigger
    yield "clients.new.left", page.desk.leave


def _leave_cloth(floor: ShopFloor) -> None:
    page = floor.page("cloths")
    assert isinstance(page, ClothsPage)
    page.desk.leave()


def _collections(floor: ShopFloor) -> Iterator[Place]:
    page, act = floor.page("collections"), floor.actions_live
    assert isinstance(page, CollectionsPage)
    yield "collections", partial(floor.go, "collections")
    for side in ("cloths", "guests"):
        yield f"collections.{side}", act[f"collections.{side}"].trigger
    for form in ("new", "piece", "cloth"):
        yield f"collections.{form}", act[f"collections.{form}"].trigger
        yield f"collections.{form}.left", page.desk.leave
