"""A screen that stands still lets the processor stand still: no room, side, form or sheet works on."""

from __future__ import annotations

import subprocess
import sys
from os import environ
from pathlib import Path
from shutil import which

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from boutique.ui.kit.bending import bend, put, show
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.split import Scroll, column
from boutique.ui.kit.twocolumns import TwoColumns
from tests.ui import resting
from tests.ui.clipped import clipped
from tests.ui.every_place import demo_folder, furnished, places, sizes, speak
from tests.ui.resting import Handled, stirring, turn


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with something in each room."""
    return demo_folder(tmp_path_factory.mktemp("demo"))


_LEAST = 900  # a smaller window than a small laptop at 150 % has none of ours to show whole


_OFTEN = ((1366, 768), (1092, 614), (910, 512), (1024, 700))


def _asked(size: QSize, language: str) -> object:
    often = size.toTuple() in _OFTEN and (language == "ro" or size.toTuple() == _OFTEN[2])
    name = f"{language}-{size.width()}x{size.height()}"
    return pytest.param(size, language, id=name, marks=[] if often else [pytest.mark.slow])


@pytest.mark.parametrize(
    ("size", "language"), [_asked(size, language) for size in sizes() for language in ("ro", "en")]
)
def test_whatever_is_open_at_whatever_size_comes_to_rest_and_is_whole(
    dressed: QApplication, demo: Path, size: QSize, language: str
) -> None:
    speak(demo, language)
    blinking = dressed.cursorFlashTime()
    dressed.setCursorFlashTime(0)
    stirred, cut = {}, {}
    with furnished(demo) as shop:
        shop.stand(size)
        for name, bring_up in places(shop.floor):
            bring_up()
            shop.settle()
            if found := stirring():
                stirred[name] = found
            if size.width() >= _LEAST and (lost := clipped(shop.window)):
                cut[name] = lost
    dressed.setCursorFlashTime(blinking)
    assert not stirred
    assert not cut


def test_no_event_is_handled_in_a_second_of_rest(demo: Path) -> None:
    """On a real screen where one can be had, for there a window is drawn as nowhere else."""
    walk = [sys.executable, "-m", resting.__name__, str(demo)]
    real = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", *walk]
    ways = [(walk, "offscreen")] if which("xvfb-run") is None else [(real, "xcb"), (walk, "offscreen")]
    for command, platform in ways:
        screen = environ | {"QT_QPA_PLATFORM": platform}
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=screen)
        if "no Qt platform plugin could be initialized" not in done.stderr:
            break
    assert done.stdout.splitlines()[-1:] == ["at rest"], done.stdout + done.stderr


@pytest.mark.parametrize("width", range(560, 760, 5))
def test_columns_come_to_rest_at_the_width_at_which_they_fold(
    qtbot: QtBot, dressed: QApplication, width: int
) -> None:
    scroll = TwoColumns(Prose("cuvinte și iar cuvinte " * 30), Prose("scurt"), (0, 0, 0, 0)).scrolling()
    qtbot.addWidget(scroll)
    with qtbot.waitExposed(scroll):
        scroll.show()
    for height in range(200, 420, 20):
        scroll.resize(width, height)
        turn()
        assert not stirring(), height


def test_what_is_told_twice_the_same_asks_for_no_layout(qtbot: QtBot, dressed: QApplication) -> None:
    whole, part = QWidget(), Prose("Ana")
    parts, elsewhere = QHBoxLayout(), QHBoxLayout()
    outer = column()
    outer.addLayout(parts)
    outer.addLayout(elsewhere)
    whole.setLayout(outer)
    whole.resize(300, 200)
    parts.addWidget(part)
    qtbot.addWidget(whole)
    with qtbot.waitExposed(whole):
        whole.show()
    assert bend(parts, below=True, gap=24)
    assert put(elsewhere, part)
    assert show(part, shown=False)
    turn()
    with Handled() as events:
        assert not bend(parts, below=True, gap=24)
        assert not put(elsewhere, part)
        assert not show(part, shown=False)
        QApplication.processEvents()
    assert not events


def test_a_page_told_its_own_size_again_asks_for_no_layout(qtbot: QtBot, dressed: QApplication) -> None:
    scroll = Scroll(TwoColumns(Prose("unu"), Prose("doi"), (0, 0, 0, 0)))
    qtbot.addWidget(scroll)
    with qtbot.waitExposed(scroll):
        scroll.show()
    turn()
    columns = scroll.widget()
    QApplication.sendEvent(columns, QEvent(QEvent.Type.LayoutRequest))
    assert not stirring()
