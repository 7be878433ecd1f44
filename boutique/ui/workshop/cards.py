"""A card of the board: three lines beside the garment, which hangs by a thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from boutique.domain.cloth.views import SwatchView
from boutique.domain.pages.board import BoardCard
from boutique.ui.kit.breaking import shortened
from boutique.ui.kit.line import MARK
from boutique.ui.kit.rowpaint import BY_KEYS
from boutique.ui.kit.rows import Index
from boutique.ui.kit.tiles import THING
from boutique.ui.theme import Style, color, font, space
from boutique.ui.workshop.garments import SIZE, HangingPictures
from boutique.wording import _
from boutique.wording.workshop.board import card_day, card_name, first_name, untouched_words, wait_short
from boutique.wording.workshop.late import days_late_words

HEIGHT: Final = 64
_LINES: Final = (22, 18, 18)
_TEXT: Final = SIZE.width() + space.S
EDGE: Final = space.S
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_State = QStyle.StateFlag


@dataclass
class Hung:
    """What the cards need to know beside themselves: the day, the cloths, what will be late by how much."""

    today: Callable[[], date]
    swatches: Mapping[str, SwatchView] = field(default_factory=dict)
    late: Mapping[str, int] = field(default_factory=dict)

    def days_late(self, card: BoardCard) -> int:
        """Days by which a garment is late, or will be."""
        return card.days_late(self.today()) or self.late.get(card.item, 0)

    def third(self, card: BoardCard) -> tuple[str, str]:
        """Return what the last line says and its role: what it waits for, or who works on it."""
        if card.waits:
            return wait_short(card.waits[0]), "warn"
        if days := card.untouched(self.today()):
            return untouched_words(days), "warn"
        return first_name(card.by) or _("nobody yet"), "muted"


class CardDelegate(QStyledItemDelegate):
    """Paints cards; what is late has a mark at its edge."""

    def __init__(self, hung: Hung, pictures: HangingPictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hung, self._pictures = hung, pictures
        self._name, self._small = QFontMetrics(font(Style.NAME)), QFontMetrics(font(Style.SMALL))
        self._strong = QFontMetrics(font(Style.SMALL_STRONG))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, HEIGHT)

    def width_of(self, card: BoardCard) -> int:
        """Return how wide a card would like to be."""
        late = self._hung.days_late(card)
        day = self._small.horizontalAdvance(card_day(card, self._hung.today()))
        day += self._strong.horizontalAdvance(f" {days_late_words(late)}") if late else 0
        third = self._small.horizontalAdvance(self._hung.third(card)[0])
        widest = max(self._name.horizontalAdvance(card_name(card)), day, third)
        return EDGE + _TEXT + widest + space.M

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(THING)
        assert isinstance(card, BoardCard)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        late = self._hung.days_late(card)
        _paint_ground(painter, option, late=bool(late))
        box = option.rect.adjusted(EDGE, 0, 0, 0)
        cloth = self._hung.swatches.get(card.cloth or "")
        self._pictures.paint(painter, box, card.garment, cloth)
        self._paint_words(painter, box.adjusted(_TEXT, 4, -space.XS, 0), card, late)
        painter.restore()

    def _paint_words(self, painter: QPainter, box: QRect, card: BoardCard, late: int) -> None:
        name, day, third = _lines(box)
        painter.setFont(font(Style.NAME))
        painter.setPen(color("ink"))
        painter.drawText(name, _LEFT, shortened(self._name, card_name(card), name.width()))
        painter.setFont(font(Style.SMALL))
        said = card_day(card, self._hung.today())
        painter.drawText(day, _LEFT, said)
        if late:
            painter.setFont(font(Style.SMALL_STRONG))
            painter.setPen(color("accent"))
            over = day.adjusted(self._small.horizontalAdvance(f"{said} "), 0, 0, 0)
            painter.drawText(over, _LEFT, shortened(self._strong, days_late_words(late), over.width()))
        words, role = self._hung.third(card)
        painter.setFont(font(Style.SMALL))
        painter.setPen(color(role))
        painter.drawText(third, _LEFT, shortened(self._small, words, third.width()))


def _lines(box: QRect) -> list[QRect]:
    found, top = list[QRect](), box.top()
    for high in _LINES:
        found.append(QRect(box.left(), top, box.width(), high))
        top += high
    return found


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, late: bool) -> None:
    box = option.rect
    if option.state & _State.State_Selected:
        painter.fillRect(box.adjusted(MARK, 0, 0, 0), color("accent_soft"))
    elif option.state & _State.State_MouseOver:
        painter.fillRect(box.adjusted(MARK, 0, 0, 0), color("hover"))
    if late:
        painter.fillRect(QRect(box.left(), box.top(), MARK, box.height()), color("accent"))
    if option.state & _State.State_HasFocus and option.widget.property(BY_KEYS):
        painter.setPen(QPen(color("focus"), space.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(MARK + 2, 2, -2, -2), space.RADIUS, space.RADIUS)
