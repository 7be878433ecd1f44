"""One question that two pages answer differently: both answers side by side, one of them kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QSizePolicy

from boutique.domain.duplicates.merging import Side
from boutique.ui.kit.icons import paint_icon
from boutique.ui.kit.options import Options
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _

_SIGN: Final = 16
_NARROWEST: Final = 240
_SIDES: Final = (Side.KEEP, Side.OTHER)
_KEYS: Final = {Qt.Key.Key_Left: Side.KEEP, Qt.Key.Key_Right: Side.OTHER}


class SidePick(QGroupBox):
    """Left and right choose which answer is kept, the space bar the other one; up and down go on."""

    changed = Signal()

    def __init__(self, question: str, answers: tuple[str, str], chosen: Side) -> None:
        super().__init__()
        self._answers = dict(zip((Side.KEEP, Side.OTHER), answers, strict=True))
        self._side = chosen
        self._told = Options(self, lambda at: self.choose(_SIDES[at]))
        self.setAccessibleName(question)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip("\n".join(answer for answer in answers if answer))
        self._told.offer([self._said(side) for side in _SIDES], _SIDES.index(chosen))
        self._describe()

    def side(self) -> Side:
        """Return whose answer is kept."""
        return self._side

    def choose(self, side: Side) -> None:
        """Keep the answer of one page."""
        if side is not self._side:
            self._side = side
            self._told.mark(_SIDES.index(side))
            self._describe()
            self.update()
            self.changed.emit()

    def _describe(self) -> None:
        self.setAccessibleDescription(self._said(self._side))

    def _said(self, side: Side) -> str:
        return self._answers[side] or _("not said")

    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST, space.CONTROL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.choose(_KEYS[key])
        elif key == Qt.Key.Key_Space:
            self.choose(Side.OTHER if self._side is Side.KEEP else Side.KEEP)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _boxes(self) -> list[QRect]:
        half = (self.width() - space.M) // 2
        return [QRect(left, 0, half, self.height()) for left in (0, half + space.M)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._told.lie(self._boxes())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose(Side.KEEP if event.position().x() < self.width() / 2 else Side.OTHER)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for side, box in zip(_SIDES, self._boxes(), strict=True):
            self._paint_answer(painter, box, side)

    def _paint_answer(self, painter: QPainter, box: QRect, side: Side) -> None:
        kept = side is self._side
        painter.setPen(QPen(color("accent" if kept else "field_border"), 1))
        painter.setBrush(color("accent_soft" if kept else "sheet"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), space.RADIUS, space.RADIUS)
        words = box.adjusted(space.M, 0, -space.M, 0)
        if kept:
            top = box.center().y() - _SIGN // 2 + 1
            paint_icon(painter, QPoint(words.right() - _SIGN, top), "check", "accent", _SIGN)
            words.setRight(words.right() - _SIGN - space.S)
        style = font(Style.MEDIUM if kept else Style.BODY)
        painter.setFont(style)
        painter.setPen(color("ink" if kept and self._answers[side] else "muted"))
        shown = QFontMetrics(style).elidedText(self._said(side), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
