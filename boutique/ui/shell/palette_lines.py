"""The lines of the palette under their heads: what they are and how they are painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractListModel, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from boutique.ui.kit.breaking import shortened
from boutique.ui.kit.icons import SIZE, paint_icon
from boutique.ui.kit.keycap import HEIGHT as KEY_HEIGHT
from boutique.ui.kit.keycap import keycap_width, paint_keycap
from boutique.ui.kit.rows import Index
from boutique.ui.shell.found import ENTER, Found, Group, head_of
from boutique.ui.shell.matching import hits
from boutique.ui.theme import Style, color, font, space
from boutique.wording import p_

ROW: Final = 40
_HEAD: Final = 32
_MARK: Final = 3
_TEXT: Final = 2 * space.XXL  # where words begin, right of the icons
_SWATCH: Final = QSize(32, 20)
_MIDDLE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Lines(QAbstractListModel):
    """Lines and the heads between them; only lines can be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.typed = ""
        self._rows: list[Found | str] = []

    def show(self, lines: list[Found], typed: str) -> None:
        """Show these lines, a head wherever another group begins."""
        self.beginResetModel()
        self.typed, self._rows = typed, []
        before: Group | None = None
        for line in lines:
            if line.group is not before and head_of(line.group):
                self._rows.append(head_of(line.group))
            before = line.group
            self._rows.append(line)
        self.endResetModel()

    def lines(self) -> list[Found]:
        """Return the lines without the heads."""
        return [each for each in self._rows if isinstance(each, Found)]

    def at(self, place: int) -> Found | None:
        """Return the line at a place; None for a head."""
        each = self._rows[place] if 0 <= place < len(self._rows) else None
        return each if isinstance(each, Found) else None

    def head(self, place: int) -> str:
        """Return the head at a place; empty for a line."""
        each = self._rows[place]
        return each if isinstance(each, str) else ""

    def height(self) -> int:
        """Return how high all are together, with a little air."""
        return sum(_HEAD if isinstance(each, str) else ROW for each in self._rows) + space.S

    def first(self) -> int:
        """Return the place of the first line, or -1."""
        return self.next(-1, 1)

    def next(self, here: int, step: int) -> int:
        """Return the place of the next line in a direction, around the ends; -1 where there is none."""
        places = [at for at, each in enumerate(self._rows) if isinstance(each, Found)]
        if not places:
            return -1
        later = [at for at in places if (at - here) * step > 0]
        if step > 0:
            return later[0] if later else places[0]
        return later[-1] if later else places[-1]

    def next_group(self, here: int, step: int) -> int:
        """Return the place of the first line of the next group, around the ends."""
        begins, before = [], None
        for at, each in enumerate(self._rows):
            if isinstance(each, Found) and each.group is not before:
                begins.append(at)
                before = each.group
        if not begins:
            return -1
        own = max((at for at in begins if at <= here), default=begins[0])
        return begins[(begins.index(own) + step) % len(begins)]

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = 0) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self.at(index.row())
        if line is None:
            return self.head(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        keys = p_("key", "Enter") if line.keys == ENTER else line.keys
        return ", ".join(part for part in (line.text, line.detail, line.note, keys) if part)


class LineDelegate(QStyledItemDelegate):
    """Paints an icon or a cloth, the words with what was typed underlined, and a key or a note."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, Lines)
        return QSize(0, _HEAD if model.at(index.row()) is None else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, Lines)
        line, box = model.at(index.row()), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if line is None:
            painter.setPen(color("muted"))
            painter.setFont(font(Style.SECTION))
            head = box.adjusted(space.L, space.S, 0, 0)
            painter.drawText(head, _MIDDLE, model.head(index.row()).upper())
        else:
            here = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_line(painter, box, line, model.typed, here=here)
        painter.restore()

    def _paint_line(self, painter: QPainter, box: QRect, line: Found, typed: str, *, here: bool) -> None:
        if here:
            painter.fillRect(box, color("accent_soft"))
            painter.fillRect(box.x(), box.y(), _MARK, box.height(), color("accent"))
        self._paint_sign(painter, box, line, "accent" if here else "muted")
        right = self._paint_right(painter, box.adjusted(0, 0, -space.L, 0), line)
        words = QRect(box.x() + _TEXT, box.y(), right - box.x() - _TEXT - space.M, box.height())
        painter.setPen(color("accent" if here else "ink"))
        things = (Group.PEOPLE, Group.CLOTHS, Group.PIECES, Group.ORDERS)
        named = line.person or line.swatch is not None or line.group in things
        wide = _paint_words(painter, words, line.text, typed, Style.NAME if named else Style.BODY)
        painter.setPen(color("muted"))
        painter.setFont(font(Style.BODY))
        beside = words.adjusted(wide + space.S, 0, 0, 0)
        if line.detail and beside.width() > space.XL:
            metrics = QFontMetrics(font(Style.BODY))
            painter.drawText(beside, _MIDDLE, shortened(metrics, line.detail, beside.width()))

    def _paint_sign(self, painter: QPainter, box: QRect, line: Found, ink: str) -> None:
        if line.swatch is not None:
            from boutique.ui.kit.cuttings import paint_cutting  # loaded with the first cloth

            at = QPoint(box.x() + space.L, box.center().y() - _SWATCH.height() // 2)
            paint_cutting(painter, at, _SWATCH, line.swatch)
            return
        name = line.icon or ("user" if line.person else "arrow-right")
        left = box.x() + space.L + (_SWATCH.width() - SIZE) // 2
        paint_icon(painter, QPoint(left, box.center().y() - SIZE // 2), name, ink, SIZE)

    def _paint_right(self, painter: QPainter, inner: QRect, line: Found) -> int:
        """Paint the key, or the note; returns where it begins."""
        if line.keys:
            width = keycap_width(line.keys)
            top = inner.center().y() - KEY_HEIGHT / 2
            paint_keycap(painter, QRectF(inner.right() - width, top, width, KEY_HEIGHT), line.keys)
            return round(inner.right() - width)
        metrics = QFontMetrics(font(Style.FIGURES))
        note = shortened(metrics, line.note, inner.width() // 2)
        painter.setPen(color("muted"))
        painter.setFont(font(Style.FIGURES))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
        return inner.right() - metrics.horizontalAdvance(note)


def _paint_words(painter: QPainter, box: QRect, text: str, typed: str, style: Style) -> int:
    """Paint a text, what was typed underlined in it; returns how wide it is."""
    metrics = QFontMetrics(font(style))
    shown = shortened(metrics, text, box.width())
    painter.setFont(font(style))
    painter.drawText(box, _MIDDLE, shown)
    line = box.center().y() + metrics.ascent() // 2 + 3
    ink = painter.pen()
    painter.setPen(QPen(color("accent"), 1))
    for at, length in hits(typed, shown):
        left = metrics.horizontalAdvance(shown[:at])
        wide = metrics.horizontalAdvance(shown[at : at + length])
        painter.drawLine(box.x() + left, line, box.x() + left + wide, line)
    painter.setPen(ink)
    return metrics.horizontalAdvance(shown)
