"""From the client's page an order is taken, corrected, moved, paid, handed over in parts and cancelled."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from boutique.domain.orders.views import OrderView
from boutique.ui.orders.side import Orders
from boutique.ui.pages.clients_page import ClientsPage
from boutique.wording.orders import payment_line
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop

SERBAN = "Șerban Văleanu"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def side(shop: OpenShop, clients: ClientsPage) -> Orders:
    """A suit for 4.000 lei, 1.500 paid at once, and two shirts added for a son."""
    shop.press(Qt.Key.Key_O, CTRL)
    side = clients.detail.side("orders")
    assert isinstance(side, Orders)
    form = side.form
    for editor, text in (
        (form.fields.description, "costum"),
        (form.fields.price, "4000"),
        (form.promise.day, "12.12"),
    ):
        editor.setText(text)
    form.fields.options.setText("rever: ascuțit +50")
    form.foot.deposit.setText("1500")
    shop.press(Qt.Key.Key_N, CTRL)
    form.fields.garment.setCurrentIndex(form.fields.garment.findData("shirt"))
    for editor, text in (
        (form.fields.description, "cămașă"),
        (form.fields.price, "450"),
        (form.fields.quantity, "2"),
        (form.fields.wearer, "Radu"),
    ):
        editor.setText(text)
    form.saved.emit()
    shop.settle()
    side.rows.choose_first()
    return side


def _now(shop: OpenShop) -> OrderView:
    return shop.read(SERBAN).orders[0]


def test_an_order_of_several_garments_is_taken_with_its_deposit(shop: OpenShop, side: Orders) -> None:
    order = _now(shop)
    assert [(item.description, item.quantity, item.wearer) for item in order.items] == [
        ("costum", 1, ""),
        ("cămașă", 2, "Radu"),
    ]
    assert (order.total_bani, order.paid_bani) == (495_000, 150_000)
    assert not side.form.isVisible()


def test_a_payment_is_taken_and_more_than_is_owed_is_asked_back(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_I)
    side.deeds.pay.sum.setText("9000")
    side.deeds.pay.saved.emit()
    shop.settle()
    assert side.deeds.pay.isVisible()
    side.deeds.pay.sum.setText("1000")
    side.deeds.pay.saved.emit()
    shop.settle()
    assert _now(shop).paid_bani == 250_000
    assert not side.deeds.pay.isVisible()

    shop.undo()

    assert _now(shop).paid_bani == 150_000


def test_the_keyboard_goes_back_to_the_orders_from_what_was_asked(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_I)
    assert side.deeds.pay.sum.hasFocus()
    shop.press(Qt.Key.Key_Escape)
    assert side.rows.hasFocus()


def _make_ready(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_R)
    side.deeds.which.saved.emit()
    shop.settle()


def test_nothing_is_handed_over_before_it_is_ready(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_P)
    assert side.deeds.which.isHidden()
    assert [item.delivered_on for item in _now(shop).items] == [None, None]


def test_one_garment_is_handed_over_and_the_rest_stays(shop: OpenShop, side: Orders) -> None:
    _make_ready(shop, side)
    shop.press(Qt.Key.Key_P)
    side.deeds.which.which.setCurrentIndex(2)
    side.deeds.which.saved.emit()
    shop.settle()
    assert [item.delivered_on for item in _now(shop).items] == [None, TODAY]

    shop.press(Qt.Key.Key_P)
    assert [item.delivered_on for item in _now(shop).items] == [TODAY, TODAY]


def test_a_promise_moves_with_its_reason_and_the_client_is_told_later(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_M)
    move = side.deeds.move
    move.day.setText("20.12")
    move.saved.emit()
    shop.settle()
    assert move.isVisible(), "no day moves without its reason"
    move.why.setText("stofa întârzie")
    move.saved.emit()
    shop.settle()
    (change,) = _now(shop).items[0].changes
    assert (change.after_on, change.told_on) == (date(2026, 12, 20), None)

    shop.floor.actions_live["clients.told"].trigger()
    shop.settle()
    assert _now(shop).items[0].changes[0].told_on == TODAY


def test_an_order_is_corrected_with_all_its_garments(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_E)
    form = side.form
    assert [each.description for each in form.typed().garments] == ["costum", "cămașă"]
    assert form.fields.price.text() == "4000"
    assert not form.promise.day.isEnabled()
    form.fields.price.setText("3900")
    shop.press(Qt.Key.Key_PageDown, CTRL)
    assert form.fields.description.text() == "cămașă"
    form.fields.wearer.setText("Horia")
    form.foot.discount.setText("50")
    form.foot.note.setText("vine cu cumnata")
    form.saved.emit()
    shop.settle()
    order = _now(shop)
    assert (order.total_bani, order.discount_bani, order.note) == (480_000, 5_000, "vine cu cumnata")
    assert [(item.promised_on, item.wearer) for item in order.items] == [
        (date(2026, 12, 12), ""),
        (date(2026, 12, 12), "Horia"),
    ]

    shop.undo()

    assert (_now(shop).total_bani, _now(shop).note) == (495_000, "")


def test_an_order_is_cancelled_and_the_deposit_is_owed_back(shop: OpenShop, side: Orders) -> None:
    shop.floor.actions_live["clients.cancel"].trigger()
    shop.settle()
    side.deeds.which.saved.emit()
    shop.settle()
    order = _now(shop)
    assert order.cancelled_on == TODAY
    assert order.owed is not None
    assert order.owed.minor == -150_000
    assert order.placed_on > TODAY - timedelta(days=1)


def test_only_what_can_be_done_to_this_order_stands_at_the_foot(shop: OpenShop, side: Orders) -> None:
    def offered() -> list[QAction]:
        return [*side.foot.standing(), *side.foot.menu.offered()]

    def able() -> set[QAction]:
        every = (*side.deeds.actions, *side.deeds.rare, *side.papers.rare)
        return {action for action in every if action.isEnabled()}

    assert len(offered()) == len(able()) == 7, "two of them are labels"
    assert set(offered()) == able()
    assert not set(side.deeds.rare) & set(side.foot.standing()), "what takes something away is a step further"

    _make_ready(shop, side)
    shop.press(Qt.Key.Key_P)
    side.deeds.which.saved.emit()
    shop.settle()
    assert set(offered()) == able()
    assert len(side.foot.standing()) == 1


def test_a_payment_is_voided_with_its_reason_and_stays(shop: OpenShop, side: Orders) -> None:
    shop.floor.actions_live["clients.void"].trigger()
    void = side.deeds.void
    void.saved.emit()
    shop.settle()
    assert void.isVisible(), "no payment is voided without its reason"
    void.why.setText("bon greșit")
    void.saved.emit()
    shop.settle()
    assert (_now(shop).paid_bani, _now(shop).payments[0].void_why) == (0, "bon greșit")
    assert "nu se socotește: bon greșit" in payment_line(_now(shop).payments[0])
    assert not shop.floor.actions_live["clients.void"].isEnabled()

    shop.undo()

    assert _now(shop).paid_bani == 150_000


def test_what_is_owed_back_of_a_cancelled_order_is_given_back(shop: OpenShop, side: Orders) -> None:
    shop.floor.actions_live["clients.cancel"].trigger()
    shop.settle()
    side.deeds.which.saved.emit()
    shop.settle()
    shop.press(Qt.Key.Key_I)
    assert side.deeds.pay.kind.currentData() == "refund"
    side.deeds.pay.sum.setText("1500")
    side.deeds.pay.saved.emit()
    shop.settle()
    assert _now(shop).paid_bani == 0


def test_a_letter_typed_in_a_field_does_nothing_to_the_order(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_M)
    side.deeds.move.why.setFocus()
    shop.type("pie")
    assert side.deeds.move.why.text() == "pie"
    assert side.deeds.pay.isHidden()


def test_the_same_is_taken_once_more_without_its_day(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_D, CTRL)
    garments = side.form.typed().garments
    assert [(each.description, each.price, each.promised) for each in garments] == [
        ("costum", "4000", ""),
        ("cămașă", "450", ""),
    ]
    side.form.saved.emit()
    shop.settle()
    assert [order.no for order in shop.read(SERBAN).orders][:2] == [_now(shop).no, _now(shop).no - 1]
