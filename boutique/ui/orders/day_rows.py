"""The days one may promise, one below the other: each with its chance, and what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QSizePolicy, QWidget

from boutique.ui.kit.breaking import broken
from boutique.ui.kit.crisp import fill
from boutique.ui.kit.options import Options
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _

_PAD: Final = 8
_LINE: Final = 20
_TEXT: Final = 40
_MARK: Final = 3
_MOST: Final = 3
_FLAGS: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True)
class DayRow:
    """One day: what it is called, its chance, and what is to be said of it; `warns` in ochre."""

    on: date
    day: str
    chance: str
    sentence: str
    warns: bool = False

    @property
    def told(self) -> str:
        """The row as it is read aloud."""
        return f"{self.day}: {self.chance}, {self.sentence}"


class DayRows(QGroupBox):
    """Radio buttons with a sentence each; up and down move between them."""

    picked = Signal(object)  # date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[DayRow] = ()
        self._at = -1
        self._told = Options(self, self._pick)
        self.setAccessibleName(_("Days that can be promised"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_rows(self, rows: Sequence[DayRow], chosen: date | None) -> None:
        """Show these days, one of them chosen if it is among them."""
        at = next((place for place, each in enumerate(rows) if each.on == chosen), -1)
        if [each.told for each in rows] != [each.told for each in self._rows]:
            self._rows = tuple(rows)
            self._told.offer([each.told for each in rows], at)
            self.updateGeometry()
        elif at != self._at:
            self._told.mark(at)
        self._at = at
        self._told.lie(self._boxes())
        self.update()

    def rows(self) -> Sequence[DayRow]:
        """Return what is shown."""
        return self._rows

    def pick(self, at: int) -> None:
        """Ask for a row by its place, from 0; nothing for a place without one."""
        if at < len(self._rows):
            self.picked.emit(self._rows[at].on)

    def _pick(self, at: int) -> None:
        if at != self._at:
            self.pick(at)

    def _lines(self, row: DayRow, width: int) -> Sequence[str]:
        return broken(QFontMetrics(font(Style.BODY)), row.sentence, max(60, width - _TEXT - space.L), _MOST)

    def _heights(self, width: int) -> list[int]:
        return [2 * _PAD + _LINE * (1 + len(self._lines(row, width))) for row in self._rows]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._heights(width))

    def sizeHint(self) -> QSize:
        return QSize(360, self.heightForWidth(360))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.heightForWidth(max(220, self.width())))

    def _boxes(self) -> list[QRect]:
        boxes, top = list[QRect](), 0
        for height in self._heights(self.width()):
            boxes.append(QRect(0, top, self.width(), height))
            top += height
        return boxes

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._told.lie(self._boxes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and self._rows:
            self._pick(min(max(0, self._at + step), len(self._rows) - 1))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for at, box in enumerate(self._boxes()):
            if box.contains(event.position().toPoint()):
                self._pick(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, (row, box) in enumerate(zip(self._rows, self._boxes(), strict=True)):
            self._paint_row(painter, row, box, here=at == self._at)

    def _paint_row(self, painter: QPainter, row: DayRow, box: QRect, *, here: bool) -> None:
        if here:
            fill(painter, QRectF(box), color("accent_soft"))
            fill(painter, QRectF(box.left(), box.top(), _MARK, box.height()), color("accent"))
        self._paint_ring(painter, QPointF(box.left() + 22, box.top() + _PAD + _LINE / 2), here=here)
        left, right = box.left() + _TEXT, box.right() - space.L
        top = QRect(left, box.top() + _PAD, right - left, _LINE)
        painter.setFont(font(Style.STRONG if here else Style.BODY))
        painter.setPen(color("ink"))
        painter.drawText(top, _FLAGS, row.day)
        painter.drawText(top, _FLAGS | Qt.AlignmentFlag.AlignRight, row.chance)
        painter.setFont(font(Style.BODY))
        painter.setPen(color("warn" if row.warns else "ink" if here else "muted"))
        for line, text in enumerate(self._lines(row, box.width()), 1):
            painter.drawText(top.translated(0, line * _LINE), _FLAGS, text)

    def _paint_ring(self, painter: QPainter, at: QPointF, *, here: bool) -> None:
        painter.setPen(QPen(color("accent" if here else "field_border"), 4.6 if here else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = 5.2 if here else 7.5
        painter.drawEllipse(at, radius, radius)
