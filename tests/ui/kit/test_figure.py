"""The figure on the screen: lit, clicked, walked with the arrows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from boutique.drawing.figure import View, figure
from boutique.ui.kit import FigureView
from boutique.ui.theme import color

_VALUES = {"G02": "40,5", "G04": "102,5", "G07": "88,0", "M01": "", "A01": "181,5"}
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def view(qtbot: QtBot) -> FigureView:
    made = FigureView()
    qtbot.addWidget(made)
    made.resize(330, 480)
    made.set_figure(figure("m"), _VALUES, "G04", {"G04": "Chest", "G07": "Waist"})
    made.show()
    return made


def _place(view: FigureView, code: str) -> QPoint:
    plate = view.plate()
    assert plate is not None
    return QPoint(*(round(part) for part in plate.on_sheet(plate.figure.measures[code].label_at)))


def _shares(image: QImage, role: str) -> int:
    wanted: QColor = color(role)
    return sum(image.pixelColor(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_a_click_on_a_line_chooses_its_measure(view: FigureView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=_place(view, "G07"))
    assert told.args == ["G07"]
    assert view.lit() == "G07"


def test_a_click_on_a_value_chooses_its_measure(view: FigureView, qtbot: QtBot) -> None:
    plate = view.plate()
    assert plate is not None
    label = next(label for label in plate.labels if label.code == "A01")
    with qtbot.waitSignal(view.chosen) as told:
        qtbot.mouseClick(
            view, Qt.MouseButton.LeftButton, pos=QPoint(round(label.left) + 8, round(label.top) + 8)
        )
    assert told.args == ["A01"]


def test_a_click_beside_every_line_chooses_nothing(view: FigureView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.chosen):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(325, 470))
    assert view.lit() == "G04"


def test_arrows_walk_through_the_lines_and_round_again(view: FigureView, qtbot: QtBot) -> None:
    walked = []
    view.chosen.connect(walked.append)
    for _ in _VALUES:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert sorted(walked) == sorted(_VALUES)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert walked[-1] == walked[-3]


def test_lighting_from_outside_is_not_a_choice(view: FigureView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.chosen):
        view.light("G07")
    assert view.accessibleDescription() == "Waist 88,0"


def test_only_the_lines_of_the_set_are_drawn_and_the_lit_one(view: FigureView) -> None:
    view.light("G09")
    plate = view.plate()
    assert plate is not None
    assert set(plate.figure.measures) == {*_VALUES, "G09"}
    assert {label.code for label in plate.labels} == {"G02", "G04", "G07", "A01"}


def test_the_line_being_taken_is_the_only_one_in_the_accent(view: FigureView) -> None:
    lit = _shares(view.grab().toImage(), "accent")
    view.light(None)
    assert lit > 60
    assert _shares(view.grab().toImage(), "accent") == 0


def test_a_figure_from_the_side_and_none_at_all_are_painted_too(view: FigureView, qtbot: QtBot) -> None:
    view.set_figure(figure("f", View.SIDE), {})
    assert _shares(view.grab().toImage(), "paper") > 1000
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.lit() is None
    empty = FigureView()
    qtbot.addWidget(empty)
    empty.grab()
    assert empty.plate() is None


def test_the_figure_says_what_it_is(view: FigureView) -> None:
    assert view.accessibleName()
    assert view.accessibleDescription() == "Chest 102,5"
    assert view.focusPolicy() == Qt.FocusPolicy.StrongFocus
