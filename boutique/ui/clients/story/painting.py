"""How a line of a story is painted: the day, what happened, and the client's own words below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from boutique.ui.clients.story.lines import StoryLine
from boutique.ui.kit.breaking import Breaker
from boutique.ui.kit.chip import chip_width, paint_chip
from boutique.ui.kit.line import CHIP, EDGE, LINE, SECTION, Row, Section
from boutique.ui.kit.rowpaint import RowDelegate
from boutique.ui.theme import Style, color, font, space

_DAY: Final = 76
_VOICE: Final = 27
_ABOVE: Final = 8
_WIDEST: Final = 640  # prose is at most eighty characters wide
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Set(NamedTuple):
    """The lines of a row in a list of some width."""

    what: list[str]
    words: list[str]


class StoryDelegate(RowDelegate):
    """Breaks every line once for each width; hundreds of events are laid out within a frame."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._what = Breaker(QFontMetrics(font(Style.BODY)))
        self._words = Breaker(QFontMetrics(font(Style.VOICE)))
        # By the place of each row in memory: hundreds of names would take longer to look up than the lines.
        self._known: dict[int, StoryLine] = {}
        self._made: dict[int, _Set] = {}
        self._width = -1

    def know(self, lines: Sequence[StoryLine]) -> None:
        """Take in the story that is shown from now on."""
        self._known = {id(line.row): line for line in lines}
        self._made.clear()

    def height(self, line: Row | Section | None, width: int) -> int:
        """Only count the lines: few of the rows are ever painted."""
        if not isinstance(line, Row):
            return SECTION
        known = self._known[id(line)]
        what, words = _rooms(line, width)
        return (
            2 * _ABOVE
            + self._what.count(known.what, what) * LINE
            + self._words.count(known.words, words) * _VOICE
        )

    def _set(self, row: Row, width: int) -> _Set:
        if width != self._width:
            self._made.clear()
            self._width = width
        if (made := self._made.get(id(row))) is None:
            made = self._made[id(row)] = self._broken(self._known[id(row)], width)
        return made

    def _broken(self, line: StoryLine, width: int) -> _Set:
        what, words = _rooms(line.row, width)
        return _Set(self._what.lines_of(line.what, what), self._words.lines_of(line.words, words))

    def paint_section(self, painter: QPainter, box: QRect, line: Section) -> None:
        super().paint_section(painter, box.adjusted(EDGE - space.XL, 0, 0, 0), line)

    def _paint_row(self, painter: QPainter, box: QRect, row: Row) -> None:
        made = self._set(row, box.width())
        left, top = box.left() + EDGE, box.top() + _ABOVE
        first = LINE if made.what else _VOICE
        painter.setFont(font(Style.FIGURES))
        painter.setPen(color("muted"))
        day, _end, who = row.note.partition("\n")
        painter.drawText(QRect(left, top, _DAY, first), _LEFT, day)
        if who and len(made.what) + len(made.words) > 1:
            painter.setFont(font(Style.SMALL))
            painter.drawText(QRect(left, top + first, _DAY, LINE), _LEFT, who)
        painter.setFont(font(Style.BODY))
        painter.setPen(color("ink"))
        top = _paint_lines(painter, left + _DAY, top, made.what, LINE)
        painter.setFont(font(Style.VOICE))
        _paint_lines(painter, left + _DAY, top, made.words, _VOICE)
        if row.chip:
            width = chip_width(row.chip)
            right = box.right() + 1 - space.XL - width
            paint_chip(painter, QRectF(right, box.top() + _ABOVE - 2, width, CHIP), row.chip, row.tone)


def _rooms(row: Row, width: int) -> tuple[int, int]:
    """How wide what happened and their words may run; the first line of either makes room for the chip."""
    chip = round(chip_width(row.chip)) + space.M if row.chip else 0
    whole = width - EDGE - _DAY - space.XL
    room = min(_WIDEST, whole)
    return min(room, whole - chip), room - (0 if row.name else chip)


def _paint_lines(painter: QPainter, left: int, top: int, lines: list[str], height: int) -> int:
    for line in lines:
        painter.drawText(QRect(left, top, _WIDEST + space.XL, height), _LEFT, line)
        top += height
    return top
