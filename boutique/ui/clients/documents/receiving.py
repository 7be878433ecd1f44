"""Lets files and pictures be let go over a part of the window, whatever stands there to type in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from boutique.ui.clients.documents.dropping import DropFrame, Source, brings_something, sources_of


class Receiving(QObject):
    """Takes what is let go over `host` while `able` says so, and gives it to `give`."""

    def __init__(
        self, host: QWidget, able: Callable[[], bool], give: Callable[[Sequence[Source]], object]
    ) -> None:
        super().__init__(host)
        self._host, self._able, self._give = host, able, give
        self.frame = DropFrame(host)
        self._through = _Through(self)
        host.setAcceptDrops(True)
        host.installEventFilter(self)

    def reach_past(self, part: QWidget) -> None:
        """Let no line in a part keep the name of a file for itself: what is in the file is meant."""
        for line in part.findChildren(QLineEdit):
            line.installEventFilter(self._through)
        for text in part.findChildren(QPlainTextEdit):
            text.viewport().installEventFilter(self._through)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if not self._able() or not brings_something(event.mimeData()):
                return False
            take_a_copy(event)
            self.frame.cover()
        elif kind is QEvent.Type.DragMove and isinstance(event, QDropEvent):
            take_a_copy(event)
        elif kind is QEvent.Type.DragLeave:
            self.frame.hide()
        elif kind is QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.frame.hide()
            take_a_copy(event)
            self._give(sources_of(event.mimeData()))
        else:
            if kind is QEvent.Type.Resize and self.frame.isVisible():
                self.frame.cover()
            return False
        return True


class _Through(QObject):
    """What brings a file is not for a line of text; words dragged from elsewhere still are."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        brought = event.type() is QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent)
        if brought and brings_something(event.mimeData()):  # type: ignore[attr-defined] # it is one
            event.ignore()
            return True
        return False


def take_a_copy(event: QDropEvent) -> None:
    """A file manager that is told its file was moved throws it away: the original stays where it is."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.setAccepted(event.dropAction() == Qt.DropAction.CopyAction)
