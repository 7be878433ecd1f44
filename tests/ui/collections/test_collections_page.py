"""The season as it is seen and worked with at the counter."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from boutique.data.pictures.folder import PictureFolder
from boutique.domain.cloth.views import ClothView
from boutique.domain.collections.views import PieceView
from boutique.ui.collections.page import CollectionsPage
from boutique.ui.shell.room import Details
from boutique.ui.shell.subjects import LookbookWish
from tests.ui.shop_fixtures import Opened, Opener
from tests.ui.small_shop import SmallShop

pytestmark = pytest.mark.usefixtures("drawn_once")


@pytest.fixture
def opened(open_room: Opener, shop: SmallShop) -> Opened:
    """The collections of the small shop."""
    return open_room(lambda context: CollectionsPage(context, shop.services, PictureFolder(shop.folder)))


@pytest.fixture
def page(opened: Opened) -> CollectionsPage:
    """The room itself."""
    return cast(CollectionsPage, opened.page)


def _cloth(page: CollectionsPage, shop: SmallShop, code: str) -> ClothView:
    page.season.switch.set_value("cloths")
    wanted = next(cloth for cloth in shop.cloths if cloth.code == code)
    assert page.cloths.list.choose(wanted.id)
    return cast(ClothView, page.cloths.list.current())


def _piece(page: CollectionsPage) -> PieceView:
    return cast(PieceView, page.pieces.cards.current())


def test_the_newest_collection_is_shown_with_its_pieces(page: CollectionsPage) -> None:
    assert page.season.head.title.text() == "Primăvară 2027"
    assert page.pieces.cards.model().rowCount() == 6
    assert _piece(page).code == "P-01"


def test_the_arrows_move_among_the_pieces(qtbot: QtBot, opened: Opened, page: CollectionsPage) -> None:
    qtbot.keyClick(page.pieces.cards, Qt.Key.Key_Right)
    opened.settle()

    assert _piece(page).code == "P-02"
    assert page.pieces.detail.picture.accessibleName() == "Sacou neforrat din in bleumarin"


def test_whoever_waits_for_the_cloth_stands_beside_the_piece_and_leads_to_their_page(
    opened: Opened, page: CollectionsPage, shop: SmallShop, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.pieces.cards, Qt.Key.Key_Right)
    opened.settle()

    page.pieces.detail.waiting.asked.emit(shop.serban)

    assert opened.gone == [("clients", shop.serban)]


def test_f2_on_somebody_who_waits_edits_their_details_and_not_the_piece(
    opened: Opened, page: CollectionsPage, shop: SmallShop, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.pieces.cards, Qt.Key.Key_Right)
    opened.settle()
    names = page.pieces.detail.waiting.findChildren(QPushButton)
    (name,) = [each for each in names if "Văleanu" in each.text()]
    name.setFocus()

    qtbot.keyClick(name, Qt.Key.Key_F2)

    assert opened.gone == [("clients", Details(shop.serban))]
    assert page.desk.form is None


def test_cloths_that_are_awaited_come_before_the_others(page: CollectionsPage) -> None:
    page.season.switch.set_value("cloths")

    assert cast(ClothView, page.cloths.list.current()).code == "I-201"


def test_a_cloth_that_came_in_is_in_stock_at_once_and_can_be_taken_back(
    opened: Opened, page: CollectionsPage, shop: SmallShop
) -> None:
    _cloth(page, shop, "I-201")
    cast(QLineEdit, page.cloths.detail.receipt.metres.editor).setText("6,5")

    page.cloths.detail.receipt.button.click()
    opened.settle()
    assert cast(ClothView, page.cloths.list.current()).stock_cm == 650

    opened.take_back()
    assert cast(ClothView, page.cloths.list.current()).stock_cm == 0


@pytest.mark.parametrize("typed", ["", "0", "mult", "-3"])
def test_a_delivery_of_nothing_is_refused_beside_the_field(
    opened: Opened, page: CollectionsPage, shop: SmallShop, typed: str
) -> None:
    _cloth(page, shop, "I-201")
    cast(QLineEdit, page.cloths.detail.receipt.metres.editor).setText(typed)

    page.cloths.detail.receipt.button.click()
    opened.settle()

    assert page.cloths.detail.receipt.metres.message.text()
    assert cast(QLineEdit, page.cloths.detail.receipt.metres.editor).text() == typed


def test_a_client_found_by_a_piece_of_the_name_is_put_on_the_waiting_list(
    opened: Opened, page: CollectionsPage, shop: SmallShop
) -> None:
    cloth = _cloth(page, shop, "T-301")
    opened.settle()
    page.cloths.detail.finder.search.setText("tepe")
    opened.settle()

    page.cloths.detail.finder.search.entered.emit()
    opened.settle()

    waits = shop.book.queries().waiting_for(cloth.cloth_id)
    assert [wait.name for wait in waits] == ["Ilinca Țepeneag"]


def test_nobody_waits_twice_for_the_same_cloth(
    opened: Opened, page: CollectionsPage, shop: SmallShop
) -> None:
    _cloth(page, shop, "I-201")
    page.cloths.detail.finder.search.setText("0721 555")
    opened.settle()

    page.cloths.detail.finder.search.entered.emit()
    opened.settle()

    assert page.cloths.detail.trouble.text()


def test_guests_are_named_in_order_and_enter_opens_them(
    opened: Opened, page: CollectionsPage, shop: SmallShop, qtbot: QtBot
) -> None:
    page.season.switch.set_value("guests")
    invited = shop.book.queries().invitations(shop.collection.id)

    qtbot.keyClick(page.guests.list, Qt.Key.Key_Return)

    assert [guest.place for guest in invited] == [1, 2]
    assert opened.gone == [("clients", invited[0].client_id)]


def test_lookbooks_are_asked_for_one_guest_or_for_all(
    opened: Opened, page: CollectionsPage, shop: SmallShop
) -> None:
    page.season.switch.set_value("guests")
    guests = [guest.client_id for guest in shop.book.queries().invitations(shop.collection.id)]

    page.guests.one.click()
    page.guests.all.click()

    assert opened.gone == [
        ("lookbook", LookbookWish((guests[0],), shop.collection.id)),
        ("lookbook", LookbookWish(tuple(guests), shop.collection.id)),
    ]


def test_a_photograph_takes_the_place_of_the_drawing(
    opened: Opened, page: CollectionsPage, tmp_path: Path
) -> None:
    photograph = tmp_path / "costum.jpg"
    Image.new("RGB", (600, 800), "#6E1F2C").save(photograph)

    page.pieces.detail.picture.dropped.emit([photograph])
    opened.settle()

    assert _piece(page).photo is not None


def test_of_two_photographs_one_is_taken_and_both_are_told(
    opened: Opened, page: CollectionsPage, tmp_path: Path
) -> None:
    for name in ("unu.jpg", "doi.jpg"):
        Image.new("RGB", (600, 800), "#6E1F2C").save(tmp_path / name)

    page.pieces.detail.picture.dropped.emit([tmp_path / "unu.jpg", tmp_path / "doi.jpg"])
    opened.settle()

    said = page.pieces.detail.trouble.text()
    assert _piece(page).photo is not None
    assert "unu.jpg" in said
    assert "doi.jpg" in said


def test_a_bad_file_among_several_does_not_keep_the_others_out(
    opened: Opened, page: CollectionsPage, tmp_path: Path
) -> None:
    (tmp_path / "rău.jpg").write_bytes(b"not a picture")
    Image.new("RGB", (600, 800), "#6E1F2C").save(tmp_path / "bun.jpg")

    page.pieces.detail.picture.dropped.emit([tmp_path / "rău.jpg", tmp_path / "bun.jpg"])
    opened.settle()

    said = page.pieces.detail.trouble.text()
    assert _piece(page).photo is not None
    assert "rău.jpg" in said
    assert "bun.jpg" in said


def test_what_is_no_photograph_says_so_beside_the_picture(
    opened: Opened, page: CollectionsPage, tmp_path: Path
) -> None:
    false = tmp_path / "costum.jpg"
    false.write_bytes(b"not a picture")

    page.pieces.detail.picture.dropped.emit([false])
    opened.settle()

    assert page.pieces.detail.trouble.text()
    assert _piece(page).photo is None
