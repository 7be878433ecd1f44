"""Line icons that take the colour of their role at the moment they are painted."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from boutique.paths import resources
from boutique.ui.theme import color

SIZE: Final = 18


@cache
def _source(name: str) -> bytes:
    return (resources() / "icons" / f"{name}.svg").read_bytes()


@cache
def _drawn(name: str, ink: str, width: int, height: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # a window without icons starts without it

    drawing = QSvgRenderer(QByteArray(_source(name).replace(b"currentColor", ink.encode())))
    picture = QPixmap(width, height)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    side = min(width, height)  # what is left over keeps the label of a button at a distance
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


def drawn(name: str, role: str, size: int = SIZE, scale: float = 1.0) -> QPixmap:
    """Return the picture of an icon in the colour of a role, sharp at this device scale."""
    picture = QPixmap(_drawn(name, color(role).name(), round(size * scale), round(size * scale)))
    picture.setDevicePixelRatio(scale)
    return picture


class _Engine(QIconEngine):
    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name, self._role = name, role

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._role)

    def _ink(self, mode: QIcon.Mode) -> str:
        return color("muted" if mode is QIcon.Mode.Disabled else self._role).name()

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.drawPixmap(
            rect, self.scaledPixmap(rect.size(), mode, state, painter.device().devicePixelRatio())
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _drawn(self._name, self._ink(mode), size.width(), size.height())

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        picture = QPixmap(self.pixmap((size.toSizeF() * scale).toSize(), mode, state))
        picture.setDevicePixelRatio(scale)
        return picture


def icon(name: str, role: str = "muted") -> QIcon:
    """Return an icon of the house by the name of its file, in the colour of a role."""
    return QIcon(_Engine(name, role))


def paint_icon(painter: QPainter, at: QPoint, name: str, role: str, size: int = SIZE) -> None:
    """Paint an icon with its top left corner here."""
    painter.drawPixmap(at, drawn(name, role, size, painter.device().devicePixelRatio()))
