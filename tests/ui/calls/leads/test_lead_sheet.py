"""The sheet for somebody who came in and did not buy, from anywhere with one key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from boutique.domain.clients.model import Standing
from boutique.services.calls.leads import BEGUN, begun
from boutique.ui.calls.leads.desk import LeadDesk
from boutique.ui.calls.page import TodayPage
from tests.ui.rooms_of_a_shop import OpenShop

ALT = Qt.KeyboardModifier.AltModifier
SERBAN = "Șerban Văleanu"


class Counting:
    """Somebody at the keyboard, whose presses are counted."""

    def __init__(self, shop: OpenShop) -> None:
        self._shop, self.presses = shop, 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key."""
        self.presses += 1
        self._shop.press(key, modifier)

    def type(self, text: str) -> None:
        """Type some letters."""
        self.presses += len(text)
        self._shop.type(text)


@pytest.fixture
def desk(shop: OpenShop) -> LeadDesk:
    """Put the key into the shop."""
    return LeadDesk(shop.floor, shop.services)


def _newest(shop: OpenShop) -> str:
    hits = shop.book.queries().search("barba")
    return hits[0].name if hits else ""


def test_somebody_unknown_is_written_down_within_ten_seconds_of_typing(
    shop: OpenShop, desk: LeadDesk
) -> None:
    hands = Counting(shop)
    hands.press(Qt.Key.Key_F4)
    hands.type("domnul cu barba")
    hands.press(Qt.Key.Key_2, ALT)
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Tab)
    hands.type("sacou 52")
    hands.press(Qt.Key.Key_Return)

    who = shop.book.queries().search("barba")[0]
    (visit,) = shop.book.queries().story(who.client_id)
    assert (who.standing, visit.detail, visit.what) == (Standing.LEAD, "price", "sacou 52")
    letters = len("domnul cu barba") + len("sacou 52")
    assert hands.presses - letters <= 5
    assert hands.presses <= 40  # four a second, as one types with two fingers


def test_what_is_typed_in_a_call_is_still_there_and_has_the_keyboard_again(
    shop: OpenShop, desk: LeadDesk
) -> None:
    today = shop.floor.page("today")
    assert isinstance(today, TodayPage)
    shop.press(Qt.Key.Key_1)
    shop.type("vine luni")
    words = QApplication.focusWidget()

    shop.press(Qt.Key.Key_F4)
    shop.type("domnul cu barba 1")
    shop.press(Qt.Key.Key_Return)

    assert _newest(shop) == "domnul cu barba 1"
    assert QApplication.focusWidget() is words
    strip = today.outcomes.open_now()
    assert strip is not None
    assert strip.words.text() == "vine luni"


def test_a_name_that_lacks_is_told_as_one_leaves_the_field(shop: OpenShop, desk: LeadDesk) -> None:
    shop.press(Qt.Key.Key_F4)
    fields = desk.sheet.fields

    fields.wanted.setFocus()

    assert "un nume" in fields.name_field.message.text()
    fields.name.setFocus()
    shop.type("d")
    assert not fields.name_field.message.text()
    shop.press(Qt.Key.Key_Backspace)
    shop.press(Qt.Key.Key_Escape)
    shop.press(Qt.Key.Key_F4)
    assert not fields.name_field.message.text()


def test_somebody_known_is_offered_and_gets_no_second_page(shop: OpenShop, desk: LeadDesk) -> None:
    before = shop.book.queries().count_clients()
    shop.press(Qt.Key.Key_F4)
    shop.type("valea")
    shop.press(Qt.Key.Key_Down)
    shop.press(Qt.Key.Key_Return)
    assert SERBAN in desk.sheet.fields.known.text()

    shop.press(Qt.Key.Key_5, ALT)
    shop.press(Qt.Key.Key_Return)

    assert shop.book.queries().count_clients() == before
    assert shop.book.queries().story(shop.people[SERBAN])[0].detail == "looking"


def test_whoever_was_taken_by_mistake_can_be_somebody_else(shop: OpenShop, desk: LeadDesk) -> None:
    shop.press(Qt.Key.Key_F4)
    shop.type("valea")
    shop.press(Qt.Key.Key_Down)
    shop.press(Qt.Key.Key_Return)

    desk.sheet.fields.known.dropped.emit()

    assert not desk.sheet.fields.phone.text()
    assert not desk.sheet.typed()["client"]


def test_esc_keeps_what_was_typed_until_the_next_time(shop: OpenShop, desk: LeadDesk) -> None:
    shop.press(Qt.Key.Key_F4)
    shop.type("domnul cu barba")
    shop.press(Qt.Key.Key_Escape)
    assert not desk.sheet.isVisible()

    shop.press(Qt.Key.Key_F4)

    assert desk.sheet.fields.name.text() == "domnul cu barba"
    assert begun(str(shop.book.queries().settings()[BEGUN]))["name"] == "domnul cu barba"


