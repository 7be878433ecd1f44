"""A view of rows that knows where each stands without asking for any that is not seen.

Qt's own list lays out every row again whenever a page comes in: two seconds at a million rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QStyle, QStyleOptionViewItem, QWidget

from boutique.ui.kit.line import SECTION
from boutique.ui.kit.places import AddedPlaces, EvenPlaces, Places
from boutique.ui.kit.rowpaint import RowDelegate
from boutique.ui.kit.rows import Index, LineModel
from boutique.ui.kit.told import tell_row

_STEP: Final = 20  # pixels a turn of the wheel or a click on the bar moves by
_Action = QAbstractItemView.CursorAction
_State = QStyle.StateFlag


class RowView(QListView):
    """One column of rows, scrolled by the pixel.

    It is the toolkit's list to those who listen, who so hear rows; where rows stand it never asks that list,
    but calls the view below it.
    """

    def __init__(
        self,
        model: LineModel,
        parent: QWidget | None = None,
        *,
        lines: int,
        even: bool,
        delegate: RowDelegate | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows, self._even = model, even or model.even
        self._delegate = delegate or RowDelegate(self, lines=lines, even=self._even)
        self._places: Places = EvenPlaces(self._delegate.even_height())
        self._laid = -1  # the width all was last laid out for
        self._hovered = -1
        self._fewest = 0  # rows that are seen in any case, where the list is as high as its rows
        self._untouched: int | None = 0  # where the rows stood when they were given, until a hand moves them
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)  # also while Ctrl is held
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(model)
        model.modelReset.connect(self._on_given)
        self.verticalScrollBar().actionTriggered.connect(self._on_touched)

    def _on_given(self) -> None:
        self._untouched = self.verticalOffset()

    def _on_touched(self) -> None:
        self._untouched = None

    def keep_to_rows(self, fewest: int) -> None:
        """Be as high as all rows, so that what belongs to one stands right below; with less room, scroll."""
        self._fewest = fewest
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        wanted = QListView.sizeHint(self)
        return QSize(wanted.width(), self._high(self._rows.rowCount())) if self._fewest else wanted

    def minimumSizeHint(self) -> QSize:
        least = QListView.minimumSizeHint(self)
        few = min(self._fewest, self._rows.rowCount())
        return QSize(least.width(), self._high(few)) if self._fewest else least

    def _high(self, rows: int) -> int:
        return self._places.top(rows) + 2 * self.frameWidth()

    def _index(self, at: int) -> QModelIndex:
        return self._rows.index(at, 0)

    def _next(self, at: int, step: int) -> int:
        """Return the next place in this direction that can be chosen, or -1."""
        at += step
        while 0 <= at < self._rows.rowCount():
            if self._index(at).flags() & Qt.ItemFlag.ItemIsSelectable:
                return at
            at += step
        return -1

    def doItemsLayout(self) -> None:
        width = self._width_to_come()
        before = self._high(self._rows.rowCount())
        seen = self._sees(self.viewport().height())
        self._laid = width
        self._places = self._placed(width)
        QAbstractItemView.doItemsLayout(self)
        if seen:
            self._bring(self.currentIndex())
        if self._fewest and self._high(self._rows.rowCount()) != before:
            self.updateGeometry()

    def _placed(self, width: int) -> Places:
        """Return where the rows stand in a list so wide."""
        lines = range(self._rows.above if self._even else self._rows.rowCount())
        heights = [self._delegate.height(self._rows.line(at), width) for at in lines]
        return EvenPlaces(self._delegate.even_height(), heights) if self._even else AddedPlaces(heights)

    def _width_to_come(self) -> int:
        """Where there are more rows than fit the bar will come, and all would be laid out twice."""
        bar, room = self.verticalScrollBar(), self.viewport()
        coming = not bar.isVisibleTo(self) and self._rows.rowCount() * SECTION > room.height()
        return room.width() - (bar.sizeHint().width() if coming else 0)

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(_STEP)
        bar.setRange(0, max(0, self._places.top(self._rows.rowCount()) - height))
        if self._untouched is not None and self.currentIndex().isValid():
            bar.setValue(self._untouched)  # what little room there was before has moved them for nothing
            self._bring(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew what has become wider or narrower; in a higher or lower list each row stays.

        The one chosen stays in sight too, where it was.
        """
        seen = self._sees(event.oldSize().height())
        QAbstractItemView.resizeEvent(self, event)
        if self._width_to_come() != self._laid:
            self.scheduleDelayedItemsLayout()
        else:
            self.updateGeometries()
        if seen:
            self._bring(self.currentIndex())

    def _sees(self, height: int) -> bool:
        """Whether the chosen row is in sight in a list so high."""
        here = self.visualRect(self.currentIndex())
        return here.isValid() and here.top() >= 0 and here.bottom() < height

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        top, below = self._places.top(index.row()), self._places.top(index.row() + 1)
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), below - top)

    def indexAt(self, point: QPoint) -> QModelIndex:
        self.executeDelayedItemsLayout()
        at = self._places.at(point.y() + self.verticalOffset())
        return self._index(at) if 0 <= at < self._rows.rowCount() else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        self.executeDelayedItemsLayout()
        self._bring(index, hint)

    def _bring(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        box, height = self.visualRect(index), self.viewport().height()
        too_high = box.height() > height  # its beginning is what is seen of it
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            self.verticalScrollBar().setValue(self.verticalOffset() + box.center().y() - height // 2)
        elif box.top() < 0 or too_high or hint is QAbstractItemView.ScrollHint.PositionAtTop:
            self.verticalScrollBar().setValue(self.verticalOffset() + box.top())
        elif box.bottom() >= height:
            self.verticalScrollBar().setValue(self.verticalOffset() + box.bottom() + 1 - height)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The toolkit moves what was painted, by places of its own, and would leave the rest unseen."""
        QAbstractItemView.scrollContentsBy(self, dx, dy)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        here, last = self.currentIndex().row(), self._rows.rowCount() - 1
        page = max(1, self.viewport().height() // self._delegate.even_height())
        ways = {
            _Action.MoveUp: (here, -1),
            _Action.MovePrevious: (here, -1),
            _Action.MoveHome: (-1, 1),
            _Action.MoveEnd: (last + 1, -1),
            _Action.MovePageUp: (max(here - page, 0) - 1, 1),
            _Action.MovePageDown: (min(here + page, last) + 1, -1),
        }
        at = self._next(*ways.get(action, (here, 1)))
        return self._index(at) if at >= 0 else self.currentIndex()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def dataChanged(self, top: Index, bottom: Index, roles: Sequence[int] = ()) -> None:
        if not self._even:
            self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid():
            tell_row(self, current.row(), here=self.hasFocus())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)

    def focusInEvent(self, event: QFocusEvent) -> None:
        QAbstractItemView.focusInEvent(self, event)
        if self.currentIndex().isValid():
            tell_row(self, self.currentIndex().row(), here=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._on_touched()
        QAbstractItemView.keyPressEvent(self, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._on_touched()
        QAbstractItemView.mousePressEvent(self, event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: looking through a million rows for a letter is what the search field is for."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        QAbstractItemView.mouseMoveEvent(self, event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        QAbstractItemView.leaveEvent(self, event)
        self._hover(-1)

    def _hover(self, at: int) -> None:
        if at != self._hovered:
            self._hovered = at
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.executeDelayedItemsLayout()
        painter, option = QPainter(self.viewport()), QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(_State.State_Selected | _State.State_MouseOver | _State.State_HasFocus)
        first = self._places.at(event.rect().top() + self.verticalOffset())
        for at in range(max(0, first), self._rows.rowCount()):
            index = self._index(at)
            option.rect = self.visualRect(index)
            if option.rect.top() > event.rect().bottom():
                break
            option.state = plain | self._state_of(index)
            self._delegate.paint(painter, option, index)

    def _state_of(self, index: QModelIndex) -> QStyle.StateFlag:
        state = _State.State_None
        if self.selectionModel().isSelected(index):
            state |= _State.State_Selected
        if index.row() == self._hovered:
            state |= _State.State_MouseOver
        if index == self.currentIndex() and self.hasFocus():
            state |= _State.State_HasFocus
        return state
