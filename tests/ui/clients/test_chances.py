"""Whoever takes an order sees which day can be kept, and how sure any other is."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from boutique.domain.orders.model import OrderKind
from boutique.domain.workshop.hours import HoursDraft
from boutique.services.staff import add_staff
from boutique.services.workshop.hours import set_hours
from boutique.ui.orders.form import OrderForm
from boutique.ui.orders.side import Orders
from boutique.ui.pages.clients_page import ClientsPage
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop, texts

CTRL = Qt.KeyboardModifier.ControlModifier
QUOTED = re.compile(r"(\d+) din 100")
WEEK = (480,) * 5 + (0, 0)


@pytest.fixture
def sewing(shop: OpenShop) -> None:
    """Somebody who sews."""
    who = add_staff(shop.book.change(), "Vasile")
    set_hours(shop.book.change(), HoursDraft(staff_id=who, minutes=WEEK, from_on=TODAY))


@pytest.fixture
def form(shop: OpenShop, clients: ClientsPage) -> OrderForm:
    """The form of a new order."""
    shop.press(Qt.Key.Key_O, CTRL)
    side = clients.detail.side("orders")
    assert isinstance(side, Orders)
    return side.form


def _days(form: OrderForm) -> list[str]:
    return [button.text() for button in form.fields.chances.findChildren(QPushButton) if button.isVisible()]


def test_three_days_are_offered_and_one_press_promises_it(
    sewing: None, shop: OpenShop, form: OrderForm
) -> None:
    shop.wait(lambda: bool(_days(form)))
    days = _days(form)
    assert len(days) <= 3
    assert all("din 100" in day for day in days)
    assert "orele obișnuite" in texts(form.fields.chances)
    shop.wait(lambda: bool(_days(form)))
    form.fields.promised.setFocus()
    shop.press(Qt.Key.Key_Tab)
    assert isinstance(pressed := QApplication.focusWidget(), QPushButton)
    assert pressed.text() == days[0]
    shop.press(Qt.Key.Key_Return)
    assert form.typed().garments[0].promised.count(".") == 2
    shop.wait(lambda: days[0] in texts(form.fields.chances))


def test_any_day_that_is_typed_tells_its_chance(sewing: None, shop: OpenShop, form: OrderForm) -> None:
    form.fields.promised.setFocus()
    shop.type("24.11")
    shop.wait(lambda: "sub 5 din 100" in texts(form.fields.chances))
    form.fields.promised.clear()
    shop.type("1.12")
    shop.wait(lambda: bool(texts(form.fields.chances)))
    assert "1 dec" not in texts(form.fields.chances), "nobody sews on a holiday"


def test_an_alteration_can_be_sooner_than_a_suit(sewing: None, shop: OpenShop, form: OrderForm) -> None:
    shop.wait(lambda: bool(_days(form)))
    suit = _days(form)
    form.fields.kind.setCurrentIndex(form.fields.kind.findData(OrderKind.ALTERATION.value))
    shop.wait(lambda: _days(form) not in ([], suit))


def test_what_hangs_ready_on_the_rail_is_promised_for_no_day(
    sewing: None, shop: OpenShop, form: OrderForm
) -> None:
    form.fields.kind.setCurrentIndex(form.fields.kind.findData(OrderKind.READY_TO_WEAR.value))
    shop.settle()
    assert _days(form) == []


def test_while_nobodys_hours_are_known_nothing_is_said(shop: OpenShop, form: OrderForm) -> None:
    assert _days(form) == []
    assert form.fields.chances.isHidden()


def test_what_was_told_of_the_day_stays_with_the_promise(
    sewing: None, shop: OpenShop, form: OrderForm
) -> None:
    form.fields.description.setText("costum")
    shop.wait(lambda: bool(_days(form)))
    form.fields.promised.setFocus()
    shop.press(Qt.Key.Key_Tab)
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: QUOTED.search(texts(form.fields.chances)) is not None)
    told = QUOTED.search(texts(form.fields.chances))
    form.saved.emit()
    shop.settle()
    ledger = shop.book.queries().promises()
    assert told is not None
    assert [each.chance for each in ledger if each.chance] == [int(told[1])]
