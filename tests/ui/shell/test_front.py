"""The first picture looks as the shop will look, and waits for nothing heavy."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit import PageHead, Row, RowList, RowsModel, Section, SplitView, Tone
from boutique.ui.shell import Front, MainWindow, Page, Room, RoomContext, ShopFloor
from boutique.ui.shell.front import FirstSight
from boutique.ui.theme import current_roles

LINES = [
    Section("Am promis"),
    Row(
        1,
        "Radu Dănciulescu",
        "A reclamat o cusătură desfăcută; așteaptă răspunsul tău",
        "",
        "de ieri",
        Tone.AMBER,
    ),
    Section("După livrare"),
    Row(2, "Ilinca Țepeneag", "Prima rochie la noi. Cum îi vine?", "3 zile"),
]
ROOMS = [("Astăzi", 9), ("Clienți", 0)]
SIGHT = FirstSight("Boutique", ROOMS, "Ana Mureșan", "Copie: azi", "Astăzi", "sâmbătă", LINES)


class _Today(Page):
    def __init__(self, context: RoomContext) -> None:
        super().__init__()
        model = RowsModel(self)
        model.show(list(LINES))
        people = RowList(model, "Lista de sunat")
        people.choose_first()
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHead("Astăzi", "sâmbătă"))
        column.addWidget(people, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(SplitView(left, QWidget()))


def test_the_front_stands_where_the_shop_will_stand(
    dressed: QApplication, tasks: Tasks, qtbot: QtBot
) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(QSize(1366, 768))
    window.receive(Front(SIGHT, current_roles(), window.size()))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    first = window.grab().toImage()
    rooms = [Room("today", lambda: "Astăzi", _Today), Room("clients", lambda: "Clienți", _Today)]
    floor = ShopFloor(rooms, tasks)
    floor.rail.set_foot("Ana Mureșan", "Copie: azi")
    floor.rail.set_count("today", 9)
    window.receive(floor)
    dressed.processEvents()
    after = window.grab().toImage()
    steps = [(x, y) for x in range(0, 1366, 3) for y in range(0, 768, 3)]
    differ = sum(first.pixelColor(x, y) != after.pixelColor(x, y) for x, y in steps)
    assert differ / len(steps) < 0.01


def test_the_front_shows_every_line_it_was_given(dressed: QApplication, qtbot: QtBot) -> None:
    front = Front(SIGHT, current_roles(), QSize(1366, 768))
    qtbot.addWidget(front)
    shown = {label.text() for label in front.findChildren(QLabel)}
    assert {"AM PROMIS", "Radu Dănciulescu", "de ieri", "3 zile", "Ana Mureșan"} <= shown


def test_the_first_picture_waits_for_nothing_heavy() -> None:
    heavy = "sqlalchemy reportlab numpy PIL alembic PySide6.QtSvg dataclasses tomllib boutique.wording"
    script = (
        "import sys, boutique.ui.shell.front, boutique.ui.shell.window;"
        f"print(sorted(set('{heavy}'.split()) & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_the_window_stays_within_a_small_screen_that_is_magnified(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    assert (window.width(), window.height()) == (1366, 768)

    window.fit(QSize(1092, 614))

    assert window.width() <= 1092
    assert window.height() <= 614
    window.fit(QSize(910, 480))
    assert window.width() <= 910
    assert window.height() <= 480
