"""Likes, clothes and sizes are written from the keyboard, one after the other."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from boutique.domain.taste.views import PreferenceView
from boutique.domain.taste.wardrobe_views import Wardrobe
from boutique.drawing.colour import difference, lab_from_hex
from boutique.services.taste.preferences import note_preference
from boutique.services.taste.wardrobe import PieceDraft, note_owned
from boutique.ui.kit.button import IconButton
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.taste.completing import Completer
from boutique.ui.taste.side import Likes
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN, TUDOR = "Șerban Văleanu", "Tudor Pîrvu"
ALT = Qt.KeyboardModifier.AltModifier
NAVY = (19.0, 2.0, -19.0)


@pytest.fixture
def side(shop: OpenShop, clients: ClientsPage) -> Likes:
    """Turn to the preferences."""
    shop.press(Qt.Key.Key_3, ALT)
    side = clients.detail.side("likes")
    assert isinstance(side, Likes)
    return side


def newest(shop: OpenShop) -> PreferenceView:
    return max(shop.read(SERBAN).preferences, key=lambda said: said.preference_id)


def wardrobe(shop: OpenShop) -> Wardrobe:
    return shop.book.queries().wardrobe(shop.people[SERBAN])


def turn_to(side: Likes, facet: str) -> None:
    choice = side.foot.like.facet
    choice.setCurrentIndex(choice.findData(facet))
    choice.activated.emit(choice.currentIndex())


def test_a_colour_is_known_by_its_name_and_its_shade_is_kept(shop: OpenShop, side: Likes) -> None:
    shop.type("bleumarin")
    shop.press(Qt.Key.Key_Return)

    said = newest(shop)
    assert (said.facet, said.value, said.ground) == ("colour", "bleumarin", NAVY)
    assert QApplication.focusWidget() is side.foot.like.value
    assert not side.foot.like.value.text()


def test_a_colour_is_picked_from_the_palette_with_the_arrows(shop: OpenShop, side: Likes) -> None:
    turn_to(side, "colour")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        shop.press(key)

    grid = side.foot.board.grids[0]
    picked, name = grid.options[13]
    assert (newest(shop).value, newest(shop).ground) == (name, picked)


def test_the_arrows_skip_what_does_not_answer_to_what_is_typed(shop: OpenShop, side: Likes) -> None:
    turn_to(side, "colour")
    shop.type("verde")
    shop.press(Qt.Key.Key_Down)
    shop.press(Qt.Key.Key_Right)

    assert "verde" in side.foot.like.value.text()


def test_a_letter_typed_in_the_palette_belongs_to_the_line(shop: OpenShop, side: Likes) -> None:
    turn_to(side, "colour")
    shop.press(Qt.Key.Key_Down)
    shop.type("coniac")

    assert side.foot.like.value.text() == "coniac"
    assert side.foot.like.value.ground == (45.0, 22.0, 35.0)


def test_figures_are_a_colour_and_get_the_name_people_use(shop: OpenShop, side: Likes) -> None:
    turn_to(side, "colour")
    shop.type("#1f2a44")
    shop.press(Qt.Key.Key_Return)

    said = newest(shop)
    assert said.ground is not None
    assert difference(said.ground, lab_from_hex("#1f2a44")) < 0.1
    assert "#" not in said.value


def test_a_colour_is_taken_from_a_cloth_of_the_shelf(shop: OpenShop, side: Likes) -> None:
    turn_to(side, "colour")
    shop.wait(lambda: len(side.foot.board.grids) == 2)
    shelf = side.foot.board.grids[1]
    shelf.setFocus()
    shelf.choose_first()
    shop.press(Qt.Key.Key_Return)

    cloth = shop.book.queries().cloths()[0]
    said = newest(shop)
    assert said.ground is not None
    assert difference(said.ground, cloth.swatch.ground) < 0.1


def test_a_pattern_is_picked_by_eye(shop: OpenShop, side: Likes) -> None:
    turn_to(side, "pattern")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
        shop.press(key)

    assert (newest(shop).facet, newest(shop).value) == ("pattern", side.foot.board.grids[0].options[1][1])


def test_words_are_offered_without_diacritics_and_taken_with_the_arrows(shop: OpenShop, side: Likes) -> None:
    shop.type("ascutite")
    shop.press(Qt.Key.Key_Down)
    shop.press(Qt.Key.Key_Return)

    assert (newest(shop).facet, newest(shop).value) == ("style", "revere ascuțite")


def test_escape_puts_the_offered_words_away_before_anything_else(shop: OpenShop, side: Likes) -> None:
    shop.type("reve")
    offered = shop.window.findChild(Completer)
    assert isinstance(offered, Completer)
    assert offered.isVisible()

    shop.press(Qt.Key.Key_Escape)

    assert not offered.isVisible()
    assert side.foot.like.value.text() == "reve"


def test_a_budget_reads_as_money(shop: OpenShop, side: Likes) -> None:
    shop.type("până la 4000 lei")
    shop.press(Qt.Key.Key_Return)

    assert (newest(shop).facet, newest(shop).value) == ("budget", "-4000 lei")
    shop.wait(lambda: "până la 4.000\u00a0lei" in texts(side))


def test_a_change_of_mind_is_shown_with_what_was_said_earlier(shop: OpenShop, side: Likes) -> None:
    who = shop.people[SERBAN]
    for likes, on in ((True, date(2024, 3, 1)), (False, TODAY)):
        note_preference(shop.book.change(), who, "colour", "bleumarin", likes=likes, ground=NAVY, today=on)
    side.changes.refresh()

    shop.wait(lambda: "mai demult: îi plăcea (spus 1 mar 2024)" in texts(side))


def test_a_piece_bought_elsewhere_is_written_and_taken_back(shop: OpenShop, side: Likes) -> None:
    shop.press(Qt.Key.Key_G, ALT)
    side.foot.piece.garment.setCurrentIndex(side.foot.piece.garment.findData("shoes"))
    shop.type("pantofi brogue")
    side.foot.piece.colour.setFocus()
    shop.type("maro")
    side.foot.piece.year.setFocus()
    shop.type("2024")
    shop.press(Qt.Key.Key_Return)

    piece = wardrobe(shop).bought[0]
    assert (piece.garment, piece.description, piece.bought_year) == ("shoes", "pantofi brogue", 2024)
    assert piece.ground == (31.0, 11.0, 17.0)
    shop.wait(lambda: "Pantofi brogue" in texts(side))
    shop.undo()
    assert not wardrobe(shop).bought


def test_a_year_that_is_none_is_refused_and_nothing_typed_is_lost(shop: OpenShop, side: Likes) -> None:
    shop.press(Qt.Key.Key_G, ALT)
    shop.type("pantofi")
    side.foot.piece.year.setFocus()
    shop.type("anul trecut")
    shop.press(Qt.Key.Key_Return)

    assert "nu e un an" in texts(side.foot)
    assert side.foot.piece.words.text() == "pantofi"
    assert not wardrobe(shop).bought


def test_a_size_is_written_down_and_stands_in_the_table(shop: OpenShop, side: Likes) -> None:
    shop.press(Qt.Key.Key_M, ALT)
    shop.type("EU 42")
    side.foot.sizes.brand.setFocus()
    shop.type("Ținta")
    shop.press(Qt.Key.Key_Return)

    assert [(each.size, each.brand) for each in wardrobe(shop).sizes] == [("EU 42", "Ținta")]
    shop.wait(lambda: "EU 42" in texts(side.parts))


def test_what_was_begun_about_one_client_waits_for_them(
    shop: OpenShop, clients: ClientsPage, side: Likes
) -> None:
    shop.type("bleumarin")
    clients.list.rows.choose(shop.people[TUDOR])
    shop.settle()
    assert not side.foot.like.value.text()
    assert side.foot.like.value.ground is None

    clients.list.rows.choose(shop.people[SERBAN])
    shop.settle()

    assert (side.foot.like.value.text(), side.foot.like.value.ground) == ("bleumarin", NAVY)


def test_what_was_written_while_one_turned_away_is_not_offered_again(shop: OpenShop, side: Likes) -> None:
    shop.type("bleumarin")
    side.foot.like.saved.emit()
    side.turn(shop.people[SERBAN], shop.people[TUDOR])
    side.known = None
    shop.settle()
    side.turn(shop.people[TUDOR], shop.people[SERBAN])

    assert not side.foot.like.value.text()


def test_escape_empties_the_line_and_then_leads_back_to_the_list(
    shop: OpenShop, clients: ClientsPage, side: Likes
) -> None:
    shop.type("nasture cusut")
    shop.press(Qt.Key.Key_Escape)
    assert not side.foot.like.value.text()

    shop.press(Qt.Key.Key_Escape)

    assert clients.detail.tabs.value() == "overview"


def test_the_three_ways_of_writing_stand_in_the_palette(shop: OpenShop, side: Likes) -> None:
    names = {action.text() for action in side.actions() if isinstance(action, QAction)}

    assert {"Notează o preferință", "Notează o haină", "Notează o mărime"} <= names


def test_a_piece_no_longer_worn_is_put_off_and_on_again(shop: OpenShop, side: Likes) -> None:
    coat = PieceDraft(garment="overcoat", colour="camel", ground=(61.0, 12.0, 33.0))
    note_owned(shop.book.change(), shop.people[SERBAN], coat, today=TODAY)
    side.changes.refresh()
    shop.wait(lambda: "Palton camel" in texts(side))

    named(side, "Nu mai poartă: Palton camel").click()
    shop.wait(lambda: wardrobe(shop).bought[0].gone_on == TODAY)
    shop.wait(lambda: "nu mai poartă din 21 nov" in texts(side))
    shop.undo()

    assert wardrobe(shop).bought[0].gone_on is None


def named(side: Likes, name: str) -> IconButton:
    return next(button for button in side.findChildren(IconButton) if button.accessibleName() == name)
