"""Days as a tape measure: how likely a garment is ready on each, what is promised, and what does not move."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from boutique.ui.kit.gliding import Glide
from boutique.ui.kit.tape_days import TapeDays, TapeRule
from boutique.ui.kit.tape_paint import DATES, HIGH, OVER, paint_tape
from boutique.ui.kit.told import picture_told
from boutique.wording.kernel.dates import long_day

_ABOVE: Final = 68.0
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Tape(QWidget):
    """Twenty dots over their days, filled up to the chosen one; a click or an arrow chooses another.

    `picked` is the day asked for; the tape itself chooses none.
    """

    TOLD_AS = staticmethod(picture_told)
    picked = Signal(object)  # date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: TapeDays | None = None
        self._glide = Glide(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: TapeDays | None) -> None:
        """Draw these; dots that were there glide to where they lie now."""
        before, self._days = self._days, days
        self.setAccessibleName(days.told if days else "")
        rule = self.rule()
        if rule is not None:
            move = self._glide.go if before is not None and before.dots else self._glide.lie
            move(rule.dots())
        self.update()

    def days(self) -> TapeDays | None:
        """Return what is drawn."""
        return self._days

    def moves(self) -> bool:
        """Whether a dot is on its way."""
        return self._glide.moves()

    def rule(self) -> TapeRule | None:
        """Return where days lie at this width."""
        return TapeRule(self._days, max(1, self.width()), _ABOVE) if self._days is not None else None

    def sizeHint(self) -> QSize:
        return QSize(320, round(OVER + _ABOVE + HIGH + DATES))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (rule := self.rule()) is not None:
            self._glide.lie(rule.dots())

    def paintEvent(self, event: QPaintEvent) -> None:
        if (rule := self.rule()) is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_tape(painter, rule, self._glide.points(), OVER + _ABOVE)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (rule := self.rule()) is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pick(rule.day_at(event.position().x()))
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, days = _STEPS.get(Qt.Key(event.key()), 0), self._days
        if not step or days is None or days.chosen is None:
            super().keyPressEvent(event)
            return
        wanted = days.chosen + timedelta(days=step)
        while wanted in days.closed and days.has(wanted):
            wanted += timedelta(days=step)
        self._pick(wanted)

    def _pick(self, day: date) -> None:
        if self._days is not None and self._days.has(day) and day not in self._days.closed:
            self.picked.emit(day)

    def event(self, event: QEvent) -> bool:
        rule = self.rule()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and rule is not None:
            QToolTip.showText(event.globalPos(), long_day(rule.day_at(event.pos().x())), self)
            return True
        return super().event(event)
