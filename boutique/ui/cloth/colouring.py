"""The colours of a cloth's yarns, from the palette or as figures."""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.taste.colours_named import PALETTE, PER_ROW, nearest_colour
from boutique.drawing.colour import Lab, hex_from_lab, lab_from_hex
from boutique.ui import kit
from boutique.ui.kit.cells import Cells
from boutique.ui.theme import Style, color, space
from boutique.wording import _

_SIDE: Final = 37
_HEX = re.compile(r"#?([0-9a-fA-F]{6})\Z")


class Yarns(NamedTuple):
    """The main yarn, the other one, and the fine line over all; None where the weave decides."""

    ground: Lab
    second: Lab | None = None
    third: Lab | None = None


class _Palette(Cells):
    def __init__(self) -> None:
        named = [(each.lab, _(each.name)) for each in PALETTE]
        super().__init__(_("Palette"), named, PER_ROW, _SIDE)

    def paint_cell(self, painter: QPainter, box: QRect, value: object) -> None:
        assert isinstance(value, tuple)
        painter.setPen(QPen(color("rule"), 1))
        painter.setBrush(QColor(hex_from_lab(value)))
        painter.drawRoundedRect(box, 3, 3)


class Colouring(QWidget):
    """One palette for three yarns; which one it dyes is said above it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._yarns = Yarns(PALETTE[0].lab)
        yarns = [("ground", _("Main yarn")), ("second", _("Second yarn")), ("third", _("Fine check"))]
        self.which = kit.Segmented(_("Which yarn"), yarns)
        self.palette_ = _Palette()
        self.figures = QLineEdit()
        self.figures.setFixedSize(112, space.COMPACT)
        self.figures.setAccessibleName(_("Colour code"))
        self.none = kit.Button("", kit.Kind.QUIET, compact=True)
        self.name = kit.Text("", Style.SMALL, "ink")
        self._lay_out()
        self.setFocusProxy(self.palette_)
        self.which.changed.connect(lambda _which: self._show())
        self.palette_.changed.connect(self._dye)
        self.none.clicked.connect(lambda: self._dye(None))
        self.figures.textEdited.connect(self._on_figures)

    def _lay_out(self) -> None:
        below = kit.row(self.figures, self.name, self.none, gap=space.M)
        below.addStretch(1)
        whole = kit.column(gap=space.S)
        for part in (self.which, self.palette_):
            whole.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addLayout(below)
        self.setLayout(whole)

    def value(self) -> object:
        """Return the colours of the yarns."""
        return self._yarns

    def set_value(self, yarns: object) -> None:
        """Show these colours; says nothing."""
        assert isinstance(yarns, Yarns)
        self._yarns = yarns
        self._show()

    def check(self) -> None:
        """Raise Refused when figures are typed that are no colour."""
        typed = self.figures.text().strip()
        if typed and _HEX.match(typed) is None:
            raise Refused(N_("“{text}” is not a colour. Choose one, or write it as #1f2a44."), text=typed)

    def named(self) -> str:
        """Return what the colour of the main yarn is called."""
        return _(nearest_colour(self._yarns.ground).name)

    def _now(self) -> Lab | None:
        lab: Lab | None = getattr(self._yarns, str(self.which.value()))
        return lab

    def _show(self) -> None:
        lab = self._now()
        self.palette_.set_value(lab)
        self.figures.setText(hex_from_lab(lab) if lab else "")
        self._name_it()

    def _name_it(self) -> None:
        lab, which = self._now(), self.which.value()
        left = _("none") if which == "third" else _("as the weave has it")
        self.name.setText(_(nearest_colour(lab).name) if lab else left)
        self.none.setText(_("Without a check") if which == "third" else _("As the weave has it"))
        self.none.setVisible(which != "ground" and lab is not None)

    def _dye(self, lab: object) -> None:
        dyed: dict[str, Any] = {str(self.which.value()): lab}
        self._yarns = self._yarns._replace(**dyed)
        self._show()
        self.changed.emit()

    def _on_figures(self, text: str) -> None:
        found = _HEX.match(text.strip())
        if found is not None:
            lab = lab_from_hex(found[1])
            dyed: dict[str, Any] = {str(self.which.value()): lab}
            self._yarns = self._yarns._replace(**dyed)
            self.palette_.set_value(lab)
            self._name_it()
            self.changed.emit()
