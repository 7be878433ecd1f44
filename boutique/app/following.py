"""The screens follow the book: what this window committed, and what any other window on it did."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from boutique.data.feed import Feed
from boutique.domain.kernel.changed import Changed
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.shell.floor import ShopFloor

_SETTLED_MS: Final = 40
"""One commit writes its file many times over."""


class Following(QObject):
    """Looks when the book's file was written or the window comes back, and never otherwise."""

    _committed = Signal(object)

    def __init__(self, floor: ShopFloor, tasks: Tasks, feed: Feed, book: Path) -> None:
        super().__init__(floor)
        self._floor, self._tasks, self._feed = floor, tasks, feed
        self._committed.connect(self._on_committed, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(feed.listen(self._committed.emit))
        self._soon = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._soon.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher([str(book)], self)
        self._watcher.fileChanged.connect(self._soon.start)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.applicationStateChanged.connect(self._on_state)
        self.look()

    def look(self) -> None:
        """Ask what others committed since the last look."""
        self._tasks.run(self, self._feed.look, self._on_looked, failed=lambda _trouble: None)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def _on_committed(self, changed: Changed) -> None:
        self._floor.hear(changed, ours=True)

    def _on_looked(self, changed: Changed | None) -> None:
        if changed is not None:
            self._floor.hear(changed, ours=False)
