"""One of a few that answer to the keys 1, 2, 3 …, with the cap of the key before each."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter

from boutique.ui.kit.keycap import HEIGHT, keycap_width, paint_keycap
from boutique.ui.kit.segmented import Segmented
from boutique.ui.theme import Style, color, font, space

_GAP: Final = 6


class Numbered(Segmented):
    """The first choice is none of them and has no key; choosing what is chosen takes it back."""

    def choose_key(self, digit: int) -> bool:
        """Choose by a key; tells whether there is such a choice."""
        if not 0 <= digit < len(self._options):
            return False
        self.set_value(self._options[0 if digit == self._at else digit][0])
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - Qt.Key.Key_0
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self.choose_key(digit):
            super().keyPressEvent(event)

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(font(Style.MEDIUM))
        return [
            metrics.horizontalAdvance(text) + 2 * space.M + self._cap(at)
            for at, (_value, text) in enumerate(self._options)
        ]

    def _cap(self, at: int) -> int:
        return round(keycap_width(str(at))) + _GAP if at else 0

    def _paint_option(self, painter: QPainter, box: QRectF, at: int) -> None:
        here, cap = at == self._at, self._cap(at)
        painter.setPen(Qt.PenStyle.NoPen)
        if here:
            painter.setBrush(color("accent_soft"))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 3, 3)
        if at:
            top = box.top() + (box.height() - HEIGHT) / 2
            paint_keycap(painter, QRectF(box.left() + space.M, top, cap - _GAP, HEIGHT), str(at))
        painter.setPen(color("accent" if here else "muted"))
        painter.setFont(font(Style.STRONG if here else Style.BODY))
        words = box.adjusted(space.M + cap, 0, 0, 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, left, self._options[at][1])
