"""A small grid of pictures, one of which is chosen, by mouse or with the arrows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGroupBox, QSizePolicy, QToolTip, QWidget

from boutique.ui.kit.options import Options
from boutique.ui.theme import color, space

AIR: Final = 4


class Cells(QGroupBox):
    """Says what was chosen; each cell tells its name on hover, the chosen one to screen readers."""

    changed = Signal(object)  # the value chosen

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[object, str]],
        columns: int,
        side: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.options, self.columns, self._side = options, columns, side
        self._at = -1
        self._told = Options(self, self._choose)
        rows = -(-len(options) // columns)
        self.setFixedSize(QSize(columns * side, rows * side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._told.offer([text for _value, text in options], self._at)
        self._told.lie(self.rect_of(at) for at in range(len(options)))

    def paint_cell(self, painter: QPainter, box: QRect, value: object) -> None:
        """Paint what a value looks like; each kind of grid does it in its own way."""
        raise AssertionError(f"{type(self).__name__} paints no cells")

    def value(self) -> object:
        """Return the value chosen, or None."""
        return self.options[self._at][0] if self._at >= 0 else None

    def text(self) -> str:
        """Return what the value chosen is called."""
        return self.options[self._at][1] if self._at >= 0 else ""

    def set_value(self, value: object) -> None:
        """Choose a value, or none when it is not among these; says nothing."""
        values = [option[0] for option in self.options]
        self._at = values.index(value) if value in values else -1
        self._told.mark(self._at)
        self.setAccessibleDescription(self.text())
        self.update()

    def after(self, step: int) -> int:
        """Return where a step leads; from nowhere to the first cell."""
        return 0 if self._at < 0 else self._at + step

    def rect_of(self, at: int) -> QRect:
        """Return where a cell lies."""
        row, column = divmod(at, self.columns)
        return QRect(column * self._side, row * self._side, self._side, self._side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        steps = {
            keys.Key_Left: -1,
            keys.Key_Right: 1,
            keys.Key_Up: -self.columns,
            keys.Key_Down: self.columns,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self._choose(self.after(step))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(self._under(event.position()))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._under(QPointF(event.pos()))
            if 0 <= at < len(self.options):
                QToolTip.showText(event.globalPos(), self.options[at][1], self, self.rect_of(at))
            return True
        return super().event(event)

    def _under(self, point: QPointF) -> int:
        return int(point.y()) // self._side * self.columns + int(point.x()) // self._side

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self.options):
            self.set_value(self.options[at][0])
            self.changed.emit(self.value())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, (value, _text) in enumerate(self.options):
            self.paint_cell(painter, self.rect_of(at).adjusted(AIR, AIR, -AIR, -AIR), value)
        if self._at >= 0:
            ring = QRectF(self.rect_of(self._at)).adjusted(1, 1, -1, -1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("accent"), space.RING))
            painter.drawRoundedRect(ring, space.RADIUS, space.RADIUS)
