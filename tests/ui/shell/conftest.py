"""A shop floor with three plain rooms, built on the real shell."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from boutique.ui.kernel.actions import Action
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.shell import MainWindow, Page, Room, RoomContext, ShopFloor


class PlainRoom(Page):
    """Remembers what it was asked to open, and can do one thing."""

    def __init__(self, context: RoomContext, room: str) -> None:
        super().__init__()
        self.subjects: list[object] = []
        self.done = 0
        self.able = True
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)
        self.setFocusProxy(self.line)
        words = {"today": "Am vorbit", "clients": "Șterge însemnarea", "settings": "Fă o copie"}[room]
        action = Action(f"{room}.do", lambda: words, self._do, "F2", lambda: self.able, room=room)
        context.actions.add(self, action)

    def _do(self) -> None:
        self.done += 1

    def arrive(self, subject: object = None) -> None:
        self.subjects.append(subject)


def _room(id_: str, title: str) -> Room:
    return Room(id_, lambda: title, lambda context: PlainRoom(context, id_))


@pytest.fixture
def floor(dressed: QApplication, tasks: Tasks) -> ShopFloor:
    names = {"today": "Astăzi", "clients": "Clienți", "settings": "Setări"}
    return ShopFloor([_room(id_, title) for id_, title in names.items()], tasks)


@pytest.fixture
def window(floor: ShopFloor, qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    made.receive(floor)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made
