"""Who is to hear that something will be late joins the sheet once it is foreseen, and leaves it once told."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from boutique.domain.calls.reasons import ReasonKind
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.model import OrderKind
from boutique.domain.workshop.hours import HoursDraft
from boutique.services.orders.taking import place_order
from boutique.services.workshop.hours import set_hours
from boutique.ui.calls.page import TodayPage
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop, texts

MATEI = "Matei Cârstea"


def _page(shop: OpenShop) -> TodayPage:
    page = shop.floor.page("today")
    assert isinstance(page, TodayPage)
    return page


def _kinds(shop: OpenShop) -> set[ReasonKind]:
    entry = _page(shop)._sheet.entry(shop.people[MATEI])
    return {each.kind for each in entry.reasons} if entry is not None else set()


def _hopeless_suit(shop: OpenShop) -> None:
    staff = shop.services.actor().staff_id
    assert staff is not None
    draft = HoursDraft(staff_id=staff, minutes=(480,) * 5 + (0, 0), from_on=TODAY)
    set_hours(shop.book.change(), draft)
    item = ItemDraft(garment="suit", promised_on=TODAY + timedelta(days=5))
    order = OrderDraft(client_id=shop.people[MATEI], kind=OrderKind.BESPOKE, placed_on=TODAY, items=(item,))
    place_order(shop.book.change(), order)


def test_what_will_be_late_joins_the_sheet_and_leaves_it_once_they_know(shop: OpenShop) -> None:
    page = _page(shop)
    _hopeless_suit(shop)
    shop.services.forecasts.begin(shop.tasks)
    shop.wait(lambda: ReasonKind.LATE_AHEAD in _kinds(shop))
    assert page.people.choose(shop.people[MATEI])
    shop.wait(lambda: "Clientul nu știe încă." in texts(page))
    assert "Am vrut să aflați de azi, de la mine." in texts(page)

    page.people.setFocus()
    shop.press(Qt.Key.Key_1)
    shop.type("e în regulă")
    shop.press(Qt.Key.Key_Return)
    shop.settle()

    assert QApplication.focusWidget() is page.people
    assert ReasonKind.LATE_AHEAD not in _kinds(shop)
    (suit,) = (each for each in shop.book.queries().promises() if each.due_on == TODAY + timedelta(days=5))
    assert suit.broken_on == suit.told_on == shop.services.today()


def test_the_day_named_in_the_talk_is_typed_beside_what_they_said(shop: OpenShop) -> None:
    page = _page(shop)
    _hopeless_suit(shop)
    shop.services.forecasts.begin(shop.tasks)
    shop.wait(lambda: ReasonKind.LATE_AHEAD in _kinds(shop))
    assert page.people.choose(shop.people[MATEI])
    page.people.setFocus()
    shop.press(Qt.Key.Key_1)
    shop.press(Qt.Key.Key_Tab)
    shop.type("15.12")
    shop.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.outcomes.late.why
    assert "Scrie de ce se mută ziua" in texts(page.outcomes.late)
    shop.type("stofa întârzie")
    shop.press(Qt.Key.Key_Return)
    shop.settle()

    (suit,) = (each for each in shop.book.queries().promises() if each.due_on == TODAY + timedelta(days=5))
    assert suit.next_due_on == TODAY.replace(month=12, day=15)
    assert suit.next_told_on == shop.services.today()
    assert page.outcomes.open_now() is None
