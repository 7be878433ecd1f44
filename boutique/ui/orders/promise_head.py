"""The promised day in large type, and beside it its chance; where both have no room the type is smaller."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.kit.breaking import shortened
from boutique.ui.kit.told import words_told
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _

_TITLE, _DAY = 20, 44


class PromiseHead(QWidget):
    """What stands out of everything on the screen."""

    TOLD_AS = staticmethod(words_told)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._chance, self._promised = "", "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, day: str, chance: str, *, promised: bool) -> None:
        """Say a day with its chance, or that there is none."""
        self._day, self._chance, self._promised = day, chance, promised
        self.setAccessibleName(", ".join(filter(None, (_("The promise"), day, chance))))
        self.update()

    def text(self) -> str:
        """Return what is said."""
        return " ".join(filter(None, (self._day, self._chance)))

    def sizeHint(self) -> QSize:
        return QSize(320, _TITLE + _DAY)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, flags = QPainter(self), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(font(Style.SECTION))
        painter.setPen(color("muted"))
        painter.drawText(QRect(0, 0, self.width(), _TITLE), flags, _("The promise").upper())
        line = QRect(0, _TITLE, self.width(), _DAY)
        wide = QFontMetrics(font(Style.SUBTITLE)).horizontalAdvance(self._chance)
        painter.setFont(font(Style.SUBTITLE))
        painter.setPen(color("ink"))
        painter.drawText(line, flags | Qt.AlignmentFlag.AlignRight, self._chance)
        room = self.width() - wide - space.M
        large = QFontMetrics(font(Style.TITLE)).horizontalAdvance(self._day) <= room
        style = Style.TITLE if large and self._promised else Style.SUBTITLE
        painter.setFont(font(style))
        painter.setPen(color("accent" if self._promised else "muted"))
        painter.drawText(line, flags, shortened(QFontMetrics(font(style)), self._day, room))
