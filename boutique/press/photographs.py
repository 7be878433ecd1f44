"""Photographs on a page: filling it when they are large enough, framed on the ground when they are not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from boutique.press.style import HEIGHT, Box

_LEAST_DPI = 150


def placed(pixels: tuple[int, int], box: Box) -> Box:
    """Return where a photograph of so many pixels lies: over the whole box, cut by it, or within it.

    It is never enlarged beyond what the eye forgives: below 150 dots an inch it stands
    smaller, in the middle.
    """
    wide, high = pixels
    fill = max(box.width / wide, box.height / high)
    fit = min(box.width * 0.8 / wide, box.height * 0.8 / high)
    scale = fill if 72 / fill >= _LEAST_DPI else min(fit, 72 / _LEAST_DPI)
    width, height = wide * scale, high * scale
    return Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)


def draw_photograph(canvas: Any, path: Path, box: Box) -> None:
    """Draw a kept photograph in a box. By path, so that its compressed data goes in as it is."""
    from reportlab.lib.utils import ImageReader

    image = ImageReader(str(path))
    place = placed(image.getSize(), box)
    canvas.saveState()
    pen = canvas.beginPath()
    pen.rect(box.x, HEIGHT - box.bottom, box.width, box.height)
    canvas.clipPath(pen, stroke=0, fill=0)
    canvas.drawImage(str(path), place.x, HEIGHT - place.bottom, place.width, place.height)
    canvas.restoreState()
