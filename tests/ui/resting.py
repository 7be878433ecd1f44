"""What a screen does while nobody does anything: `python -m tests.ui.resting SHOP WIDTH HEIGHT SHARE OF`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from tests.ui.every_place import CHAPTERS, walk

_SECOND = 1000
_TURNS = 30
_LOOKS = 4


class Handled(QObject):
    """Counts what is handled while it watches."""

    def __init__(self) -> None:
        super().__init__()
        self.events: Counter[str] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.events[f"{type(watched).__name__} {event.type().name}"] += 1
        return False

    def __enter__(self) -> Counter[str]:
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        return self.events

    def __exit__(self, *_error: object) -> None:
        app = QApplication.instance()
        assert app is not None
        app.removeEventFilter(self)


def turn() -> None:
    """Let the loop go round until whatever comes to rest has done so."""
    for _turn in range(_TURNS):
        QApplication.processEvents()


def stirring() -> Counter[str]:
    """Return what is handled in so many turns of a loop that has nothing to wait for, and what would come."""
    with Handled() as events:
        turn()
        found = Counter(events)
    for window in QApplication.topLevelWidgets():
        for timer in window.findChildren(QTimer):
            if timer.isActive() and not timer.isSingleShot() and timer.interval() <= _SECOND:
                found[f"{type(timer.parent()).__name__} QTimer"] += 1
    return found


def restless(look: Callable[[], Counter[str]]) -> Counter[str]:
    """Return what is handled at each of a few looks; what only came late is missing at one of them."""
    found: Counter[str] = Counter()
    for _look in range(_LOOKS):
        found = look()
        if not found:
            break
    return found


def handled_in_a_second() -> Counter[str]:
    """Return what is handled in a second in which nobody does anything."""
    loop, timer = QEventLoop(), QTimer(singleShot=True, interval=_SECOND)
    timer.timeout.connect(loop.quit)
    timer.start()
    with Handled() as events:
        loop.exec()
    del events["QTimer Timer"]
    return +events


def main(demo: Path, size: QSize, share: int, of: int) -> None:
    """Walk through a share of the program on the screen there is, and say what does not rest."""
    app = QApplication([])
    app.setCursorFlashTime(0)
    with TemporaryDirectory() as place:
        for name, _shop in walk(demo, Path(place), size, chapters=CHAPTERS[share::of]):
            if found := restless(handled_in_a_second):
                print(name, dict(found))
    print("at rest")


if __name__ == "__main__":
    _demo, _width, _height, _share, _of = sys.argv[1:]
    main(Path(_demo), QSize(int(_width), int(_height)), int(_share), int(_of))
