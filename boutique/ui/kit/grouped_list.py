"""A list in groups: the head of the one in sight stays at the top; left closes a group, right opens it."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from boutique.ui.kit.grouped import Group, GroupedModel
from boutique.ui.kit.line import SECTION, Section
from boutique.ui.kit.listing import RowList
from boutique.ui.kit.places import GroupedPlaces, Places
from boutique.ui.kit.rowpaint import RowDelegate
from boutique.ui.kit.rows import Index
from boutique.ui.theme import color

_Hint = QAbstractItemView.ScrollHint


class GroupDelegate(RowDelegate):
    """Paints rows of groups, all as high in a list so wide, and their heads."""

    def row_height(self, width: int) -> int:
        """Return how high every row is in a list this wide."""
        return self.even_height()

    def head_height(self) -> int:
        """Return how high the head of a group is."""
        return SECTION

    def paint_head(self, painter: QPainter, box: QRect, head: Section) -> None:
        """Paint the head of a group on its own ground."""
        painter.fillRect(box, color("paper"))
        self.paint_section(painter, box, head)


class GroupedList(RowList):
    """Says which group a hand opened or closed, and when the keyboard stands on no row."""

    folded = Signal(object, bool)  # the group's id, whether it is open now
    stood = Signal()

    def __init__(
        self, model: GroupedModel, name: str, delegate: GroupDelegate, parent: QWidget | None = None
    ) -> None:
        self._grouped, self._painter = model, delegate
        super().__init__(model, name, parent, even=True, delegate=delegate)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.stood.emit())

    def _placed(self, width: int) -> Places:
        groups = (group.shown for group in self._grouped.groups)
        return GroupedPlaces(self._painter.head_height(), self._painter.row_height(width), groups)

    def fold(self, id_: Hashable, *, is_open: bool) -> None:
        """Open or close a group; the keyboard goes to its first row, or to its head."""
        self._grouped.fold(id_, is_open=is_open)
        head = self._grouped.head_of(id_)
        self.setCurrentIndex(self._index(head + 1 if is_open else head))
        self.folded.emit(id_, is_open)

    def here(self) -> Group | None:
        """Return the group in which the keyboard stands."""
        found = self._grouped.group_at(self.currentIndex().row())
        return found[0] if found is not None else None

    def key(self) -> Hashable | None:
        """Return the key of the row chosen, whether it was read or not."""
        return self._grouped.key_at(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        group = self.here()
        if group is not None and group.head.folds and not event.modifiers():
            wanted = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}.get(Qt.Key(event.key()))
            if wanted is None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space):
                wanted = True if not group.head.is_open else None
            if wanted is not None:
                if wanted is not group.head.is_open:
                    self.fold(group.id, is_open=wanted)
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a head opens or closes its group."""
        point = event.position().toPoint()
        group = self._head_under(point)
        if group is not None and group.head.folds and event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.fold(group.id, is_open=not group.head.is_open)
        elif group is None:
            super().mousePressEvent(event)

    def _head_under(self, point: QPoint) -> Group | None:
        stuck = self._stuck()
        if stuck is not None and stuck[1].contains(point):
            return stuck[0]
        at = self.indexAt(point).row()
        found = self._grouped.group_at(at)
        return found[0] if found is not None and found[1] == at else None

    def _stuck(self) -> tuple[Group, QRect] | None:
        """Return the group whose head stands at the top though it was scrolled past, and where it is."""
        if self.verticalOffset() <= 0:
            return None
        found = self._grouped.group_at(self._places.at(self.verticalOffset()))
        if found is None or not found[0].shown:
            return None
        high = self._painter.head_height()
        end = self._places.top(found[1] + 1 + found[0].shown) - self.verticalOffset()
        return found[0], QRect(0, min(0, end - high), self.viewport().width(), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        stuck = self._stuck()
        if stuck is not None:
            painter = QPainter(self.viewport())
            self._painter.paint_head(painter, stuck[1], stuck[0].head)
            painter.end()

    def _bring(self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        """A row is in sight only below the head that stands at the top."""
        box, high = self.visualRect(index), self._painter.head_height()
        if hint is _Hint.EnsureVisible and index.isValid() and box.top() < high:
            found = self._grouped.group_at(index.row())
            above = 0 if found is None or found[1] == index.row() else high
            self.verticalScrollBar().setValue(self.verticalOffset() + box.top() - above)
        else:
            super()._bring(index, hint)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Going up to the first row shows its head as well."""
        found = super().moveCursor(action, modifiers)
        if found.isValid() and found.row() <= 1:
            self.verticalScrollBar().setValue(0)
        return found

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        super().initViewItemOption(option)
        option.widget = self
