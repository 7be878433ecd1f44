"""The menu every choice opens: rows of 32 pixels, the chosen one marked, its keys beside it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from boutique.ui.kit.keycap import HEIGHT, keycap_width, paint_keycap
from boutique.ui.theme import Style, color, font, space

KEYS: Final = Qt.ItemDataRole.UserRole + 1  # the keys that choose a row
_ROW: Final = 32
_EDGE: Final = space.S  # around all rows, as the style sheet has it


class MenuRows(QStyledItemDelegate):
    """Paints the rows of a menu."""

    def __init__(self, choice: QComboBox) -> None:
        super().__init__(choice)
        self._choice = choice

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        wide = QFontMetrics(font(Style.STRONG)).horizontalAdvance(str(index.data() or ""))
        keys = index.data(KEYS)
        beside = round(keycap_width(str(keys))) + space.XL if keys else 0
        return QSize(wide + beside + 2 * space.S, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = index.row() == self._choice.currentIndex()
        box = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_soft"))
            painter.drawRoundedRect(QRectF(box), space.RADIUS, space.RADIUS)
        inner = box.adjusted(space.S, 0, -space.S, 0)
        if keys := index.data(KEYS):
            width = keycap_width(str(keys))
            top = inner.top() + (inner.height() - HEIGHT) / 2
            paint_keycap(painter, QRectF(inner.right() + 1 - width, top, width, HEIGHT), str(keys))
            inner.setRight(round(inner.right() - width - space.S))
        painter.setFont(font(Style.STRONG if chosen else Style.BODY))
        painter.setPen(color("accent" if chosen else "ink"))
        text = painter.fontMetrics().elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def dress_popup(choice: QComboBox) -> None:
    """Give a choice the menu of the house."""
    rows = QListView(choice)
    rows.setItemDelegate(MenuRows(choice))
    choice.setView(rows)
    window, kind = rows.window(), Qt.WindowType
    window.setWindowFlags(kind.Popup | kind.FramelessWindowHint | kind.NoDropShadowWindowHint)
    window.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)


def fit_popup(choice: QComboBox) -> None:
    """Make the menu as wide as its widest row, and never narrower than what opens it."""
    rows = choice.view()
    rows.setAccessibleName(choice.accessibleName())
    rows.setMinimumWidth(max(choice.width(), rows.sizeHintForColumn(0) + 2 * _EDGE + 2))
