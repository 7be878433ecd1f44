"""The palette of a whole shop just opened: deeds of rooms nobody has entered, and things of the book."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.app.rooms import rooms_of, services_of
from boutique.app.shop import Shop
from boutique.ui.calls.leads.desk import LeadDesk
from boutique.ui.cloth.page import ClothsPage
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.pages.newcomers import newcomers
from boutique.ui.pages.palette_finder import Finder
from boutique.ui.shell import Found, MainWindow, ShopFloor
from boutique.ui.shell.found import Group
from tests.ui.rooms_of_a_shop import Template


class WholeShop:
    """A shop with all its rooms, none entered but the first."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.tasks, self.window = qtbot, Tasks(), MainWindow()
        self.shop = Shop(folder)
        services = services_of(self.shop)
        self.floor = ShopFloor(rooms_of(self.shop, services, lambda: None), self.tasks)
        leads = LeadDesk(self.floor, services)
        Finder(self.floor, services)
        self.floor.newcomers = partial(newcomers, go=self.floor.go, came_in=leads.open)
        self.leads = leads
        self.window.receive(self.floor)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()

    def settle(self) -> None:
        keys = self.floor.actions_live
        self.qtbot.waitUntil(lambda: not keys.waiting() and not self.tasks.busy())

    def find(self, typed: str) -> list[Found]:
        """Type into the palette and return what it shows once everything was read."""
        self.floor.open_palette(typed)
        self.settle()
        palette = self.floor.palette_sheet
        assert palette is not None
        return palette.found()

    def enter(self) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        self.settle()


@pytest.fixture
def whole(qtbot: QtBot, dressed: QApplication, template: Template, tmp_path: Path) -> Iterator[WholeShop]:
    shutil.copytree(template.folder, tmp_path / "shop")
    shop = WholeShop(qtbot, tmp_path / "shop")
    yield shop
    shop.window.close()
    shop.tasks.close()
    shop.shop.close()


def test_a_deed_for_whoever_is_open_is_done_on_their_page(whole: WholeShop) -> None:
    whom = whole.floor.whom()
    assert whom is not None

    first = whole.find("comandă no")[0]
    assert (first.text, first.detail) == ("Comandă nouă", f"pentru {whom.name}")
    whole.enter()

    page = whole.floor.page("clients")
    assert isinstance(page, ClientsPage)
    assert page.whom() == whom
    assert page.detail.tabs.value() == "orders"


def test_a_deed_of_a_side_turns_to_it_first(whole: WholeShop) -> None:
    assert whole.find("notează o preferință")[0].text == "Notează o preferință"
    whole.enter()
    page = whole.floor.page("clients")
    assert isinstance(page, ClientsPage)
    assert page.detail.tabs.value() == "likes"


def test_a_new_cloth_is_opened_from_anywhere_and_stays_open(whole: WholeShop) -> None:
    assert whole.find("stofă no")[0].text == "Stofă nouă"
    whole.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    page = whole.floor.page("cloths")
    assert isinstance(page, ClothsPage)
    whole.qtbot.waitUntil(lambda: page.ready() and page.desk.form is not None)


def test_settings_are_found_by_what_can_be_set_there(whole: WholeShop) -> None:
    found = whole.find("lumin")
    assert found[0].text == "Limba și lumina"
    whole.enter()
    assert whole.floor.here == "settings"
    assert whole.floor.page("settings").place() == "speech"


def test_a_name_nobody_bears_opens_a_new_page_with_it(whole: WholeShop) -> None:
    assert whole.find("mihai rotaru")[0].text == "Client nou, Mihai Rotaru"
    whole.enter()
    page = whole.floor.page("clients")
    assert isinstance(page, ClientsPage)
    texts = page.desk.form.fields.texts
    assert (texts["given_name"].text(), texts["family_name"].text()) == ("Mihai", "Rotaru")


def test_nothing_is_offered_twice(whole: WholeShop) -> None:
    for typed in ("", "c", "i", "a", "n"):
        lines = [(line.text, line.detail, line.note) for line in whole.find(typed)]
        assert len(set(lines)) == len(lines)


def test_f2_on_somebody_found_edits_their_details(whole: WholeShop) -> None:
    whole.floor.go("cloths")  # a room with an F2 of its own
    whole.settle()
    found = whole.find("valeanu serban")[0]
    assert found.text == "Șerban Văleanu"

    whole.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    page = whole.floor.page("clients")
    assert isinstance(page, ClientsPage)
    whole.qtbot.waitUntil(lambda: page.desk.busy)
    assert page.desk.form.page is not None
    assert page.desk.form.page.name == "Șerban Văleanu"


def test_f2_on_what_has_no_details_stays_in_the_palette(whole: WholeShop) -> None:
    whole.find("lumin")
    whole.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    assert whole.floor.palette_sheet is not None
    assert whole.floor.palette_sheet.isVisible()


def test_orders_are_found_by_their_words(whole: WholeShop) -> None:
    """A garment, and a garment beside the name of whose it is."""
    orders = [line for line in whole.find("costum") if line.group is Group.ORDERS]
    assert orders
    assert all("ostum" in line.note for line in orders)
    name = orders[0].text
    both = [line.text for line in whole.find(f"costum {name}") if line.group is Group.ORDERS]
    assert both == [name]
