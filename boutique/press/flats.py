"""Prints garment flats and swatches on a page."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

import numpy as np
from reportlab.pdfgen.canvas import Canvas

from boutique.domain.kernel.digests import sha256
from boutique.drawing.cloth.look import ClothLook, readable
from boutique.drawing.cloth.weaving import swatch, tile
from boutique.drawing.garments.flat import Flat
from boutique.drawing.garments.inks import BLACK_LINES, inks_for
from boutique.drawing.paths import pinked_edge
from boutique.press.flat_code import FlatCode, LineCode, Tile
from boutique.press.forms import Form, form, lay
from boutique.press.jpegs import Jpeg, jpeg
from boutique.press.operators import pdf_path

_DPI = 260
# Threads are drawn for an eye (or a preview) that tells about 110 points to the inch.
_EYE = 110 / 260
_TILE_PX = 480
# Neighbouring tiles share so many pixels, or viewers show hairlines between them.
_LAP_PX = 2
_TOOTH_POINTS = 4.5
_THINNEST = 0.25
"""A line on paper, in points."""
_JPEG: Final = {"quality": 86, "subsampling": 0}


class _Woven(NamedTuple):
    image: Jpeg
    tile: Tile


@lru_cache(maxsize=32)
def _woven(cloth: ClothLook, px_per_mm: float) -> _Woven:
    piece = tile(readable(cloth, px_per_mm * _EYE), px_per_mm, _TILE_PX)
    lapped = np.pad(piece, ((0, _LAP_PX), (0, _LAP_PX), (0, 0)), mode="wrap")
    name = "cloth" + sha256(repr((cloth, px_per_mm)).encode()).hexdigest()[:16]
    step = piece.shape[1] / px_per_mm, piece.shape[0] / px_per_mm
    return _Woven(jpeg(lapped, **_JPEG), Tile(name, step, _LAP_PX / px_per_mm))


@lru_cache(maxsize=64)
def _cutting(cloth: ClothLook, width_px: int, height_px: int, dpi: int) -> Jpeg:
    return jpeg(swatch(cloth, width_px, height_px, dpi / 25.4, _EYE), **_JPEG)


@lru_cache(maxsize=64)
def _drawn(flat: Flat, cloth: ClothLook, scale: float, density: float) -> Form:
    """A garment is drawn once, however many books show it."""
    piece = _woven(cloth, density).tile
    written = FlatCode(flat, inks_for(cloth), piece, _THINNEST / scale)
    for within, layers in groupby(flat.layers, key=lambda layer: layer.within):
        written.lay(within, layers)
    box = (-flat.width, -flat.height, 2 * flat.width, 2 * flat.height)  # lines are wider than their paths
    return form("\n".join(written.code), box, list(written.alphas), [piece.name])


def _keep_cloth(canvas: Canvas, woven: _Woven) -> None:
    """The tile goes into the document once, however many panels are cut from it."""
    if canvas.hasForm(woven.tile.name):
        return
    width, height = (side + woven.tile.lap for side in woven.tile.step)
    canvas.beginForm(woven.tile.name, 0, 0, width, height)
    canvas.drawImage(woven.image, 0, 0, width, height)
    canvas.endForm()


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
    left, top = x + (width - flat.width * scale) / 2, y + (height + flat.height * scale) / 2
    density = round(scale * dpi / 72, 3)
    _keep_cloth(canvas, _woven(cloth_look, density))
    canvas.saveState()
    canvas.transform(scale, 0, 0, -scale, left, top)
    lay(canvas, _drawn(flat, cloth_look, scale, density))
    canvas.restoreState()


@lru_cache(maxsize=32)
def _lined(flat: Flat, scale: float) -> Form:
    written = LineCode(flat, BLACK_LINES, Tile("", (1, 1), 0), _THINNEST / scale)
    for within, layers in groupby(flat.layers, key=lambda layer: layer.within):
        written.lay(within, layers)
    box = (-flat.width, -flat.height, 2 * flat.width, 2 * flat.height)
    return form("\n".join(written.code), box, [1.0], [])


def draw_outline(canvas: Canvas, flat: Flat, x: float, y: float, width: float, height: float) -> None:
    """The garment in black lines on white, as large as the box allows, in its middle."""
    scale = min(width / flat.width, height / flat.height)
    left, top = x + (width - flat.width * scale) / 2, y + (height + flat.height * scale) / 2
    canvas.saveState()
    canvas.transform(scale, 0, 0, -scale, left, top)
    lay(canvas, _lined(flat, scale))
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
