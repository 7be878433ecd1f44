"""A garment drawn from one side, with a numbered pin at each place that is to be altered, or was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.domain.workshop.fitted_drawing import fitted_flat
from boutique.domain.workshop.places import Spot, View, nearest, spot_of
from boutique.drawing.cloth.look import ClothLook, Weave
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.told import picture_told
from boutique.ui.theme import Style, color, current_roles, font
from boutique.wording import _
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import garment as garment_name
from boutique.wording.workshop.places import place_name

_RADIUS: Final = 12.0
_FAR: Final = 46.0
_AIR: Final = 40.0
_DOT: Final = 2.5
_TOILE: Final = ClothLook(Weave.PLAIN, (95.0, 0.4, 4.0), (95.4, 0.4, 4.0))
_BY_NIGHT: Final = ClothLook(Weave.PLAIN, (78.0, 0.6, 5.0), (78.4, 0.6, 5.0))
"""Garments are pinned in toile: on it every pin is seen, whatever the cloth."""
_DARK: Final = 0.5


@dataclass(frozen=True)
class Pin:
    """A number at a place; `done` is hollow."""

    number: int
    place: str
    done: bool = False


class GarmentPins(QWidget):
    """`pointed` tells the place that was clicked; nothing is said for a click beside the garment."""

    TOLD_AS = staticmethod(picture_told)
    pointed = Signal(str)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._garment, self._view = "", View.FRONT
        self._pins: Sequence[Pin] = ()
        self._image: QImage | None = None
        self._drawn: tuple[object, ...] = ()
        self._under = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_garment(self, garment: str, view: View, pins: Sequence[Pin]) -> None:
        """Draw a garment from one side with these pins; those of the other side are not seen."""
        self._garment, self._view, self._pins = garment, view, tuple(pins)
        side = _("from the front") if view is View.FRONT else _("from the back")
        self.setAccessibleName(f"{capital(garment_name(garment))}, {side}" if garment else "")
        told = (f"{pin.number}. {place_name(pin.place)}" for pin, _spot in self.seen())
        self.setAccessibleDescription("; ".join(told))
        self._draw()
        self.update()

    def seen(self) -> list[tuple[Pin, Spot]]:
        """Return the pins on this side, each with its spot."""
        found = [(pin, spot_of(self._garment, pin.place)) for pin in self._pins]
        return [(pin, spot) for pin, spot in found if spot is not None and spot.view is self._view]

    def is_drawn(self) -> bool:
        """Return whether the picture of what is asked for stands there."""
        return self._image is not None and self._drawn == self._wanted()

    def _wanted(self) -> tuple[object, ...]:
        return self._garment, self._view, self.width(), self.height(), current_roles().sheet

    def _draw(self) -> None:
        flat = fitted_flat(self._garment, self._view) if self._garment else None
        if flat is None or self._drawn == self._wanted():
            return
        wanted, ratio = self._wanted(), self.devicePixelRatioF()
        box = self._box()
        size = QSize(round(box.width() * ratio), round(box.height() * ratio))
        look = _BY_NIGHT if color("sheet").lightnessF() < _DARK else _TOILE
        work = partial(_picture, self._garment, self._view, size, look)
        self._tasks.run(self, work, partial(self._on_drawn, wanted), key="garment")

    def _on_drawn(self, wanted: tuple[object, ...], image: QImage) -> None:
        self._drawn, self._image = wanted, image
        self.update()

    def _box(self) -> QRectF:
        """Where the drawing lies: as large as there is room beside the pins."""
        flat = fitted_flat(self._garment, self._view)
        room = QRectF(self.rect()).adjusted(_AIR, 6, -_AIR, -6)
        if flat is None or room.width() < 1 or room.height() < 1:
            return QRectF()
        scale = min(room.width() / flat.width, room.height() / flat.height)
        box = QRectF(0, 0, flat.width * scale, flat.height * scale)
        box.moveCenter(room.center())
        return box

    def point_of(self, spot: Spot) -> QPointF:
        """Return where a spot lies in the widget."""
        box = self._box()
        return QPointF(box.left() + spot.x * box.width(), box.top() + spot.y * box.height())

    def sizeHint(self) -> QSize:
        return QSize(400, 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 150)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = self._box()
        if self._image is not None and self._drawn[:2] == (self._garment, self._view):
            painter.drawImage(box, self._image)
        if self._under:
            self._paint_place(painter)
        for pin, at, disc in self._laid(box):
            _paint_pin(painter, pin, at, disc)

    def _paint_place(self, painter: QPainter) -> None:
        """What a click would name is said beside the pointer."""
        spot = spot_of(self._garment, self._under)
        if spot is None:
            return
        painter.setPen(QPen(color("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(self.point_of(spot), 5, 5)
        painter.setFont(font(Style.SMALL_STRONG))
        words = capital(place_name(self._under))
        foot = QRectF(0, self.height() - 20, self.width(), 20)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, words)

    def _laid(self, box: QRectF) -> list[tuple[Pin, QPointF, QPointF]]:
        """Pins stand outward of their place, none upon another."""
        laid: list[tuple[Pin, QPointF, QPointF]] = []
        for pin, spot in self.seen():
            at = self.point_of(spot)
            way = 1 if at.x() >= box.center().x() else -1
            disc = QPointF(at.x() + way * _FAR, at.y() - 0.5 * _FAR)
            while any(_near(disc, other) for _pin, _at, other in laid):
                disc += QPointF(0, 2 * _RADIUS + 2)
            edge = _RADIUS + 1
            disc.setX(min(max(disc.x(), edge), self.width() - edge))
            disc.setY(min(max(disc.y(), edge), self.height() - edge))
            laid.append((pin, at, disc))
        return laid

    def _place_at(self, at: QPointF) -> str:
        box = self._box()
        if box.isEmpty():
            return ""
        x, y = (at.x() - box.left()) / box.width(), (at.y() - box.top()) / box.height()
        found = nearest(self._garment, self._view, x, y)
        return found.place if found is not None else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._place_at(event.position())
        if under != self._under:
            self._under = under
            self.setCursor(Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: object) -> None:
        self._under = ""
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else ""
        if place:
            self.pointed.emit(place)


def _near(one: QPointF, other: QPointF) -> bool:
    apart = one - other
    return apart.x() ** 2 + apart.y() ** 2 < (2 * _RADIUS + 2) ** 2


def _paint_pin(painter: QPainter, pin: Pin, at: QPointF, disc: QPointF) -> None:
    accent = color("accent_fill")
    painter.setPen(QPen(accent, 1.3))
    painter.drawLine(at, disc)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(accent)
    painter.drawEllipse(at, _DOT, _DOT)
    paint_disc(painter, disc, pin.number, done=pin.done)


def paint_disc(painter: QPainter, centre: QPointF, number: int, *, done: bool) -> None:
    """Paint the head of a pin with its number: filled for what is to do, hollow for what is solved."""
    ground: QColor = color("sheet") if done else color("accent_fill")
    painter.setPen(QPen(color("accent") if done else color("accent_fill"), 1.4))
    painter.setBrush(ground)
    painter.drawEllipse(centre, _RADIUS - 1, _RADIUS - 1)
    painter.setPen(color("accent") if done else color("on_accent"))
    painter.setFont(font(Style.SMALL_STRONG))
    box = QRectF(centre.x() - _RADIUS, centre.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def _picture(garment: str, view: View, size: QSize, look: ClothLook) -> QImage:
    from boutique.ui.kit.flats import paint_flat

    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    flat = fitted_flat(garment, view)
    if flat is not None and not size.isEmpty():
        painter = QPainter(image)
        paint_flat(painter, flat, look, QRectF(0, 0, size.width(), size.height()))
        painter.end()
    return image
