"""The shelf is counted row by row; nothing changes before the end, and what was typed stays until then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boutique.domain.cloth.views import ClothView
from boutique.services.cloth.movements import receive_cloth
from boutique.ui.cloth.counting import CountPage
from boutique.ui.cloth.page import ClothsPage
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import texts
from tests.ui.shop_fixtures import Opened, Opener
from tests.ui.small_shop import SmallShop


@pytest.fixture
def opened(open_room: Opener, shop: SmallShop) -> Opened:
    made = open_room(lambda context: ClothsPage(context, shop.services))
    made.page.arrive()
    made.settle()
    made.floor.actions_live["cloths.count"].trigger()
    made.settle()
    return made


@pytest.fixture
def page(opened: Opened) -> CountPage:
    assert isinstance(opened.page, ClothsPage)
    return opened.page.counting.page


def _now(shop: SmallShop, code: str = "F-101") -> ClothView:
    return next(each for each in shop.services.queries.cloths() if each.code == code)


def test_enter_goes_down_and_the_differences_are_told(opened: Opened, page: CountPage, qtbot: QtBot) -> None:
    first, second = page.rows[:2]
    assert first.field.hasFocus()
    qtbot.keyClicks(first.field, "23,1")
    qtbot.keyClick(first.field, Qt.Key.Key_Return)
    assert second.field.hasFocus()
    assert first.differs.text().replace("\u00a0", " ") == "−0,4 m"
    qtbot.keyClicks(second.field, "0")
    assert second.differs.text() == "la fel"
    qtbot.waitUntil(lambda: "Lipsesc 0,4 m." in texts(page).replace("\u00a0", " "))
    assert page.head.subtitle.text() == f"Numărătoare: 2 din {len(page.rows)}"
    qtbot.keyClick(second.field, Qt.Key.Key_Up)
    assert first.field.hasFocus()


def test_the_count_is_one_deed_and_taken_back_as_one(
    opened: Opened, page: CountPage, shop: SmallShop, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.rows[0].field, "23,1")
    qtbot.keyClicks(page.rows[1].field, "1")
    assert _now(shop).stock_cm == 2_350, "nothing changes before the end"
    qtbot.keyClick(page.rows[1].field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert [_now(shop).stock_cm, _now(shop, "I-201").stock_cm] == [2_310, 100]
    assert not page.isVisible()
    opened.take_back()
    assert [_now(shop).stock_cm, _now(shop, "I-201").stock_cm] == [2_350, 0]


def test_what_was_typed_is_there_when_one_comes_back(opened: Opened, page: CountPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.rows[0].field, "23,1")
    qtbot.keyClick(page.rows[0].field, Qt.Key.Key_Escape)
    assert not page.isVisible()
    opened.floor.actions_live["cloths.count"].trigger()
    opened.settle()
    assert page.rows[0].field.text() == "23,1"
    assert page.rows[1].field.hasFocus()


def test_what_is_no_length_is_said_and_stood_on(opened: Opened, page: CountPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.rows[1].field, "mult")
    page.save.click()
    opened.settle()
    assert "nu e o lungime" in texts(page)
    assert page.rows[1].field.hasFocus()
    page.rows[1].field.clear()
    page.save.click()
    opened.settle()
    assert "Încă nu s-a numărat nimic" in texts(page)


def test_of_what_came_meanwhile_the_length_is_asked_again(
    opened: Opened, page: CountPage, shop: SmallShop, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.rows[0].field, "23")
    qtbot.keyClicks(page.rows[1].field, "1")
    receive_cloth(shop.book.change(), _now(shop).cloth_id, 100, on=TODAY)
    page.save.click()
    opened.settle()
    assert "Numără din nou" in texts(page)
    assert [row.field.text() for row in page.rows[:2]] == ["", "1"]
    assert _now(shop).stock_cm == 2_450
