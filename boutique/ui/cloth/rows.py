"""A cloth as a row: a cutting, its name and facts, how much there is, and what is to come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import ceil
from typing import Final

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from boutique.domain.cloth.views import ClothView
from boutique.ui.cloth.bolt import LONGEST_CM, paint_bolt
from boutique.ui.cloth.words import coming, facts, waiting
from boutique.ui.kit.breaking import shortened
from boutique.ui.kit.chip import chip_width, paint_chip
from boutique.ui.kit.cuttings import paint_cutting
from boutique.ui.kit.line import CHIP, MARK, Tone
from boutique.ui.kit.rowpaint import BY_KEYS
from boutique.ui.kit.rows import Index
from boutique.ui.kit.tiles import THING
from boutique.ui.theme import Style, color, font, space
from boutique.wording import metres
from boutique.wording.cloth import on_shelf

_HEIGHT: Final = 72
_LOW_HEIGHT: Final = 64
_SWATCH: Final = 48
_LINE: Final = 24
_BELOW: Final = 24
_BAR, _BAR_HIGH, _ROOMY = 120, 7, 480
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_State = QStyle.StateFlag
Chip = tuple[str, Tone]


class ClothDelegate(QStyledItemDelegate):
    """Paints cloths one below the other."""

    def __init__(
        self, today: Callable[[], date], parent: QObject | None = None, *, edge: int = space.CONTROL
    ) -> None:
        super().__init__(parent)
        self._today, self._edge = today, edge
        self._name, self._text = QFontMetrics(font(Style.NAME)), QFontMetrics(font(Style.SMALL))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        low = option.widget is not None and option.widget.window().height() < space.LOW
        return QSize(0, _LOW_HEIGHT if low else _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cloth = index.data(THING)
        assert isinstance(cloth, ClothView)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option)
        above = (option.rect.height() - _SWATCH) // 2
        box = option.rect.adjusted(self._edge, above, -space.L, -above)
        paint_cutting(painter, box.topLeft(), QSize(_SWATCH, _SWATCH), cloth.swatch)
        words = box.adjusted(_SWATCH + space.L, 0, 0, 0)
        below, beside = self._chips(cloth, words.width())
        self._paint_name(painter, words, cloth, beside)
        self._paint_facts(painter, words.translated(0, _BELOW), cloth, below)
        painter.restore()

    def _chips(self, cloth: ClothView, width: int) -> tuple[list[Chip], list[Chip]]:
        """Return what stands below; what would leave the facts no room goes up beside the metres."""
        chips = _chips(cloth, self._today())
        wide = sum(chip_width(text) + space.S for text, _tone in chips)
        fits = self._text.horizontalAdvance(facts(cloth)) + wide <= width
        return (chips, []) if fits else (chips[:1], chips[1:])

    def _paint_name(self, painter: QPainter, box: QRect, cloth: ClothView, beside: list[Chip]) -> None:
        """Paint the name, and how much there is at the edge."""
        line = QRect(box.left(), box.top() + 1, box.width(), _LINE)
        said = on_shelf(cloth) if cloth.short_cm else metres(cloth.free_cm)
        painter.setFont(font(Style.FIGURES))
        painter.setPen(color("accent" if cloth.short_cm else "ink" if cloth.free_cm else "muted"))
        painter.drawText(line, _RIGHT, said)
        right = line.right() + 1 - QFontMetrics(font(Style.FIGURES)).horizontalAdvance(said) - space.M
        if not beside and line.width() >= _ROOMY and cloth.stock_cm > 0:
            right -= _BAR + space.M
            bar = QRectF(right, line.center().y() - _BAR_HIGH / 2, _BAR, _BAR_HIGH)
            paint_bolt(painter, bar.adjusted(0.5, 0.5, 0.5, 0.5), cloth, LONGEST_CM)
        room = _paint_chips(painter, right, line.top() + 1, beside) - line.left()
        painter.setFont(font(Style.NAME))
        painter.setPen(color("ink"))
        painter.drawText(line, _LEFT, shortened(self._name, cloth.name, room))

    def _paint_facts(self, painter: QPainter, box: QRect, cloth: ClothView, chips: list[Chip]) -> None:
        """Paint what it is, and at the edge who waits and what is to come."""
        right = _paint_chips(painter, box.right() + 1, box.top() + 2, chips)
        line = QRect(box.left(), box.top() + 1, right - box.left() - space.XS, _LINE)
        painter.setFont(font(Style.SMALL))
        painter.setPen(color("muted"))
        painter.drawText(line, _LEFT, shortened(self._text, facts(cloth), line.width()))


def _paint_chips(painter: QPainter, right: int, top: int, chips: list[Chip]) -> int:
    """Paint chips from the right edge on; returns where they leave off."""
    for text, tone in chips:
        wide = chip_width(text)
        paint_chip(painter, QRectF(right - wide, top, wide, CHIP), text, tone)
        right -= ceil(wide) + space.S
    return right


def _chips(cloth: ClothView, today: date) -> list[Chip]:
    """Return what to say of a cloth at the right edge, the first at the very edge."""
    chips = [(waiting(cloth.waiting), Tone.ROSE)] if cloth.waiting else []
    said, tone = coming(cloth, today)
    return [*chips, (said, tone)] if said else chips


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    box = option.rect
    if option.state & _State.State_Selected:
        painter.fillRect(box, color("paper"))
        painter.fillRect(QRect(box.left(), box.top(), MARK, box.height()), color("accent"))
    elif option.state & _State.State_MouseOver:
        painter.fillRect(box, color("hover"))
    if option.state & _State.State_HasFocus and option.widget.property(BY_KEYS):
        painter.setPen(QPen(color("focus"), space.RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(MARK + 3, 3, -4, -3), space.RADIUS, space.RADIUS)
