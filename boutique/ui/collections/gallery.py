"""Pictures of pieces: the photograph where there is one, else the garment drawn in its own cloth.

They are made in the reading thread, for weaving a cloth takes longer than a frame.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap

from boutique.domain.drawing.offer import flat_of, look_of
from boutique.domain.ports import Pictures
from boutique.domain.views.offer import PieceView
from boutique.ui.tasks import Tasks

_AIR = 0.08
_MOST = 300


class _Key(NamedTuple):
    garment: str
    photo: str | None
    style: str
    cloth: object
    width: int
    height: int


class Gallery(QObject):
    """Keeps the pictures made so far; `made` says that another one is there."""

    made = Signal()

    def __init__(self, tasks: Tasks, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._pictures = tasks, pictures
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._asked: set[_Key] = set()

    def picture(self, piece: PieceView, size: QSize, scale: float) -> QPixmap | None:
        """Return the picture of a piece, or nothing while it is still being made."""
        pixels = (size.toSizeF() * scale).toSize()
        key = _Key(
            piece.garment, piece.photo, piece.style, piece.cloth.swatch, pixels.width(), pixels.height()
        )
        if key not in self._kept and key not in self._asked:
            self._asked.add(key)
            self._tasks.run(
                self, self._work(piece, pixels), lambda image: self._keep(key, image, scale), patient=True
            )
        return self._kept.get(key)

    def _work(self, piece: PieceView, pixels: QSize) -> Callable[[], QImage]:
        photo = self._pictures.path(piece.photo, "thumb") if piece.photo else None
        return lambda: (_photograph(str(photo), pixels) if photo else None) or drawing(piece, pixels)

    def _keep(self, key: _Key, image: QImage, scale: float) -> None:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(scale)
        self._asked.discard(key)
        self._kept[key] = pixmap
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        self.made.emit()


def _photograph(path: str, pixels: QSize) -> QImage | None:
    """Fill the frame from the middle of the photograph; nothing when it cannot be read."""
    reader = QImageReader(path)
    whole = reader.size()
    if whole.isEmpty():
        return None
    reader.setScaledSize(whole.scaled(pixels, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    left, top = (image.width() - pixels.width()) // 2, (image.height() - pixels.height()) // 2
    return None if image.isNull() else image.copy(left, top, pixels.width(), pixels.height())


def drawing(piece: PieceView, pixels: QSize) -> QImage:
    """Return the garment in its cloth on nothing; a cutting of the cloth where no garment is drawn."""
    from boutique.ui.kit.flats import paint_flat

    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    flat = flat_of(piece.garment, piece.style)
    if flat is not None:
        painter = QPainter(image)
        air = pixels.height() * _AIR
        paint_flat(
            painter,
            flat,
            look_of(piece.cloth.swatch),
            QRectF(air, air, pixels.width() - 2 * air, pixels.height() - 2 * air),
        )
        painter.end()
    return image
