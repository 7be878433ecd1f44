"""What is half typed, kept beside the book when the session ends, and taken up at the next start."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from boutique.app.begun_json import begun_from, json_of
from boutique.domain.kernel.errors import Unavailable
from boutique.files import save
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.shell.floor import ShopFloor
from boutique.ui.shell.room import Begun

_NAME: Final = ".half-typed.json"
_PATIENCE_S: Final = 3.0


def taken_up(shop: Path) -> Begun:
    """Return what was half typed when the session ended; what cannot be understood is left out."""
    with suppress(OSError, UnicodeDecodeError):
        return begun_from((shop / _NAME).read_text("utf-8"))
    return {}


def forget(shop: Path) -> None:
    """Throw the file away: what was in it is written down by now, or was not wanted."""
    with suppress(OSError):
        (shop / _NAME).unlink(missing_ok=True)


class SessionEnd(QObject):
    """Writes down whatever can be and keeps the rest, when the system is about to end the program."""

    def __init__(self, floor: ShopFloor, tasks: Tasks, shop: Path) -> None:
        super().__init__(floor)
        self._floor, self._tasks, self._shop = floor, tasks, shop
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        # The system waits for the answer to this one call, and for nothing that comes after it.
        app.commitDataRequest.connect(self._on_ending, Qt.ConnectionType.DirectConnection)
        app.applicationStateChanged.connect(self._on_state)

    def _on_ending(self, _manager: object) -> None:
        self.keep()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationSuspended:
            self.keep()

    def keep(self) -> None:
        """Keep what is half typed, and wait a moment for what is being written."""
        self._floor.put_aside()
        with suppress(Unavailable):
            save(self._shop / _NAME, json_of(self._floor.context.begun).encode())
        self._tasks.written(within_s=_PATIENCE_S)
        self._floor.go_on()
