"""The cards of one column: only those in sight are painted, however many hang there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from boutique.domain.pages.board import BoardCard
from boutique.ui.kit.rowpaint import BY_KEYS
from boutique.ui.kit.rows import Index
from boutique.ui.kit.tiles import THING
from boutique.ui.workshop.cards import HEIGHT, CardDelegate

_CARRIED: Final = "application/x-boutique-garment"
_BY_MOUSE = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.OtherFocusReason)
_Flag = QItemSelectionModel.SelectionFlag


class CardsModel(QAbstractListModel):
    """Garments of one column, each said to a screen reader in full."""

    def __init__(self, spoken: Callable[[BoardCard], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: Sequence[BoardCard] = ()
        self._spoken = spoken

    def show(self, cards: Sequence[BoardCard]) -> None:
        """Show these instead; what is the same already is left alone."""
        if cards != self.cards:
            self.beginResetModel()
            self.cards = cards
            self.endResetModel()

    def find(self, item: str) -> int:
        """Return where a garment hangs, or -1."""
        return next((at for at, card in enumerate(self.cards) if card.item == item), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.cards)

    def data(self, index: Index, role: int = 0) -> object:
        if role == THING:
            return self.cards[index.row()]
        return self._spoken(self.cards[index.row()]) if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class CardList(QListView):
    """Arrows walk: up and down here, left and right are told; with Ctrl they carry the garment along."""

    chosen = Signal(object)  # BoardCard
    opened = Signal(object)  # BoardCard
    walked = Signal(int)
    carried = Signal(int)
    dropped = Signal(str)  # item
    seen = Signal()

    def __init__(self, model: CardsModel, delegate: CardDelegate) -> None:
        super().__init__()
        self._cards = model
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(HEIGHT // 2)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.seen.emit())
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(THING)))

    def current(self) -> BoardCard | None:
        """Return the card that is chosen here."""
        card: BoardCard | None = self.currentIndex().data(THING) if self.currentIndex().isValid() else None
        return card

    def choose(self, at: int) -> None:
        """Choose the card at a place; -1 for none."""
        index = self._cards.index(at, 0) if 0 <= at < self._cards.rowCount() else QModelIndex()
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        if not index.isValid():
            self.clearSelection()

    def below(self) -> int:
        """Return how many cards hang below what is in sight."""
        reach = self.verticalScrollBar().value() + self.viewport().height()
        return max(0, self._cards.rowCount() - reach // HEIGHT)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.data(THING))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.seen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys(True)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.carried.emit(step)
        elif step:
            self.walked.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters do something to the garment that is chosen."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys(event.reason() not in _BY_MOUSE)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys(False)
        super().mousePressEvent(event)

    def _by_keys(self, used: bool) -> None:
        """Ring the current one only while keys move it."""
        if self.property(BY_KEYS) != used:
            self.setProperty(BY_KEYS, used)
            self.viewport().update()

    def startDrag(self, actions: Qt.DropAction) -> None:
        card = self.current()
        if card is not None:
            carrying, told = QDrag(self), QMimeData()
            told.setData(_CARRIED, card.item.encode())
            carrying.setMimeData(told)
            carrying.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(_CARRIED):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(_CARRIED):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        told = bytes(event.mimeData().data(_CARRIED).data()).decode()
        if told:
            event.acceptProposedAction()
            self.dropped.emit(told)
