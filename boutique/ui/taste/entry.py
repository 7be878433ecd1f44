"""One way of writing something down at the foot of the side: a row of fields, and Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.orders.garments import WEARABLES
from boutique.drawing.colour import Lab
from boutique.ui import kit
from boutique.ui.kit import Field, Text
from boutique.ui.kit.bending import show
from boutique.ui.kit.form import Form
from boutique.ui.taste.colour_line import ColourLine
from boutique.ui.theme import Style, space
from boutique.wording import _, explain
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import wearable

_LONGEST: Final = 200
_ROOM, _LAST, _LEAST = 110, 420, 700  # pixels for a line, for what stands beside the lines, for all of it
Begun = tuple[tuple[str, Lab | None], ...]
"""What stands in each line, with its colour if it has one."""


class Entry(Form):
    """Keeps what is typed until it is written down; one may turn to somebody else and come back."""

    def __init__(self) -> None:
        super().__init__(_("Add"))
        self.leave_button.hide()
        self.seen = kit.Check(_("seen, not said"))
        self.seen.setFixedHeight(space.CONTROL)
        self.lines: list[QLineEdit] = []
        self._main: Field | None = None
        self._bend = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bend.setSpacing(space.M)
        self._after: list[_Level] = []

    def lay(self, main: Field, parts: Sequence[tuple[QWidget, int]]) -> None:
        """Lay the parts side by side, each with its share; what is refused is said below all of them."""
        self._main = main
        fields, last = kit.row(gap=space.M), kit.row(gap=space.M)
        for part, share in parts:
            level = part if isinstance(part, Field) else _Level(part)
            fields.addWidget(level, share, Qt.AlignmentFlag.AlignTop)
        last.addStretch(1)
        self._after = [_Level(part) for part in (self.seen, self.save_button)]
        for after in self._after:
            last.addWidget(after, 0, Qt.AlignmentFlag.AlignTop)
        self._bend.addLayout(fields, 1)
        self._bend.addLayout(last)
        whole = kit.column(gap=0)
        whole.addLayout(self._bend)
        whole.addWidget(main.message)
        self.setLayout(whole)
        self.setFocusProxy(main.editor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the lines would become too short, what goes with them stands below."""
        super().resizeEvent(event)
        lines = sum(max(_ROOM, _hinted(line)) for line in self.lines)
        short = self.width() < max(_LEAST, lines + _LAST)
        direction = QBoxLayout.Direction
        self._bend.setDirection(direction.TopToBottom if short else direction.LeftToRight)
        for after in self._after:
            after.hang(level=not short)

    def line(self, *, hint: str = "", narrow: int = 0, made: QLineEdit | None = None) -> QLineEdit:
        """Return a line to type in, kept when one turns to somebody else."""
        line = made or QLineEdit()
        line.setMaxLength(_LONGEST)
        line.setPlaceholderText(hint)
        if narrow:
            line.setFixedWidth(narrow)
        self.lines.append(line)
        return line

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays."""
        self.wait(waiting=False)
        assert self._main is not None
        self._main.refuse(explain(error))

    def begun(self) -> Begun:
        """Return what is typed."""
        return tuple((line.text(), getattr(line, "ground", None)) for line in self.lines)

    def begin(self, texts: Begun = ()) -> None:
        """Begin with what was typed before, if anything was."""
        self.wait(waiting=False)
        assert self._main is not None
        self._main.accept()
        for line, (text, ground) in zip(self.lines, texts or (("", None),) * len(self.lines), strict=True):
            if isinstance(line, ColourLine):
                line.set_colour(text, ground)
            else:
                line.setText(text)

    def turn(self, texts: Begun) -> None:
        """Begin for somebody else, of whom nothing was seen yet."""
        self.seen.setChecked(False)
        self.begin(texts)

    def clear(self) -> None:
        """Be ready for the next one."""
        self.begin()
        self.setFocus()


def _hinted(line: QLineEdit) -> int:
    """How wide a line is in which its hint is read to the end."""
    hint = line.placeholderText()
    return line.fontMetrics().horizontalAdvance(hint) + 2 * space.L if hint else 0


class _Level(QWidget):
    """What has no label stands level with the lines beside it, also while one of them says what to do."""

    def __init__(self, part: QWidget) -> None:
        super().__init__()
        self._above = Text("", Style.SMALL_STRONG)
        self.setLayout(kit.column(self._above, part, gap=space.S))

    def hang(self, *, level: bool) -> None:
        """Stand level with lines beside it, or below them without air for a label."""
        show(self._above, shown=level)


def garments() -> kit.Choice:
    """Return a choice of every kind of garment."""
    made = kit.Choice()
    for key in WEARABLES:
        made.addItem(capital(wearable(key)), key)
    made.setMinimumWidth(120)
    return made
