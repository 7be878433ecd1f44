"""The stages of a garment as a thread: sewn what is done, basted what is to come, a knot for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from boutique.ui.kit.crisp import fill, on_pixel
from boutique.ui.kit.thread_labels import Placed, Wanted, placed
from boutique.ui.kit.told import picture_told
from boutique.ui.theme import Style, color, font
from boutique.wording import _

_RADIUS: Final = 5.0
_EDGE: Final = 8.0  # what a knot stands in from the edge: the words begin before it
_LINE: Final = 2.0
_ROW: Final = 18
_ABOVE: Final = 4
_STITCH: Final = (4.0, 3.0)


class Sewn(Enum):
    """How far a stage has come."""

    DONE = "done"
    TO_COME = "to come"
    WAITS = "waits"


@dataclass(frozen=True)
class Knot:
    """A stage: its name, below it the day in short, or of one that waits its word."""

    name: str
    below: str = ""
    sewn: Sewn = Sewn.TO_COME


class Thread(QWidget):
    """As many knots as there are stages, from 2 to 12; hovering one tells it in full."""

    TOLD_AS = staticmethod(picture_told)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._knots: Sequence[Knot] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_knots(self, knots: Sequence[Knot]) -> None:
        """Draw these, the first stage first."""
        self._knots = tuple(knots)
        self.setAccessibleName(_("Stages: {stages}").format(stages="; ".join(map(told, self._knots))))
        self.updateGeometry()
        self.update()

    def knots(self) -> Sequence[Knot]:
        """Return what is drawn."""
        return self._knots

    def sizeHint(self) -> QSize:
        return QSize(320, round(_ABOVE + 2 * _RADIUS + 4) + 2 * _ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def places(self) -> list[Placed]:
        """Return where the knots and their words stand at this width."""
        metrics = QFontMetricsF(font(Style.SMALL))
        now = next((at for at, each in enumerate(self._knots) if each.sewn is not Sewn.DONE), -1)
        wanted = [
            Wanted(
                metrics.horizontalAdvance(each.name) + 1,
                metrics.horizontalAdvance(each.below) + 1 if each.below else 0.0,
                kept=each.sewn is Sewn.WAITS and bool(each.below),
                now=at == now,
            )
            for at, each in enumerate(self._knots)
        ]
        return placed(wanted, self.width(), _EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        places = self.places()
        if not places:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = on_pixel(_ABOVE + _RADIUS + 1, self.devicePixelRatioF())
        for at in range(1, len(places)):
            self._paint_stretch(painter, places[at - 1].knot, places[at].knot, middle, self._knots[at])
        for knot, place in zip(self._knots, places, strict=True):
            self._paint_knot(painter, QPointF(place.knot, middle), knot)
            if place.wide:
                self._paint_words(painter, place, knot)

    def _paint_stretch(self, painter: QPainter, left: float, right: float, middle: float, to: Knot) -> None:
        """The thread up to a stage that is done is sewn; up to any other it is basted."""
        first, last = left + _RADIUS, right - _RADIUS
        if to.sewn is Sewn.DONE:
            fill(painter, QRectF(first, middle - _LINE / 2, last - first, _LINE), color("accent"))
            return
        stitch, gap = _STITCH
        at = first + gap
        while at + stitch <= last - 1:
            fill(painter, QRectF(at, middle - _LINE / 2, stitch, _LINE), color("accent"))
            at += stitch + gap

    def _paint_knot(self, painter: QPainter, at: QPointF, knot: Knot) -> None:
        role = "warn" if knot.sewn is Sewn.WAITS else "accent"
        ring = _RADIUS - 0.8
        painter.setPen(QPen(color(role), 1.6))
        painter.setBrush(color("accent") if knot.sewn is Sewn.DONE else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, ring, ring)

    def _paint_words(self, painter: QPainter, place: Placed, knot: Knot) -> None:
        waits = knot.sewn is Sewn.WAITS
        painter.setFont(font(Style.SMALL))
        top = _ABOVE + 2 * _RADIUS + 4
        for line, text in enumerate((knot.name, knot.below if place.below else "")):
            painter.setPen(color("warn" if waits else "muted" if line else "ink"))
            self._paint_line(painter, place, top + line * _ROW, text)

    def _paint_line(self, painter: QPainter, place: Placed, top: float, text: str) -> None:
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.wide)
        middle = Qt.AlignmentFlag.AlignHCenter
        side = (
            Qt.AlignmentFlag.AlignLeft
            if place.left <= 0
            else Qt.AlignmentFlag.AlignRight
            if place.left + place.wide >= self.width() - 0.5
            else middle
        )
        box = QRectF(place.left, top, place.wide, _ROW)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._knots:
            places = self.places()
            near = min(range(len(places)), key=lambda at: abs(places[at].knot - event.pos().x()))
            QToolTip.showText(event.globalPos(), told(self._knots[near]), self)
            return True
        return super().event(event)


def told(knot: Knot) -> str:
    """Return a stage as it is read aloud."""
    if knot.sewn is Sewn.WAITS:
        waiting = knot.below or _("waiting")
        return f"{knot.name}, {waiting}"
    how = _("{stage}, done {day}") if knot.sewn is Sewn.DONE else _("{stage}, to come {day}")
    return how.format(stage=knot.name, day=knot.below).strip()
