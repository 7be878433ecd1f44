"""A client's orders and the one chosen: side by side, one of them in a narrow window, the next deed first."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from boutique.domain.kernel.money import HOUSE, Money
from boutique.domain.orders.drafts import ItemDraft, OrderDraft, PaymentDraft
from boutique.services.orders.offers import write_offer
from boutique.services.orders.taking import place_order
from boutique.ui.kit import Button
from boutique.ui.kit.line import Section
from boutique.ui.orders.side import Orders
from boutique.ui.pages.clients_page import ClientsPage
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop

SERBAN = "Șerban Văleanu"
ALT = Qt.KeyboardModifier.AltModifier


def _draft(shop: OpenShop, *, price: int, paid: int = 0) -> OrderDraft:
    item = ItemDraft(garment="suit", price_bani=price, promised_on=TODAY + timedelta(days=20))
    deposit = PaymentDraft(amount=Money(paid, HOUSE), paid_on=TODAY) if paid else None
    return OrderDraft(client_id=shop.people[SERBAN], placed_on=TODAY, items=(item,), deposit=deposit)


@pytest.fixture
def side(shop: OpenShop, clients: ClientsPage) -> Orders:
    """One order with a deposit, one offer, and what was handed over long ago."""
    begin = shop.services.change_later()
    place_order(begin(), _draft(shop, price=400_000, paid=100_000))
    write_offer(begin(), _draft(shop, price=690_000))
    clients.refresh()
    shop.settle()
    shop.press(Qt.Key.Key_5, ALT)
    shop.settle()
    orders = clients.detail.side("orders")
    assert isinstance(orders, Orders)
    return orders


def _filled(window: ClientsPage) -> list[str]:
    buttons = window.findChildren(Button)
    return [each.text() for each in buttons if each.isVisible() and each.property("kind") == "primary"]


def test_orders_that_want_the_same_stand_together_under_a_title(side: Orders) -> None:
    lines = [side.model.line(at) for at in range(side.model.rowCount())]
    titles = [line.title for line in lines if isinstance(line, Section)]
    assert titles == ["Oferte", "Deschise", "Predate"]


def test_list_and_order_stand_side_by_side_in_the_room_of_the_clients(
    clients: ClientsPage, side: Orders
) -> None:
    assert clients.list.isHidden()
    assert side.rows.hasFocus()
    beside = side.about.mapTo(side, side.about.rect().topLeft())
    assert beside.x() >= side.rows.width()
    assert side.rows.height() > side.height() - 20


def test_the_next_deed_stands_first_and_is_the_only_filled_one(
    shop: OpenShop, clients: ClientsPage, side: Orders
) -> None:
    def first() -> str:
        assert side.foot.standing()[0] is side.foot.first()
        (only,) = _filled(clients)
        return only

    assert first() == "Fă-o comandă"
    shop.press(Qt.Key.Key_Down)
    assert side.foot.first() is None, "while it is made nothing is due at the counter"
    shop.floor.actions_live["clients.ready"].trigger()
    shop.settle()
    assert first() == "Predă"
    shop.press(Qt.Key.Key_P)
    shop.settle()
    assert first() == "Încasează", "handed over, and not yet paid"


def test_where_nothing_is_left_to_do_a_new_order_is_the_main_deed(
    shop: OpenShop, clients: ClientsPage, side: Orders
) -> None:
    shop.press(Qt.Key.Key_End)
    assert side.foot.first() is None
    assert _filled(clients) == ["Comandă nouă"]
    shop.press(Qt.Key.Key_Home)
    shop.press(Qt.Key.Key_1, ALT)
    assert _filled(clients) == ["Comandă nouă"]


def test_esc_leads_back_to_the_clients(shop: OpenShop, clients: ClientsPage, side: Orders) -> None:
    shop.press(Qt.Key.Key_Escape)
    assert not clients.list.isHidden()
    assert clients.list.rows.hasFocus()


def test_a_list_that_gives_way_hands_on_the_keyboard(shop: OpenShop, clients: ClientsPage) -> None:
    clients.list.rows.setFocus()
    clients.detail.open_side("orders")
    shop.settle()
    assert clients.list.isHidden()
    assert clients.detail.side("orders").isAncestorOf(QApplication.focusWidget() or clients)


def test_in_a_narrow_window_the_list_folds_and_esc_brings_it_back(
    shop: OpenShop, clients: ClientsPage, side: Orders
) -> None:
    window = clients.window()
    window.setMinimumSize(QSize(1, 1))
    window.resize(682, 466)
    shop.settle()
    side.rows.setFocus()
    assert side.rows.isVisible()
    assert side.about.visibleRegion().isEmpty()

    shop.press(Qt.Key.Key_Return)
    assert not side.about.visibleRegion().isEmpty()
    assert side.rows.visibleRegion().isEmpty()

    shop.press(Qt.Key.Key_Escape)
    assert not side.rows.visibleRegion().isEmpty()
    assert side.rows.hasFocus()
