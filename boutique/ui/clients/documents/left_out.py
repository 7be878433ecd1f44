"""Which files were left out, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.ui import kit
from boutique.ui.kit.slot import Slot
from boutique.ui.theme import Style, space
from boutique.wording import _, explain, n_

_HIGHEST: Final = 132


class LeftOut(QWidget):
    """Stays until it is put away or something else is handed over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = False
        self._head = kit.Text("", Style.MEDIUM, "warn")
        self._lines = Slot(gap=space.XS)
        self._lines.setContentsMargins(0, 0, 0, 0)
        away = kit.IconButton("x", _("Dismiss this message"))
        away.clicked.connect(self.clear)
        top = kit.row(self._head)
        top.addStretch(1)
        top.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        self._scroll = kit.Scroll(self._lines)
        whole = kit.column(gap=space.XS, margins=(space.CONTROL, space.S, space.XL + space.S, space.M))
        whole.addLayout(top)
        whole.addWidget(self._scroll)
        self.setLayout(whole)
        self.hide()

    def show_refused(self, refused: Sequence[BoutiqueError]) -> None:
        """Say each with its reason."""
        self._head.setText(n_("{n} file was left out", "{n} files were left out", len(refused)))
        lines = [kit.Prose(explain(each), Style.SMALL) for each in refused]
        self._lines.fill(*lines)
        high = sum(line.sizeHint().height() + space.XS for line in lines)
        self._scroll.setFixedHeight(min(_HIGHEST, max(space.XL, high)))
        self.setAccessibleName("\n".join((self._head.text(), *(line.text() for line in lines))))
        self._says = bool(refused)
        self.setVisible(self._says)

    def clear(self) -> None:
        """Put it away."""
        self._says = False
        self.hide()

    def stand_aside(self, *, aside: bool) -> None:
        """Make room for a picture, and come back after."""
        self.setVisible(self._says and not aside)
