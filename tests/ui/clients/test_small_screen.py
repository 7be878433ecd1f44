"""A small laptop that magnifies everything: whatever can be done can be reached, and nothing is cut off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget

from boutique.ui.clients.page import ClientsPage
from boutique.ui.kit.tabs import Tabs
from boutique.ui.leads.desk import LeadDesk
from tests.ui.rooms_of_a_shop import OpenShop

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


def test_words_for_which_a_line_has_no_room_begin_another(shop: OpenShop, clients: ClientsPage) -> None:
    tabs: Tabs = clients.detail.tabs
    tabs.setFixedWidth(300)
    shop.settle()
    boxes = tabs._boxes()
    assert all(QRect(QPoint(), tabs.size()).contains(box) for box in boxes)
    assert len({box.top() for box in boxes}) > 1
    assert not any(a.intersects(b) for at, a in enumerate(boxes) for b in boxes[:at])


def test_somebody_who_came_in_is_written_down_on_a_small_screen(shop: OpenShop) -> None:
    sheet = LeadDesk(shop.floor, shop.door).sheet
    shop.window.fit(SMALL)
    shop.press(Qt.Key.Key_F4)
    shop.type("val")
    shop.settle()
    assert shop.floor.rect().contains(sheet.geometry())
    assert sheet.rect().contains(sheet.save_button.geometry())
    assert sheet.findChildren(QScrollArea)
    shop.wait(lambda: not _cut(sheet))
