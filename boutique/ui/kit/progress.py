"""Progress in its place: nothing for a short wait, then a line with a way to stop."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from boutique.ui.kit.button import Button, Kind
from boutique.ui.kit.text import Text
from boutique.ui.theme import Style, space
from boutique.wording import _

PATIENCE: Final = 400  # milliseconds during which nobody wonders


class ProgressInPlace(QWidget):
    """Shows itself when work has lasted 400 ms; `stopped` when the user asks to stop what can be stopped."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None, *, stoppable: bool = True) -> None:
        super().__init__(parent)
        self._text = Text("", Style.SMALL, "muted")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedHeight(space.XS)
        stop = Button(_("Stop"), Kind.QUIET, compact=True)
        stop.clicked.connect(self.stopped)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space.M)
        row.addWidget(self._text)
        row.addWidget(self.bar, 1)
        row.addWidget(stop)
        stop.setVisible(stoppable)  # only inside: alone it would open as a window
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self.show)
        self.hide()

    def begin(self, text: str) -> None:
        """Start waiting; say what is being done."""
        self._text.setText(text)
        self.bar.setAccessibleName(text)
        self.bar.setRange(0, 0)
        self._timer.start()

    def advance(self, done: int, of: int) -> None:
        """Tell how far the work has come."""
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def end(self) -> None:
        """Put the line away."""
        self._timer.stop()
        self.hide()
