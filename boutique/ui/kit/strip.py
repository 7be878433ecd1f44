"""A strip at the foot of a detail in which one writes a few words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from boutique.ui.kit.form import Form
from boutique.ui.kit.lines import Hairline
from boutique.ui.kit.split import column, on_paper, row
from boutique.ui.theme import space

_BOTTOM = Qt.AlignmentFlag.AlignBottom


class Strip(Form):
    """Opens where the buttons were; the way on and the way out stand on its right."""

    def __init__(
        self, save: str, *parts: QWidget, above: Sequence[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(save, parent)
        on_paper(self)
        whole = column(Hairline(), gap=0)
        inner = column(gap=space.M, margins=(space.CONTROL, space.M, space.CONTROL, space.L))
        if above:
            inner.addLayout(_left_aligned(above))
        inner.addLayout(self._last_row(parts))
        whole.addLayout(inner)
        self.setLayout(whole)
        self.hide()

    def _last_row(self, parts: Sequence[QWidget]) -> QBoxLayout:
        made = row(gap=space.M)
        for at, part in enumerate(parts):
            made.addWidget(part, 0 if at else 1, _BOTTOM)
        made.addWidget(self.save_button, 0, _BOTTOM)
        made.addWidget(self.leave_button, 0, _BOTTOM)
        return made


def _left_aligned(parts: Sequence[QWidget]) -> QHBoxLayout:
    made = row(gap=space.M)
    for part in parts:
        made.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
    made.addStretch(1)
    return made
