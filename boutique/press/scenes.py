"""A piece on its page: the ground, and on it the photograph or the garment drawn in its cloth."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from boutique.domain.collections.drawn import flat_of, look_of
from boutique.domain.collections.views import PieceView
from boutique.drawing.colour import rgb_from_lab
from boutique.drawing.garments.inks import mean_colour
from boutique.press.grounds import ground_for
from boutique.press.photographs import draw_photograph
from boutique.press.style import HEIGHT, Box

_WIDEST, _HIGHEST, _LOWEST = 0.70, 0.72, 0.5
_MIDDLE = 0.48
# Points for a millimetre of the garment: a waistcoat does not fill the page as a suit does.
_LARGEST = 0.68
_SWATCH = 0.5


def draw_scene(canvas: Any, box: Box, piece: PieceView, photograph: Path | None, dpi: int) -> None:
    """Fill a box with a piece: its photograph, else its flat, else a cutting of its cloth."""
    _ground(canvas, box, piece)
    if photograph is not None:
        draw_photograph(canvas, photograph, box)
    else:
        _garment(canvas, box, piece, dpi)


def _garment(canvas: Any, box: Box, piece: PieceView, dpi: int) -> None:
    from boutique.press.flats import draw_flat, draw_swatch

    look, drawing = look_of(piece.cloth.swatch), flat_of(piece.garment, piece.style)
    middle = box.x + box.width / 2, HEIGHT - box.y - box.height * _MIDDLE
    if drawing is None:
        side = box.width * _SWATCH
        draw_swatch(canvas, look, middle[0] - side / 2, middle[1] - side / 2, side, side, dpi)
        return
    scale = max(_LARGEST, box.height * _LOWEST / drawing.height)
    width = min(box.width * _WIDEST, drawing.width * scale)
    height = min(box.height * _HIGHEST, drawing.height * scale)
    draw_flat(canvas, drawing, look, middle[0] - width / 2, middle[1] - height / 2, width, height, dpi)


def _ground(canvas: Any, box: Box, piece: PieceView) -> None:
    """Stone, lit softly from above; dark or pale so that the cloth stands out."""
    from reportlab.lib.colors import Color

    cloth = mean_colour(look_of(piece.cloth.swatch))
    lit, far = (Color(*rgb_from_lab(tone)) for tone in ground_for(cloth))
    canvas.saveState()
    pen = canvas.beginPath()
    pen.rect(box.x, HEIGHT - box.bottom, box.width, box.height)
    canvas.clipPath(pen, stroke=0, fill=0)
    canvas.translate(box.x + box.width / 2, HEIGHT - box.y - box.height * 0.42)
    canvas.scale(0.78, 1)
    canvas.radialGradient(0, 0, box.height * 0.68, (lit, far), extend=True)
    canvas.restoreState()
