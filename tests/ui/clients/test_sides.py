"""The sides of a client's page: overview, preferences, orders, talks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from boutique.ui.orders.side import Orders
from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.taste.side import Likes
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN = "Șerban Văleanu"
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def test_the_overview_says_the_rhythm_and_what_is_open(shop: OpenShop, clients: ClientsPage) -> None:
    said = texts(clients.detail)

    assert "De obicei cumpără" in said
    assert "Așteaptă „Solbiati 240 g”." in said


def test_a_like_is_added_and_struck_out_with_a_way_back(shop: OpenShop, clients: ClientsPage) -> None:
    shop.press(Qt.Key.Key_3, ALT)
    shop.type("batistă albă")
    shop.press(Qt.Key.Key_Return)
    assert "batistă albă" in [each.value for each in shop.read(SERBAN).preferences]

    shop.undo()

    assert "batistă albă" not in [each.value for each in shop.read(SERBAN).preferences]


def test_an_empty_like_is_refused_beside_the_field(shop: OpenShop, clients: ClientsPage) -> None:
    shop.press(Qt.Key.Key_3, ALT)
    shop.press(Qt.Key.Key_Return)

    side = clients.detail.side("likes")
    assert isinstance(side, Likes)
    assert "revere late" in texts(side.foot)


def test_an_order_is_taken_in_place(shop: OpenShop, clients: ClientsPage) -> None:
    shop.press(Qt.Key.Key_O, CTRL)
    side = clients.detail.side("orders")
    assert isinstance(side, Orders)
    shop.press(Qt.Key.Key_Return)
    side.form.fields.description.setFocus()
    shop.type("sacou de in")
    side.form.fields.price.setText("1.850")
    side.form.promise.day.setText("12.12")
    shop.press(Qt.Key.Key_Return, CTRL)

    order = shop.read(SERBAN).orders[0]
    assert (order.items[0].description, order.total_bani) == ("sacou de in", 185_000)
    assert order.promised_on == date(2026, 12, 12)
    assert not side.form.isVisible()


def test_a_promise_before_today_is_refused_and_what_was_typed_stays(
    shop: OpenShop, clients: ClientsPage
) -> None:
    shop.press(Qt.Key.Key_O, CTRL)
    side = clients.detail.side("orders")
    assert isinstance(side, Orders)
    shop.press(Qt.Key.Key_Return)
    side.form.promise.day.setText("1.11.2026")
    side.form.fields.description.setText("sacou de in")
    side.form.fields.description.setFocus()
    shop.press(Qt.Key.Key_Return, CTRL)

    assert side.form.isVisible()
    assert side.form.fields.description.text() == "sacou de in"
    assert len(shop.read(SERBAN).orders) == 4


def test_an_open_order_is_marked_handed_over_and_taken_back(shop: OpenShop, clients: ClientsPage) -> None:
    shop.press(Qt.Key.Key_O, CTRL)
    side = clients.detail.side("orders")
    assert isinstance(side, Orders)
    shop.press(Qt.Key.Key_Return)
    kind = side.form.fields.kind
    kind.setCurrentIndex(kind.findData("ready_to_wear"))
    side.form.promise.day.setText("12.12")
    side.form.fields.description.setFocus()
    shop.press(Qt.Key.Key_Return, CTRL)
    side.rows.choose_first()
    shop.press(Qt.Key.Key_P)
    assert shop.read(SERBAN).orders[0].delivered_on == TODAY

    shop.undo()

    assert shop.read(SERBAN).orders[0].delivered_on is None


def test_an_order_begun_for_one_client_is_not_taken_for_another(shop: OpenShop, clients: ClientsPage) -> None:
    shop.press(Qt.Key.Key_O, CTRL)
    side = clients.detail.side("orders")
    assert isinstance(side, Orders)
    side.form.fields.description.setText("sacou de in")
    clients.list.rows.choose(shop.people["Tudor Pîrvu"])
    shop.settle()
    assert not side.form.isVisible()

    clients.list.rows.choose(shop.people[SERBAN])
    shop.settle()

    assert side.form.isVisible()
    assert side.form.fields.description.text() == "sacou de in"


def test_an_order_that_was_left_waits_for_its_client_and_never_stands_at_another(
    shop: OpenShop, clients: ClientsPage
) -> None:
    shop.press(Qt.Key.Key_O, CTRL)
    side = clients.detail.side("orders")
    assert isinstance(side, Orders)
    side.form.fields.description.setText("sacou de in")
    shop.press(Qt.Key.Key_Escape)
    clients.list.rows.choose(shop.people["Tudor Pîrvu"])
    shop.settle()
    shop.press(Qt.Key.Key_O, CTRL)
    assert not side.form.fields.description.text()
    side.form.fields.description.setText("palton")

    clients.list.rows.choose(shop.people[SERBAN])
    shop.settle()
    shop.press(Qt.Key.Key_O, CTRL)

    assert side.form.fields.description.text() == "sacou de in"
