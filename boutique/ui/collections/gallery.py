"""Pictures of pieces: the photograph where there is one, else the garment drawn in its own cloth.

They are made in the reading thread, for weaving a cloth takes longer than a frame.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from boutique.domain.cloth.views import SwatchView
from boutique.domain.collections.drawn import flat_of, is_drawn, look_of, styled
from boutique.domain.collections.views import PieceView
from boutique.domain.ports import Pictures
from boutique.drawing.colour import hex_from_lab
from boutique.ui.kernel.drawn import drawn
from boutique.ui.kernel.pictures import MadePictures, filling
from boutique.ui.kernel.tasks import Tasks

_AIR = 0.08
_MOST = 300
_STEP = 24
_SLIM = 0.6


class _Key(NamedTuple):
    garment: str
    photo: str | None
    style: str
    cloth: SwatchView
    width: int
    height: int
    hairline: str


class Gallery(MadePictures[_Key]):
    """A piece as it can be seen, in any size."""

    def __init__(self, tasks: Tasks, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(tasks, _MOST, parent)
        self._pictures = pictures

    def paint(self, painter: QPainter, box: QRect, piece: PieceView) -> None:
        """Paint a piece in the middle of a box; while its picture is being made, its cloth's colour."""
        picture = self.picture(piece, box.size(), painter.device().devicePixelRatioF())
        if picture is not None:
            left = (box.width() - picture.deviceIndependentSize().width()) / 2
            painter.drawPixmap(QPointF(box.x() + left, box.y()), picture)
        elif not piece.photo and is_drawn(piece.garment):
            _paint_cloth(painter, box, piece)

    def picture(self, piece: PieceView, size: QSize, scale: float) -> QPixmap | None:
        """Return the picture of a piece, or nothing while it is still being made.

        It may be a little narrower than asked: while a window is resized, not every width is drawn anew.
        """
        from boutique.ui.kit.flats import hairline_now  # the first picture waits for no garments

        pixels = (size.toSizeF() * scale).toSize()
        if not piece.photo and pixels.width() > _STEP:
            pixels.setWidth(pixels.width() // _STEP * _STEP)
        cloth, high, hairline = piece.cloth.swatch, pixels.height(), hairline_now()
        key = _Key(piece.garment, piece.photo, piece.style, cloth, pixels.width(), high, hairline)
        photo = str(self._pictures.path(piece.photo, "thumb")) if piece.photo else ""
        return self.wanted(key, scale, lambda: _shown(piece, photo, pixels, hairline))


def _paint_cloth(painter: QPainter, box: QRect, piece: PieceView) -> None:
    air = round(box.height() * _AIR)
    wide = min(box.width() - 2 * air, round((box.height() - 2 * air) * _SLIM))
    ground = QRect(box.center().x() - wide // 2, box.y() + air, wide, box.height() - 2 * air)
    painter.fillRect(ground, QColor(hex_from_lab(piece.cloth.swatch.ground)))


def _shown(piece: PieceView, photo: str, pixels: QSize, hairline: str) -> QImage:
    shown = filling(photo, pixels) if photo else QImage()
    if not shown.isNull():
        return shown
    what = ("piece", piece.garment, sorted(styled(piece.style).items()), look_of(piece.cloth.swatch))
    by_night = (*what, hairline) if hairline else what
    return drawn(by_night, pixels, lambda: drawing(piece, pixels, hairline))


def drawing(piece: PieceView, pixels: QSize, hairline: str = "") -> QImage:
    """Return the garment in its cloth on nothing; nothing at all where no garment is drawn."""
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
            hairline,
        )
        painter.end()
    return image
