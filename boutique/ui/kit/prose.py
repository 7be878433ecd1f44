"""Text that runs over several lines, set as a page is: generous line height, eighty characters at most."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.kit.text import Text
from boutique.ui.theme import Style, color

_MEASURE: Final = 80  # characters
_LEADING: Final = 1.43
_NARROW: Final = 120  # pixels


class Prose(Text):
    """A wrapped text; plain, so that nothing typed by anybody is taken for markup."""

    def __init__(
        self,
        text: str = "",
        style: Style = Style.BODY,
        tone: str = "ink",
        parent: QWidget | None = None,
        *,
        measure: int = _MEASURE,
    ) -> None:
        super().__init__(text, style, tone, parent)
        self._leading = round(self.font().pixelSize() * _LEADING)
        self._widest = int(QFontMetricsF(self.font()).averageCharWidth() * measure)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._height(width)

    def sizeHint(self) -> QSize:
        wide = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        width = min(self._widest, int(wide) + 2)
        return QSize(width, self._height(width))

    def minimumSizeHint(self) -> QSize:
        width = min(_NARROW, self.sizeHint().width())
        return QSize(width, self._leading)

    def _height(self, width: int) -> int:
        return max(1, self._laid_out(width).lineCount()) * self._leading

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), QFont(self.font()))
        option = QTextOption(self.alignment())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        number = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, min(width, self._widest)))
            slack = (self._leading - line.height()) / 2
            line.setPosition(QPointF(self._left(width), number * self._leading + slack))
            number += 1
        layout.endLayout()
        return layout

    def _left(self, width: int) -> float:
        centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        return max(0, width - self._widest) / 2 if centred else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(color(_ROLES.get(self.property("tone"), self.property("tone"))))
        box: QRect = self.contentsRect()
        self._laid_out(box.width()).draw(painter, QPointF(box.topLeft()))


_ROLES: Final = {"cover": "on_cover"}
