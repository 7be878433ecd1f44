"""What is done with a cloth in its room: asked at the foot, said there, taken back with one key."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from boutique.domain.cloth.deliveries import Rest
from boutique.domain.cloth.views import ClothStory, ClothView
from boutique.services.cloth.expecting import Saying, expect_cloth
from boutique.services.cloth.keeping import keep_cloth
from boutique.services.cloth.movements import receive_cloth
from boutique.ui.cloth.page import ClothsPage
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import texts
from tests.ui.shop_fixtures import Opened, Opener
from tests.ui.small_shop import SmallShop

FLANNEL = "F-101"
SOON = TODAY + timedelta(days=20)


@pytest.fixture
def opened(open_room: Opener, shop: SmallShop) -> Opened:
    made = open_room(lambda context: ClothsPage(context, shop.services))
    made.page.arrive(_now(shop).cloth_id)
    made.settle()
    return made


@pytest.fixture
def page(opened: Opened) -> ClothsPage:
    assert isinstance(opened.page, ClothsPage)
    return opened.page


def _now(shop: SmallShop) -> ClothView:
    return next(each for each in shop.services.queries.cloths() if each.code == FLANNEL)


def _story(shop: SmallShop) -> ClothStory:
    return shop.services.queries.cloth_story(_now(shop).cloth_id)


def _does(opened: Opened, deed: str) -> None:
    opened.floor.actions_live[f"cloths.{deed}"].trigger()
    opened.settle()


def _keeps(opened: Opened, page: ClothsPage, qtbot: QtBot, metres: str) -> None:
    _does(opened, "keep")
    strip = page.deeds.keep
    assert strip.finder.search.hasFocus()
    qtbot.keyClicks(strip.finder.search, "Ilinca")
    qtbot.waitUntil(lambda: strip.finder.list.isVisible())
    qtbot.keyClick(strip.finder.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: strip.hit is not None)
    assert strip.metres.hasFocus()
    qtbot.keyClicks(strip.metres, metres)
    qtbot.keyClick(strip.metres, Qt.Key.Key_Return)
    opened.settle()


def test_h_sets_metres_aside_for_whom_one_names(
    opened: Opened, page: ClothsPage, shop: SmallShop, qtbot: QtBot
) -> None:
    before = _now(shop)
    _keeps(opened, page, qtbot, "3,5")
    assert (_now(shop).reserved_cm, page.deeds.is_asking()) == (before.reserved_cm + 350, False)
    qtbot.waitUntil(lambda: "nicio comandă încă" in texts(page.view.moves))
    opened.take_back()
    assert _now(shop) == before


def test_more_than_is_free_is_said_beside_the_metres_and_stays_typed(
    opened: Opened, page: ClothsPage, shop: SmallShop, qtbot: QtBot
) -> None:
    keep_cloth(shop.book.change(), _now(shop).cloth_id, shop.ilinca, 2_000, on=TODAY)
    _keeps(opened, page, qtbot, "10")
    assert "Ilinca Țepeneag" in texts(page.deeds.keep)
    assert (page.deeds.keep.metres.text(), _now(shop).reserved_cm) == ("10", 2_000)
    assert page.deeds.keep.metres.hasFocus()


def test_what_is_kept_is_let_go_beside_its_name_or_in_part_at_the_foot(
    opened: Opened, page: ClothsPage, shop: SmallShop, qtbot: QtBot
) -> None:
    keep_cloth(shop.book.change(), _now(shop).cloth_id, shop.ilinca, 350, on=TODAY)
    page.renew()
    opened.settle()
    _does(opened, "let_go")
    assert page.deeds.going.metres.text() == "3,5"
    page.deeds.going.metres.setText("1")
    page.deeds.going.saved.emit()
    opened.settle()
    assert _now(shop).reserved_cm == 250
    name = "Renunță la ce e pus deoparte pentru Ilinca Țepeneag"

    def ways() -> list[QPushButton]:
        return [each for each in page.view.moves.findChildren(QPushButton) if each.accessibleName() == name]

    qtbot.waitUntil(lambda: bool(ways()))
    ways()[-1].click()
    opened.settle()
    assert _now(shop).reserved_cm == 0
    opened.take_back()
    assert _now(shop).reserved_cm == 250


def test_cloth_of_others_is_sold_only_when_that_is_meant(
    opened: Opened, page: ClothsPage, shop: SmallShop, qtbot: QtBot
) -> None:
    keep_cloth(shop.book.change(), _now(shop).cloth_id, shop.ilinca, 2_000, on=TODAY)
    page.renew()
    opened.settle()
    there = _now(shop).stock_cm
    _does(opened, "sell")
    strip = page.deeds.goes
    qtbot.keyClicks(strip.metres, "10")
    qtbot.keyClick(strip.metres, Qt.Key.Key_Return)
    opened.settle()
    assert strip.save_button.text() == "Oricum"
    qtbot.waitUntil(strip.save_button.hasFocus)
    assert ("Ilinca Țepeneag" in texts(strip.message), _now(shop).stock_cm) == (True, there)
    strip.save_button.click()
    opened.settle()
    assert (_now(shop).stock_cm, page.deeds.is_asking()) == (there - 1_000, False)


def test_another_length_is_asked_about_anew(
    opened: Opened, page: ClothsPage, shop: SmallShop, qtbot: QtBot
) -> None:
    keep_cloth(shop.book.change(), _now(shop).cloth_id, shop.ilinca, 2_000, on=TODAY)
    page.renew()
    opened.settle()
    _does(opened, "sell")
    strip = page.deeds.goes
    strip.metres.setText("10")
    strip.saved.emit()
    opened.settle()
    assert strip.meant
    qtbot.keyClick(strip.metres, Qt.Key.Key_Backspace)
    assert (strip.meant, strip.save_button.text()) == (False, "Vinde")


@pytest.mark.parametrize(
    ("deed", "cm"), [("sell", -100), ("back", 100), ("to_mill", -100), ("write_off", -100)]
)
def test_metres_go_and_come_back(
    opened: Opened, page: ClothsPage, shop: SmallShop, deed: str, cm: int
) -> None:
    there = _now(shop).stock_cm
    _does(opened, deed)
    page.deeds.goes.metres.setText("1")
    page.deeds.goes.words.setText("molii")
    page.deeds.goes.saved.emit()
    opened.settle()
    assert (_now(shop).stock_cm, _story(shop).movements[0].words) == (there + cm, "molii")
    opened.take_back()
    assert _now(shop).stock_cm == there


def test_what_is_written_off_is_asked_why_beside_the_words(
    opened: Opened, page: ClothsPage, shop: SmallShop
) -> None:
    there = _now(shop).stock_cm
    _does(opened, "write_off")
    page.deeds.goes.metres.setText("1")
    page.deeds.goes.saved.emit()
    opened.settle()
    assert (page.deeds.goes.words.hasFocus(), _now(shop).stock_cm) == (True, there)


def test_c_writes_what_the_mill_said_and_another_delivery_beside_it(
    opened: Opened, page: ClothsPage, shop: SmallShop
) -> None:
    for first, metres in (("20.1.2027", "20"), ("20.3.2027", "5")):
        _does(opened, "ask")
        strip = page.deeds.mill
        if first == "20.3.2027":
            strip.which.setCurrentIndex(strip.which.count() - 1)
        strip.first.setText(first)
        strip.metres.setText(metres)
        strip.saved.emit()
        opened.settle()
    assert [each.now.cm for each in _story(shop).coming] == [2_000, 500]
    opened.take_back()
    assert [each.now.cm for each in _story(shop).coming] == [2_000]
    _does(opened, "called_off")
    assert _story(shop).coming == ()


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [("", "", "first"), ("3.1.2020", "", "first"), ("20.1.2027", "1.1.2027", "last")],
)
def test_days_no_mill_can_name_are_said_beside_them(
    opened: Opened, page: ClothsPage, shop: SmallShop, first: str, last: str, field: str
) -> None:
    _does(opened, "ask")
    strip = page.deeds.mill
    strip.first.setText(first)
    strip.last.setText(last)
    strip.saved.emit()
    opened.settle()
    editor: QLineEdit = getattr(strip, field)
    assert (editor.hasFocus(), bool(editor.accessibleDescription())) == (True, True)
    assert _story(shop).coming == ()


def _expects(opened: Opened, page: ClothsPage, shop: SmallShop) -> None:
    saying = Saying(from_on=SOON, cm=2_000, said_on=TODAY)
    expect_cloth(shop.book.change(), _now(shop).cloth_id, saying)
    page.renew()
    opened.settle()


def test_a_part_of_a_delivery_offers_the_rest_and_keeps_it_awaited(
    opened: Opened, page: ClothsPage, shop: SmallShop, qtbot: QtBot
) -> None:
    _expects(opened, page, shop)
    receipt, there = page.view.detail.receipt, _now(shop).stock_cm
    _does(opened, "receive")
    qtbot.waitUntil(lambda: receipt.which.count() == 1)
    metres = receipt.metres.editor
    qtbot.keyClicks(metres, "12")
    rest = receipt.rest.editor
    assert isinstance(rest, QLineEdit)
    assert (rest.isVisible(), rest.text()) == (True, "8")
    qtbot.keyClick(metres, Qt.Key.Key_Return)
    opened.settle()
    assert (_now(shop).stock_cm, _now(shop).expected_cm) == (there + 1_200, 800)
    opened.take_back()
    assert (_now(shop).stock_cm, _now(shop).expected_cm) == (there, 2_000)


def test_the_rest_may_be_none(opened: Opened, page: ClothsPage, shop: SmallShop, qtbot: QtBot) -> None:
    _expects(opened, page, shop)
    receipt = page.view.detail.receipt
    qtbot.waitUntil(lambda: receipt.which.count() == 1)
    qtbot.keyClicks(receipt.metres.editor, "12")
    rest = receipt.rest.editor
    assert isinstance(rest, QLineEdit)
    rest.setText("0")
    receipt.button.click()
    opened.settle()
    assert _story(shop).coming == ()


def test_what_came_meanwhile_is_asked_about_where_one_types(
    opened: Opened, page: ClothsPage, shop: SmallShop, qtbot: QtBot
) -> None:
    """The delivery on show was half received elsewhere; its rest is past its day."""
    _expects(opened, page, shop)
    receipt = page.view.detail.receipt
    qtbot.waitUntil(lambda: receipt.which.count() == 1)
    receive_cloth(shop.book.change(), _now(shop).cloth_id, 500, on=TODAY, rest=Rest(cm=1_500))
    there = _now(shop).stock_cm
    qtbot.keyClicks(receipt.metres.editor, "19")
    receipt.button.click()
    opened.settle()
    assert (_now(shop).stock_cm, _story(shop).coming) == (there + 1_900, ())


def test_esc_leaves_what_is_asked_and_the_keyboard_goes_back_to_the_shelf(
    opened: Opened, page: ClothsPage, qtbot: QtBot
) -> None:
    _does(opened, "sell")
    assert page.deeds.goes.metres.hasFocus()
    qtbot.keyClick(page.deeds.goes.metres, Qt.Key.Key_Escape)
    assert (page.deeds.is_asking(), page.view.list.hasFocus()) == (False, True)


def test_what_is_asked_of_one_cloth_is_not_answered_for_another(
    opened: Opened, page: ClothsPage, shop: SmallShop
) -> None:
    _does(opened, "sell")
    page.view.list.choose(
        next(each.cloth_id for each in shop.services.queries.cloths() if each.code != FLANNEL)
    )
    opened.settle()
    assert not page.deeds.is_asking()


@pytest.mark.parametrize(
    ("key", "deed"), [("H", "keep"), ("C", "ask"), ("V", "sell"), ("E", "edit"), ("N", "count")]
)
def test_the_letters_of_the_room(opened: Opened, key: str, deed: str) -> None:
    keys = [each.toString() for each in opened.floor.actions_live[f"cloths.{deed}"].shortcuts()]
    assert keys[0] == key
