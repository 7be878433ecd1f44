"""Pictures of the rooms, to lay beside the mock-ups: `python -m tests.shots.rooms DIR`."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from boutique import wording
from boutique.ui.calls.leads.desk import LeadDesk
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.focus import FocusRing
from boutique.ui.shell import MainWindow, Room, ShopFloor
from boutique.ui.theme import Light, dress, switch
from tests.shots import leads, liking, measuring
from tests.shots.small_book import ANA, TODAY, SmallShop, filled, services_over

SIZES = (QSize(1366, 768), QSize(1920, 1080))
Scenes = Iterator[tuple[str, Callable[[], object]]]


def rooms(shop: ShopServices) -> list[Room]:
    """Return the rooms as the program makes them."""
    from boutique.ui.calls.page import TodayPage
    from boutique.ui.duplicates.page import MergingPage
    from boutique.ui.lists.page import ListsPage
    from boutique.ui.orders.page import OrdersPage
    from boutique.ui.pages.clients_page import ClientsPage
    from boutique.ui.workshop.fittings.page import FittingsPage

    return [
        Room("today", lambda: wording._("Today"), lambda context: TodayPage(context, shop), icon="sun"),
        Room(
            "clients", lambda: wording._("Clients"), lambda context: ClientsPage(context, shop), icon="user"
        ),
        Room("lists", lambda: wording._("Lists"), lambda context: ListsPage(context, shop), within="clients"),
        Room(
            "orders",
            lambda: wording._("Orders"),
            lambda context: OrdersPage(context, shop),
            icon="file-text",
        ),
        Room(
            "fittings",
            lambda: wording._("Fittings"),
            lambda context: FittingsPage(context, shop),
            within="clients",
        ),
        Room(
            "merging",
            lambda: wording._("Duplicates"),
            lambda context: MergingPage(context, shop),
            within="clients",
        ),
    ]


@contextmanager
def floor_of(app: QApplication, shop: ShopServices, size: QSize) -> Iterator[ShopFloor]:
    """Open the shop's window for as long as the pictures take."""
    tasks, window = Tasks(), MainWindow()
    floor = ShopFloor(rooms(shop), tasks)
    LeadDesk(floor, shop)
    window.receive(floor)
    floor.rail.set_foot(ANA, "Copie de siguranță: azi, 09:02")
    window.setMinimumSize(window.minimumSize().boundedTo(size))  # as on a screen so small
    window.resize(size)
    window.show()
    window.activateWindow()
    settle(app, floor)
    try:
        yield floor
    finally:
        window.close()
        tasks.close()


def settle(app: QApplication, floor: ShopFloor) -> None:
    """Wait until nothing is being read any more."""
    app.processEvents()
    while floor.context.tasks.busy():
        app.processEvents()
    for _turn in range(3):
        app.processEvents()


def scenes(floor: ShopFloor, shop: SmallShop) -> Scenes:
    """Yield each thing worth looking at, with what brings it up."""
    today = floor.page("today")
    act = floor.actions_live
    yield "today", lambda: today.people.choose(shop.people["Șerban Văleanu"])
    yield "today-code", act["today.code"].trigger
    yield "today-spoke", act["today.spoke"].trigger
    yield "today-later", act["today.later"].trigger
    yield from leads.sheet_scenes(floor)
    yield "clients", lambda: floor.go("clients", shop.people["Șerban Văleanu"])
    yield from measuring.scenes(floor, act, shop.book.folder)
    yield from liking.scenes(floor, act)
    for side in ("orders",):
        yield f"clients-{side}", act[f"clients.{side}"].trigger
    yield from leads.story_scenes(floor)
    yield "clients-order", act["clients.order"].trigger
    yield "clients-edit", act["clients.edit"].trigger
    yield "clients-refused", lambda: _refused(floor)


def _refused(floor: ShopFloor) -> None:
    """Save what cannot be kept, to see what is said beside it."""
    form = floor.page("clients").desk.form
    form.fields.texts["phone"].setText("07 zero doi")
    form.saved.emit()


def main(folder: Path, only: str = "") -> None:
    """Write a PNG of every scene in both languages, both lights and both sizes."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app, Light.LIGHT)
    FocusRing(app)
    with tempfile.TemporaryDirectory() as place:
        shop = filled(Path(place))
        liking.told(shop.book, shop.people["Șerban Văleanu"], shop.ana, TODAY)
        for language in wording.languages():
            wording.use(language)
            for light in (Light.LIGHT, Light.DARK):
                switch(app, light)
                for size in SIZES:
                    name = f"{language}-{light}-{size.width()}"
                    if name.startswith(only):
                        _shoot(app, folder, shop, name, size)
        shop.close()


def _shoot(app: QApplication, folder: Path, shop: SmallShop, name: str, size: QSize) -> None:
    with floor_of(app, services_over(shop.book, shop.ana), size) as floor:
        for scene, bring_up in scenes(floor, shop):
            bring_up()
            settle(app, floor)
            floor.window().grab().save(str(folder / f"{scene}-{name}.png"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    main(asked.folder, asked.only)
