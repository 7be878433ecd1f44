"""Edges that fall on whole pixels of the screen, whatever it magnifies by."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter


def on_pixel(at: float, ratio: float) -> float:
    """Return the nearest edge between two pixels of the screen, in pixels of the program."""
    return round(at * ratio) / ratio


def fill(painter: QPainter, box: QRectF, color: QColor) -> None:
    """Fill a box whose edges are moved between pixels; it stays at least one pixel wide and high."""
    ratio = painter.device().devicePixelRatioF()
    left, top = on_pixel(box.left(), ratio), on_pixel(box.top(), ratio)
    wide, high = (max(1 / ratio, on_pixel(each, ratio)) for each in (box.width(), box.height()))
    painter.fillRect(QRectF(left, top, wide, high), color)


def upright(painter: QPainter, at: float, top: float, foot: float, color: QColor, wide: float = 1) -> None:
    """Draw a line that stands, its middle as near to `at` as the pixels allow."""
    fill(painter, QRectF(at - wide / 2, top, wide, foot - top), color)
