"""The lines of the palette: what they are and how they are painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from boutique.ui.kit.keycap import HEIGHT as KEY_HEIGHT
from boutique.ui.kit.keycap import keycap_width, paint_keycap
from boutique.ui.kit.rows import Index
from boutique.ui.shell.found import Found
from boutique.ui.theme import Style, color, font, space

ROW: Final = 40


class Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Found] = []

    def show(self, lines: list[Found]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.lines)

    def data(self, index: Index, role: int = 0) -> object:
        return self.lines[index.row()].text if role == 0 else None


class LineDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, Lines)
        line = model.lines[index.row()]
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_soft"))
            painter.drawRoundedRect(QRectF(option.rect), space.RADIUS, space.RADIUS)
        painter.setPen(color("accent" if here else "ink"))
        painter.setFont(font(Style.NAME if line.person else Style.BODY))
        inner = option.rect.adjusted(space.M, 0, -space.M, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, line.text)
        self._paint_right(painter, inner, line)
        painter.restore()

    def _paint_right(self, painter: QPainter, inner: QRect, line: Found) -> None:
        if line.keys:
            width = keycap_width(line.keys)
            top = inner.center().y() - KEY_HEIGHT / 2
            paint_keycap(painter, QRectF(inner.right() - width, top, width, KEY_HEIGHT), line.keys)
        elif line.note:
            painter.setPen(color("muted"))
            painter.setFont(font(Style.FIGURES))
            painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, line.note)
