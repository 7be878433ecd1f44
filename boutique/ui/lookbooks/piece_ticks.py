"""The pieces of the collection, each ticked or not, with the reason that is printed beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boutique.domain.collections.views import PieceView
from boutique.domain.lookbooks.book import Look
from boutique.ui import kit
from boutique.ui.clients.person.swatches import Swatch
from boutique.ui.theme import Style, space
from boutique.wording.lookbooks.looks import why

_SWATCH = 32


class PieceTick(QWidget):
    """One piece: a box, its name, why it is in the book, and a cutting of its cloth."""

    def __init__(self, piece: PieceView, reason: str, *, on: bool) -> None:
        super().__init__()
        self.piece_id = piece.piece_id
        self.box = kit.Check("")
        self.box.setFixedWidth(space.XL)
        self.box.setChecked(on)
        self.box.setAccessibleName(f"{piece.name}. {reason}" if reason else piece.name)
        words = kit.column(kit.Prose(piece.name, Style.MEDIUM), gap=2)
        words.addWidget(kit.Prose(reason or piece.cloth.name, Style.SMALL, "muted"))
        across = kit.row(gap=space.XS)
        across.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        across.addWidget(Swatch(piece.cloth.swatch, _SWATCH), 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(across)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The words tick the box too."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.box.click()


class PieceTicks(QWidget):
    """All pieces, those in the book first and in its order."""

    changed = Signal(object)  # frozenset of the ids that are ticked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space.XL, space.S, space.L, space.XL)
        self._column.setSpacing(space.L)
        self._ticks: list[PieceTick] = []

    def show_pieces(self, pieces: Sequence[PieceView], looks: Sequence[Look], today: date) -> None:
        """Show the book's pieces with their reasons, then the others of the collection."""
        reasons = {look.piece.piece_id: why(look, today) for look in looks}
        inside = [look.piece for look in looks]
        others = [piece for piece in pieces if piece.piece_id not in reasons]
        self._fill([*inside, *others], reasons)

    def _fill(self, pieces: Sequence[PieceView], reasons: Mapping[UUID, str]) -> None:
        here = next((tick.piece_id for tick in self._ticks if tick.box.hasFocus()), None)
        self.clear()
        for piece in pieces:
            tick = PieceTick(piece, reasons.get(piece.piece_id, ""), on=piece.piece_id in reasons)
            tick.box.clicked.connect(lambda _on: self.changed.emit(self.ticked()))
            self._ticks.append(tick)
            self._column.addWidget(tick)
            if piece.piece_id == here:
                tick.box.setFocus()
        self._column.addStretch(1)

    def ticked(self) -> frozenset[UUID]:
        """Return the pieces that are to be in the book."""
        return frozenset(tick.piece_id for tick in self._ticks if tick.box.isChecked())

    def is_filled(self) -> bool:
        """Tell whether there are pieces to choose from."""
        return bool(self._ticks)

    def clear(self) -> None:
        """Show none."""
        self._ticks.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
