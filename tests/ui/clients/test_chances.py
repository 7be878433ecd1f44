"""Whoever takes an order sees which day can be kept, and how sure any other is."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.model import OrderKind
from boutique.domain.promises.model import PromiseKind
from boutique.domain.promises.views import Fate
from boutique.domain.workshop.hours import HoursDraft
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import undo_change
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
    shop.press(Qt.Key.Key_Return)
    return side.form


def _days(form: OrderForm) -> list[str]:
    return [row.told for row in form.promise.rows.rows()] if form.promise.rows.isVisible() else []


def test_three_days_are_offered_and_the_likely_one_stands(
    sewing: None, shop: OpenShop, form: OrderForm
) -> None:
    shop.wait(lambda: bool(_days(form)))
    assert len(_days(form)) <= 3
    assert all("din 100" in day for day in _days(form))
    assert "orele obișnuite" in texts(form.promise)
    assert QUOTED.search(form.promise.head.text())


def test_a_key_promises_one_of_the_days(sewing: None, shop: OpenShop, form: OrderForm) -> None:
    shop.wait(lambda: bool(_days(form)))
    surest = form.promise.rows.rows()[0]
    shop.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert form.typed().garments[0].promised == f"{surest.on:%d.%m.%Y}"
    shop.wait(lambda: surest.day in form.promise.head.text())
    assert not form.fields.description.text(), "the key is no letter"


def test_a_click_on_the_tape_promises_its_day(sewing: None, shop: OpenShop, form: OrderForm) -> None:
    shop.wait(lambda: bool(_days(form)))
    rule = form.promise.tape.rule()
    assert rule is not None
    day = next(day for day in rule.days.every() if day not in rule.days.closed)
    form.promise.tape.picked.emit(day)
    assert form.promise.typed() == day
    shop.wait(lambda: any(row.on == day for row in form.promise.rows.rows()))


def test_any_day_that_is_typed_tells_its_chance(sewing: None, shop: OpenShop, form: OrderForm) -> None:
    shop.wait(lambda: bool(_days(form)))
    form.promise.day.setFocus()
    shop.type("24.11")
    shop.wait(lambda: "sub 5 din 100" in form.promise.head.text())
    form.promise.day.clear()
    shop.type("1.12")
    assert "din 100" not in form.promise.head.text()
    shop.press(Qt.Key.Key_Tab)
    assert "nu lucrează nimeni" in texts(form.promise), "nobody sews on a holiday"


def test_an_order_may_be_promised_for_no_day(sewing: None, shop: OpenShop, form: OrderForm) -> None:
    shop.wait(lambda: bool(_days(form)))
    form.promise.none_button.click()
    form.saved.emit()
    shop.settle()
    assert not [each for each in shop.book.queries().promises() if each.chance]


def test_an_alteration_can_be_sooner_than_a_suit(sewing: None, shop: OpenShop, form: OrderForm) -> None:
    shop.wait(lambda: bool(_days(form)))
    suit = _days(form)
    form.fields.kind.setCurrentIndex(form.fields.kind.findData(OrderKind.ALTERATION.value))
    shop.wait(lambda: _days(form) not in ([], suit))


def test_what_hangs_ready_on_the_rail_is_promised_for_no_day(
    sewing: None, shop: OpenShop, form: OrderForm
) -> None:
    form.fields.kind.setCurrentIndex(form.fields.kind.findData(OrderKind.READY_TO_WEAR.value))
    shop.wait(lambda: _days(form) == [])


def test_while_nobodys_hours_are_known_nothing_is_said(shop: OpenShop, form: OrderForm) -> None:
    assert _days(form) == []
    assert form.promise.tape.isHidden()


def test_what_was_told_of_the_day_stays_with_the_promise(
    sewing: None, shop: OpenShop, form: OrderForm
) -> None:
    form.fields.description.setText("costum")
    shop.wait(lambda: bool(_days(form)))
    told = QUOTED.search(form.promise.head.text())
    form.saved.emit()
    shop.settle()
    ledger = shop.book.queries().promises()
    assert told is not None
    assert [each.chance for each in ledger if each.chance] == [int(told[1])]


def test_the_day_it_is_for_stands_as_a_wall(sewing: None, shop: OpenShop, form: OrderForm) -> None:
    shop.wait(lambda: bool(_days(form)))
    last = form.promise.rows.rows()[0].on
    form.promise.wanted.setText(f"gala Operei, {last:%d.%m.%Y}")
    assert "chiar în ziua aceea" in _days(form)[0]
    assert "înainte" in _days(form)[-1]
    form.promise.wanted.setText(f"gala Operei, {TODAY:%d.%m.%Y}")
    shop.wait(lambda: "nu prea are cum" in texts(form.promise))
    form.promise.wanted.setText(f"gala Operei, {last:%d.%m.%Y}")
    form.saved.emit()
    shop.settle()
    order = shop.read("Șerban Văleanu").orders[0]
    assert (order.wanted_for, order.wanted_on) == ("gala Operei", last)


@pytest.fixture
def promised(shop: OpenShop, sewing: None) -> UUID:
    """Somebody whose suits leave no hour of the bench free until their day."""
    who = shop.people["Matei Cârstea"]
    items = [ItemDraft(garment="suit", promised_on=TODAY + timedelta(days=20)) for _each in range(2)]
    place_order(shop.book.change(), OrderDraft(client_id=who, placed_on=TODAY, items=items))
    return who


def _to_ring(shop: OpenShop, who: UUID) -> list[str]:
    mine = [each for each in shop.book.queries().promises() if each.client_id == who]
    return [each.words for each in mine if each.kind == PromiseKind.CALL and each.fate(TODAY) is Fate.OPEN]


def test_a_nearer_day_promises_a_call_to_whom_it_pushes_and_one_undo_takes_all_back(
    promised: UUID, shop: OpenShop, form: OrderForm
) -> None:
    called, orders = len(_to_ring(shop, promised)), len(shop.read("Șerban Văleanu").orders)
    shop.wait(lambda: bool(_days(form)))
    form.promise.day.setFocus()
    shop.type(f"{TODAY + timedelta(days=16):%d.%m}")
    shop.wait(lambda: bool(form.promise.pushes()))
    assert any("Cârstea" in day for day in _days(form)), "who is pushed is named before it is taken"

    form.saved.emit()
    shop.wait(lambda: len(shop.read("Șerban Văleanu").orders) > orders)
    assert len(_to_ring(shop, promised)) > called

    undo_change(shop.book.change())
    assert len(_to_ring(shop, promised)) == called
    assert sum(order.cancelled_on is None for order in shop.read("Șerban Văleanu").orders) == orders
