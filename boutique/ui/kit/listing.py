"""A list on paper whose rows are chosen with the arrows or a click; choosing never opens a dialog."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Final

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from boutique.ui.kit.line import Row
from boutique.ui.kit.rowpaint import BY_KEYS, RowDelegate
from boutique.ui.kit.rows import ROW_ROLE, Index, LineModel
from boutique.ui.kit.rowview import RowView

_KEY_REASONS: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class RowList(RowView):
    """Shows any model of rows; says which one was chosen and which one was entered with Enter.

    `even` rows all take `lines` lines of text; a PagedModel must be even. A `delegate` paints them otherwise.
    """

    chosen = Signal(object)  # Row
    entered_row = Signal(object)  # Row
    _told: Row | None = None

    def __init__(
        self,
        model: LineModel,
        name: str,
        parent: QWidget | None = None,
        *,
        lines: int = 2,
        even: bool = False,
        delegate: RowDelegate | None = None,
    ) -> None:
        super().__init__(model, parent, lines=lines, even=even, delegate=delegate)
        self.setAccessibleName(name)
        self.doubleClicked.connect(self._on_entered)

    def current(self) -> Row | None:
        """Return the chosen row, if its page is at hand."""
        line = self.currentIndex().data(ROW_ROLE)
        return line if isinstance(line, Row) else None

    def choose(self, row_id: Hashable) -> bool:
        """Choose the row with this id if the list has it at hand."""
        at = self._rows.find(row_id)
        return at >= 0 and self.choose_at(at)

    def choose_first(self) -> bool:
        """Choose the first row there is."""
        return self.choose_at(0)

    def choose_none(self) -> None:
        """Choose nobody."""
        self.selectionModel().clear()

    def choose_at(self, at: int) -> bool:
        """Choose the row at a place or the next one below it, passing over sections."""
        place = self._next(max(0, at) - 1, 1)
        if place >= 0:
            self.setCurrentIndex(self._index(place))
        return place >= 0

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._tell()

    def dataChanged(self, top: Index, bottom: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(top, bottom, roles)
        if top.row() <= self.currentIndex().row() <= bottom.row():
            self._tell()

    def _tell(self) -> None:
        row = self.current() if self.selectionModel().hasSelection() else None
        if row != self._told:
            self._told = row
            if row is not None:
                self.chosen.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys(event.reason() in _KEY_REASONS)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys(False)
        super().mousePressEvent(event)

    def _by_keys(self, used: bool) -> None:
        """Ring the current row only while keys move it; the red edge marks it in any case."""
        self.setProperty(BY_KEYS, used)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys(True)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current() is not None:
            self.entered_row.emit(self.current())
        else:
            super().keyPressEvent(event)

    def _on_entered(self, _index: QModelIndex) -> None:
        if (row := self.current()) is not None:
            self.entered_row.emit(row)
