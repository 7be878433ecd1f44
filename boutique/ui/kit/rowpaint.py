"""How rows and sections are painted: one painter for a list of any length."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from boutique.ui.kit.breaking import broken, shortened
from boutique.ui.kit.chip import chip_width, paint_chip
from boutique.ui.kit.line import CHIP, EDGE, LINE, MARK, NAME, SECTION, TOP, Row, Section
from boutique.ui.kit.rows import ROW_ROLE, Index
from boutique.ui.theme import Style, color, font, space

BY_KEYS: Final = "byKeys"  # property of a list that is being used from the keyboard
_MIDDLE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowDelegate(QStyledItemDelegate):
    """Paints rows and sections; a row takes up to `lines` lines of text, all the same number if `even`.

    `below`, the words of a chip stand beside the text, without their ground, and the name has its line alone.
    """

    def __init__(
        self, parent: QObject | None = None, *, lines: int = 2, even: bool = False, below: bool = False
    ) -> None:
        super().__init__(parent)
        self._lines, self._even, self._below = lines, even, below
        self._name = QFontMetrics(font(Style.NAME))
        self._text = QFontMetrics(font(Style.BODY))
        self._small = QFontMetrics(font(Style.SMALL))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self.height(index.data(ROW_ROLE), option.rect.width()))

    def even_height(self) -> int:
        """Return the height of every row of an even list."""
        return 2 * TOP + NAME + self._lines * LINE

    def height(self, line: Row | Section | None, width: int) -> int:
        """Return how high a line is in a list this wide."""
        if isinstance(line, Section):
            return SECTION
        if self._even or line is None:
            return self.even_height()
        return 2 * TOP + NAME + self._lines_of(line, width) * LINE

    def _right(self, row: Row) -> int:
        if row.chip:
            return round(chip_width(row.chip))
        return self._text.horizontalAdvance(row.note) if row.note else 0

    def _beside_name(self, row: Row) -> int:
        return 0 if self._below else self._right(row)

    def _beside_text(self, row: Row) -> int:
        return self._small.horizontalAdvance(row.chip) if self._below else self._right(row)

    def _room(self, beside: int, width: int) -> int:
        return width - EDGE - space.XL - (beside + space.M if beside else 0)

    def _lines_of(self, row: Row, width: int) -> int:
        if not row.text:
            return 0
        return len(broken(self._text, row.text, self._room(self._beside_text(row), width), self._lines))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(ROW_ROLE)
        painter.save()
        if isinstance(line, Section):
            self.paint_section(painter, option.rect, line)
        else:
            paint_ground(painter, option)
            if line is not None:
                self._paint_row(painter, option.rect, line)
            else:
                _paint_waiting(painter, option.rect)
        painter.restore()

    def paint_section(self, painter: QPainter, box: QRect, line: Section) -> None:
        """Paint the small capitals that open a group."""
        painter.setFont(font(Style.SECTION))
        painter.setPen(color("muted"))
        at = box.adjusted(space.XL, 0, -space.XL, -7)
        painter.drawText(at, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, line.title.upper())

    def _paint_row(self, painter: QPainter, box: QRect, row: Row) -> None:
        inner = box.adjusted(EDGE, TOP, -space.XL, -TOP)
        room = self._room(self._beside_name(row), box.width())
        painter.setFont(font(Style.NAME))
        painter.setPen(color("ink"))
        name = shortened(self._name, row.name, room)
        height = NAME
        painter.drawText(QRect(inner.left(), inner.top() - 2, room, height), _MIDDLE, name)
        if row.text:
            # The right side is one line high; only in uneven rows is the text broken as if it went on below.
            beside = self._room(self._beside_text(row), box.width())
            width = inner.width() if self._even else beside
            below = QRect(inner.left(), inner.top() + height, width, inner.height() - height)
            self._paint_text(painter, below, row.text)
        self._paint_right(painter, inner, row)

    def _paint_text(self, painter: QPainter, box: QRect, text: str) -> None:
        painter.setFont(font(Style.BODY))
        painter.setPen(color("muted"))
        lines = max(1, round(box.height() / LINE))
        for number, part in enumerate(broken(self._text, text, box.width(), lines)):
            at = QRect(box.left(), box.top() + number * LINE, box.width(), LINE)
            painter.drawText(at, _MIDDLE, part)

    def _paint_right(self, painter: QPainter, inner: QRect, row: Row) -> None:
        if self._below:
            painter.setFont(font(Style.SMALL))
            painter.setPen(color(row.tone.value[1]))
            box = QRectF(inner.left(), inner.top() + NAME, inner.width(), LINE)
            painter.drawText(box, _RIGHT, row.chip)
        elif row.chip:
            width = chip_width(row.chip)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(inner.right() + 1 - width, inner.top(), width, CHIP)
            paint_chip(painter, box, row.chip, row.tone)
        elif row.note:
            painter.setFont(font(Style.FIGURES))
            painter.setPen(color("muted"))
            box = QRectF(inner.left(), inner.top() - 2, inner.width(), NAME)
            painter.drawText(box, _RIGHT, row.note)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint what lies below a row: chosen, hovered or neither, ringed where the keyboard stands."""
    box = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, color("sheet"))
        painter.fillRect(QRect(box.left(), box.top(), MARK, box.height()), color("accent"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, color("hover"))
    if _has_keyboard(option):
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("focus"), space.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(box).adjusted(MARK + 3, 3, -4, -3)
        painter.drawRoundedRect(ring, space.RADIUS, space.RADIUS)


def _has_keyboard(option: QStyleOptionViewItem) -> bool:
    focused = option.state & QStyle.StateFlag.State_HasFocus
    return bool(focused) and bool(option.widget.property(BY_KEYS))


def _paint_waiting(painter: QPainter, box: QRect) -> None:
    """Paint where a row will stand while it is being read."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color("rule"))
    painter.drawRoundedRect(QRectF(box.left() + EDGE, box.top() + 16, 140, 8), 4, 4)
    painter.drawRoundedRect(QRectF(box.left() + EDGE, box.top() + 40, 220, 6), 3, 3)
