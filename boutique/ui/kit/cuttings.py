"""Cuttings of cloth on the screen: in the cloth's colour at once, woven as soon as they are ready."""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from weakref import WeakSet

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from boutique.domain.cloth.views import SwatchView
from boutique.domain.collections.drawn import look_of
from boutique.drawing.cloth.look import ClothLook
from boutique.drawing.colour import hex_from_lab
from boutique.ui.kernel.drawn import aside, drawn
from boutique.ui.kernel.pictures import MadePictures
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.flats import hairline_now, swatch_edge, swatch_image

_MOST: Final = 512
_Key = tuple[ClothLook, int, int, float, str]
"""A cloth, width and height, the scale of the screen, and the colour of a hairline."""


class Cuttings(MadePictures[_Key]):
    """Those of the whole program, woven in the patient thread."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks, _MOST)
        self._looking: WeakSet[QWidget] = WeakSet()
        self.made.connect(self._show)

    def cutting(self, key: _Key, on: QWidget) -> QPixmap | None:
        """Return a cutting, or nothing while it is being woven; then the widget is painted again."""
        cutting = self.wanted(key, key[3], lambda: _kept(*key))
        if cutting is None:
            self._looking.add(on)
        return cutting

    def _show(self) -> None:
        looking, self._looking = list(self._looking), WeakSet()
        for widget in looking:
            if isValid(widget):
                widget.update()


_looms: Final[dict[Tasks, Cuttings]] = {}


def _loom() -> Cuttings | None:
    tasks = aside()
    if tasks is not None and tasks not in _looms:
        _looms.clear()
        _looms[tasks] = Cuttings(tasks)
    return None if tasks is None else _looms[tasks]


def paint_cutting(painter: QPainter, at: QPoint, size: QSize, cloth: SwatchView) -> None:
    """Paint a cutting of a cloth; what is no widget cannot be painted again, and waits for it."""
    device, look = painter.device(), look_of(cloth)
    key = (look, size.width(), size.height(), device.devicePixelRatioF(), hairline_now())
    loom = _loom()
    if loom is None or not isinstance(device, QWidget):
        painter.drawPixmap(at, _woven(*key))
    elif (cutting := loom.cutting(key, device)) is not None:
        painter.drawPixmap(at, cutting)
    else:
        _paint_plain(painter, at, size, look)


def _paint_plain(painter: QPainter, at: QPoint, size: QSize, look: ClothLook) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    edge = swatch_edge(size.width(), size.height())
    painter.fillPath(edge, QColor(hex_from_lab(look.ground)))
    painter.restore()


def _kept(look: ClothLook, width: int, height: int, scale: float, hairline: str) -> QImage:
    pixels = QSize(round(width * scale), round(height * scale))
    return drawn(
        ("cutting", look, scale, hairline),
        pixels,
        lambda: swatch_image(look, width, height, scale, hairline),
    )


@lru_cache(maxsize=256)
def _woven(look: ClothLook, width: int, height: int, scale: float, hairline: str) -> QPixmap:
    return QPixmap.fromImage(swatch_image(look, width, height, scale, hairline))
