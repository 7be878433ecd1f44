"""A few things shown as cards or as rows with a swatch; arrows move among them, Enter opens one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QItemSelection, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QWidget

from boutique.ui.kit.rowpaint import BY_KEYS
from boutique.ui.kit.rows import Index

_ROWS = QSize()
THING = Qt.ItemDataRole.UserRole
_BY_MOUSE = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.OtherFocusReason)


class ThingsModel(QAbstractListModel):
    """Some things with an id each; `spoken` says one to a screen reader."""

    def __init__(
        self,
        id_of: Callable[[object], UUID],
        spoken: Callable[[object], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._things: Sequence[object] = ()
        self._id_of, self._spoken = id_of, spoken

    def show(self, things: Sequence[object]) -> None:
        """Show these things instead."""
        self.beginResetModel()
        self._things = things
        self.endResetModel()

    def find(self, id_: UUID) -> int:
        """Return where the thing with this id stands, or -1."""
        return next((at for at, thing in enumerate(self._things) if self._id_of(thing) == id_), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._things)

    def data(self, index: Index, role: int = 0) -> object:
        if role == THING:
            return self._things[index.row()]
        return self._spoken(self._things[index.row()]) if role == Qt.ItemDataRole.DisplayRole else None


class Tiles(QListView):
    """Shows things through a delegate of its own; choosing one never opens a dialog.

    With a card size they stand side by side, as many in a row as there is room for; else one below the other.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        model: ThingsModel,
        delegate: QStyledItemDelegate,
        name: str,
        parent: QWidget | None = None,
        *,
        card: QSize = _ROWS,
    ) -> None:
        super().__init__(parent)
        self._things = model
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(20)
        self._card = card
        if not card.isEmpty():
            self.setViewMode(QListView.ViewMode.IconMode)
            self.setMovement(QListView.Movement.Static)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(THING)))

    def show_things(self, things: Sequence[object]) -> None:
        """Show these things; the one that was chosen stays so, else the first is."""
        before = self.currentIndex().data(THING)
        self._things.show(things)
        at = self._things.find(self._things._id_of(before)) if before is not None else 0
        if things:
            self.setCurrentIndex(self._things.index(max(0, at), 0))

    def choose(self, id_: UUID) -> bool:
        """Choose the thing with this id, if it is among these."""
        at = self._things.find(id_)
        if at >= 0:
            self.setCurrentIndex(self._things.index(at, 0))
        return at >= 0

    def current(self) -> object | None:
        """Return the thing that is chosen."""
        found: object | None = self.currentIndex().data(THING)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards share the width evenly, so that no row ends in a hole."""
        if not self._card.isEmpty():
            room = self.viewport().width() - 1
            across = max(1, room // self._card.width())
            self.setGridSize(QSize(room // across, self._card.height()))
        super().resizeEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if selected.indexes():
            self.chosen.emit(selected.indexes()[0].data(THING))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys(True)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys(event.reason() not in _BY_MOUSE)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys(False)
        super().mousePressEvent(event)

    def _by_keys(self, used: bool) -> None:
        """Ring the current one only while keys move it."""
        self.setProperty(BY_KEYS, used)
        self.viewport().update()
