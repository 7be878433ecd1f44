"""Tabs below the name of a person: words on as few lines as there is room for, the open one underlined."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.theme import Style, color, font, space

_HEIGHT: Final = 44
_LINE: Final = 32  # of each line, where there is more than one
_MARK: Final = 2


class Tabs(QWidget):
    """One of a few sides of the same thing; left and right move between them."""

    changed = Signal(object)  # the value chosen

    def __init__(
        self, name: str, options: Sequence[tuple[Hashable, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._options, self._at = list(options), 0
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._options[0][1])
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def value(self) -> Hashable:
        """Return what is open."""
        return self._options[self._at][0]

    def set_value(self, value: Hashable) -> None:
        """Open a side; says nothing if it is open already."""
        at = [option[0] for option in self._options].index(value)
        if at != self._at:
            self._at = at
            self.setAccessibleDescription(self._options[at][1])
            self.update()
            self.changed.emit(value)

    def _boxes(self) -> list[QRect]:
        lines, boxes = self._lines(self.width()), list[QRect]()
        high = self.height() // len(lines)
        for at, widths in enumerate(lines):
            spare = (self.width() - sum(widths)) // max(1, len(widths) - 1)
            left, gap = 0, max(space.S, min(space.XL, spare))
            for width in widths:
                boxes.append(QRect(left, at * high, width, high))
                left += width + gap
        return boxes

    def _lines(self, room: int) -> list[list[int]]:
        """Return how wide each word is, line by line; a word that does not fit begins a line of its own."""
        lines: list[list[int]] = [[]]
        for width in self._widths():
            if lines[-1] and sum(lines[-1]) + len(lines[-1]) * space.S + width > room:
                lines.append([])
            lines[-1].append(width)
        return lines

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(font(Style.STRONG))
        return [metrics.horizontalAdvance(text) for _value, text in self._options]

    def sizeHint(self) -> QSize:
        widths = self._widths()
        return QSize(sum(widths) + (len(widths) - 1) * space.XL, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._widths()), _HEIGHT)

    def heightForWidth(self, width: int) -> int:
        lines = len(self._lines(width))
        return _HEIGHT if lines == 1 else lines * _LINE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.set_value(self._options[(self._at + step) % len(self._options)][0])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for (value, _text), box in zip(self._options, self._boxes(), strict=True):
            if box.adjusted(-space.M, 0, space.M, 0).contains(event.position().toPoint()):
                self.set_value(value)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for at, box in enumerate(self._boxes()):
            here = at == self._at
            painter.setPen(color("ink" if here else "muted"))
            painter.setFont(font(Style.STRONG if here else Style.BODY))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._options[at][1])
            if here:
                mark = QRect(box.left(), box.bottom() + 1 - _MARK, box.width(), _MARK)
                painter.fillRect(mark, color("accent"))
