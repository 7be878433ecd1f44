"""How a row of the room is painted: the garment, whose it is, its day, whether it holds, what is owed."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from boutique.domain.workshop.waits import WaitCause
from boutique.ui.kit.breaking import shortened
from boutique.ui.kit.garment_pictures import paint_garment
from boutique.ui.kit.grouped import THING_ROLE
from boutique.ui.kit.grouped_list import GroupDelegate
from boutique.ui.kit.icons import paint_icon
from boutique.ui.kit.line import Row, Section, Tone
from boutique.ui.kit.rowpaint import paint_ground
from boutique.ui.kit.rows import ROW_ROLE, Index
from boutique.ui.orders.shown import ShownOrder
from boutique.ui.shell.matching import hits
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _
from boutique.wording.kernel.money import number
from boutique.wording.orders.holding import waits_words

WIDE: Final = 560
"""In a list as wide as this each thing has its column; in a narrower one there are two lines."""
EDGE: Final = space.XL
_ROW, _HEAD, _DRAWING, _TALL = 40, 32, 30, 36
_SIGN: Final = 14
_LONG_WAIT: Final = 9  # days; a longer wait is told shortened where the sum needs the room
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Columns(NamedTuple):
    """Where the columns of a wide list stand: the end of the day, the word, the sum; from the list's left."""

    names: int
    promised: int
    holds: int
    owed: int


def columns(width: int) -> Columns:
    """Return where the columns stand in a list so wide."""
    body = QFontMetrics(font(Style.FIGURES))
    owed = width - EDGE
    sums = max(body.horizontalAdvance(number(88_888)), body.horizontalAdvance(_("owed, lei"))) + space.L
    late = QFontMetrics(font(Style.STRONG)).horizontalAdvance(_("+{n} days, does not know").format(n=22))
    waits = waits_words(WaitCause.MAKER, _LONG_WAIT)
    word = max(late, QFontMetrics(font(Style.BODY)).horizontalAdvance(waits))
    holds = owed - sums - word
    return Columns(EDGE + _DRAWING + space.M, holds - space.M, holds, owed)


