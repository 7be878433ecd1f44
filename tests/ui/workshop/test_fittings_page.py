"""The room of fittings: what is due is chosen, amendments are pinned, and keys say what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.domain.workshop.fittings import Outcome
from boutique.domain.workshop.places import View, spot_of
from tests.shots.fittings import fitted
from tests.shots.small_book import TODAY, filled
from tests.ui.rooms_of_a_shop import OpenShop, Template, opened


@pytest.fixture(scope="module")
def fitted_once(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A shop with two weeks of fittings, filled once."""
    shop = fitted(filled(tmp_path_factory.mktemp("fitted")))
    shop.close()
    return Template(shop.book.folder, dict(shop.people), shop.ana)


@pytest.fixture
def shop(qtbot: QtBot, fitted_once: Template, tmp_path: Path) -> Iterator[OpenShop]:
    """That shop with its window open in the room of fittings."""
    with opened(qtbot, fitted_once, tmp_path) as known:
        known.window.resize(1366, 768)
        known.settle()
        known.floor.go("fittings")
        known.settle()
        yield known


@pytest.fixture
def page(shop: OpenShop) -> Any:
    """The room, with the fitting that is now on show."""
    page = shop.floor.page("fittings")
    shop.wait(lambda: page.sheet.sheet() is not None)
    return page


def _view(page: Any) -> Any:
    return page.sheet.sheet().fitting


def test_the_fitting_that_is_now_is_chosen_and_its_field_has_the_keyboard(shop: OpenShop, page: Any) -> None:
    assert _view(page).client == "Șerban Văleanu"
    shop.wait(lambda: QApplication.focusWidget() is page.sheet.amending.field)


def test_what_is_typed_is_pinned_and_taken_back(shop: OpenShop, page: Any) -> None:
    shop.wait(lambda: QApplication.focusWidget() is page.sheet.amending.field)
    shop.type("spate -0,5")
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: len(page.sheet.sheet().here) == 3)
    assert page.sheet.amending.field.text() == ""
    last = page.sheet.sheet().here[-1]
    assert (last.place, last.mm) == ("back", -5)
    page.sheet.amending.struck.emit(last)
    shop.wait(lambda: len(page.sheet.sheet().here) == 2)


def test_what_cannot_be_understood_is_said_below_and_stays_typed(shop: OpenShop, page: Any) -> None:
    page.sheet.amending.field.setFocus()
    shop.type("spate 1")
    shop.press(Qt.Key.Key_Return)
    assert page.sheet.amending.message.text()
    assert page.sheet.amending.field.text() == "spate 1"
    assert len(page.sheet.sheet().here) == 2


def test_a_click_on_the_garment_begins_an_amendment_there(shop: OpenShop, page: Any) -> None:
    shop.wait(page.sheet.pins.is_drawn)
    spot = spot_of("womens_jacket", "cuff_right")
    at = page.sheet.pins.point_of(spot)
    shop.qtbot.mouseClick(page.sheet.pins, Qt.MouseButton.LeftButton, pos=QPointF(at).toPoint())
    assert page.sheet.amending.field.text() == "Manșeta dreaptă "
    shop.type("+1")
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: len(page.sheet.sheet().here) == 3)
    assert page.sheet.sheet().here[-1].place == "cuff_right"


def test_pins_are_numbered_as_the_list_and_lie_on_their_side(shop: OpenShop, page: Any) -> None:
    seen = [(pin.number, pin.place, pin.done) for pin, _spot in page.sheet.pins.seen()]
    assert seen == [(1, "sleeve_left", False), (2, "waist", False), (3, "shoulder_right", True)]
    page.list.setFocus()
    shop.press(Qt.Key.Key_F)
    assert page.sheet.side.value() == View.BACK
    assert page.sheet.pins.seen() == []


def test_keys_say_what_came_of_it_and_a_letter_typed_in_the_field_does_not(shop: OpenShop, page: Any) -> None:
    page.sheet.amending.field.setFocus()
    shop.type("2")
    assert _view(page).is_planned
    page.sheet.amending.field.clear()
    page.list.setFocus()
    shop.press(Qt.Key.Key_1)
    assert page.sheet.amending.message.text()
    shop.press(Qt.Key.Key_2)
    shop.wait(lambda: _view(page).outcome == Outcome.AMENDED)
    shop.undo()
    shop.wait(lambda: _view(page).is_planned)


def test_who_did_not_come_is_given_a_new_day_at_which_both_can(shop: OpenShop, page: Any) -> None:
    page.list.setFocus()
    due = [each for each in page._weeks.fittings if each.day == TODAY and each.is_planned]
    other = next(each for each in due if not each.amendments)
    page.list.choose(other.fitting_id)
    shop.wait(lambda: _view(page).fitting_id == other.fitting_id)
    shop.press(Qt.Key.Key_4)
    shop.wait(lambda: page.foot.time.isVisible())
    assert page.foot.time.day.text()
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: not page.foot.time.isVisible())
    missed = shop.services.queries.missed_fittings()
    assert other.client_id not in [each.client_id for each in missed]


def test_left_and_right_go_from_day_to_day_and_pass_over_closed_ones(shop: OpenShop, page: Any) -> None:
    page.list.setFocus()
    days = []
    for _step in range(5):
        shop.press(Qt.Key.Key_Right)
        days.append(page.strip.chosen().day)
        page.list.setFocus()
    assert days == [23, 24, 25, 27, 28]


def test_an_order_that_will_not_be_ready_is_moved_with_one_key(shop: OpenShop, page: Any) -> None:
    shop.services.forecasts.begin(shop.tasks)
    shop.wait(lambda: page.foot.ready_on is not None)
    assert "nu mai iese" in page.sheet.sentence.text()
    to = page.foot.ready_on
    page.list.setFocus()
    shop.press(Qt.Key.Key_M)
    shop.wait(lambda: page.foot.promise.isVisible())
    shop.press(Qt.Key.Key_Return)
    shop.wait(lambda: _view(page).promised_on == to)


def test_an_hour_at_which_nobody_is_there_is_refused_beside_it(shop: OpenShop, page: Any) -> None:
    page.desk.plan()
    shop.wait(lambda: page.foot.time.isVisible())
    page.foot.time.item.setCurrentIndex(0)
    page.foot.time.day.setText("26.11")
    page.foot.time.hour.setText("10")
    page.foot.time.saved.emit()
    shop.wait(lambda: page.foot.time._hour.is_wrong())
    page.foot.time.left.emit()
    assert not page.foot.is_open()
