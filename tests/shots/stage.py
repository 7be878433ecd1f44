"""A window with one room in it, photographed in both languages, both lights and two sizes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QSize
from PySide6.QtWidgets import QApplication

from boutique import wording
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.focus import FocusRing
from boutique.ui.shell import MainWindow, Room, ShopFloor
from boutique.ui.theme import Light, dress, switch

SIZES = (QSize(1366, 768), QSize(1920, 1080))
PATIENCE_MS = 20_000


class Stage:
    """Where pictures are taken; `settle` waits until no work is under way."""

    def __init__(self) -> None:
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        self.app = app
        dress(app, Light.LIGHT)
        FocusRing(app)

    @contextmanager
    def lit(self, rooms: Callable[[], Sequence[Room]]) -> Iterator[Scene]:
        """Furnish a window; it is cleared away after."""
        tasks, window = Tasks(), MainWindow()
        floor = ShopFloor(rooms(), tasks)
        window.receive(floor)
        window.resize(SIZES[0])
        window.show()
        scene = Scene(self, tasks, window, floor)
        try:
            yield scene
        finally:
            window.close()
            tasks.close()


class Scene:
    """One furnished window."""

    def __init__(self, stage: Stage, tasks: Tasks, window: MainWindow, floor: ShopFloor) -> None:
        self._stage, self.tasks, self._window, self.floor = stage, tasks, window, floor

    def settle(self) -> None:
        """Wait until every answer is on the screen."""
        clock = QElapsedTimer()
        clock.start()
        self._stage.app.processEvents()
        while self.tasks.busy() and clock.elapsed() < PATIENCE_MS:
            self._stage.app.processEvents()
        for _ in range(3):
            self._stage.app.processEvents()

    def shoot(self, folder: Path, name: str, *, sizes: Sequence[QSize] = SIZES, darker: bool = True) -> None:
        """Write the window as it stands, in each light and size."""
        folder.mkdir(parents=True, exist_ok=True)
        for light in (Light.LIGHT, Light.DARK) if darker else (Light.LIGHT,):
            switch(self._stage.app, light)
            for size in sizes:
                self._window.resize(size)
                self.settle()
                language = wording.language()
                self._window.grab().save(str(folder / f"{name}-{language}-{light}-{size.width()}.png"))
        switch(self._stage.app, Light.LIGHT)
        self._window.resize(SIZES[0])
