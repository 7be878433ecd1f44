"""The open book, as large as there is room for; keys, the wheel and a click turn its pages."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.kit.told import picture_told
from boutique.ui.lookbooks.page_pictures import PagePictures
from boutique.ui.lookbooks.spreads import spread_of, turned
from boutique.ui.theme import color, space
from boutique.wording import _, n_

_RATIO: Final = 210 / 297
_SHADOW: Final = 10
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space)


class SpreadView(QWidget):
    """Paints the pages that lie open; `moved` tells which is the first of them."""

    TOLD_AS = staticmethod(picture_told)
    moved = Signal(int)

    def __init__(self, leaves: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leaves = leaves
        self.page = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Pages of the lookbook"))
        leaves.made.connect(self.update)
        leaves.turned.connect(self._on_turned)

    def sizeHint(self) -> QSize:
        return QSize(760, 560)

    def go_to(self, page: int) -> None:
        """Open the book at a page."""
        shown = spread_of(page, self._leaves.count)
        if shown and shown[0] != self.page:
            self.page = shown[0]
            self._tell()

    def turn(self, by: int) -> None:
        """Turn so many leaves on, or back."""
        self.go_to(turned(self.page, self._leaves.count, by))

    def shown(self) -> tuple[int, ...]:
        """Return the pages that lie open."""
        return spread_of(self.page, self._leaves.count)

    def _tell(self) -> None:
        pages = " – ".join(str(page + 1) for page in self.shown())
        of = n_("of {n} page", "of {n} pages", self._leaves.count)
        self.setAccessibleDescription(f"{pages} {of}")
        self.update()
        self.moved.emit(self.page)

    def _on_turned(self) -> None:
        self.page = min(self.page, max(0, self._leaves.count - 1))
        self._tell()

    def boxes(self) -> list[QRect]:
        """Return where the open pages lie."""
        pages = self.shown()
        room = self.rect().adjusted(space.XL, space.XL, -space.XL, -space.XL)
        height = min(room.height(), int(room.width() / (2 * _RATIO)))
        width = int(height * _RATIO)
        left = room.center().x() - (width if len(pages) == 2 else width // 2)
        top = room.center().y() - height // 2
        return [QRect(left + at * width, top, width, height) for at in range(len(pages))]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), color("rule"))
        boxes = self.boxes()
        if boxes:
            _paint_shadow(painter, boxes[0].united(boxes[-1]))
        for page, box in zip(self.shown(), boxes, strict=True):
            self._paint_page(painter, page, box)
        self._paint_gutter(painter)

    def _paint_page(self, painter: QPainter, page: int, box: QRect) -> None:
        picture: QPixmap | None = self._leaves.picture(page, box.width(), self.devicePixelRatioF())
        if picture is None:
            painter.fillRect(box, Qt.GlobalColor.white)  # paper is white in any light
        else:
            painter.drawPixmap(box, picture)

    def _paint_gutter(self, painter: QPainter) -> None:
        boxes = self.boxes()
        if len(boxes) == 2:
            painter.setOpacity(0.5)
            painter.fillRect(QRect(boxes[1].left(), boxes[1].top(), 1, boxes[1].height()), color("basting"))
            painter.setOpacity(1.0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _BACK:
            self.turn(-1)
        elif event.key() in _ON:
            self.turn(1)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(self._leaves.count - 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.turn(-1 if event.angleDelta().y() > 0 else 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.turn(-1 if event.position().x() < self.width() / 2 else 1)


def _paint_shadow(painter: QPainter, box: QRect) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)  # a shadow is dark in any light
    painter.setOpacity(0.02)
    for grown in range(_SHADOW, 0, -2):
        painter.drawRoundedRect(QRectF(box).adjusted(-grown, -grown + 3, grown, grown + 3), 4, 4)
    painter.setOpacity(1.0)
