"""The window on the desk; what it shows is put in whole, and can be put in anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent  # making the events' types would delay the first picture


_WANTED = QSize(1366, 768)
_SMALLEST = QSize(960, 600)
_FRAME = QSize(16, 40)  # what the desk puts around the window


class MainWindow(QMainWindow):
    """Shows the front while the shop is being opened, then the shop, then the shop in another language."""

    closed = Signal()

    def __init__(self, name: str = "Boutique") -> None:
        super().__init__()
        self.may_close: Callable[[], bool] = lambda: True
        self.setWindowTitle(name)
        self.fit(_WANTED + _FRAME)

    def fit(self, screen: QSize) -> None:
        """Take the room wanted, and never more than a screen has: it may be small, and magnified besides."""
        self.setMinimumSize(_SMALLEST.boundedTo(screen - _FRAME))
        self.resize(_WANTED.boundedTo(screen - _FRAME))

    def receive(self, content: QWidget) -> None:
        """Show this from now on; what was shown before is cleared away."""
        before = self.takeCentralWidget()
        self.setCentralWidget(content)
        if before is not None:
            before.hide()
            before.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        super().closeEvent(event)
        if event.isAccepted():
            self.closed.emit()
