"""A long list in groups: rows are read as they are seen, heads open and close, the one in sight stays."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.ui.kit.grouped import PORTION, Deliver, Group, GroupedModel
from boutique.ui.kit.grouped_list import GroupDelegate, GroupedList
from boutique.ui.kit.line import Row, Section
from boutique.ui.kit.places import GroupedPlaces


class Delegate(GroupDelegate):
    """Rows of 40, heads of 32."""

    def row_height(self, width: int) -> int:
        return 40

    def head_height(self) -> int:
        return 32

    def paint_head(self, painter: QPainter, box: QRect, head: Section) -> None:
        painter.drawText(box, 0, head.title)


class Asked:
    """Delivers rows when told to."""

    def __init__(self) -> None:
        self.keys: list[Hashable] = []
        self.at_once = True

    def __call__(self, keys: Sequence[Hashable], deliver: Deliver) -> None:
        self.keys += keys
        if self.at_once:
            deliver({key: (Row(key, f"row {key}"), f"thing {key}") for key in keys})


def _group(name: str, first: int, many: int, *, is_open: bool = True) -> Group:
    head = Section(name, str(many), folds=True, is_open=is_open)
    return Group(name, head, range(first, first + many))


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def rows(qtbot: QtBot, dressed: QApplication, asked: Asked) -> Iterator[GroupedList]:
    """Two rows that are due, ten thousand for later, closed."""
    model = GroupedModel(asked)
    view = GroupedList(model, "orders", Delegate(even=True))
    qtbot.addWidget(view)
    view.resize(400, 400)
    model.show([_group("due", 0, 2), _group("later", 100, 10_000, is_open=False)])
    view.show()
    qtbot.waitExposed(view)
    view.choose_first()
    return view


def _model(view: GroupedList) -> GroupedModel:
    model = view.model()
    assert isinstance(model, GroupedModel)
    return model


def test_the_arrows_pass_over_the_head_of_what_is_open_and_stand_on_what_is_closed(
    qtbot: QtBot, rows: GroupedList
) -> None:
    assert rows.key() == 0
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert rows.key() == 1
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    group = rows.here()
    assert rows.key() is None
    assert group is not None
    assert group.id == "later"


def test_right_opens_a_group_at_its_first_row_and_left_closes_it(qtbot: QtBot, rows: GroupedList) -> None:
    qtbot.keyClick(rows, Qt.Key.Key_End)
    qtbot.keyClick(rows, Qt.Key.Key_Right)
    assert (rows.key(), _model(rows).rowCount()) == (100, 10_004)
    qtbot.keyClick(rows, Qt.Key.Key_Left)
    assert (rows.key(), _model(rows).rowCount()) == (None, 4)
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    assert rows.key() == 1


def test_a_click_on_a_head_opens_and_closes_its_group(qtbot: QtBot, rows: GroupedList) -> None:
    told: list[tuple[object, bool]] = []
    rows.folded.connect(lambda id_, is_open: told.append((id_, is_open)))
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(rows.viewport(), left, pos=QPoint(20, 32 + 80 + 10))
    qtbot.mouseClick(rows.viewport(), left, pos=QPoint(20, 10))
    assert told == [("later", True), ("due", False)]


def test_only_what_is_seen_is_read(qtbot: QtBot, rows: GroupedList, asked: Asked) -> None:
    rows.fold("later", is_open=True)
    qtbot.waitUntil(lambda: 100 in asked.keys)
    rows.viewport().repaint()
    assert len(asked.keys) <= 2 + PORTION
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    rows.viewport().repaint()
    assert max(asked.keys) == 10_099  # type: ignore[type-var] # the keys of this test are numbers
    assert len(asked.keys) <= 2 + 3 * PORTION


def test_the_head_of_the_group_in_sight_stays_at_the_top(rows: GroupedList) -> None:
    rows.fold("later", is_open=True)
    bar = rows.verticalScrollBar()
    for value, name, top in ((0, None, 0), (60, "due", 0), (100, "due", -20), (1000, "later", 0)):
        bar.setValue(value)
        stuck = rows._stuck()
        assert (stuck[0].id if stuck is not None else None) == name
        if stuck is not None:
            assert stuck[1].top() == top


def test_a_row_gone_to_upwards_is_not_hidden_below_the_head(qtbot: QtBot, rows: GroupedList) -> None:
    rows.fold("later", is_open=True)
    rows.choose_at(500)
    rows.scrollTo(rows.currentIndex(), GroupedList.ScrollHint.PositionAtTop)
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    assert rows.visualRect(rows.currentIndex()).top() >= 32


def test_what_was_read_before_stands_until_it_is_read_anew(asked: Asked, qapp: QApplication) -> None:
    model = GroupedModel(asked)
    model.show([_group("due", 0, 2)])
    assert model.data(model.index(1)) == "row 0"
    asked.at_once = False
    model.show([_group("due", 0, 3)])
    assert model.data(model.index(1)) == "row 0"
    assert model.data(model.index(3)) == ""


def test_an_answer_to_what_is_shown_no_longer_is_dropped(qapp: QApplication) -> None:
    waiting: list[tuple[Sequence[Hashable], Deliver]] = []
    model = GroupedModel(lambda keys, deliver: waiting.append((keys, deliver)))
    model.show([_group("due", 0, 2)])
    model.data(model.index(1))
    model.show([_group("due", 0, 2)])
    keys, deliver = waiting[0]
    deliver({key: (Row(key, "old"), None) for key in keys})
    assert model.line(1) is None


def test_a_head_is_told_with_its_number_its_sum_and_that_it_is_closed() -> None:
    assert Section("Later", "16", "41.230", folds=True, is_open=False).spoken() == "Later, 16, 41.230, închis"


@given(groups=st.lists(st.integers(0, 5), max_size=6), head=st.integers(1, 9), row=st.integers(1, 9))
def test_places_of_groups_are_those_one_would_add_up(groups: list[int], head: int, row: int) -> None:
    places = GroupedPlaces(head, row, groups)
    heights = [height for many in groups for height in (head, *[row] * many)]
    for at in range(len(heights)):
        top = sum(heights[:at])
        assert places.top(at) == top
        assert {places.at(y) for y in range(top, top + heights[at])} == {at}
    assert places.top(len(heights)) == sum(heights)
    assert places.at(sum(heights)) >= len(heights)
