"""Two weeks as a strip of days, each with its fittings counted, a dash where the shop is shut."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QSizePolicy, QWidget

from boutique.ui.kit.options import Options
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _, n_
from boutique.wording.kernel.dates import long_day, weekday_letters

_HIGH: Final = 70
_DAYS: Final = 6
_WEEKS: Final = 2
_BETWEEN: Final = 10
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


class WeekStrip(QGroupBox):
    """Monday to Saturday of two weeks; left and right go from open day to open day, a click chooses one."""

    picked = Signal(object)  # date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = date(2000, 1, 3)
        self._chosen = self._today = self._first
        self._counts: Mapping[date, int] = {}
        self._shut: Collection[date] = ()
        self._told = Options(self, lambda at: self._pick(self.days()[at]))
        self.setAccessibleName(_("Two weeks of fittings"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(
        self, first: date, chosen: date, today: date, counts: Mapping[date, int], shut: Collection[date]
    ) -> None:
        """Show two weeks from a Monday on, one day chosen."""
        new = (first, counts, shut) != (self._first, self._counts, self._shut)
        self._first, self._chosen, self._today = first, chosen, today
        self._counts, self._shut = dict(counts), frozenset(shut)
        at = self.days().index(chosen) if chosen in self.days() else -1
        if new:
            self._told.offer([self._name(day) for day in self.days()], at)
            self._told.lie(self._boxes())
        else:
            self._told.mark(at)
        self.update()

    def days(self) -> list[date]:
        """Return the days that are shown."""
        return [
            self._first + timedelta(days=7 * week + day) for week in range(_WEEKS) for day in range(_DAYS)
        ]

    def chosen(self) -> date:
        """Return the day that is chosen."""
        return self._chosen

    def step(self, way: int) -> None:
        """Go to the next open day, or the one before; beyond the strip it is turned on."""
        day = self._chosen + timedelta(days=way)
        while day in self._shut or day.weekday() >= _DAYS:
            day += timedelta(days=way)
        self.picked.emit(day)

    def _pick(self, day: date) -> None:
        if day not in self._shut:
            self.picked.emit(day)

    def _name(self, day: date) -> str:
        if day in self._shut:
            return _("{day}, shut").format(day=long_day(day))
        return f"{long_day(day)}, " + n_("{n} fitting", "{n} fittings", self._counts.get(day, 0))

    def _boxes(self) -> list[QRect]:
        wide = (self.width() - _BETWEEN) / (_WEEKS * _DAYS)
        return [
            QRectF(at * wide + (_BETWEEN if at >= _DAYS else 0), 0, wide, _HIGH).toRect()
            for at in range(_WEEKS * _DAYS)
        ]

    def sizeHint(self) -> QSize:
        return QSize(350, _HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(228, _HIGH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._counts or self._shut:
            self._told.lie(self._boxes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (way := _STEPS.get(Qt.Key(event.key()), 0)) != 0:
            self.step(way)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        for day, box in zip(self.days(), self._boxes(), strict=True):
            if box.contains(at):
                self._pick(day)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for day, box in zip(self.days(), self._boxes(), strict=True):
            self._paint_day(painter, day, QRectF(box).adjusted(1, 1, -1, -1))
        if self.hasFocus() or ((proxy := self.focusProxy()) is not None and proxy.hasFocus()):
            self._paint_ring(painter)

    def _paint_ring(self, painter: QPainter) -> None:
        if self._chosen in self.days():
            from PySide6.QtGui import QPen

            painter.setPen(QPen(color("focus"), space.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(self._boxes()[self.days().index(self._chosen)]).adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(box, space.RADIUS, space.RADIUS)

    def _paint_day(self, painter: QPainter, day: date, box: QRectF) -> None:
        chosen, shut = day == self._chosen, day in self._shut
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_fill"))
            painter.drawRoundedRect(box, space.RADIUS, space.RADIUS)
        quiet = color("on_accent" if chosen else "muted")
        strong = color(
            "on_accent" if chosen else "muted" if shut else "accent" if day == self._today else "ink"
        )
        count = "–" if shut else str(self._counts.get(day, 0) or "·")
        third = box.height() / 3
        for at, (style, ink, words) in enumerate(
            (
                (Style.SMALL, quiet, weekday_letters(day.weekday())),
                (Style.NAME, strong, str(day.day)),
                (Style.SMALL, quiet, count),
            )
        ):
            painter.setFont(font(style))
            painter.setPen(ink)
            line = QRectF(box.left(), box.top() + at * third, box.width(), third)
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)
