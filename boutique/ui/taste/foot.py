"""The foot of the side: what to write down, what to pick from, and the line to write in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.views import SwatchView
from boutique.ui import kit
from boutique.ui.kit.bending import frame
from boutique.ui.taste.board import Board
from boutique.ui.taste.colour_line import ColourLine
from boutique.ui.taste.entry import Begun, Entry
from boutique.ui.taste.like_entry import LikeEntry
from boutique.ui.taste.piece_entry import PieceEntry
from boutique.ui.taste.size_entry import SizeEntry
from boutique.ui.theme import space
from boutique.wording import _, p_

LIKE, PIECE, SIZE = "like", "piece", "size"


class Foot(QWidget):
    """Three ways to write, of which one is open; the grids belong to the line that names a colour."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kit.at_foot(self)
        self.like, self.piece, self.sizes = LikeEntry(), PieceEntry(), SizeEntry()
        self.entries: dict[str, Entry] = {LIKE: self.like, PIECE: self.piece, SIZE: self.sizes}
        names = [
            (LIKE, _("Preference")),
            (PIECE, _("Piece of clothing")),
            (SIZE, p_("to write down", "Size")),
        ]
        self.which = kit.Segmented(_("What to write down"), names)
        self.board = Board()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        whole = kit.column(kit.Hairline(), gap=0)
        self._inner = inner = kit.column(gap=space.M)
        self._stand(low=False)
        inner.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self.board)
        for entry in self.entries.values():
            inner.addWidget(entry)
            if entry is not self.like:
                entry.hide()
        whole.addLayout(inner)
        self.setLayout(whole)
        self.setFocusProxy(self.like)

    def _connect(self) -> None:
        self.which.changed.connect(lambda _which: self._on_turned())
        self.like.turned.connect(self.board.offer)
        self.board.picked.connect(self._on_picked)
        self.board.typed_on.connect(self._on_typed_on)
        for line in (self.like.value, self.piece.colour):
            line.textEdited.connect(self.board.narrow)
            line.recoloured.connect(self._on_recoloured)
        for entry in self.entries.values():
            entry.left.connect(self._on_left)
            for typed in entry.lines:
                typed.installEventFilter(self)

    def _stand(self, *, low: bool) -> None:
        """A low window has no air to spare."""
        gap, foot = (space.S, space.S) if low else (space.M, space.L)
        self._inner.setSpacing(gap)
        frame(self._inner, (space.CONTROL, gap, space.CONTROL, foot))

    def resizeEvent(self, event: QResizeEvent) -> None:
        low = self.window().height() < space.LOW
        if low is not (self._inner.spacing() == space.S):
            self._stand(low=low)
        super().resizeEvent(event)

    def stock(self, cloths: Sequence[SwatchView], brands: Sequence[str]) -> None:
        """Offer the cloths of the shelf and the brands used before."""
        self.board.stock(cloths)
        for entry in (self.like, self.piece, self.sizes):
            entry.learn(brands)

    def open(self, which: str) -> None:
        """Turn to one of the three, ready to be typed in."""
        self.which.set_value(which)
        self._entry().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begun(self) -> dict[str, Begun]:
        """Return what is typed in each."""
        return {name: entry.begun() for name, entry in self.entries.items()}

    def turn(self, texts: dict[str, Begun]) -> None:
        """Begin for somebody else."""
        for name, entry in self.entries.items():
            entry.turn(texts.get(name, ()))
        self.board.narrow("")

    def name_of(self, entry: Entry) -> str:
        """Return which of the three ways of writing this is."""
        return next(name for name, each in self.entries.items() if each is entry)

    def _entry(self) -> Entry:
        return self.entries[str(self.which.value())]

    def _line(self) -> ColourLine:
        return self.like.value if self._entry() is self.like else self.piece.colour

    def _on_turned(self) -> None:
        for entry in self.entries.values():
            entry.setVisible(entry is self._entry())
        self.setFocusProxy(self._entry())
        self.board.offer(self.like.about() if self._entry() is self.like else "")

    def _on_picked(self, name: str, ground: object) -> None:
        entry = self._entry()
        if isinstance(entry, LikeEntry | PieceEntry):
            entry.pick(name, ground if isinstance(ground, tuple) else None)

    def _on_typed_on(self, text: str) -> None:
        line = self._line()
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.setText(text)
        line.textEdited.emit(text)

    def _on_recoloured(self) -> None:
        self.board.show_picked(self._line().ground)

    def _on_left(self) -> None:
        """The first Esc empties what is typed, the next one leaves."""
        if any(text for text, _ground in self._entry().begun()):
            self._entry().clear()
            self.board.narrow("")
        else:
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The colour of a piece brings the palette up; arrow down leads from a line into the grid."""
        if event.type() == QEvent.Type.FocusIn and self._entry() is self.piece:
            self.board.offer("colour" if watched is self.piece.colour else "")
        if event.type() == QEvent.Type.KeyPress and self.board.grids:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Down:
                self.board.enter()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a grid writes down what was picked, Esc leaves as in a line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._entry().save_button.isEnabled():
            self._entry().saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_left()
        else:
            super().keyPressEvent(event)
