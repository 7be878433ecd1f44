"""The screens follow the book: what this window committed, and what any other window on it did."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from boutique.data.feed import Feed, News
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.shell.floor import ShopFloor

_SETTLED_MS: Final = 40
"""One commit writes its file many times over."""


class Following(QObject):
    """Looks when something was written here, or to the book's file, or the window comes back; else never."""

    def __init__(self, floor: ShopFloor, tasks: Tasks, feed: Feed, book: Path) -> None:
        super().__init__(floor)
        self._floor, self._tasks, self._feed = floor, tasks, feed
        self._soon = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._soon.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher([str(book)], self)
        self._watcher.fileChanged.connect(self._on_written)
        tasks.wrote.connect(self.look)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.applicationStateChanged.connect(self._on_state)
        self.look()

    def look(self) -> None:
        """Ask what was committed since the last look."""
        self._tasks.run(self, self._feed.look, self._on_looked, failed=self._on_failed)

    def _on_written(self, _file: str) -> None:
        self._soon.start()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()

    def _on_looked(self, news: News) -> None:
        if news.ours is not None:
            self._floor.hear(news.ours, ours=True)
        if news.theirs is not None:
            self._floor.hear(news.theirs, ours=False)

    def _on_failed(self, _trouble: object) -> None:
        """Whoever reads the book next is told what is wrong with it."""
