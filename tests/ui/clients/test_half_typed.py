"""What is half typed outlives the page it was typed on, and nobody closes the shop over it unawares."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from boutique.ui.clients.side import Side
from boutique.ui.clients.story.side import Story
from boutique.ui.orders.side import Orders
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.pages.leaving import LeaveDialog, may_leave
from boutique.ui.pages.person_side import PersonSide
from boutique.ui.shell import ShopFloor
from tests.shots.rooms import rooms
from tests.ui.rooms_of_a_shop import OpenShop

SERBAN = "Șerban Văleanu"


def _page(shop: OpenShop, floor: ShopFloor | None = None) -> ClientsPage:
    floor = floor or shop.floor
    floor.go("clients", shop.people[SERBAN])
    shop.settle()
    page = floor.page("clients")
    assert isinstance(page, ClientsPage)
    return page


def _side(page: ClientsPage, name: str) -> Side:
    page.detail.open_side(name)
    return page.detail.side(name)


def _type_everywhere(shop: OpenShop) -> None:
    page = _page(shop)
    story, person, orders = (_side(page, name) for name in ("story", "person", "orders"))
    assert isinstance(story, Story)
    assert isinstance(person, PersonSide)
    assert isinstance(orders, Orders)
    story.strip.words.setText("a sunat")
    person.notes.words.setText("vine cu")
    person.days.text.setText("14 iunie, nun")
    orders.begin()
    shop.settle()
    orders.form.fields.description.setText("sacou")
    page.begin()
    shop.settle()
    page.desk.form.fields.texts["given_name"].setText("Ioana")
    page.desk.form.fields.birthday.setText("joi")


def _typed(page: ClientsPage) -> tuple[str, ...]:
    story, person, orders = (_side(page, name) for name in ("story", "person", "orders"))
    assert isinstance(story, Story)
    assert isinstance(person, PersonSide)
    assert isinstance(orders, Orders)
    words = (story.strip.words, person.notes.words, person.days.text, orders.form.fields.description)
    return tuple(line.text() for line in words)


WORDS = ("a sunat", "vine cu", "14 iunie, nun", "sacou")


def test_what_is_half_typed_is_there_in_the_other_language_too(shop: OpenShop) -> None:
    _type_everywhere(shop)
    assert shop.floor.put_aside()

    floor = ShopFloor(rooms(shop.services), shop.tasks, begun=shop.floor.context.begun)
    shop.window.receive(floor)
    shop.settle()
    floor.go("clients")
    shop.settle()
    page = floor.page("clients")
    assert isinstance(page, ClientsPage)
    fields = page.desk.form.fields

    assert (fields.texts["given_name"].text(), fields.birthday.text()) == ("Ioana", "joi")
    assert _typed(_page(shop, floor)) == WORDS


def test_a_detail_that_was_refused_is_there_in_the_other_language_with_its_page_below(shop: OpenShop) -> None:
    page = _page(shop)
    page.edit()
    shop.settle()
    page.desk.form.fields.texts["phone"].setText("07 zero")
    assert shop.floor.put_aside()

    floor = ShopFloor(rooms(shop.services), shop.tasks, begun=shop.floor.context.begun)
    shop.window.receive(floor)
    shop.settle()
    floor.go("clients")
    shop.settle()
    page = floor.page("clients")
    assert isinstance(page, ClientsPage)
    assert page.desk.form.isVisible()
    assert page.desk.form.fields.texts["phone"].text() == "07 zero"

    page.desk.leave()
    assert page.detail.isVisible()
    assert page.known is not None
    assert page.known.page.name == "Șerban Văleanu"


def _answer(close: Callable[[LeaveDialog], None]) -> None:
    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LeaveDialog)
        close(dialog)

    QTimer.singleShot(0, act)


def test_closing_over_something_half_typed_asks_and_going_back_finds_it(shop: OpenShop) -> None:
    _type_everywhere(shop)
    _answer(LeaveDialog.reject)

    assert not may_leave(shop.floor)
    shop.settle()

    page = _page(shop)
    assert _typed(page) == WORDS
    assert page.desk.form.fields.texts["given_name"].text() == "Ioana"


def test_whoever_says_so_closes_without_it(shop: OpenShop) -> None:
    _type_everywhere(shop)
    _answer(LeaveDialog.accept)

    assert may_leave(shop.floor)


@pytest.mark.parametrize("key", [Qt.Key.Key_6, Qt.Key.Key_4, Qt.Key.Key_3])
def test_a_shop_where_nothing_is_half_typed_closes_without_a_word(shop: OpenShop, key: Qt.Key) -> None:
    _page(shop)
    shop.press(key, Qt.KeyboardModifier.AltModifier)
    shop.window.may_close = lambda: may_leave(shop.floor)

    assert shop.window.close()
