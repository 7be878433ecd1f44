"""The tape of the days: dots over their days, what is picked, and that nothing moves at rest."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from boutique.ui.kit.tape import Tape
from boutique.ui.kit.tape_days import DOT, TapeDays, TapeRule, labelled, mondays

_FIRST = date(2026, 12, 14)
_SUNDAYS = frozenset(_FIRST + timedelta(days=6 + 7 * week) for week in range(6))
_CHOSEN = date(2027, 1, 4)


def _days(chosen: date = _CHOSEN, late: int = 0) -> TapeDays:
    dots = tuple(_FIRST + timedelta(days=at + late) for at in range(20))
    return TapeDays(
        first=_FIRST,
        last=date(2027, 1, 18),
        closed=_SUNDAYS,
        dots=dots,
        chosen=chosen,
        told="80 in 100",
    )


@pytest.fixture
def tape(qtbot: QtBot) -> Tape:
    made = Tape()
    qtbot.addWidget(made)
    made.resize(390, made.sizeHint().height())
    made.show_days(_days())
    return made


@given(st.lists(st.integers(0, 35), min_size=20, max_size=20), st.integers(240, 700), st.integers(36, 120))
def test_every_dot_stands_over_its_day_and_none_on_another(at: list[int], width: int, long: int) -> None:
    dots = tuple(sorted(_FIRST + timedelta(days=each) for each in at))
    rule = TapeRule(TapeDays(first=_FIRST, last=_FIRST + timedelta(days=long - 1), dots=dots), width, 68)
    places = rule.dots()

    assert len(set(places)) == 20
    assert all(up >= -68 - DOT for _left, up in places)
    for day, (left, _up) in zip(dots, places, strict=True):
        assert abs(left - rule.at(day)) <= max(rule.pitch, rule.dot) / 2
    assert Counter(dots) == Counter(rule.day_at(rule.at(day)) for day in dots)


def test_no_date_is_written_over_the_chosen_one() -> None:
    days = _days()
    rule = TapeRule(days, 390, 68)
    kept = labelled(days, [40.0] * (len(mondays(days)) + 1), rule, 8)

    assert kept
    assert all(abs(rule.at(each) - rule.at(_CHOSEN)) >= 40 for each in kept if each != _FIRST)


@pytest.mark.usefixtures("dressed")
def test_a_click_asks_for_its_day_and_a_closed_one_is_not_asked_for(qtbot: QtBot, tape: Tape) -> None:
    picked: list[date] = []
    tape.picked.connect(picked.append)
    rule = tape.rule()
    assert rule is not None
    for day in (date(2026, 12, 16), min(_SUNDAYS)):
        qtbot.mouseClick(tape, Qt.MouseButton.LeftButton, pos=QPoint(round(rule.at(day)), 90))

    assert picked == [date(2026, 12, 16)]


@pytest.mark.usefixtures("dressed")
def test_arrows_go_over_closed_days(qtbot: QtBot, tape: Tape) -> None:
    picked: list[date] = []
    tape.picked.connect(picked.append)
    qtbot.keyClick(tape, Qt.Key.Key_Left)
    qtbot.keyClick(tape, Qt.Key.Key_Right)

    assert picked == [date(2027, 1, 2), date(2027, 1, 5)]


@pytest.mark.usefixtures("dressed")
def test_dots_glide_to_other_days_and_come_to_rest(qtbot: QtBot, tape: Tape) -> None:
    tape.show()
    assert not tape.moves()
    tape.show_days(_days(late=5))
    assert tape.moves()
    qtbot.waitUntil(lambda: not tape.moves())
    tape.show_days(_days(late=5, chosen=date(2027, 1, 5)))

    assert not tape.moves()


@pytest.mark.usefixtures("dressed")
def test_what_is_not_seen_does_not_move(tape: Tape) -> None:
    tape.show_days(_days(late=5))

    assert not tape.moves()


@pytest.mark.usefixtures("dressed")
def test_a_listener_hears_the_day_with_its_chance(tape: Tape) -> None:
    assert tape.accessibleName() == "80 in 100"
