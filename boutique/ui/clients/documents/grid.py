"""A grid of small pictures, each with its title and day."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from boutique.ui.clients.documents.model import Index, PapersModel
from boutique.ui.clients.documents.thumbnails import Thumbnails
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _

_SIDE: Final = 166
_WORDS: Final = 48
_AIR: Final = space.M


class _Tile(QStyledItemDelegate):
    """Paints one picture with what is known of it below."""

    def __init__(self, thumbnails: Thumbnails, model: PapersModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails, self._model = thumbnails, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_SIDE + _AIR, _SIDE + _WORDS + _AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        frame = QRect(box.left() + _AIR // 2, box.top() + _AIR // 2, _SIDE, _SIDE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_picture(painter, frame, index)
        _paint_edge(painter, frame, state)
        self._paint_words(painter, frame, index)
        painter.restore()

    def _paint_picture(self, painter: QPainter, frame: QRect, index: Index) -> None:
        paper = self._model.at(index)
        painter.save()
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(frame), space.RADIUS, space.RADIUS)
        painter.setClipPath(shape)
        painter.fillRect(frame, color("hover"))
        scale = painter.device().devicePixelRatioF()
        picture = self._thumbnails.picture(paper.digests[0], frame.size(), scale)
        if picture is not None and not picture.isNull():
            painter.drawPixmap(frame.topLeft(), picture)
        elif picture is not None:
            painter.setFont(font(Style.SMALL))
            painter.setPen(color("muted"))
            words = frame.adjusted(space.M, space.M, -space.M, -space.M)
            painter.drawText(
                words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, _("Its file is missing")
            )
        painter.restore()

    def _paint_words(self, painter: QPainter, frame: QRect, index: Index) -> None:
        line = QRect(frame.left(), frame.bottom() + space.S, frame.width(), 20)
        for style, ink, text in (
            (Style.MEDIUM, "ink", str(index.data())),
            (Style.SMALL, "muted", self._model.about(index)),
        ):
            painter.setFont(font(style))
            painter.setPen(color(ink))
            short = QFontMetrics(font(style)).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)
            line.translate(0, line.height())


def _paint_edge(painter: QPainter, frame: QRect, state: QStyle.StateFlag) -> None:
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color("accent" if chosen else "rule"), space.RING if chosen else 1))
    out = 3.0 if chosen and state & QStyle.StateFlag.State_HasFocus else 0.0
    painter.drawRoundedRect(QRectF(frame).adjusted(-out, -out, out, out), space.RADIUS, space.RADIUS)


class PaperGrid(QListView):
    """Arrows move, Enter opens, Delete strikes out, Esc leaves."""

    entered_paper = Signal(object)  # UUID
    chosen = Signal(object)  # UUID, or None
    struck = Signal(object)  # UUID
    left = Signal()

    def __init__(self, thumbnails: Thumbnails, model: PapersModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._papers = model
        self.setModel(model)
        self.setItemDelegate(_Tile(thumbnails, model, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Photographs and papers"))
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(space.CONTROL - _AIR // 2, 0, 0, 0)
        self.doubleClicked.connect(self._on_entered)
        thumbnails.made.connect(self.viewport().update)

    def current(self) -> UUID | None:
        """Return which paper is chosen."""
        index = self.currentIndex()
        return self._papers.at(index).paper_id if index.isValid() else None

    def choose(self, paper_id: UUID | None) -> None:
        """Choose a paper, or the first when it is not there."""
        if self._papers.rowCount():
            index = self._papers.index(max(0, self._papers.place_of(paper_id)))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self._papers.at(current).paper_id if current.isValid() else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        who = self.current()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and who is not None:
            self.entered_paper.emit(who)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and who is not None:
            self.struck.emit(who)
        else:
            super().keyPressEvent(event)

    def _on_entered(self, index: QModelIndex) -> None:
        self.entered_paper.emit(self._papers.at(index).paper_id)
