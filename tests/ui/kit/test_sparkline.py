"""The small line of the years."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from boutique.ui.kit.sparkline import Sparkline

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def line(qtbot: QtBot) -> Sparkline:
    made = Sparkline()
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def test_more_is_higher_and_later_is_further_right(line: Sparkline) -> None:
    line.show_points([(0, 1000), (100, 1020), (400, 1100)])
    places = line.places()

    assert [at.x() for at in places] == sorted(at.x() for at in places)
    assert [at.y() for at in places] == sorted((at.y() for at in places), reverse=True)
    assert all(line.rect().contains(at.toPoint()) for at in places)


def test_one_value_alone_is_no_line(line: Sparkline) -> None:
    line.show_points([(0, 1000)])

    assert line.places() == []


def test_a_millimetre_does_not_look_like_a_cliff(line: Sparkline) -> None:
    line.show_points([(0, 1000), (1, 1001)])
    first, second = line.places()

    assert 0 < first.y() - second.y() < 2


def test_two_takings_of_one_day_are_drawn_all_the_same(line: Sparkline) -> None:
    line.show_points([(5, 1000), (5, 1010)])

    assert len(line.places()) == 2
    assert not line.grab().isNull()
