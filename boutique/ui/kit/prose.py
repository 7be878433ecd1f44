"""Text that runs over several lines, set as a page is: generous line height, eighty characters at most."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.kit.keeping import kept_together
from boutique.ui.kit.text import Text
from boutique.ui.theme import Style, color
from boutique.ui.theme.fonts import SANS, SERIF, base_size

_MEASURE: Final = 80  # characters
_LEADING: Final = {SANS: 1.43, SERIF: 1.35}
_LEADING_SMALL: Final = 1.65  # small type wants more air between its lines
_NARROW: Final = 120  # pixels
_ROLES: Final = {"cover": "on_cover"}


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
        self._leading = _leading(self.font())
        self._heights: tuple[str, dict[int, int]] = ("", {})
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
        """Layouts ask many times for what changes seldom."""
        text = self.text()
        if self._heights[0] != text:
            self._heights = (text, {})
        known = self._heights[1]
        if width not in known:
            known[width] = max(1, self._laid_out(width).lineCount()) * self._leading
        return known[width]

    def _laid_out(self, width: int) -> QTextLayout:
        layout = QTextLayout(kept_together(self.text()).replace("\n", "\u2028"), QFont(self.font()))
        option = QTextOption(self.alignment())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        number = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, min(width, self._widest)))
            slack = (self._leading - line.height()) / 2
            line.setPosition(QPointF(self._left(width), number * self._leading + slack))
            number += 1
        layout.endLayout()
        return layout

    def _formats(self) -> list[QTextLayout.FormatRange]:
        """Where the text is set otherwise than in its style; plain prose nowhere is."""
        return []

    def _left(self, width: int) -> float:
        centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        return max(0, width - self._widest) / 2 if centred else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(color(_ROLES.get(self.property("tone"), self.property("tone"))))
        box = self.contentsRect()
        laid = self._laid_out(box.width())
        slack = max(0, box.height() - max(1, laid.lineCount()) * self._leading) / 2
        laid.draw(painter, QPointF(box.left(), box.top() + slack))


def _leading(face: QFont) -> int:
    small = face.family() == SANS and face.pixelSize() < base_size()
    return round(face.pixelSize() * (_LEADING_SMALL if small else _LEADING[face.family()]))