class OrderDelegate(GroupDelegate):
    """Paints orders and the heads of their groups; words that were looked for are underlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, even=True)
        self.asked = ""
        self._names, self._body = QFontMetrics(font(Style.NAME)), QFontMetrics(font(Style.BODY))
        self._figures = QFontMetrics(font(Style.FIGURES))
        self._columns: tuple[int, Columns] = (-1, columns(WIDE))

    def _columns_of(self, width: int) -> Columns:
        """Return where the columns stand, reckoned once for each width."""
        if self._columns[0] != width:
            self._columns = (width, columns(width))
        return self._columns[1]

    def row_height(self, width: int) -> int:
        names = self._names.height() + space.L
        return max(_ROW, names) if width >= WIDE else names + self._body.height() + space.XS

    def even_height(self) -> int:
        return _ROW

    def head_height(self) -> int:
        return max(_HEAD, QFontMetrics(font(Style.SECTION)).height() + space.L)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, box = index.data(ROW_ROLE), option.rect
        painter.save()
        if isinstance(line, Section):
            self.paint_head(painter, box, line)
            if option.state & option.state.State_Selected:
                paint_ground(painter, option)
                self._paint_words_of_head(painter, box, line)
        else:
            paint_ground(painter, option)
            shown = index.data(THING_ROLE)
            if isinstance(line, Row) and isinstance(shown, ShownOrder):
                self._paint_order(painter, box, line, shown)
            else:
                self._paint_waiting(painter, box)
        painter.restore()

    def paint_head(self, painter: QPainter, box: QRect, head: Section) -> None:
        painter.fillRect(box, color("paper"))
        self._paint_words_of_head(painter, box, head)

    def _paint_words_of_head(self, painter: QPainter, box: QRect, head: Section) -> None:
        at = box.adjusted(EDGE, 0, -EDGE, -space.XS)
        painter.setPen(color("muted"))
        painter.setFont(font(Style.SMALL_FIGURES))
        painter.drawText(at, _RIGHT, head.note)
        room = at.width() - painter.fontMetrics().horizontalAdvance(head.note) - space.L
        count = painter.fontMetrics().horizontalAdvance(head.many)
        painter.setFont(font(Style.SECTION))
        titles = QFontMetrics(font(Style.SECTION))
        title = shortened(titles, head.title.upper(), room - count - space.S - _SIGN)
        painter.drawText(at, _LEFT, title)
        left = at.left() + titles.horizontalAdvance(title) + space.S
        painter.setFont(font(Style.SMALL_FIGURES))
        painter.drawText(QRect(left, at.top(), count + 2, at.height()), _LEFT, head.many)
        if head.folds:
            name = "chevron-down" if head.is_open else "chevron-right"
            top = at.center().y() - _SIGN // 2 + 1
            paint_icon(painter, QRect(left + count + space.XS, top, 0, 0).topLeft(), name, "muted", _SIGN)

    def _paint_order(self, painter: QPainter, box: QRect, row: Row, shown: ShownOrder) -> None:
        self._paint_drawing(painter, box, shown)
        if box.width() >= WIDE:
            self._paint_in_columns(painter, box, row, shown)
        else:
            self._paint_in_lines(painter, box, row, shown)

    def _paint_drawing(self, painter: QPainter, box: QRect, shown: ShownOrder) -> None:
        item = shown.drawn
        if item is not None:
            tall = min(_TALL, box.height() - 2)
            at = QRect(box.left() + EDGE, box.center().y() - tall // 2 + 1, _DRAWING, tall)
            paint_garment(painter, at, item.garment, shown.at.swatch(item))

    def _paint_in_columns(self, painter: QPainter, box: QRect, row: Row, shown: ShownOrder) -> None:
        at = self._columns_of(box.width())
        words = QRect(box.left() + at.names, box.top(), at.promised - at.names - space.XL * 2, box.height())
        days = self._figures.horizontalAdvance(shown.promised)
        words.setRight(min(words.right(), box.left() + at.promised - days - space.M))
        self._paint_name(painter, words, row.name, row.text)
        self._paint_end(painter, box, at.promised, shown.promised)
        self._paint_holds(
            painter, QRect(box.left() + at.holds, box.top(), at.owed - at.holds, box.height()), row
        )
        self._paint_end(painter, box, at.owed, row.note)

    def _paint_in_lines(self, painter: QPainter, box: QRect, row: Row, shown: ShownOrder) -> None:
        inner = box.adjusted(EDGE + _DRAWING + space.M, space.S, -EDGE, -space.S)
        first = QRect(inner.left(), inner.top(), inner.width(), self._names.height())
        second = QRect(inner.left(), first.bottom() + 1, inner.width(), inner.bottom() - first.bottom())
        self._paint_end(painter, first, first.right() + 1 - first.left(), row.note)
        room = first.width() - self._figures.horizontalAdvance(row.note) - space.M
        self._paint_name(painter, QRect(first.left(), first.top(), room, first.height()), row.name, "")
        ends = " · ".join(filter(None, (shown.promised, row.chip)))
        self._prepare_holds(painter, row)
        beside = painter.fontMetrics().horizontalAdvance(ends)
        painter.drawText(second, _RIGHT, ends)
        painter.setFont(font(Style.BODY))
        painter.setPen(color("muted"))
        rest = QRect(second.left(), second.top(), second.width() - beside - space.M, second.height())
        self._paint_found(painter, rest, shortened(self._body, row.text, max(0, rest.width())), self._body)

    def _paint_name(self, painter: QPainter, box: QRect, name: str, words: str) -> None:
        painter.setFont(font(Style.NAME))
        painter.setPen(color("ink"))
        shown = shortened(self._names, name, box.width())
        self._paint_found(painter, box, shown, self._names)
        left = self._names.horizontalAdvance(shown) + space.S
        room = box.width() - left
        if words and room > space.XL:
            painter.setFont(font(Style.BODY))
            painter.setPen(color("muted"))
            rest = QRect(box.left() + left, box.top() + 1, room, box.height())
            self._paint_found(painter, rest, shortened(self._body, words, room), self._body)

    def _paint_found(self, painter: QPainter, box: QRect, text: str, metrics: QFontMetrics) -> None:
        """Paint a text, and a line below what of it was looked for."""
        painter.drawText(box, _LEFT, text)
        below = box.center().y() + metrics.ascent() // 2 + 1
        for first, length in hits(self.asked, text) if self.asked else ():
            left = box.left() + metrics.horizontalAdvance(text[:first])
            wide = metrics.horizontalAdvance(text[first : first + length])
            painter.fillRect(QRect(left, below, wide, 1), color("accent"))

    def _paint_end(self, painter: QPainter, box: QRect, end: int, text: str) -> None:
        painter.setFont(font(Style.FIGURES))
        painter.setPen(color("ink"))
        painter.drawText(QRect(box.left(), box.top(), end, box.height()), _RIGHT, text)

    def _prepare_holds(self, painter: QPainter, row: Row) -> None:
        painter.setFont(font(Style.STRONG if row.tone is Tone.ROSE else Style.BODY))
        painter.setPen(color("ink" if row.tone is Tone.NEUTRAL else row.tone.value[1]))

    def _paint_holds(self, painter: QPainter, box: QRect, row: Row) -> None:
        self._prepare_holds(painter, row)
        sums = self._figures.horizontalAdvance(row.note) + space.M
        room = box.width() - sums
        painter.drawText(box, _LEFT, shortened(painter.fontMetrics(), row.chip, room))

    def _paint_waiting(self, painter: QPainter, box: QRect) -> None:
        """Paint where a row will stand while it is being read."""
        left = box.left() + EDGE + _DRAWING + space.M
        painter.fillRect(QRect(left, box.center().y() - 4, 140, 8), color("rule"))
