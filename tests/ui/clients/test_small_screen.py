"""A small laptop that magnifies everything: whatever can be done can be reached, and nothing is cut off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from boutique.ui import kit
from boutique.ui.calls.leads.desk import LeadDesk
from boutique.ui.calls.page import TodayPage
from boutique.ui.kit.folding import FoldingView
from boutique.ui.kit.menu import KEYS
from boutique.ui.kit.tabs import Tabs
from boutique.ui.pages.clients_page import ClientsPage
from boutique.wording import use
from tests.ui.rooms_of_a_shop import OpenShop, Template, opened

SMALL = QSize(910, 512)  # a screen of 1366 x 768 at 150 %
_SIDES = ("overview", "measures", "likes", "person", "orders", "story", "papers")


def _cut(whole: QWidget) -> list[str]:
    """Return what stands partly outside of what holds it, unless that scrolls up and down to it."""
    cut = []
    for part in whole.findChildren(QWidget):
        holder = part.parentWidget()
        if not part.isVisible() or holder is None:
            continue
        scrolls = isinstance(holder.parentWidget(), QAbstractScrollArea)
        beyond = part.geometry().right() >= holder.width()
        if beyond or (not scrolls and part.geometry().bottom() >= holder.height()):
            cut.append(f"{type(part).__name__} {part.accessibleName()} {part.geometry()} in {holder.size()}")
    return cut


@pytest.mark.parametrize("side", _SIDES)
def test_every_side_of_a_page_is_whole_on_a_small_screen_that_magnifies(
    shop: OpenShop, clients: ClientsPage, side: str
) -> None:
    shop.window.fit(SMALL)
    clients.detail.open_side(side)
    shop.settle()
    shop.wait(lambda: not _cut(clients))


def test_words_for_which_there_is_no_room_become_one_field(shop: OpenShop, clients: ClientsPage) -> None:
    tabs: Tabs = clients.detail.tabs
    assert tabs.field.isHidden()
    tabs.setFixedWidth(300)
    shop.wait(tabs.field.isVisible)
    assert tabs.field.width() == 224
    assert tabs.rect().contains(tabs.field.geometry())
    menu = tabs.field
    assert [menu.itemData(at, KEYS) for at in range(menu.count())] == [f"Alt {at}" for at in range(1, 8)]
    menu.setFocus()
    shop.press(Qt.Key.Key_Down)
    assert tabs.value() == "measures"
    shop.press(Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert menu.currentText() == "Persoana"


def test_a_list_without_room_folds_into_the_page_and_back(shop: OpenShop) -> None:
    shop.window.fit(SMALL)
    shop.floor.go("clients")
    shop.settle()
    page = shop.floor.page("clients")
    assert isinstance(page, ClientsPage)
    view = page.list.parentWidget()
    assert isinstance(view, FoldingView)
    assert view.folded
    page.list.rows.choose_first()
    page.list.rows.setFocus()
    assert view.sizes()[1] == 0

    view.open_detail()
    assert view.sizes()[0] == 0
    assert view.bar.isVisible()
    before = page.list.rows.current()
    view.bar.down.click()
    shop.settle()
    assert page.list.rows.current() != before

    shop.press(Qt.Key.Key_Escape)
    assert view.sizes()[1] == 0
    assert QApplication.focusWidget() is page.list.rows

    page.list.search.setFocus()
    shop.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    shop.wait(lambda: view.sizes()[0] == 0)


def test_the_call_list_opens_at_whom_to_call_and_its_arrows_lead_on(shop: OpenShop) -> None:
    shop.window.fit(SMALL)
    page = shop.floor.page("today")
    assert isinstance(page, TodayPage)
    shop.settle()
    view = page.findChild(FoldingView)
    assert view is not None
    assert view.bar.isVisible()
    assert view.bar.place.text().startswith("1 din ")
    page.people.setFocus()
    shop.press(Qt.Key.Key_Down)
    assert view.bar.place.text().startswith("2 din ")
    shop.window.setMinimumSize(1, 1)
    shop.window.resize(1366, 768)
    shop.settle()
    assert not view.bar.isVisible()
    assert all(view.sizes())


def test_somebody_who_came_in_is_written_down_on_a_small_screen(shop: OpenShop) -> None:
    sheet = LeadDesk(shop.floor, shop.services).sheet
    shop.window.fit(SMALL)
    shop.press(Qt.Key.Key_F4)
    shop.type("val")
    shop.settle()
    assert shop.floor.rect().contains(sheet.geometry())
    assert sheet.rect().contains(sheet.save_button.geometry())
    assert sheet.findChildren(QScrollArea)
    shop.wait(lambda: not _cut(sheet))


@pytest.mark.parametrize("size", [QSize(1024, 700), QSize(1093, 614), SMALL], ids=str)
@pytest.mark.parametrize("language", ["ro", "en"])
def test_the_outcomes_of_a_call_stand_on_one_row(
    qtbot: QtBot, dressed: QApplication, template: Template, tmp_path: Path, size: QSize, language: str
) -> None:
    use(language)
    with opened(qtbot, template, tmp_path) as shop:
        shop.window.setMinimumSize(1, 1)
        shop.window.resize(size)
        shop.settle()
        page = shop.floor.page("today")
        assert isinstance(page, TodayPage)
        buttons = page.outcomes.findChildren(kit.Button)[:4]
        shop.wait(lambda: len({button.mapTo(page, QPoint(0, 0)).y() for button in buttons}) == 1)
