"""Ctrl+Z from anywhere: the last deed is taken back, named, and can be done again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from boutique.ui.calls.page import TodayPage
from boutique.ui.kit.toast import LASTS
from boutique.ui.shell.undo_desk import UndoDesk
from tests.services.shop.test_many_go import take_in
from tests.ui.rooms_of_a_shop import OpenShop

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RADU, SERBAN = "Radu Dănciulescu", "Șerban Văleanu"


@pytest.fixture
def desk(shop: OpenShop) -> UndoDesk:
    return UndoDesk(shop.floor, shop.services)


def _talks(shop: OpenShop, name: str) -> int:
    return len(shop.read(name).talks)


def test_it_takes_back_deed_after_deed_and_says_which(shop: OpenShop, desk: UndoDesk) -> None:
    before = _talks(shop, RADU), _talks(shop, SERBAN)
    shop.press(Qt.Key.Key_2)
    shop.press(Qt.Key.Key_2)

    shop.press(Qt.Key.Key_Z, CTRL)
    assert shop.told() == f"Am anulat: Discuție notată · {SERBAN}."
    shop.press(Qt.Key.Key_Z, CTRL)
    assert shop.told() == f"Am anulat: Discuție notată · {RADU}."

    assert (_talks(shop, RADU), _talks(shop, SERBAN)) == before


def test_what_was_taken_back_is_done_again_in_turn(shop: OpenShop, desk: UndoDesk) -> None:
    shop.press(Qt.Key.Key_2)
    done = _talks(shop, RADU)
    shop.press(Qt.Key.Key_Z, CTRL)

    shop.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert _talks(shop, RADU) == done
    assert shop.told() == f"Am refăcut: Discuție notată · {RADU}."

    shop.press(Qt.Key.Key_Z, CTRL)
    assert _talks(shop, RADU) == done - 1


def test_it_works_in_another_room_and_the_first_shows_it(shop: OpenShop, desk: UndoDesk) -> None:
    shop.press(Qt.Key.Key_2)
    shop.floor.notices.toasts.clear()
    shop.floor.go("clients")
    shop.settle()

    shop.press(Qt.Key.Key_Z, ALT)  # the keyboard is in the search there

    assert RADU in shop.told()
    shop.floor.go("today")
    shop.settle()
    page = shop.floor.page("today")
    assert isinstance(page, TodayPage)
    assert page.people.choose(shop.people[RADU])


def test_in_a_field_it_is_the_fields_own_and_the_toast_shows_another_key(
    shop: OpenShop, desk: UndoDesk
) -> None:
    shop.press(Qt.Key.Key_2)
    written = _talks(shop, RADU)
    shop.press(Qt.Key.Key_3)
    page = shop.floor.page("today")
    assert isinstance(page, TodayPage)
    words = page.outcomes.later.words
    words.setFocus()
    shop.type("vineri")
    toast = shop.toast()
    assert toast.undo_button.cap() == "Alt Z"

    shop.press(Qt.Key.Key_Z, CTRL)
    assert words.text() == ""
    assert _talks(shop, RADU) == written

    shop.press(Qt.Key.Key_Z, ALT)
    assert _talks(shop, RADU) == written - 1


def test_a_deed_from_before_the_window_was_opened_is_asked_about_first(
    shop: OpenShop, desk: UndoDesk
) -> None:
    deed = shop.book.queries().last_deed()
    assert deed is not None

    shop.press(Qt.Key.Key_Z, CTRL)
    assert shop.told().startswith("Ultimul lucru făcut e din ")
    assert shop.book.queries().last_deed() == deed

    shop.press(Qt.Key.Key_Z, CTRL)
    assert shop.told().startswith("Am anulat: ")
    assert shop.book.queries().last_deed() != deed


def test_a_toast_stays_ten_seconds_and_covers_nothing(shop: OpenShop, desk: UndoDesk) -> None:
    assert timedelta(milliseconds=LASTS) == timedelta(seconds=10)
    for room in ("today", "clients"):
        shop.floor.go(room)
        shop.settle()
        shop.floor.notices.say("Am notat: Radu Dănciulescu nu răspunde.", lambda: None)
        shop.qtbot.waitUntil(lambda: not _covered(shop))


def _covered(shop: OpenShop) -> list[QWidget]:
    """Return what one could press or type in that lies under the toast."""
    toast = shop.toast()
    box = QRect(toast.mapToGlobal(QPoint(0, 0)), toast.size())
    parts = [*shop.window.findChildren(QAbstractButton), *shop.window.findChildren(QLineEdit)]
    return [
        part
        for part in parts
        if part.isVisible()
        and not toast.isAncestorOf(part)
        and not part.visibleRegion().isEmpty()
        and box.intersects(QRect(part.mapToGlobal(QPoint(0, 0)), part.size()))
    ]


def test_it_asks_whether_so_many_are_meant_to_go(shop: OpenShop, desk: UndoDesk) -> None:
    before = shop.book.queries().count_clients()
    take_in(shop.book, *(f"Popa{at}" for at in range(8)))

    shop.press(Qt.Key.Key_Z, CTRL)
    assert "Ana Popa0" in shop.told()
    assert shop.book.queries().count_clients() == before + 8
    shop.toast().undo_button.click()
    shop.settle()

    assert shop.book.queries().count_clients() == before


def test_no_way_to_redo_is_offered_where_there_is_none(shop: OpenShop, desk: UndoDesk) -> None:
    take_in(shop.book, *(f"Popa{at}" for at in range(8)))
    shop.press(Qt.Key.Key_Z, CTRL)
    shop.press(Qt.Key.Key_Z, CTRL)
    assert shop.told().startswith("Am anulat: Clienți importați")
    toast = shop.toast()
    assert toast is not None
    assert not toast.undo_button.isVisible()


def test_nothing_to_take_back_is_said(shop: OpenShop) -> None:
    shop.press(Qt.Key.Key_Z, CTRL)
    assert shop.told() == ""
    assert QApplication.focusWidget() is not None
