"""A strip at the foot of a detail in which one writes a few words; Enter saves, Esc leaves."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from boutique.ui.kit.button import Button, Kind
from boutique.ui.kit.lines import Hairline
from boutique.ui.kit.split import column, on_paper, row
from boutique.ui.theme import space
from boutique.wording import _

_BOTTOM = Qt.AlignmentFlag.AlignBottom


class Strip(QWidget):
    """Opens where the buttons were; the way out and the way on stand on its right."""

    saved = Signal()
    left = Signal()

    def __init__(
        self, save: str, *parts: QWidget, above: Sequence[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        on_paper(self)
        self._save = Button(save, Kind.PRIMARY)
        self._leave = Button(_("Leave"), Kind.QUIET)
        self._save.clicked.connect(self.saved)
        self._leave.clicked.connect(self.left)
        whole = column(Hairline(), gap=0)
        inner = column(gap=space.M, margins=(space.CONTROL, space.M, space.CONTROL, space.L))
        if above:
            inner.addLayout(_left_aligned(above))
        inner.addLayout(self._last_row(parts))
        whole.addLayout(inner)
        self.setLayout(whole)
        self.hide()

    def _last_row(self, parts: Sequence[QWidget]) -> QBoxLayout:
        made = row(gap=space.M)
        for at, part in enumerate(parts):
            made.addWidget(part, 0 if at else 1, _BOTTOM)
        made.addWidget(self._save, 0, _BOTTOM)
        made.addWidget(self._leave, 0, _BOTTOM)
        return made

    def wait(self, *, waiting: bool) -> None:
        """Take no second order while the first is being written."""
        self._save.setDisabled(waiting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.left if self._leave.hasFocus() else self.saved).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _left_aligned(parts: Sequence[QWidget]) -> QHBoxLayout:
    made = row(gap=space.M)
    for part in parts:
        made.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    made.addStretch(1)
    return made
