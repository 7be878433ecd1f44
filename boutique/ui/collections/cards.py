"""A piece as a card: its picture, a cutting of its cloth, code, name and price."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from boutique.domain.collections.views import PieceView
from boutique.ui.collections.gallery import Gallery
from boutique.ui.collections.words import price
from boutique.ui.kit.breaking import broken
from boutique.ui.kit.cuttings import paint_cutting
from boutique.ui.kit.rowpaint import BY_KEYS
from boutique.ui.kit.rows import Index
from boutique.ui.kit.tiles import THING
from boutique.ui.theme import Style, color, font, space

NARROWEST: Final = 148
PICTURE: Final = 188
_SWATCH: Final = 30
_LINE: Final = 22
_SMALL: Final = 20
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
HEIGHT: Final = PICTURE + space.S + _SMALL + 2 * _LINE + space.XL
CARD: Final = QSize(NARROWEST + space.L, HEIGHT)
"""A card at its narrowest, with the air around it."""

_State = QStyle.StateFlag


class CardDelegate(QStyledItemDelegate):
    """Paints cards; where a picture is not made yet, its cloth's colour stands until it is."""

    def __init__(self, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self._name = QFontMetrics(font(Style.NAME))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        return view.gridSize() if isinstance(view, QListView) and not view.gridSize().isEmpty() else CARD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        piece = index.data(THING)
        assert isinstance(piece, PieceView)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = option.rect.adjusted(space.S, space.S, -space.S, 0)
        frame.setHeight(PICTURE)
        self._paint_frame(painter, frame, option)
        self._paint_picture(painter, frame, piece)
        self._paint_words(painter, frame, piece)
        painter.restore()

    def _paint_frame(self, painter: QPainter, frame: QRect, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & _State.State_Selected)
        hovered = bool(option.state & _State.State_MouseOver)
        painter.setPen(QPen(color("accent" if chosen else "rule"), 2 if chosen else 1))
        painter.setBrush(color("hover" if hovered and not chosen else "paper"))
        inset = 1.0 if chosen else 0.5
        painter.drawRoundedRect(QRectF(frame).adjusted(inset, inset, -inset, -inset), 3, 3)
        if option.state & _State.State_HasFocus and option.widget.property(BY_KEYS):
            painter.setPen(QPen(color("focus"), space.RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(frame).adjusted(-3, -3, 3, 3), space.RADIUS, space.RADIUS)

    def _paint_picture(self, painter: QPainter, frame: QRect, piece: PieceView) -> None:
        self._gallery.paint(painter, frame.adjusted(2, 2, -2, -2), piece)
        at = frame.bottomLeft() + QPoint(space.S, -_SWATCH - space.S)
        paint_cutting(painter, at, QSize(_SWATCH, _SWATCH), piece.cloth.swatch)

    def _paint_words(self, painter: QPainter, frame: QRect, piece: PieceView) -> None:
        line = QRect(frame.left(), frame.bottom() + space.S, frame.width(), _SMALL)
        painter.setPen(color("muted"))
        painter.setFont(font(Style.SMALL))
        painter.drawText(line, _LEFT, piece.code)
        painter.setFont(font(Style.SMALL_FIGURES))
        painter.drawText(line, _RIGHT, price(piece))
        painter.setPen(color("ink"))
        painter.setFont(font(Style.NAME))
        for at, words in enumerate(broken(self._name, piece.name, frame.width(), 2)):
            below = line.translated(0, _SMALL + at * _LINE)
            below.setHeight(_LINE)
            painter.drawText(below, _LEFT, words)
