"""Prints garment flats and swatches on a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from itertools import groupby
from math import ceil, cos, floor, radians, sin

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import FILL_EVEN_ODD, Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from boutique.domain.drawing.cloth_look import ClothLook, readable
from boutique.domain.drawing.flat import Flat, Layer, Role
from boutique.domain.drawing.inks import DASH_MM, LIGHT_RGB, PEN_MM, SHADE_RGB, inks_for
from boutique.domain.drawing.paths import Path, Point, pinked_edge
from boutique.domain.drawing.weaving import Picture, swatch, tile

_DPI = 260
# Threads are drawn for an eye (or a preview) that tells about 110 points to the inch.
_EYE = 110 / 260
_TILE_PX = 480
# Neighbouring tiles share so many pixels, or viewers show hairlines between them.
_LAP_PX = 2
_TOOTH_POINTS = 4.5


def _jpeg(pixels: Picture) -> ImageReader:
    kept = BytesIO()
    Image.fromarray(pixels).save(kept, "JPEG", quality=86, subsampling=0)
    return ImageReader(kept)


@lru_cache(maxsize=32)
def _tile(cloth: ClothLook, px_per_mm: float) -> tuple[ImageReader, int, int]:
    import numpy as np

    piece = tile(readable(cloth, px_per_mm * _EYE), px_per_mm, _TILE_PX)
    lapped = np.pad(piece, ((0, _LAP_PX), (0, _LAP_PX), (0, 0)), mode="wrap")
    return _jpeg(lapped), piece.shape[1], piece.shape[0]


@lru_cache(maxsize=64)
def _cutting(cloth: ClothLook, width_px: int, height_px: int, dpi: int) -> ImageReader:
    return _jpeg(swatch(cloth, width_px, height_px, dpi / 25.4, _EYE))


_OPERATORS = {"move": "m", "line": "l", "curve": "c", "close": "h"}


def pdf_path(path: Path) -> PDFPathObject:
    """The path as the page draws it.

    The operators are written here: reportlab's own formatting of numbers takes most of a page's time.
    """
    code = []
    for segment in path.segments:
        numbers = [f"{value:.2f}" for point in segment.points for value in point]
        code.append(" ".join([*numbers, _OPERATORS[segment.kind]]))
    return PDFPathObject(code=code)


class _Press:
    """One flat on one page, in millimetres of the garment with y down."""

    def __init__(self, canvas: Canvas, flat: Flat, cloth: ClothLook, scale: float, dpi: int) -> None:
        self.canvas, self.pen, self.inks = canvas, flat.pen, inks_for(cloth)
        self.scale = scale
        density = round(scale * dpi / 72, 3)
        image, width, height = _tile(cloth, density)
        self.step = (width / density, height / density)
        self.lap = _LAP_PX / density
        self.form = "cloth" + sha256(repr((cloth, density)).encode()).hexdigest()[:16]
        self._keep(image)
        self.ways: dict[Role, Callable[[Layer], None]] = {
            Role.CLOTH: self._cloth,
            Role.LINING: self._fill,
            Role.SHADE: self._veil,
            Role.LIGHT: self._veil,
            Role.BUTTON: self._fill,
        }

    def _keep(self, image: ImageReader) -> None:
        """The tile goes into the document once, however many panels are cut from it."""
        if self.canvas.hasForm(self.form):
            return
        width, height = self.step[0] + self.lap, self.step[1] + self.lap
        self.canvas.beginForm(self.form, 0, 0, width, height)
        self.canvas.drawImage(image, 0, 0, width, height)
        self.canvas.endForm()

    def lay(self, within: Path | None, layers: Iterable[Layer]) -> None:
        """Print the layers that share one bound, clipped to it once."""
        self.canvas.saveState()
        if within:
            self._clip(within)
        for layer in layers:
            self.ways.get(layer.role, self._line)(layer)
        self.canvas.restoreState()

    def _clip(self, path: Path) -> None:
        self.canvas.clipPath(pdf_path(path), stroke=0, fill=0)

    def _cloth(self, layer: Layer) -> None:
        self.canvas.saveState()
        self._clip(layer.path)
        self.canvas.translate(*layer.origin)
        self.canvas.rotate(layer.grain)
        left, top, right, foot = _seen_from(layer)
        wide, high = self.step
        for row in range(floor(top / high), ceil(foot / high)):
            for column in range(floor(left / wide), ceil(right / wide)):
                self.canvas.saveState()
                # The image stands upright on a page whose y points down.
                self.canvas.transform(1, 0, 0, -1, column * wide, (row + 1) * high)
                self.canvas.translate(0, -self.lap)
                self.canvas.doForm(self.form)
                self.canvas.restoreState()
        self.canvas.restoreState()

    def _veil(self, layer: Layer) -> None:
        self.canvas.setFillColorRGB(*(SHADE_RGB if layer.role is Role.SHADE else LIGHT_RGB))
        self.canvas.setFillAlpha(layer.strength)
        self._path(layer, fill=1, stroke=0)
        self.canvas.setFillAlpha(1)

    def _fill(self, layer: Layer) -> None:
        self.canvas.setFillColorRGB(*self.inks.fills[layer.role])
        self._path(layer, fill=1, stroke=0)
        if layer.role in self.inks.pens:
            self._line(layer)

    def _line(self, layer: Layer) -> None:
        self.canvas.setStrokeColorRGB(*self.inks.pens[layer.role])
        self.canvas.setLineWidth(max(PEN_MM[layer.role] * self.pen, 0.25 / self.scale))
        self.canvas.setLineJoin(1)
        self.canvas.setLineCap(0 if layer.role is Role.STITCH else 1)
        self.canvas.setDash([part * self.pen for part in DASH_MM] if layer.role is Role.STITCH else [])
        self._path(layer, fill=0, stroke=1)

    def _path(self, layer: Layer, fill: int, stroke: int) -> None:
        path = pdf_path(layer.path)
        self.canvas.drawPath(path, fill=fill, stroke=stroke, fillMode=FILL_EVEN_ODD)


def _seen_from(layer: Layer) -> tuple[float, float, float, float]:
    """The panel's box, seen along its grain from its origin."""
    c, s = cos(radians(layer.grain)), sin(radians(layer.grain))
    turned: list[Point] = []
    for x, y in layer.path.points():
        dx, dy = x - layer.origin[0], y - layer.origin[1]
        turned.append((dx * c + dy * s, dy * c - dx * s))
    xs, ys = zip(*turned, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def draw_flat(
    canvas: Canvas,
    flat: Flat,
    cloth_look: ClothLook,
    x: float,
    y: float,
    width: float,
    height: float,
    dpi: int = _DPI,
) -> None:
    """The garment in this cloth, as large as the box allows, in its middle; points from the lower left."""
    scale = min(width / flat.width, height / flat.height)
    canvas.saveState()
    left, top = x + (width - flat.width * scale) / 2, y + (height + flat.height * scale) / 2
    press = _Press(canvas, flat, cloth_look, scale, dpi)
    canvas.transform(scale, 0, 0, -scale, left, top)
    for within, layers in groupby(flat.layers, key=lambda layer: layer.within):
        press.lay(within, layers)
    canvas.restoreState()


def draw_swatch(
    canvas: Canvas, cloth_look: ClothLook, x: float, y: float, w: float, h: float, dpi: int = _DPI
) -> None:
    """A cutting of the cloth with pinked top and bottom; (x, y) is the lower left, in points."""
    image = _cutting(cloth_look, max(1, round(w * dpi / 72)), max(1, round(h * dpi / 72)), dpi)
    canvas.saveState()
    canvas.translate(x, y)
    canvas.clipPath(pdf_path(pinked_edge(w, h, _TOOTH_POINTS)), stroke=0, fill=0)
    canvas.drawImage(image, 0, 0, w, h)
    canvas.restoreState()
