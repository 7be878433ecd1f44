"""A phone number as a code that another phone can read off the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.kit.told import picture_told
from boutique.ui.theme import color, space

_QUIET: Final = 4  # modules of empty margin that every reader needs (ISO/IEC 18004)
_MODULE: Final = 4


class QrCode(QWidget):
    """Paints dark on light in either theme, for readers do not know the reverse."""

    TOLD_AS = staticmethod(picture_told)

    def __init__(self, data: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        import segno  # only who asks for a code waits for it

        self._rows = [bytes(row) for row in segno.make_qr(data, error="m").matrix]
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = (len(self._rows) + 2 * _QUIET) * _MODULE
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dark, light = sorted((color("cover"), color("on_cover")), key=lambda each: each.lightness())
        painter.setPen(color("rule"))
        painter.setBrush(light)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), space.RADIUS, space.RADIUS
        )
        for down, row in enumerate(self._rows):
            for across, module in enumerate(row):
                if module:
                    left, top = (across + _QUIET) * _MODULE, (down + _QUIET) * _MODULE
                    painter.fillRect(left, top, _MODULE, _MODULE, dark)
