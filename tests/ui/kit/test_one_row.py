"""Deeds in one row: the next one first, whatever has no room in a menu, nothing twice and nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from boutique.ui.kit.one_row import DeedRow
from tests.ui.told import parts

_NAMES = ("Am predat comanda", "Gata de ridicat", "Încasează", "Mută promisiunea", "Corectează comanda")


@pytest.fixture
def whole(qtbot: QtBot, dressed: QApplication) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 60)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _row(whole: QWidget) -> tuple[DeedRow, list[QAction], list[QAction]]:
    actions = [QAction(name, whole) for name in _NAMES]
    rare = [QAction("Anulează comanda", whole)]
    row = DeedRow(actions, rare, "mai multe", whole)
    row.resize(900, 40)
    row.show()
    return row, actions, rare


@given(
    wide=st.integers(60, 1400),
    able=st.lists(st.booleans(), min_size=6, max_size=6),
    first=st.one_of(st.none(), st.integers(0, 4)),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_deed_has_one_place_and_the_next_one_is_first(
    whole: QWidget, wide: int, able: list[bool], first: int | None
) -> None:
    row, actions, rare = _row(whole)
    every = [*actions, *rare]
    for action, can in zip(every, able, strict=True):
        action.setEnabled(can)
    row.put_first(actions[first] if first is not None else None)
    row.resize(wide, 40)

    standing = row.standing()
    assert {*standing, *row.menu.offered()} == {action for action in every if action.isEnabled()}
    assert not set(standing) & set(row.menu.offered())
    assert not set(standing) & set(rare)
    if first is not None and able[first]:
        assert standing[0] is actions[first]
        assert row.button(actions[first]).property("kind") == "primary"
    for action in standing:
        button = row.button(action)
        assert button.isVisible()
        assert button.geometry().right() < wide or len(standing) == 1
    assert row.menu.isVisible() == bool(row.menu.offered())
    row.deleteLater()


def test_the_keyboard_and_whoever_listens_go_through_them_as_they_stand(whole: QWidget) -> None:
    row, actions, _rare = _row(whole)
    row.resize(1400, 40)
    for first in (3, 1, 4):
        row.put_first(actions[first])
        standing: list[QWidget] = [row.button(action) for action in row.standing()]
        assert len(standing) == 5
        told_of = [part.object() for part in parts(row) if not part.state().invisible]
        assert told_of == [*standing, row.menu]
        standing[0].setFocus()
        for button in standing[1:]:
            assert QApplication.focusWidget().nextInFocusChain() is button
            button.setFocus()


def test_whoever_stood_on_what_went_is_told(whole: QWidget, qtbot: QtBot) -> None:
    row, actions, _rare = _row(whole)
    row.put_first(actions[2])
    row.button(actions[2]).setFocus()
    with qtbot.waitSignal(row.lost):
        row.put_first(actions[0])
