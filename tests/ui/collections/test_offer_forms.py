"""A shop with nothing to show yet makes its offer at the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from boutique.data.book import SqliteBook
from boutique.data.pictures.folder import PictureFolder
from boutique.domain.clients.model import ClientDraft
from boutique.domain.collections.offering import CollectionDraft
from boutique.domain.collections.views import PieceView
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.press.lookbook import HousePress
from boutique.services.clients.book import register_client
from boutique.services.collections.offer import edit_collection
from boutique.services.lookbooks.compose import compose_lookbook
from boutique.ui.cloth.offer_form import OfferForm
from boutique.ui.collections.page import CollectionsPage
from tests.counter import new_book
from tests.shots.small_book import TODAY, services_over
from tests.ui.shop_fixtures import Opened, Opener
from tests.ui.small_shop import SmallShop

pytestmark = pytest.mark.usefixtures("drawn_once")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[SqliteBook]:
    """A book in which nothing stands yet."""
    with new_book(tmp_path / "own") as book:
        yield book


@pytest.fixture
def own(empty: SqliteBook, open_room: Opener) -> Opened:
    """The collections of a shop that has none."""
    return open_room(
        lambda context: CollectionsPage(context, services_over(empty), PictureFolder(empty.folder))
    )


@pytest.fixture
def full(open_room: Opener, shop: SmallShop) -> Opened:
    """The collections of the small shop."""
    return open_room(lambda context: CollectionsPage(context, shop.services, PictureFolder(shop.folder)))


def _page(opened: Opened) -> CollectionsPage:
    return cast(CollectionsPage, opened.page)


def _type(form: OfferForm, **words: str) -> None:
    for name, text in words.items():
        cast(QLineEdit, form.fields[name].editor).setText(text)


def _save(opened: Opened, form: OfferForm) -> None:
    form.save_button.click()
    opened.settle()


def _open_season(opened: Opened) -> None:
    page = _page(opened)
    page.empty.button.click()
    _type(page.desk.collections, name="Primăvară 2027", opens_on="1.2.2027")
    _save(opened, page.desk.collections)


def _begin_piece(opened: Opened) -> None:
    _page(opened).pieces.empty.button.click()
    opened.settle()


def _weave_cloth(opened: Opened, qtbot: QtBot) -> None:
    """Ask for a cloth from the piece, and lay it on the shelf."""
    desk = _page(opened).desk
    desk.pieces.cloth.new.click()
    opened.settle()
    qtbot.keyClick(desk.cloths.colouring.palette_, Qt.Key.Key_Left)
    qtbot.keyClick(desk.cloths.weave.strip, Qt.Key.Key_Right)
    _type(desk.cloths, name="Spic bleumarin", stock_cm="6,5", weight_g="320")
    _save(opened, desk.cloths)


def test_from_nothing_to_a_printed_lookbook(
    own: Opened, empty: SqliteBook, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = _page(own).desk
    _open_season(own)
    _begin_piece(own)
    _weave_cloth(own, qtbot)
    _type(desk.pieces, name="Sacou la două rânduri", price_bani="2.850", ready_weeks="5")
    desk.pieces.garment.setCurrentIndex(desk.pieces.garment.findData("jacket"))
    desk.pieces.style_.choices["breast"].setCurrentIndex(1)
    _save(own, desk.pieces)
    draft = ClientDraft(given_name="Horia", family_name="Bălan", title="dl")
    who = register_client(empty.change(), draft, DiallingPlan(), today=TODAY)

    (collection,) = empty.queries().collections()
    (piece,) = empty.queries().pieces(collection.collection_id)
    printed = compose_lookbook(
        empty.change(),
        empty.queries(),
        HousePress(),
        DiallingPlan(),
        client_id=who,
        collection_id=collection.collection_id,
        out=tmp_path / "horia.pdf",
        today=TODAY,
    )
    assert (piece.code, piece.price_bani, piece.ready_weeks) == ("P27-01", 285_000, 5)
    assert piece.style == "breast=double lapel=notch lapel_width=regular buttons=6 pockets=flap"
    assert (piece.cloth.code, piece.cloth.weave, piece.cloth.stock_cm) == ("S-101", "herringbone", 650)
    assert piece.cloth.colour == "bleumarin franțuzesc"
    assert printed.path.exists()


def test_what_was_just_written_is_chosen_and_can_be_taken_back(own: Opened, qtbot: QtBot) -> None:
    page = _page(own)
    _open_season(own)
    assert page.season.head.title.text() == "Primăvară 2027"
    assert "Primăvară 2027" in own.said()

    own.take_back()

    assert page.list.current() is None
    assert page.empty.button.isVisible()


def test_a_piece_waits_with_all_that_is_typed_until_its_cloth_is_there(own: Opened, qtbot: QtBot) -> None:
    desk = _page(own).desk
    _open_season(own)
    _begin_piece(own)
    _type(desk.pieces, name="Sacou")

    _weave_cloth(own, qtbot)

    cloth = desk.pieces.cloth.cloth()
    assert desk.form is desk.pieces
    assert desk.pieces.text("name") == "Sacou"
    assert cloth is not None
    assert cloth.name == "Spic bleumarin"


@pytest.mark.parametrize(
    ("field", "typed"),
    [("name", ""), ("opens_on", ""), ("opens_on", "mâine"), ("closes_on", "1.1.2026")],
)
def test_a_collection_that_cannot_stand_says_so_beside_the_field(own: Opened, field: str, typed: str) -> None:
    form = _page(own).desk.collections
    _page(own).empty.button.click()
    _type(form, **({"name": "Vară", "opens_on": "1.6.2026"} | {field: typed}))

    _save(own, form)

    assert form.fields[field].message.text()
    assert form.text(field) == typed


@pytest.mark.parametrize(
    ("field", "typed"),
    [("name", ""), ("code", "F-101"), ("weight_g", "ușoară"), ("stock_cm", "mult"), ("expected_on", "32.1")],
)
def test_a_cloth_that_cannot_stand_says_so_beside_the_field(full: Opened, field: str, typed: str) -> None:
    form = _page(full).desk.cloths
    _page(full).desk.open_cloth()
    full.settle()
    _type(form, **({"name": "In"} | {field: typed}))

    _save(full, form)

    assert form.fields[field].message.text()


def test_a_colour_in_figures_that_is_none_says_so_beside_the_colours(full: Opened) -> None:
    form = _page(full).desk.cloths
    _page(full).desk.open_cloth()
    full.settle()
    _type(form, name="In")
    form.colouring.figures.setText("bleumarin")

    _save(full, form)

    assert form.fields["yarns"].message.text()


@pytest.mark.parametrize(
    ("field", "typed"), [("name", ""), ("code", "P-01"), ("price_bani", "-5"), ("ready_weeks", "x")]
)
def test_a_piece_that_cannot_stand_says_so_in_sight_beside_the_field(
    full: Opened, qtbot: QtBot, field: str, typed: str
) -> None:
    form = _page(full).desk.pieces
    _page(full).pieces.new_wanted.emit()
    full.settle()
    _type(form, **({"name": "Sacou"} | {field: typed}))

    _save(full, form)

    message = form.fields[field].message
    assert form.text(field) == typed
    qtbot.waitUntil(lambda: bool(message.text()) and message.visibleRegion().boundingRect() == message.rect())


def test_enter_on_a_piece_corrects_it_and_undo_brings_it_back(full: Opened, qtbot: QtBot) -> None:
    page = _page(full)
    qtbot.keyClick(page.pieces.cards, Qt.Key.Key_Return)
    full.settle()
    _type(page.desk.pieces, name="Costum cu rever șal")
    page.desk.pieces.style_.choices["lapel"].setCurrentIndex(2)
    qtbot.keyClick(page.desk.pieces, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    full.settle()
    piece = cast(PieceView, page.pieces.cards.current())
    assert (piece.code, piece.name) == ("P-01", "Costum cu rever șal")
    assert "lapel=shawl" in piece.style

    full.take_back()

    assert cast(PieceView, page.pieces.cards.current()).style == "lapel=peak buttons=6"


def test_opening_and_leaving_a_form_changes_nothing(full: Opened, qtbot: QtBot) -> None:
    page = _page(full)
    for opening in (
        page.pieces.edit.click,
        lambda: page.desk.open_cloth(page.cloths.list.current()),
        page.edit.click,
    ):
        opening()
        full.settle()
        assert page.desk.form is not None
        assert not page.desk.form.changed()
        qtbot.keyClick(page.desk.form, Qt.Key.Key_Escape)

    assert page.desk.form is None
    assert page.season.isVisible()


def test_what_was_left_unsaved_can_be_had_back(full: Opened, qtbot: QtBot) -> None:
    page = _page(full)
    page.desk.open_cloth()
    full.settle()
    _type(page.desk.cloths, name="In de vară")
    page.desk.cloths.weave.set_value("linen")
    qtbot.keyClick(page.desk.cloths, Qt.Key.Key_Escape)
    assert page.season.isVisible()

    full.take_back()

    assert page.desk.cloths.isVisible()
    assert page.desk.cloths.text("name") == "In de vară"
    assert page.desk.cloths.weave.value() == "linen"


def test_what_somebody_else_wrote_meanwhile_comes_below_what_was_typed(full: Opened, shop: SmallShop) -> None:
    page, form = _page(full), _page(full).desk.collections
    page.edit.click()
    _type(form, name="Primăvara mea")
    others = CollectionDraft(
        name=shop.collection.name, opens_on=shop.collection.opens_on, story="Scrisă de altcineva."
    )
    edit_collection(shop.book.change(), shop.collection.id, 1, others)
    _save(full, form)
    assert form.message.text()

    _save(full, form)

    (written,) = shop.book.queries().collections()
    assert (written.name, written.story) == ("Primăvara mea", "Scrisă de altcineva.")


def test_a_piece_taken_out_comes_back_with_one_click(full: Opened) -> None:
    page = _page(full)
    page.pieces.strike.click()
    full.settle()
    assert page.pieces.cards.model().rowCount() == 5

    full.take_back()

    assert page.pieces.cards.model().rowCount() == 6


def test_a_photograph_is_taken_in_with_the_piece(full: Opened, tmp_path: Path) -> None:
    page, form = _page(full), _page(full).desk.pieces
    false = tmp_path / "fals.jpg"
    false.write_bytes(b"not a picture")
    Image.new("RGB", (600, 800), "#6E1F2C").save(tmp_path / "bun.jpg")
    page.pieces.edit.click()
    full.settle()

    form.photo.give([false])
    full.settle()
    assert form.photo.trouble.text()
    form.photo.give([tmp_path / "bun.jpg"])
    full.settle()
    _save(full, form)

    assert cast(PieceView, page.pieces.cards.current()).photo


def test_the_drawing_follows_every_choice(full: Opened) -> None:
    form = _page(full).desk.pieces
    _page(full).pieces.edit.click()
    full.settle()
    form.garment.setCurrentIndex(form.garment.findData("dress"))
    form.style_.choices["cut"].setCurrentIndex(2)
    assert form.cloth.list.choose(_cloth(full, "T-301"))

    shown = form.photo.picture.piece
    assert shown is not None
    assert (shown.garment, shown.style, shown.cloth.code) == ("dress", "cut=wrap", "T-301")


def test_another_collection_lets_go_of_the_form(full: Opened, shop: SmallShop, qtbot: QtBot) -> None:
    page = _page(full)
    page.new.click()
    _type(page.desk.collections, name="Vară 2027", opens_on="1.6.2027")
    _save(full, page.desk.collections)
    page.edit.click()

    assert page.list.choose(shop.collection.id)
    full.settle()

    assert page.desk.form is None
    assert page.season.head.title.text() == shop.collection.name


def _cloth(opened: Opened, code: str):  # type: ignore[no-untyped-def] # the id of a cloth
    return next(
        each.cloth_id
        for each in _page(opened).desk.pieces.cloth._cloths  # what the form offers
        if each.code == code
    )
