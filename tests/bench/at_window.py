"""A window of the program under measure: what is done in it, and how long its own thread works at that."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from boutique import wording
from boutique.data.book import SqliteBook
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.theme import Light, dress

_PATIENCE_MS = 20_000


class Cost(NamedTuple):
    """What something cost until it was painted, in milliseconds: on the clock, and of the window's thread."""

    clock: float
    work: float
    longest: float = 0.0  # of the thread's work at one turn of its loop


class Watch(QObject):
    """Waits until a window has painted after something has become true."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._true: Callable[[], bool] = lambda: True
        self._loop = QEventLoop(self)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._loop.quit)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest and self._loop.isRunning() and self._true():
            QTimer.singleShot(0, self._loop.quit)  # once this request is painted
        return False

    def cost(self, work: Callable[[], object], true: Callable[[], bool]) -> Cost:
        """Return what it costs until the painting after `true`; raises when that never comes."""
        self._true = true
        clock, thread = time.perf_counter(), time.thread_time()
        work()
        self._patience.start()
        self._loop.exec()
        if not self._patience.isActive():
            raise TimeoutError
        self._patience.stop()
        return Cost((time.perf_counter() - clock) * 1000, (time.thread_time() - thread) * 1000)


@contextmanager
def program(folder: Path) -> Iterator[tuple[SqliteBook, Tasks]]:
    """Open a book in a dressed program without a window yet."""
    app = QApplication(sys.argv[:1])
    wording.use("ro")
    dress(app, Light.LIGHT)
    tasks = Tasks()
    gc.freeze()  # as the program does once it is furnished
    with SqliteBook.open(folder) as book:
        yield book, tasks
        tasks.close()


def settle(tasks: Tasks) -> Cost:
    """Let everything asked arrive and be painted; returns what that cost, and at most at one go."""
    turns = [_turn(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)] if tasks.busy() else []
    while tasks.busy():
        turns.append(_turn(QEventLoop.ProcessEventsFlag.WaitForMoreEvents))
    turns += [_turn(QEventLoop.ProcessEventsFlag.AllEvents) for _ in range(3)]
    return Cost(
        sum(turn.clock for turn in turns), sum(turn.work for turn in turns), max(turn.work for turn in turns)
    )


def _turn(how: QEventLoop.ProcessEventsFlag) -> Cost:
    return taken(lambda: QApplication.processEvents(how))


def taken(work: Callable[[], object]) -> Cost:
    """Return what a piece of work of the window's thread costs."""
    clock, thread = time.perf_counter(), time.thread_time()
    work()
    busy = (time.thread_time() - thread) * 1000
    return Cost((time.perf_counter() - clock) * 1000, busy, busy)
