"""The board itself: columns side by side; what does not fit scrolls sideways, the chosen card in view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from boutique.domain.pages.board import BoardCard, BoardColumn
from boutique.ui import kit
from boutique.ui.theme import space
from boutique.ui.workshop.cards import Hung
from boutique.ui.workshop.column import Column
from boutique.ui.workshop.garments import HangingPictures

Notes = Mapping[str, tuple[str, str]]
"""What the head of a column says more, with its role, by the key of the column."""


class BoardView(QScrollArea):
    """One card is chosen at a time; the column it hangs in is the one the keyboard stops at."""

    chosen = Signal(object)  # BoardCard
    opened = Signal(object)  # BoardCard
    carried = Signal(object, int)  # BoardCard, by how many columns
    moved = Signal(object, object)  # BoardCard, the BoardColumn it is moved to

    def __init__(self, hung: Hung, pictures: HangingPictures) -> None:
        super().__init__()
        self.hung, self._pictures = hung, pictures
        self.columns: list[Column] = []
        self._at = 0
        self._shown: Sequence[BoardColumn] = ()
        inner = QWidget()
        self._row = kit.row(gap=0, margins=(space.XXL, 0, space.XXL, 0))
        inner.setLayout(self._row)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        pictures.made.connect(self._repaint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen card stays in view."""
        super().resizeEvent(event)
        if self._at < len(self.columns):
            QTimer.singleShot(0, self, self._bring)

    def _bring(self) -> None:
        self.ensureWidgetVisible(self.columns[self._at], space.XL, 0)

    def _repaint(self) -> None:
        for column in self.columns:
            column.cards.viewport().update()

    def show_columns(self, columns: Sequence[BoardColumn], notes: Notes | None = None) -> None:
        """Show these columns; the card that was chosen stays so, else the first is."""
        chosen = self.current()
        self._shown = columns
        while len(self.columns) < len(columns):
            self._add()
        for place, column in zip(self.columns, columns, strict=False):
            place.show_column(column, *(notes or {}).get(column.key, ()))
        for place in self.columns[len(columns) :]:
            place.show_column(BoardColumn(key=""))
        for at, place in enumerate(self.columns):
            place.setVisible(at < len(columns))
        if chosen is None or not self.choose(chosen.item):
            self.choose_first()

    def repaint_cards(self) -> None:
        """Paint the cards anew: what is said of them has changed, but not where they hang."""
        self._repaint()

    def _add(self) -> None:
        made, at = Column(self.hung, self._pictures), len(self.columns)
        made.cards.chosen.connect(partial(self._on_chosen, at))
        made.cards.opened.connect(self.opened.emit)
        made.cards.walked.connect(partial(self._walk, at))
        made.cards.carried.connect(partial(self._carry, at))
        made.cards.dropped.connect(partial(self._drop, at))
        self.columns.append(made)
        self._row.addWidget(made, 1)

    def current(self) -> BoardCard | None:
        """Return the card that is chosen."""
        if not self.columns or not self._shown:
            return None
        return self.columns[min(self._at, len(self.columns) - 1)].cards.current()

    def choose(self, item: str) -> bool:
        """Choose a garment by its id, if it hangs here."""
        for at, column in enumerate(self.columns[: len(self._shown)]):
            place = column.model.find(item)
            if place >= 0:
                self._stand(at, place)
                return True
        return False

    def choose_first(self) -> None:
        """Choose the first card of the first column in which one hangs."""
        for at, column in enumerate(self._shown):
            if column.cards:
                self._stand(at, 0)
                return

    def _stand(self, at: int, place: int) -> None:
        had = any(each.cards.hasFocus() for each in self.columns)
        self.columns[at].cards.choose(place)
        if had and not self.columns[at].cards.hasFocus():
            self.columns[at].cards.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_chosen(self, at: int, card: BoardCard) -> None:
        before, self._at = self._at, at
        if before != at and before < len(self.columns):
            self.columns[before].cards.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.columns[before].cards.choose(-1)
        self.columns[at].cards.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.columns[at].cards)
        self._bring()
        self.chosen.emit(card)

    def _walk(self, at: int, step: int) -> None:
        row = self.columns[at].cards.currentIndex().row()
        place = at + step
        while 0 <= place < len(self._shown):
            if count := len(self._shown[place].cards):
                self._stand(place, min(max(row, 0), count - 1))
                return
            place += step

    def _carry(self, at: int, step: int) -> None:
        card = self.columns[at].cards.current()
        if card is not None:
            self.carried.emit(card, step)

    def beside(self, step: int) -> BoardColumn | None:
        """Return the column beside the one in which the chosen card hangs."""
        return self._shown[self._at + step] if 0 <= self._at + step < len(self._shown) else None

    def _drop(self, at: int, item: str) -> None:
        found = next((card for column in self._shown for card in column.cards if card.item == item), None)
        if found is not None and found not in self._shown[at].cards:
            self.moved.emit(found, self._shown[at])

    def today(self) -> date:
        """Return the day of the shop."""
        return self.hung.today()
