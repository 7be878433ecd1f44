"""Going from room to room, by hand and by keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from boutique.domain.kernel.errors import Refused, Unavailable
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.messages import Banner
from boutique.ui.shell import MainWindow, ShopFloor
from boutique.ui.shell.rail import RailEntry
from tests.ui.shell.conftest import PlainRoom


def _entry(floor: ShopFloor, room: str) -> RailEntry:
    return next(entry for entry in floor.rail.findChildren(RailEntry) if entry.room_id == room)


def _page(floor: ShopFloor, room: str) -> PlainRoom:
    page = floor.page(room)
    assert isinstance(page, PlainRoom)
    return page


def test_the_first_room_is_open_and_has_the_keyboard(
    window: MainWindow, floor: ShopFloor, qtbot: QtBot
) -> None:
    assert floor.here == "today"
    qtbot.waitUntil(_page(floor, "today").line.hasFocus)


def test_a_room_is_made_at_its_first_visit_and_kept(window: MainWindow, floor: ShopFloor) -> None:
    assert len(floor.findChildren(PlainRoom)) == 1
    floor.go("clients")
    first = _page(floor, "clients")
    floor.go("today")
    floor.go("clients", "id-7")
    assert _page(floor, "clients") is first
    assert first.subjects == [None, "id-7"]


def test_a_click_on_the_rail_enters_the_room(window: MainWindow, floor: ShopFloor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(floor.room_entered) as entered:
        _entry(floor, "clients").click()
    assert entered.args == ["clients"]
    assert _entry(floor, "clients").isChecked()


def test_control_and_a_figure_enter_a_room(window: MainWindow, floor: ShopFloor, qtbot: QtBot) -> None:
    qtbot.keyClick(floor, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert floor.here == "settings"


def test_arrows_walk_along_the_rail(window: MainWindow, floor: ShopFloor, qtbot: QtBot) -> None:
    qtbot.keyClick(_entry(floor, "today"), Qt.Key.Key_Up)
    assert floor.here == "settings"
    qtbot.keyClick(_entry(floor, "settings"), Qt.Key.Key_Down)
    assert floor.here == "today"


def test_what_waits_in_a_room_is_told_on_the_rail(window: MainWindow, floor: ShopFloor) -> None:
    floor.context.badge("today", 9)
    assert _entry(floor, "today").accessibleDescription() == "9 așteaptă aici"
    floor.context.badge("today", 0)
    assert _entry(floor, "today").accessibleDescription() == ""


def test_a_rule_nobody_took_is_said_in_passing(
    window: MainWindow, floor: ShopFloor, qtbot: QtBot, tasks: Tasks
) -> None:
    with qtbot.waitSignal(tasks.troubled):
        tasks.run(floor, _raise(Refused("Save")))
    toast = floor.notices.toasts.current
    assert toast is not None
    assert toast.text == "Salvează"
    floor.notices.toasts.clear()


def test_a_failing_disk_is_told_until_it_is_put_away(
    window: MainWindow, floor: ShopFloor, qtbot: QtBot, tasks: Tasks
) -> None:
    for _again in range(2):
        with qtbot.waitSignal(tasks.troubled):
            tasks.run(floor, _raise(Unavailable("Save")))
    shown = [banner for banner in floor.findChildren(Banner) if banner.isVisible()]
    assert len(shown) == 1
    shown[0].dismissed.emit()
    assert not shown[0].isVisible()


def test_a_disk_that_takes_what_is_written_again_is_no_longer_told_to_fail(
    window: MainWindow, floor: ShopFloor, qtbot: QtBot, tasks: Tasks
) -> None:
    with qtbot.waitSignal(tasks.troubled):
        tasks.run(floor, _raise(Unavailable("Save")))
    floor.notices.recovered()
    assert not [banner for banner in floor.findChildren(Banner) if banner.isVisible()]


def test_another_language_puts_in_a_new_floor_and_clears_the_old(
    window: MainWindow, floor: ShopFloor, qtbot: QtBot, tasks: Tasks
) -> None:
    with qtbot.waitSignal(floor.destroyed):
        window.receive(QWidget())


def test_closing_the_window_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()


def _raise(error: Exception) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


@pytest.mark.parametrize(("width", "rail"), [(960, 72), (1099, 72), (1100, 184), (1366, 184), (1920, 184)])
def test_the_rail_folds_to_a_strip_where_there_is_no_room_for_it(
    window: MainWindow, floor: ShopFloor, width: int, rail: int
) -> None:
    window.setMinimumSize(1, 1)
    window.resize(width, 768)
    assert floor.rail.width() == rail
    for entry in floor.rail.findChildren(RailEntry):
        assert entry.accessibleName() == entry.text() != ""
        assert entry.width() <= rail
    window.resize(1366, 768)
    assert floor.rail.width() == 184


def test_tab_passes_by_nothing_that_stands_before_what_a_room_begins_with(
    window: MainWindow, floor: ShopFloor, qtbot: QtBot
) -> None:
    room = _page(floor, "today")
    before = QLineEdit()
    layout = room.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(0, before)
    before.show()
    QWidget.setTabOrder(before, room.line)
    room.line.setFocus()
    been: list[QWidget] = []
    while (here := QApplication.focusWidget()) is not None and here not in been:
        been.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert before in been
    assert room.line.hasFocus()
    qtbot.keyClick(room.line, Qt.Key.Key_Backtab)
    assert before.hasFocus()
