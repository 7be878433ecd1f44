"""Pictures of pieces: the photograph where there is one, else the garment drawn in its own cloth.

They are made in the reading thread, for weaving a cloth takes longer than a frame.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap

from boutique.domain.drawing.offer import flat_of, look_of
from boutique.domain.ports import Pictures
from boutique.domain.views.offer import PieceView
from boutique.ui.pictures import MadePictures, filling
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


class Gallery(MadePictures[_Key]):
    """A piece as it can be seen, in any size."""

    def __init__(self, tasks: Tasks, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(tasks, _MOST, parent)
        self._pictures = pictures

    def picture(self, piece: PieceView, size: QSize, scale: float) -> QPixmap | None:
        """Return the picture of a piece, or nothing while it is still being made."""
        pixels = (size.toSizeF() * scale).toSize()
        key = _Key(
            piece.garment, piece.photo, piece.style, piece.cloth.swatch, pixels.width(), pixels.height()
        )
        photo = str(self._pictures.path(piece.photo, "thumb")) if piece.photo else ""
        return self.wanted(key, scale, lambda: _shown(piece, photo, pixels))


def _shown(piece: PieceView, photo: str, pixels: QSize) -> QImage:
    shown = filling(photo, pixels) if photo else QImage()
    return drawing(piece, pixels) if shown.isNull() else shown


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
