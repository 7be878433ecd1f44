"""The room of the cloths: found by words, told in full, corrected, with a collection or without."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from boutique.domain.cloth.views import ClothView
from boutique.services.cloth.waiting import wait_for_cloth
from boutique.ui.cloth.page import ClothsPage
from boutique.ui.shell.subjects import OfferWish
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import texts
from tests.ui.shop_fixtures import Opened, Opener
from tests.ui.small_shop import SmallShop

LINEN = "In bleumarin „Solbiati”"


@pytest.fixture
def opened(open_room: Opener, shop: SmallShop) -> Opened:
    made = open_room(lambda context: ClothsPage(context, shop.services))
    made.page.arrive()
    made.settle()
    return made


@pytest.fixture
def page(opened: Opened) -> ClothsPage:
    assert isinstance(opened.page, ClothsPage)
    return opened.page


def _names(page: ClothsPage) -> list[str]:
    model = page.view.list.model()
    things = [model.index(at, 0).data(Qt.ItemDataRole.UserRole) for at in range(model.rowCount())]
    return [thing.name for thing in things]


def _chosen(page: ClothsPage) -> ClothView:
    cloth = page.view.list.current()
    assert isinstance(cloth, ClothView)
    return cloth


def _cloth(shop: SmallShop, name: str) -> ClothView:
    return next(each for each in shop.services.queries.cloths() if each.name == name)


def test_every_cloth_of_the_book_lies_there(page: ClothsPage, shop: SmallShop) -> None:
    assert len(_names(page)) == len(shop.cloths)


@pytest.mark.parametrize("typed", ["in bleumarin", "bleumarin in", "i-201", "SOLBIATI bleu"])
def test_words_in_any_order_find_what_bears_them_all_first(page: ClothsPage, typed: str) -> None:
    page.search.setText(typed)

    assert _names(page)[0] == LINEN
    assert _chosen(page).name == LINEN


def test_what_is_only_like_it_stands_below_and_is_counted(page: ClothsPage) -> None:
    page.search.setText("flanel bleumarin")

    assert set(_names(page)) == {"Flanel gri mijlociu", LINEN}
    assert page.head.subtitle.text() == "Niciuna nu e chiar așa; alte 2 seamănă"


def test_nothing_found_offers_a_new_cloth(page: ClothsPage) -> None:
    page.search.setText("cașmir")

    assert page.none.isVisible()


def test_enter_leads_from_the_words_to_the_shelf(page: ClothsPage, qtbot: QtBot) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "flanel")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)

    assert page.view.list.hasFocus()


def test_a_cloth_says_where_it_is_used(
    opened: Opened, page: ClothsPage, shop: SmallShop, qtbot: QtBot
) -> None:
    page.arrive(_cloth(shop, LINEN).cloth_id)
    opened.settle()

    qtbot.waitUntil(lambda: "P-02 · Primăvară 2027" in texts(page.view.detail))
    way = next(
        each
        for each in page.uses.findChildren(QPushButton)
        if each.text() == "Sacou neforrat din in bleumarin"
    )
    way.click()
    ((room, subject),) = [gone for gone in opened.gone if gone[0] == "collections"] or [("", None)]
    assert room == "collections"
    assert isinstance(subject, OfferWish)


def test_f2_corrects_it_and_what_was_corrected_is_led_to(
    opened: Opened, page: ClothsPage, shop: SmallShop
) -> None:
    page.arrive(_cloth(shop, LINEN).cloth_id)
    opened.settle()
    opened.floor.actions_live["cloths.edit"].trigger()
    opened.settle()
    form = page.desk.cloths
    assert form.isVisible()

    form.fields["mill"].editor.setText("Solbiati, Lombardia")  # type: ignore[attr-defined] # a line
    form.saved.emit()
    opened.settle()

    assert _chosen(page).mill == "Solbiati, Lombardia"
    assert _cloth(shop, LINEN).mill == "Solbiati, Lombardia"


def test_a_cloth_opened_from_elsewhere_is_chosen_whatever_was_looked_for(
    opened: Opened, page: ClothsPage, shop: SmallShop
) -> None:
    page.search.setText("flanel")

    page.arrive(_cloth(shop, LINEN).cloth_id)
    opened.settle()

    assert _chosen(page).name == LINEN
    assert not page.search.text()


def _ways(page: ClothsPage, name: str) -> list[QPushButton]:
    ways = page.view.detail.waiting.findChildren(QPushButton)
    return [each for each in ways if each.accessibleName() == name and each.isVisible()]


def test_who_waits_is_served_first_or_waits_no_longer(
    opened: Opened, page: ClothsPage, shop: SmallShop, qtbot: QtBot
) -> None:
    linen, waits = _cloth(shop, LINEN).cloth_id, shop.services.queries.waiting_for
    wait_for_cloth(shop.book.change(), shop.ilinca, linen, metres_cm=200, on=TODAY)
    page.arrive(linen)
    opened.settle()

    qtbot.waitUntil(lambda: bool(_ways(page, "Servește întâi: Ilinca Țepeneag")))
    _ways(page, "Servește întâi: Ilinca Țepeneag")[0].click()
    opened.settle()
    assert [each.name for each in waits(linen)] == ["Ilinca Țepeneag", "Șerban Văleanu"]

    qtbot.waitUntil(lambda: bool(_ways(page, "Servește întâi: Șerban Văleanu")))
    _ways(page, "Ilinca Țepeneag nu mai așteaptă")[0].click()
    opened.settle()
    assert [each.name for each in waits(linen)] == ["Șerban Văleanu"]
    opened.take_back()
    assert [each.name for each in waits(linen)] == ["Ilinca Țepeneag", "Șerban Văleanu"]
