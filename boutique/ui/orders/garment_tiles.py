"""The garments of an order as tiles: drawn in their cloth, with name, cloth and price, and one more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QSizePolicy, QWidget

from boutique.domain.cloth.views import SwatchView
from boutique.ui.kit.crisp import fill
from boutique.ui.kit.icons import paint_icon
from boutique.ui.kit.keycap import HEIGHT, keycap_width, paint_keycap
from boutique.ui.kit.options import Options
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _

_HIGH, _LOW = 88, 56
_PICTURE: Final = 56
_SLIM: Final = 32
_WIDE, _NARROWEST = 184, 136
_MORE: Final = 72
_LINE: Final = 20
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True)
class Tile:
    """What one tile says; `style` is what its drawing wears."""

    name: str
    cloth: str
    price: str
    garment: str
    style: str = ""
    swatch: SwatchView | None = None

    @property
    def told(self) -> str:
        """The tile as it is read aloud."""
        return ", ".join(filter(None, (self.name, self.cloth, self.price)))


class GarmentTiles(QGroupBox):
    """A row of tiles, one chosen; left and right walk, those without room are beyond the edge."""

    chosen = Signal(int)
    more = Signal()

    def __init__(self, cap: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cap = cap
        self._tiles: Sequence[Tile] = ()
        self._at, self._first, self._is_low = 0, 0, False
        self._told = Options(self, self._choose)
        self.setAccessibleName(_("Garments of the order"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_tiles(self, tiles: Sequence[Tile], at: int) -> None:
        """Show these, with one of them chosen."""
        names = [each.told for each in tiles]
        if names != [each.told for each in self._tiles]:
            self._told.offer(names, at)
        elif at != self._at:
            self._told.mark(at)
        self._tiles, self._at = tuple(tiles), at
        self._lie()
        self.update()

    def tiles(self) -> Sequence[Tile]:
        """Return what is shown."""
        return self._tiles

    def be_low(self, *, low: bool) -> None:
        """Leave out the second line where there is no height to spare."""
        if low != self._is_low:
            self._is_low = low
            self.updateGeometry()
            self._lie()

    def sizeHint(self) -> QSize:
        return QSize(_WIDE + _MORE, _LOW if self._is_low else _HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST + _MORE, self.sizeHint().height())

    def _choose(self, at: int) -> None:
        if at != self._at:
            self.chosen.emit(at)

    def _width(self) -> int:
        room = self.width() - _MORE
        fits = max(1, room // _NARROWEST)
        return min(_WIDE, room // min(fits, max(1, len(self._tiles))))

    def _lie(self) -> None:
        """The chosen one is always in sight."""
        shown = max(1, (self.width() - _MORE) // max(1, self._width()))
        self._first = min(max(self._first, self._at - shown + 1), self._at)
        self._first = max(0, min(self._first, len(self._tiles) - shown))
        self._told.lie(self._boxes())

    def _boxes(self) -> list[QRect]:
        wide = self._width()
        return [QRect((at - self._first) * wide, 0, wide, self.height()) for at in range(len(self._tiles))]

    def _more_box(self) -> QRect:
        boxes = self._boxes()
        right = min(boxes[-1].right() + 1 if boxes else 0, self.width() - _MORE)
        return QRect(right, 0, _MORE, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lie()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and self._tiles:
            self._choose((self._at + step) % len(self._tiles))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._more_box().contains(at):
            self.more.emit()
            return
        for place, box in enumerate(self._boxes()):
            if box.contains(at) and place >= self._first:
                self._choose(place)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._more_box().left()
        for at, (tile, box) in enumerate(zip(self._tiles, self._boxes(), strict=True)):
            if at >= self._first and box.right() < edge + 1:
                self._paint_tile(painter, box, tile, here=at == self._at)
        self._paint_more(painter, self._more_box())

    def _paint_tile(self, painter: QPainter, box: QRect, tile: Tile, *, here: bool) -> None:
        if here:
            fill(painter, QRectF(box), color("sheet"))
            fill(painter, QRectF(box.left(), box.bottom() - 2, box.width(), 3), color("accent"))
        slim = self._is_low or box.width() < _WIDE
        wide = _SLIM if slim else _PICTURE
        picture = QRect(box.left() + space.S, box.top() + 6, wide, box.height() - 14)
        from boutique.ui.kit.garment_pictures import paint_garment  # the first picture waits for no garments

        paint_garment(painter, picture, tile.garment, tile.swatch, tile.style)
        left = picture.right() + 1 + space.S
        room = box.right() - left - space.XS
        lines = [(tile.name, Style.NAME, "ink"), (tile.cloth, Style.SMALL, "muted")]
        lines = lines[:1] if self._is_low else lines
        lines.append((tile.price, Style.SMALL, "ink"))
        shown = [each for each in lines if each[0]]
        top = box.center().y() - len(shown) * _LINE // 2
        for line, (text, style, tone) in enumerate(shown):
            painter.setFont(font(style))
            painter.setPen(color(tone))
            said = QFontMetrics(font(style)).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, top + line * _LINE, room, _LINE), _MIDDLE, said)

    def _paint_more(self, painter: QPainter, box: QRect) -> None:
        middle = box.center()
        paint_icon(painter, QRect(middle.x() - 8, middle.y() - 19, 16, 16).topLeft(), "plus", "muted", 16)
        wide = keycap_width(self._cap)
        paint_keycap(painter, QRectF(middle.x() - wide / 2, middle.y() + 4, wide, HEIGHT), self._cap)
