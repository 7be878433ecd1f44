"""Sentences of what will be late, whether the client knows at the right edge; beyond three they scroll."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from boutique.domain.pages.late_list import LateGarment, Lateness
from boutique.ui.kit.breaking import shortened
from boutique.ui.kit.line import MARK
from boutique.ui.kit.rowpaint import BY_KEYS
from boutique.ui.kit.rows import Index
from boutique.ui.kit.tiles import THING
from boutique.ui.theme import Style, color, font, space
from boutique.wording.workshop.late import knows_words, late_line

ROW, LOW_ROW = 40, 27
SHOWN: Final = 3
_ROOMY: Final = 560
_BESIDE: Final = 150
_MEASURED: Final = SHOWN
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_State = QStyle.StateFlag
_Flag = QItemSelectionModel.SelectionFlag


class _Model(QAbstractListModel):
    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self.lines: Sequence[LateGarment] = ()
        self._today = today
        self._longest = -1

    def show(self, lines: Sequence[LateGarment]) -> None:
        self.beginResetModel()
        self.lines, self._longest = lines, -1
        self.endResetModel()

    def longest(self) -> int:
        """Return how wide the longest of the first sentences is in large letters."""
        if self._longest < 0:
            metrics, some = QFontMetrics(font(Style.SUBTITLE)), self.lines[:_MEASURED]
            widths = (metrics.horizontalAdvance(late_line(each, self._today())) for each in some)
            self._longest = max(widths, default=0)
        return self._longest

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.lines)

    def data(self, index: Index, role: int = 0) -> object:
        line = self.lines[index.row()]
        if role == THING:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{late_line(line, self._today())} {knows_words(line, self._today())}"
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        widget = option.widget
        return QSize(0, row_height(low=widget is not None and widget.window().height() < space.LOW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(THING)
        assert isinstance(line, LateGarment)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option)
        box = option.rect.adjusted(MARK + space.M, 0, -space.L, 0)
        said, role = knows_words(line, self._today()), _role(line)
        style = Style.STRONG if role == "accent" else Style.BODY
        painter.setFont(font(style))
        painter.setPen(color(role))
        painter.drawText(box, _RIGHT, said)
        box.setRight(box.right() - QFontMetrics(font(style)).horizontalAdvance(said) - space.L)
        voice = self._voice(index.model(), option.rect.width(), option.rect.height())
        painter.setFont(font(voice))
        painter.setPen(color("muted" if line.how is Lateness.WATCHED else "ink"))
        sentence = late_line(line, self._today())
        painter.drawText(box, _MIDDLE, shortened(QFontMetrics(font(voice)), sentence, box.width()))
        painter.restore()

    def _voice(self, model: object, width: int, height: int) -> Style:
        """All sentences speak alike: as large as the longest of them has room for."""
        assert isinstance(model, _Model)
        large = width >= _ROOMY and height >= ROW and model.longest() <= width - _BESIDE
        return Style.SUBTITLE if large else Style.NAME


def row_height(*, low: bool) -> int:
    """Return how high a sentence stands."""
    return LOW_ROW if low else ROW


def _role(line: LateGarment) -> str:
    quiet = line.how is Lateness.WATCHED or line.told_on is not None
    return "muted" if quiet else "accent"


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    box = option.rect
    if option.state & _State.State_Selected:
        painter.fillRect(box, color("sheet"))
        painter.fillRect(box.left(), box.top(), MARK, box.height(), color("accent"))
    elif option.state & _State.State_MouseOver:
        painter.fillRect(box, color("hover"))
    if option.state & _State.State_HasFocus and option.widget.property(BY_KEYS):
        painter.setPen(QPen(color("focus"), space.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(MARK + 3, 3, -4, -3), space.RADIUS, space.RADIUS)


class LateList(QListView):
    """Choosing a sentence chooses its garment on the board."""

    chosen = Signal(object)  # LateGarment
    opened = Signal(object)  # LateGarment

    def __init__(self, today: Callable[[], date], name: str) -> None:
        super().__init__()
        self._lines = _Model(today, self)
        self.setAccessibleName(name)
        self.setModel(self._lines)
        self.setItemDelegate(_Delegate(today, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(THING)))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(THING)))

    def show_lines(self, lines: Sequence[LateGarment]) -> None:
        """Show these sentences."""
        if lines != self._lines.lines:
            self._lines.show(lines)
        self.stand()

    def stand(self) -> None:
        """Be as high as three sentences at most."""
        high = row_height(low=self.window().height() < space.LOW)
        self.setFixedHeight(min(SHOWN, max(1, len(self._lines.lines))) * high)
        self.verticalScrollBar().setSingleStep(high)
        self.scheduleDelayedItemsLayout()

    def lines(self) -> Sequence[LateGarment]:
        """Return the sentences that stand there."""
        return self._lines.lines

    def mark(self, item: str) -> None:
        """Mark the sentence of a garment, if there is one; says nothing."""
        at = next((n for n, each in enumerate(self._lines.lines) if each.card.item == item), -1)
        index = self._lines.index(at, 0) if at >= 0 else QModelIndex()
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        if at < 0:
            self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.setProperty(BY_KEYS, True)
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and before.isValid():
            self.opened.emit(before.data(THING))
            return
        super().keyPressEvent(event)
        if self.currentIndex() != before and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().data(THING))

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: letters do something to the garment that is chosen."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._lines.rowCount():
            self.selectionModel().setCurrentIndex(self._lines.index(0, 0), _Flag.ClearAndSelect)
            self.chosen.emit(self._lines.lines[0])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setProperty(BY_KEYS, False)
        super().mousePressEvent(event)