def test_what_was_begun_is_there_after_a_restart_and_gone_once_written(
    shop: OpenShop, desk: LeadDesk
) -> None:
    shop.press(Qt.Key.Key_F4)
    shop.type("domnul cu barba")
    shop.press(Qt.Key.Key_Escape)

    again = LeadDesk(shop.floor, shop.services)
    again.open()
    shop.settle()
    assert again.sheet.fields.name.text() == "domnul cu barba"
    again.sheet.saved.emit()
    shop.settle()

    assert not begun(str(shop.book.queries().settings()[BEGUN]))


def test_whoever_was_known_is_known_again_after_a_restart(shop: OpenShop, desk: LeadDesk) -> None:
    shop.press(Qt.Key.Key_F4)
    shop.type("valea")
    shop.press(Qt.Key.Key_Down)
    shop.press(Qt.Key.Key_Return)
    shop.press(Qt.Key.Key_Escape)

    again = LeadDesk(shop.floor, shop.services)
    again.open()
    shop.settle()

    assert SERBAN in again.sheet.fields.known.text()
    assert again.sheet.typed()["client"] == shop.people[SERBAN].hex


def test_a_phone_that_is_none_is_refused_beside_it_and_nothing_typed_is_lost(
    shop: OpenShop, desk: LeadDesk
) -> None:
    shop.press(Qt.Key.Key_F4)
    shop.type("Ion Pop")
    shop.press(Qt.Key.Key_Tab)
    shop.type("zero")
    shop.press(Qt.Key.Key_Return)

    fields = desk.sheet.fields
    assert fields.phone_field.message.text()
    assert (fields.name.text(), fields.phone.text()) == ("Ion Pop", "zero")


def test_a_sheet_emptied_by_mistake_is_had_back(shop: OpenShop, desk: LeadDesk) -> None:
    shop.press(Qt.Key.Key_F4)
    shop.type("domnul cu barba")
    desk.sheet.clear_button.click()
    assert not desk.sheet.fields.name.text()

    shop.undo()

    assert desk.sheet.fields.name.text() == "domnul cu barba"


def test_a_day_that_is_none_keeps_the_visit_from_being_written(shop: OpenShop, desk: LeadDesk) -> None:
    shop.press(Qt.Key.Key_F4)
    shop.type("Ion Barba")
    desk.sheet.fields.again.day.setFocus()
    shop.type("32.13")
    shop.press(Qt.Key.Key_Return)

    assert "calendar" in desk.sheet.fields.again.spoken.text()
    assert not _newest(shop)


def test_a_cloth_that_is_not_here_is_found_by_typing_and_waited_for(shop: OpenShop, desk: LeadDesk) -> None:
    with shop.book.change() as uow:
        from boutique.domain.cloth.model import Cloth

        uow.add(Cloth(code="T-9", name="Tweed verde", ground=(30.0, -5.0, 12.0)))
        uow.commit("Cloth")
    shop.press(Qt.Key.Key_F4)
    shop.type("Ion Barba")
    desk.sheet.fields.wanted.setFocus()
    shop.type("sacou tweed")
    shop.press(Qt.Key.Key_Down)
    shop.press(Qt.Key.Key_Return)
    assert desk.sheet.fields.wanted.text() == "sacou Tweed verde"

    shop.press(Qt.Key.Key_Return)

    who = shop.book.queries().search("barba")[0].client_id
    assert [wait.cloth_name for wait in shop.book.queries().client_page(who).waits] == ["Tweed verde"]


def test_a_visit_can_be_taken_back_in_the_same_breath(shop: OpenShop, desk: LeadDesk) -> None:
    shop.press(Qt.Key.Key_F4)
    shop.type("domnul cu barba")
    shop.press(Qt.Key.Key_Return)
    assert "domnul cu barba" in shop.told()

    shop.undo()

    assert not _newest(shop)


def test_no_key_pressed_in_the_sheet_reaches_the_room_below(shop: OpenShop, desk: LeadDesk) -> None:
    today = shop.floor.page("today")
    assert isinstance(today, TodayPage)
    shop.press(Qt.Key.Key_F4)
    desk.sheet.fields.because.setFocus()

    shop.press(Qt.Key.Key_1)

    assert desk.sheet.fields.because.value() == "size"
    assert today.outcomes.open_now() is None


def test_the_day_to_ring_again_is_proposed_and_another_can_be_typed(shop: OpenShop, desk: LeadDesk) -> None:
    shop.press(Qt.Key.Key_F4)
    shop.press(Qt.Key.Key_R, ALT)
    again = desk.sheet.fields.again
    assert str(again.chosen()) == "2026-11-24"

    again.day.setFocus()
    shop.type("1.12")

    assert str(again.chosen()) == "2026-12-01"
