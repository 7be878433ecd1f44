"""A strip at the foot of a detail in which one writes a few words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from boutique.ui.kit.field import Field
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.kit.form import Form
from boutique.ui.kit.lines import Hairline
from boutique.ui.kit.split import at_foot, column, row
from boutique.ui.theme import space

Row = Sequence[QWidget]


class Strip(Form):
    """Rows one below the other; the way on and the way out stand at the end of the last."""

    def __init__(self, save: str, *rows: Row, parent: QWidget | None = None) -> None:
        super().__init__(save, parent)
        at_foot(self)
        whole = column(Hairline(), gap=0)
        inner = column(gap=space.M, margins=(space.CONTROL, space.M, space.CONTROL, space.L))
        for parts in rows[:-1]:
            if any(_typed(parts)):
                inner.addLayout(_row(parts))
            else:
                inner.addWidget(_flowing(parts))
        last = _row(rows[-1])
        for button in (self.save_button, self.leave_button):
            last.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        inner.addLayout(last)
        whole.addLayout(inner)
        self.setLayout(whole)
        self.hide()


def _typed(parts: Row) -> list[bool]:
    return [isinstance(part, Field) and isinstance(part.editor, QLineEdit) for part in parts]


def _row(parts: Row) -> QHBoxLayout:
    """Lines to type in take the room there is; without one the rest stays on the left."""
    made = row(gap=space.M)
    wide = _typed(parts)
    for part, takes in zip(parts, wide, strict=True):
        made.addWidget(part, int(takes), Qt.AlignmentFlag.AlignBottom)
    if not any(wide):
        made.addStretch(1)
    return made


def _flowing(parts: Row) -> QWidget:
    """Choices run on to a second line where the window is narrow."""
    made = QWidget()
    flow = FlowLayout(made, space.M)
    for part in parts:
        flow.addWidget(part)
    return made
