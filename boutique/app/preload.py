"""What one will want next is made ready while the shop stands open and nobody waits for anything.

The first visit to a room cost 100 to 170 ms of imports and widgets, the first turn to a side 20 to 110 ms.
The sides of a room cost 12 MB, so they wait until somebody has entered it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from itertools import chain
from typing import Final

from PySide6.QtCore import QObject, QTimer

from boutique.ui.kernel.tasks import Lane, Tasks
from boutique.ui.shell.floor import ShopFloor

_PAUSE_MS: Final = 150  # between two pieces, so that whoever types meanwhile waits for one at most
_FIRST: Final = ("clients", "boutique.ui.pages.clients_page")
"""The room one goes to next, and the module that makes it."""
_LATER: Final = (
    "boutique.ui.collections.page",
    "boutique.ui.lookbooks.page",
    "boutique.ui.pages.settings_page",
)
"""Rooms of which only the code is loaded: their widgets would stop somebody typing for longer."""

Step = Callable[[], object]


class Ahead(QObject):
    """Makes one piece at a time; what is only code to be loaded comes in the patient thread."""

    def __init__(self, floor: ShopFloor, tasks: Tasks) -> None:
        super().__init__(floor)
        self._floor, self._tasks = floor, tasks
        self._loading = False
        self._entered: set[str] = set()
        self._steps = self._all_steps()
        self._pause = QTimer(self, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._on_quiet)
        self._pause.start()
        floor.room_entered.connect(self._on_entered)

    def _all_steps(self) -> Iterator[Step]:
        room, module = _FIRST
        yield partial(self._load, module)
        yield partial(self._floor.page, room)
        for module in _LATER:
            yield partial(self._load, module)

    def _on_entered(self, room: str) -> None:
        if room in self._entered:
            return
        self._entered.add(room)
        self._steps = chain(self._floor.page(room).parts(), self._steps)
        self._pause.start()

    def _load(self, module: str) -> None:
        self._loading = True
        self._tasks.run(self, partial(import_module, module), done=self._on_loaded, lane=Lane.SLOW)

    def _on_loaded(self) -> None:
        self._loading = False

    def _on_quiet(self) -> None:
        if self._loading:
            return
        step = next(self._steps, None)
        if step is None:
            self._pause.stop()
        else:
            step()
