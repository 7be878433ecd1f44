"""Where a figure is typed; a quiet tick in it says that it is in the book."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from boutique.ui.kit.icons import paint_icon
from boutique.ui.theme import space

FIGURE_WIDTH: Final = 92
_TICK_SIZE: Final = 13
_TICK_AT: Final = 6


class FigureField(QLineEdit):
    """Says when it is entered and left; Esc brings back what the book says."""

    entered = Signal()
    gone = Signal()
    thought_better = Signal()  # Esc
    taken_back = Signal()  # Ctrl+Z where nothing is typed that could be taken back

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText("…")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(16)
        self.setProperty("quiet", True)
        self.setFixedSize(FIGURE_WIDTH, space.XXL - space.XS)
        self.is_dirty = self.is_kept = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gone.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_dirty:
            self.thought_better.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        room = self.width() - self.fontMetrics().horizontalAdvance(self.text()) - 2 * space.S
        if self.is_kept and room > _TICK_SIZE + space.XS:
            at = QPoint(_TICK_AT, (self.height() - _TICK_SIZE) // 2)
            paint_icon(QPainter(self), at, "check", "good", _TICK_SIZE)

    def mark(self, *, wrong: bool) -> None:
        """Mark the figure as one that cannot be."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)
