"""One declaration feeds shortcut, button and palette."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from boutique.ui.kernel.actions import Action, Actions


def test_a_shortcut_runs_the_action_in_its_room(dressed: QApplication, qtbot: QtBot) -> None:
    room, done = QWidget(), list[str]()
    qtbot.addWidget(room)
    spoke = Action("spoke", lambda: "Am vorbit", lambda: done.append("spoke"), "1", room="today")
    Actions(room).add(room, spoke)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    qtbot.keyClick(room, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: done == ["spoke"])


def test_what_cannot_be_done_is_not_done(qapp: QApplication) -> None:
    owner, done, able = QWidget(), list[int](), [False]
    actions = Actions(owner)
    action = actions.add(owner, Action("x", lambda: "X", lambda: done.append(1), enabled=lambda: able[0]))
    action.trigger()
    able[0] = True
    actions.refresh()
    action.trigger()
    assert done == [1]


def test_an_action_goes_when_its_room_goes(qapp: QApplication) -> None:
    keeper, room = QWidget(), QWidget()
    actions = Actions(keeper)
    actions.add(room, Action("today.spoke", lambda: "Am vorbit", lambda: None, room="today"))
    actions.enter("today")
    assert [action.text() for action in actions.available()] == ["Am vorbit"]
    delete(room)
    assert actions.available() == []


def test_only_the_actions_of_this_room_and_of_the_house_are_offered(qapp: QApplication) -> None:
    owner = QWidget()
    actions = Actions(owner)
    for id_, room in (("house", ""), ("a", "today"), ("b", "clients")):
        actions.add(owner, Action(id_, lambda id_=id_: id_, lambda: None, room=room))
    actions.enter("clients")
    assert [action.text() for action in actions.available()] == ["b", "house"]
