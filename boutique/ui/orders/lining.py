"""A line of words about a lining, a thread, a button; a colour named in it stands before them as a square."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.kernel.text import fold, words_in
from boutique.domain.taste.colours_named import PALETTE
from boutique.domain.taste.house_words import house_word
from boutique.drawing.colour import Lab, hex_from_lab
from boutique.ui.theme import color

_SIDE: Final = 16
_SAID: Final = {
    "alba": "alb",
    "neagra": "negru",
    "rosie": "roșu",
    "albastra": "albastru regal",
    "albastru": "albastru regal",
    "blue": "royal blue",
    "galbena": "galben unt",
    "visinie": "bordo",
    "visiniu": "bordo",
    "cherry": "burgundy",
    "grena": "bordo",
    "maronie": "maro",
    "caramizie": "cărămiziu",
    "aurie": "ocru",
    "verde": "verde sticlă",
    "green": "bottle green",
}
"""How a colour is said of a thing, and the colour of the palette that it is nearest to."""


def colour_said(text: str) -> Lab | None:
    """Return the colour of the palette that is named in some words, the longest name first."""
    said = words_in(text)
    runs = [" ".join(said[at : at + long]) for long in (3, 2, 1) for at in range(len(said) - long + 1)]
    return next((found for run in runs if (found := _named(run)) is not None), None)


def _named(run: str) -> Lab | None:
    word = house_word("colour", _SAID.get(fold(run), run))
    return next((each.lab for each in PALETTE if word is not None and each.name == word.en), None)


class LiningLine(QLineEdit):
    """What is written here is any words; where they name a colour it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground: Lab | None = None
        self._square = QAction(self)
        self.textChanged.connect(self._dye)

    def show_words(self, text: str) -> None:
        """Show what stands typed."""
        self.setText(text)
        self._dye(text)
        self.setCursorPosition(0)

    def _dye(self, text: str) -> None:
        ground = colour_said(text)
        if ground == self.ground:
            return
        self.ground = ground
        self._square.setIcon(_square(ground, self.devicePixelRatioF()) if ground else QIcon())
        self.removeAction(self._square)
        if ground is not None:
            self.addAction(self._square, QLineEdit.ActionPosition.LeadingPosition)


def _square(ground: Lab, scale: float) -> QIcon:
    pixmap = QPixmap(round(_SIDE * scale), round(_SIDE * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(QColor(hex_from_lab(ground)))
    painter = QPainter(pixmap)
    painter.setPen(QPen(color("field_border"), 1))
    painter.drawRect(QRectF(0.5, 0.5, _SIDE - 1, _SIDE - 1))
    painter.end()
    return QIcon(pixmap)
