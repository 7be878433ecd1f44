"""Every place of the program comes to rest, can be read to its end, and is told to whoever only listens."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from os import environ
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from boutique.ui.kit.bending import bend, put, show
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.split import Scroll, column
from boutique.ui.kit.twocolumns import TwoColumns
from tests.ui import resting, screens
from tests.ui.clipped import clipped
from tests.ui.every_place import demo_folder, sizes, walk
from tests.ui.resting import Handled, restless, stirring, turn
from tests.ui.short_lists import short_lists
from tests.ui.told import untold


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with something in each room."""
    return demo_folder(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def listening(dressed: QApplication) -> Iterator[None]:
    """Somebody listens, so the toolkit keeps what it tells true; and no cursor blinks."""
    blinking = dressed.cursorFlashTime()
    dressed.setCursorFlashTime(0)
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)
    dressed.setCursorFlashTime(blinking)


_LEAST = 900  # a smaller window than a small laptop at 150 % has none of ours to show whole


_WRITING = {f"sides.story.{kind}" for kind in ("visit", "fitting", "complaint", "opinion", "gesture")}
_WRITING |= {"sides.likes.piece", "sides.likes.size", "orders.move", "orders.pay"}  # more than a line

_OFTEN = ((1366, 768), (1092, 614), (910, 512), (1024, 700))


def _asked(size: QSize, language: str) -> object:
    often = size.toTuple() in _OFTEN and (language == "ro" or size.toTuple() == _OFTEN[2])
    name = f"{language}-{size.width()}x{size.height()}"
    return pytest.param(size, language, id=name, marks=[] if often else [pytest.mark.slow])


@pytest.mark.parametrize(
    ("size", "language"), [_asked(size, language) for size in sizes() for language in ("ro", "en")]
)
def test_whatever_is_open_at_whatever_size_comes_to_rest_is_whole_and_is_told(
    listening: None, demo: Path, tmp_path: Path, size: QSize, language: str
) -> None:
    faults: dict[str, list[object]] = {}
    for name, shop in walk(demo, tmp_path, size, language):
        found: list[object] = [*restless(stirring).items()]
        for window in shop.windows():
            found += untold(window)
            if size.width() >= _LEAST:
                found += [*clipped(window, size), *short_lists(window, writing=name in _WRITING)]
        if found:
            faults[name] = found
    assert not faults


_WALKERS = 4


def test_no_event_is_handled_in_a_second_of_rest(demo: Path) -> None:
    """On real screens where they can be had; several walk at once, for they do nothing but wait."""
    size = QSize(1366, 768)
    with ExitStack() as open_now:
        walkers = []
        for share in range(_WALKERS):
            shown = {**environ, "QT_QPA_PLATFORM": "offscreen"}
            if screens.can_be_had():
                shown = open_now.enter_context(screens.screen(size))
            asked = [str(demo), *map(str, size.toTuple()), str(share), str(_WALKERS)]
            walkers.append(_set_out([sys.executable, "-m", resting.__name__, *asked], shown))
        answers = [walker.communicate() for walker in walkers]
    assert [said.splitlines() for said, _errors in answers] == [["at rest"]] * _WALKERS, answers


def _set_out(command: list[str], shown: dict[str, str]) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=shown)


@pytest.mark.parametrize("width", range(560, 760, 5))
def test_columns_come_to_rest_at_the_width_at_which_they_fold(
    qtbot: QtBot, dressed: QApplication, width: int
) -> None:
    scroll = TwoColumns(Prose("cuvinte și iar cuvinte " * 30), Prose("scurt"), (0, 0, 0, 0)).scrolling(
        "cuvinte"
    )
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


def test_what_comes_late_rests_and_what_comes_again_and_again_does_not() -> None:
    late = iter([Counter(["late"]), Counter()])
    assert not restless(lambda: next(late))
    assert restless(lambda: Counter(["again"])) == Counter(["again"])
