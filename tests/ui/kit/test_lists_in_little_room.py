"""Lists with little room, or room that comes late: the chosen row is in sight, and nothing is moved."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.ui.kit import Row, RowList, RowsModel, Section


def _thirty(qtbot: QtBot) -> RowList:
    model = RowsModel()
    view = RowList(model, "Comenzi")
    model.setParent(view)
    model.show([Section("Predate"), *(Row(n, f"Comanda {n}", "costum de in") for n in range(30))])
    qtbot.addWidget(view)
    return view


def _is_in_sight(view: RowList) -> bool:
    box = view.visualRect(view.currentIndex())
    return 0 <= box.top() <= box.bottom() < view.viewport().height()


@pytest.mark.parametrize("low", [0, 20, 90, 200])
@pytest.mark.parametrize("at", [0, 1, 5, 29])
def test_a_list_filled_before_it_has_room_opens_as_if_it_had_had_it(
    dressed: QApplication, qtbot: QtBot, low: int, at: int
) -> None:
    tight, roomy = _thirty(qtbot), _thirty(qtbot)
    roomy.resize(399, 320)
    roomy.show()
    roomy.choose(at)

    tight.resize(399, low)
    tight.choose(at)
    tight.show()
    for high in (low, 130, 320):
        tight.resize(399, high)
        tight.executeDelayedItemsLayout()

    assert _is_in_sight(tight)
    assert tight.verticalOffset() == roomy.verticalOffset()


@given(heights=st.lists(st.integers(70, 700), min_size=1, max_size=8), at=st.integers(0, 29))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_chosen_row_stays_in_sight_whatever_room_is_left_to_the_list(
    dressed: QApplication, qtbot: QtBot, heights: list[int], at: int
) -> None:
    view = _thirty(qtbot)
    view.resize(399, 400)
    view.show()
    view.choose(at)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    for high in heights:
        view.resize(399, high)
        view.executeDelayedItemsLayout()
        assert _is_in_sight(view)
    view.close()


def test_rows_moved_by_hand_stay_where_the_hand_left_them(dressed: QApplication, qtbot: QtBot) -> None:
    view = _thirty(qtbot)
    view.resize(399, 320)
    view.show()
    view.choose_first()
    bar = view.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    left = view.verticalOffset()
    view.resize(399, 340)
    assert left > 0
    assert view.verticalOffset() == left


def test_of_a_row_higher_than_the_list_the_beginning_is_seen(dressed: QApplication, qtbot: QtBot) -> None:
    view = _thirty(qtbot)
    view.resize(399, 40)
    view.show()
    view.choose(3)
    assert view.visualRect(view.currentIndex()).top() == 0
