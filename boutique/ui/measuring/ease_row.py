"""One line of the ease: the body, how much more the garment has, what it measures then, and what is worn."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from boutique.domain.measuring.ease import EaseLine
from boutique.domain.measuring.lengths import LengthUnit, with_unit
from boutique.ui.kit.elided import Elided
from boutique.ui.kit.text import Text
from boutique.ui.measuring.figure_field import FIGURE_WIDTH
from boutique.ui.measuring.figure_row import RIGHT, SIGN, FigureRow
from boutique.ui.theme import Style, space
from boutique.wording.measuring.ease import ease_text
from boutique.wording.measuring.measures import as_typed, length, measure_name

EASE_WIDTHS: Final = (72, FIGURE_WIDTH, 84, 84)  # body, ease, finished, worn


class EaseRow(FigureRow):
    """The ease is typed where it stands; what is the house's stands back until it is typed over."""

    signed = True

    def __init__(self, line: EaseLine, parent: QWidget | None = None) -> None:
        super().__init__(line.code, measure_name(line.code), parent)
        self.line = line
        self._body, self._finished, self._worn = (Text("", Style.FIGURES, "muted") for _each in range(3))
        self._lay_out()
        self.figure.textEdited.connect(self._on_typed)
        self.figure.entered.connect(self._on_entered)
        self.figure.gone.connect(self._on_gone)
        self.figure.thought_better.connect(self.restore)

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(space.S, 0, space.S, 1)
        across.setSpacing(0)
        across.addWidget(Elided(self.name), 1, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self._body)
        across.addSpacing(SIGN + space.S)
        across.addWidget(self.figure)
        across.addWidget(self._finished)
        across.addWidget(self._worn)
        for text, width in ((self._body, 0), (self._finished, 2), (self._worn, 3)):
            text.setFixedWidth(EASE_WIDTHS[width])
            text.setAlignment(RIGHT)

    def tell(self, line: EaseLine, unit: LengthUnit) -> None:
        """Show a line; what is just being typed stays."""
        typing = self.is_dirty
        self.line, self.unit = line, unit
        body = line.body
        self._body.setText(length(body.mm, unit, body.typed) if body is not None else "…")
        self._worn.setText(ease_text(line.worn.ease_mm, unit) if line.worn is not None else "")
        self._worn.setToolTip(line.worn.garment.description if line.worn is not None else "")
        self.figure.setPlaceholderText(
            f"({ease_text(line.house_mm, unit)})"
        )  # the house's own, until one is typed
        if not typing:
            self.restore()
        self._mark_kept()
        self._show_finished()

    def restore(self) -> None:
        """Show what the book says instead of what was typed."""
        own = self.line.own
        self.figure.setText(as_typed(own.mm, own.typed, self.unit) if own is not None else "")
        self.mark(wrong=False)
        self._mark_kept()
        self._show_finished()

    @property
    def is_dirty(self) -> bool:
        """Whether the field says something else than the book."""
        text, own = self.figure.text().strip(), self.line.own
        if not text or own is None:
            return bool(text) or own is not None
        read = self.certain()
        return read is None or read.mm != own.mm or with_unit(own.typed) not in ("", read.explicit)

    @property
    def ease_mm(self) -> int:
        """The ease as it stands in the field, else the house's."""
        read = self.certain()
        return read.mm if read is not None else self.line.house_mm

    @property
    def finished(self) -> str:
        """What the garment is to measure."""
        body = self.line.body
        return length(body.mm + self.ease_mm, self.unit) if body is not None else ""

    def _mark_kept(self) -> None:
        self.figure.is_dirty = self.is_dirty
        self.figure.is_kept = self.line.own is not None and not self.figure.is_dirty
        self.figure.update()

    def _show_finished(self) -> None:
        self._finished.setText(self.finished)
        self._finished.set_tone("ink" if self.figure.text().strip() else "muted")

    def _on_typed(self) -> None:
        self.mark(wrong=False)
        self._mark_kept()
        self._show_finished()

    def _on_entered(self) -> None:
        self.update()
        self.entered.emit(self.code)

    def _on_gone(self) -> None:
        self.update()
        self.settled.emit(self.code)
