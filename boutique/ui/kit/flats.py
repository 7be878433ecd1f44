"""Paints garment flats and swatches on the screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import ceil, log

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform, qGray

from boutique.drawing.cloth.look import ClothLook, readable
from boutique.drawing.colour import Rgb
from boutique.drawing.garments.flat import Flat, Layer, Role
from boutique.drawing.garments.inks import DASH_MM, LIGHT_RGB, PEN_MM, SHADE_RGB, Inks, inks_for
from boutique.drawing.paths import Path, pinked_edge
from boutique.ui.theme import color

_SCREEN_PX_PER_MM = 96 / 25.4
_SMOOTH = Qt.TransformationMode.SmoothTransformation
_DARK = 107  # the grey of L* 45, of 255
_NIGHT = 0.5  # of the lightness of a sheet
_TOOTH_PX = 6.0
_TILE_PX = 560
_TILE_STEP_PX = 80
# While a window is resized, tiles are woven anew only at steps of this size.
_STEP = 1.04


def _image(pixels: bytes, width: int, height: int) -> QImage:
    return QImage(pixels, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


@lru_cache(maxsize=48)
def _tile(cloth: ClothLook, px_per_mm: float, at_least: int) -> QImage:
    # numpy costs start-up time, so it is met only when the first cloth is painted.
    from boutique.drawing.cloth.weaving import tile

    piece = tile(readable(cloth, px_per_mm), px_per_mm, at_least)
    return _image(piece.tobytes(), piece.shape[1], piece.shape[0])


def qt_path(path: Path) -> QPainterPath:
    """The path as Qt draws it, filled even-odd."""
    drawn = QPainterPath()
    for segment in path.segments:
        points = [QPointF(*point) for point in segment.points]
        match segment.kind:
            case "move":
                drawn.moveTo(points[0])
            case "line":
                drawn.lineTo(points[0])
            case "curve":
                drawn.cubicTo(points[0], points[1], points[2])
            case "close":
                drawn.closeSubpath()
    return drawn


def _colour(rgb: Rgb, opacity: float = 1.0) -> QColor:
    return QColor.fromRgbF(*rgb, opacity)


class _Easel:
    """One flat on one painter."""

    def __init__(self, painter: QPainter, cloth: ClothLook, scale: float, dpr: float, flat: Flat) -> None:
        self.painter, self.pen = painter, flat.pen
        self.inks: Inks = inks_for(cloth)
        self.pixel = 1 / (scale * dpr)
        density = _STEP ** round(log(scale * dpr, _STEP))
        across = max(flat.width, flat.height) * density
        at_least = min(_TILE_PX, _TILE_STEP_PX * ceil(across / _TILE_STEP_PX))
        self.texture, self.thread = _tile(cloth, round(density, 4), at_least), 1 / density
        self.ways: dict[Role, Callable[[Layer, QPainterPath], None]] = {
            Role.CLOTH: self._cloth,
            Role.LINING: self._fill,
            Role.SHADE: self._veil,
            Role.LIGHT: self._veil,
            Role.BUTTON: self._fill,
        }

    def edge(self, flat: Flat, hairline: str) -> None:
        """Let the outline of a garment in dark cloth show by a pixel of this colour, all around."""
        if qGray(self.texture.scaled(1, 1, mode=_SMOOTH).pixel(0, 0)) < _DARK:
            pen = QPen(QColor(hairline), 2 * self.pixel)
            for layer in flat.layers:
                if layer.role is Role.CLOTH and not layer.within:
                    self.painter.strokePath(qt_path(layer.path), pen)

    def lay(self, layer: Layer) -> None:
        """Paint one layer, inside its bounds if it has any."""
        if layer.within:
            self.painter.save()
            self.painter.setClipPath(qt_path(layer.within), Qt.ClipOperation.IntersectClip)
        self.ways.get(layer.role, self._line)(layer, qt_path(layer.path))
        if layer.within:
            self.painter.restore()

    def _cloth(self, layer: Layer, path: QPainterPath) -> None:
        brush = QBrush(self.texture)
        turn = QTransform().translate(*layer.origin).rotate(layer.grain).scale(self.thread, self.thread)
        brush.setTransform(turn)
        self.painter.fillPath(path, brush)

    def _veil(self, layer: Layer, path: QPainterPath) -> None:
        rgb = SHADE_RGB if layer.role is Role.SHADE else LIGHT_RGB
        self.painter.fillPath(path, _colour(rgb, layer.strength))

    def _fill(self, layer: Layer, path: QPainterPath) -> None:
        self.painter.fillPath(path, _colour(self.inks.fills[layer.role]))
        if layer.role in self.inks.pens:
            self._line(layer, path)

    def _line(self, layer: Layer, path: QPainterPath) -> None:
        width = max(PEN_MM[layer.role] * self.pen, 0.6 * self.pixel)
        pen = QPen(_colour(self.inks.pens[layer.role]), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if layer.role is Role.STITCH:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([part * self.pen / width for part in DASH_MM])
        self.painter.strokePath(path, pen)


def paint_flat(
    painter: QPainter, flat: Flat, cloth_look: ClothLook, rect: QRectF, hairline: str = ""
) -> None:
    """The garment in this cloth, as large as the rectangle allows, in its middle.

    One in a dark cloth has a hairline of this colour around it, if one is named: see `hairline_now`.
    """
    scale = min(rect.width() / flat.width, rect.height() / flat.height)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(rect.center() - QPointF(flat.width, flat.height) * scale / 2)
    painter.scale(scale, scale)
    easel = _Easel(painter, cloth_look, scale, painter.device().devicePixelRatioF(), flat)
    if hairline:
        easel.edge(flat, hairline)
    for layer in flat.layers:
        easel.lay(layer)
    painter.restore()


def swatch_image(cloth_look: ClothLook, w: int, h: int, dpr: float = 1.0, hairline: str = "") -> QImage:
    """A cutting of the cloth with pinked top and bottom, transparent between the teeth.

    A dark one has a hairline of this colour around it, if one is named: see `hairline_now`.
    """
    from boutique.drawing.cloth.weaving import swatch

    width, height = round(w * dpr), round(h * dpr)
    pixels = swatch(cloth_look, width, height, _SCREEN_PX_PER_MM * dpr)
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    cutting = swatch_edge(width, height, dpr)
    painter.fillPath(cutting, QBrush(_image(pixels.tobytes(), width, height)))
    if hairline and pixels[..., :3].mean() < _DARK:
        painter.setClipPath(cutting)  # half of the line falls outside
        painter.strokePath(cutting, QPen(QColor(hairline), 2 * dpr))
    painter.end()
    image.setDevicePixelRatio(dpr)
    return image


def swatch_edge(width: float, height: float, dpr: float = 1.0) -> QPainterPath:
    """Return the outline of a cutting, its teeth as large as on any screen."""
    return qt_path(pinked_edge(width, height, _TOOTH_PX * dpr))


def hairline_now() -> str:
    """Return the colour of the hairline by night, when nobody would see where a dark cloth ends, or ''."""
    return color("muted").name() if color("sheet").lightnessF() < _NIGHT else ""
