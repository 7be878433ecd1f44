"""Garments drawn small in their cloth: in the cloth's colour at once, drawn as soon as they are ready."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple
from weakref import WeakSet

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from boutique.domain.cloth.views import SwatchView
from boutique.domain.collections.drawn import flat_of, is_drawn, look_of
from boutique.drawing.cloth.look import ClothLook, Weave
from boutique.drawing.colour import hex_from_lab, lab_from_hex
from boutique.ui.kernel.drawn import aside, drawn
from boutique.ui.kernel.pictures import MadePictures
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.flats import hairline_now, paint_flat
from boutique.ui.kit.icons import paint_icon

_MOST: Final = 600
_SLIM: Final = 0.5
_UNKNOWN: Final = "#B9B2A6"
"""The colour of a cloth nobody named."""


class _Key(NamedTuple):
    garment: str
    style: str
    look: ClothLook
    width: int
    height: int
    scale: float
    hairline: str


class GarmentPictures(MadePictures[_Key]):
    """Those of the whole program, drawn in the patient thread."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks, _MOST)
        self._looking: WeakSet[QWidget] = WeakSet()
        self.made.connect(self._show)

    def picture(self, key: _Key, on: QWidget) -> QPixmap | None:
        """Return a picture, or nothing while it is being drawn; then the widget is painted again."""
        found = self.wanted(key, key.scale, lambda: _kept(key))
        if found is None:
            self._looking.add(on)
        return found

    def _show(self) -> None:
        looking, self._looking = list(self._looking), WeakSet()
        for widget in looking:
            if isValid(widget):
                widget.update()


_makers: Final[dict[Tasks, GarmentPictures]] = {}


def _maker() -> GarmentPictures | None:
    tasks = aside()
    if tasks is not None and tasks not in _makers:
        _makers.clear()
        _makers[tasks] = GarmentPictures(tasks)
    return None if tasks is None else _makers[tasks]


def paint_garment(
    painter: QPainter, box: QRect, garment: str, cloth: SwatchView | None, style: str = ""
) -> None:
    """Paint a garment in the middle of a box; one of which there is no drawing has a small sign instead."""
    if not is_drawn(garment):
        size = min(16, box.width())
        at = box.center() - QRect(0, 0, size, size).center()
        paint_icon(painter, at, "shirt", "muted", size)
        return
    look = look_of(cloth) if cloth is not None else ClothLook(Weave.PLAIN, lab_from_hex(_UNKNOWN))
    scale = painter.device().devicePixelRatioF()
    key = _Key(garment, style, look, box.width(), box.height(), scale, hairline_now())
    device, maker = painter.device(), _maker()
    if maker is None or not isinstance(device, QWidget):
        painter.drawPixmap(QPointF(box.topLeft()), _pixmap(key))
    elif (found := maker.picture(key, device)) is not None:
        painter.drawPixmap(QPointF(box.topLeft()), found)
    else:
        wide = round(box.height() * _SLIM)
        ground = QRect(box.center().x() - wide // 2, box.y() + 2, wide, box.height() - 4)
        painter.fillRect(ground, QColor(hex_from_lab(look.ground)))


@lru_cache(maxsize=256)
def _pixmap(key: _Key) -> QPixmap:
    made = QPixmap.fromImage(_kept(key))
    made.setDevicePixelRatio(key.scale)
    return made


def _kept(key: _Key) -> QImage:
    pixels = QSize(round(key.width * key.scale), round(key.height * key.scale))
    what = ("garment", key.garment, key.style, key.look, key.hairline)
    return drawn(what, pixels, lambda: _drawing(key, pixels))


def _drawing(key: _Key, pixels: QSize) -> QImage:
    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    flat = flat_of(key.garment, key.style)
    if flat is not None:
        painter = QPainter(image)
        paint_flat(painter, flat, key.look, QRectF(0, 0, pixels.width(), pixels.height()), key.hairline)
        painter.end()
    return image
