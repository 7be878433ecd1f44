"""One of two or three, all in sight: tabs below a title, and small switches such as cm / in."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QSizePolicy, QWidget

from boutique.ui.kit.options import Options
from boutique.ui.theme import Style, color, font, space


class Segmented(QGroupBox):
    """A row of choices; left and right move between them. Those who listen hear a group of radio buttons.

    Where it `may_be_none`, none is chosen at first, and pressing the one that is takes the choice back.
    """

    changed = Signal(object)  # the value chosen

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[Hashable, str]],
        parent: QWidget | None = None,
        *,
        may_be_none: bool = False,
    ) -> None:
        super().__init__(parent)
        self._options = list(options)
        self._none = may_be_none
        self._at = -1 if may_be_none else 0
        self._told = Options(self, lambda at: self.set_value(self._options[at][0]))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._offer()

    def value(self) -> Hashable:
        """Return the value chosen, None for none."""
        return self._options[self._at][0] if self._at >= 0 else None

    def values(self) -> list[Hashable]:
        """Return the values there are to choose from."""
        return [value for value, _text in self._options]

    def set_value(self, value: Hashable) -> None:
        """Choose a value, None for none; says nothing if it is chosen already."""
        at = -1 if value is None and self._none else self.values().index(value)
        if at != self._at:
            self._at = at
            self._told.mark(at)
            self._describe()
            self.update()
            self.changed.emit(value)

    def set_options(self, options: Sequence[tuple[Hashable, str]]) -> None:
        """Offer other choices, the first one chosen; says nothing."""
        if list(options) == self._options:
            self._at = 0
            self._told.mark(0)
            self._describe()
        else:
            self._options, self._at = list(options), 0
            self._offer()
        self.updateGeometry()
        self.update()

    def _offer(self) -> None:
        self._told.offer([text for _value, text in self._options], self._at)
        self._told.lie(self._boxes())
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(self._options[self._at][1] if self._at >= 0 else "")

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(font(Style.MEDIUM))
        return [metrics.horizontalAdvance(text) + 2 * space.L for _value, text in self._options]

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) + 2, space.COMPACT + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _boxes(self) -> list[QRect]:
        boxes, left = list[QRect](), 1
        for width in self._widths():
            boxes.append(QRect(left, 1, width, self.height() - 2))
            left += width
        return boxes

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._told.lie(self._boxes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._none:
            self.set_value(None)
        elif step:
            here = self._at if self._at >= 0 or step > 0 else 0
            self.set_value(self._options[(here + step) % len(self._options)][0])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for (value, _text), box in zip(self._options, self._boxes(), strict=True):
            if event.position().x() < box.right() + 1:
                self.set_value(None if self._none and value == self.value() else value)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("field_border"), 1))
        painter.setBrush(color("sheet"))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, space.RADIUS, space.RADIUS)
        for at, box in enumerate(self._boxes()):
            self._paint_option(painter, QRectF(box), at)

    def _paint_option(self, painter: QPainter, box: QRectF, at: int) -> None:
        here = at == self._at
        painter.setPen(Qt.PenStyle.NoPen)
        if here:
            painter.setBrush(color("accent_soft"))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 3, 3)
        painter.setPen(color("accent" if here else "muted"))
        painter.setFont(font(Style.STRONG if here else Style.BODY))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._options[at][1])
