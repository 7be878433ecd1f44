"""A line in which a colour is named; the colour itself stands before its name as a dot."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.taste.colours_named import PALETTE, nearest_colour
from boutique.domain.taste.house_words import house_word
from boutique.drawing.colour import Lab, lab_from_hex
from boutique.ui.clients.person.dots import dot_icon
from boutique.wording import _

_HEX: Final = re.compile(r"#([0-9a-fA-F]{6})\Z")
_FIGURE: Final = r"(-?\d{1,3}(?:[.,]\d+)?)"
_LAB: Final = re.compile(rf"(?:lab\s*)?{_FIGURE}[\s;]+{_FIGURE}[\s;]+{_FIGURE}\Z")
_FARTHEST: Final = 128.0


class ColourLine(QLineEdit):
    """What is typed is looked up among the colours with a name; #1f2a44 or L a b are a colour too."""

    recoloured = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ground: Lab | None = None
        self.coloured = True
        self._dot = QAction(self)
        self._dot.setVisible(False)
        self.addAction(self._dot, QLineEdit.ActionPosition.LeadingPosition)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_left)

    def set_colour(self, name: str, ground: Lab | None) -> None:
        """Name a colour that was picked."""
        self.setText(name)
        self._dye(ground)

    def set_coloured(self, coloured: bool) -> None:
        """Tell whether what is typed here can have a colour at all."""
        if coloured != self.coloured:
            self.coloured = coloured
            self._dye(colour_named(self.text()) if coloured else None)

    def name_it(self) -> None:
        """Put the name that people use in the place of figures."""
        lab = colour_in_figures(self.text())
        if self.coloured and lab is not None:
            self.set_colour(_(nearest_colour(lab).name), lab)

    def _on_edited(self, text: str) -> None:
        self._dye((colour_in_figures(text) or colour_named(text)) if self.coloured else None)

    def _on_left(self) -> None:
        self.name_it()

    def _dye(self, ground: Lab | None) -> None:
        self.ground = ground
        self._dot.setVisible(ground is not None)
        self._dot.setIcon(dot_icon(ground, self.devicePixelRatioF()) if ground else QIcon())
        self.recoloured.emit()


def colour_named(text: str) -> Lab | None:
    """Return the colour that has this name in either language."""
    word = house_word("colour", text)
    return next((each.lab for each in PALETTE if word is not None and each.name == word.en), None)


def colour_in_figures(text: str) -> Lab | None:
    """Return the colour of #1f2a44 or of the three figures of CIELAB, or None."""
    plain = text.strip()
    if (found := _HEX.match(plain)) is not None:
        return lab_from_hex(found[1])
    if (found := _LAB.match(plain.lower())) is None:
        return None
    level, red, yellow = (float(part.replace(",", ".")) for part in found.groups())
    possible = 0 <= level <= 100 and abs(red) <= _FARTHEST and abs(yellow) <= _FARTHEST
    return (level, red, yellow) if possible else None
