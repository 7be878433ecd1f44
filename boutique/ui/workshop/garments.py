"""Garments hanging on the board: each drawn once in each cloth, in the patient thread."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.views import SwatchView
from boutique.domain.collections.drawn import flat_of, is_drawn, look_of
from boutique.drawing.cloth.look import ClothLook, Weave
from boutique.drawing.colour import hex_from_lab
from boutique.ui.kernel.drawn import drawn
from boutique.ui.kernel.pictures import MadePictures
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.theme import color

SIZE: Final = QSize(40, 52)
THREAD: Final = 8
"""Pixels of thread a garment hangs by."""
_MOST: Final = 400
_UNKNOWN: Final = ClothLook(Weave.PLAIN, (84.0, 2.0, 10.0), None, None, None)
"""Stands for a cloth nobody named: plain and undyed."""
_Key = tuple[str, ClothLook, float, str]


class HangingPictures(MadePictures[_Key]):
    """A garment in its cloth, as large as a card; one picture serves all that are alike."""

    def __init__(self, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(tasks, _MOST, parent)

    def paint(self, painter: QPainter, box: QRect, garment: str, cloth: SwatchView | None) -> None:
        """Paint a garment on its thread; while its picture is being made, its cloth's colour."""
        painter.setPen(QPen(color("basting"), 1.5))
        middle = box.left() + SIZE.width() / 2
        painter.drawLine(QPointF(middle, box.top()), QPointF(middle, box.top() + THREAD - 1))
        at = QRect(box.left(), box.top() + THREAD, SIZE.width(), SIZE.height())
        look = _UNKNOWN if cloth is None else look_of(cloth)
        if not is_drawn(garment):
            garment = "other"
        picture = self._picture(garment, look, painter.device().devicePixelRatioF())
        if picture is not None:
            painter.drawPixmap(at.topLeft(), picture)
        else:
            ground = QRect(0, 0, SIZE.width() // 2, SIZE.height() - 8)
            ground.moveCenter(at.center())
            painter.fillRect(ground, QColor(hex_from_lab(look.ground)))

    def _picture(self, garment: str, look: ClothLook, scale: float) -> QPixmap | None:
        from boutique.ui.kit.flats import hairline_now  # the first picture waits for no garments

        hairline = hairline_now()
        pixels = (SIZE.toSizeF() * scale).toSize()
        what = ("hanging", garment, look, hairline)
        return self.wanted(
            (garment, look, scale, hairline),
            scale,
            lambda: drawn(what, pixels, lambda: _drawing(garment, look, pixels, hairline)),
        )


def _drawing(garment: str, look: ClothLook, pixels: QSize, hairline: str) -> QImage:
    from boutique.ui.kit.flats import paint_flat, swatch_image

    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    flat = flat_of(garment, "")
    if flat is None:  # a piece nobody draws is a cutting of its cloth
        side = pixels.width() * 3 // 4
        cutting = swatch_image(look, side, side, 1.0, hairline)
        painter.drawImage((pixels.width() - side) // 2, (pixels.height() - side) // 2, cutting)
    else:
        paint_flat(painter, flat, look, QRectF(0, 0, pixels.width(), pixels.height() - 2), hairline)
    painter.end()
    return image
