"""The window on the desk; what it shows is put in whole, and can be put in anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent  # making the events' types would delay the first picture


class MainWindow(QMainWindow):
    """Shows the front while the shop is being opened, then the shop, then the shop in another language."""

    closed = Signal()

    def __init__(self, name: str = "Boutique") -> None:
        super().__init__()
        self.may_close: Callable[[], bool] = lambda: True
        self.setWindowTitle(name)
        self.resize(1366, 768)
        self.setMinimumSize(960, 600)

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
