"""Cloth as pictures for paper, woven at the size at which they are printed."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import Any

import numpy as np

from boutique.domain.cloth.views import SwatchView
from boutique.domain.collections.drawn import look_of
from boutique.drawing.cloth.weaving import tile
from boutique.press.jpegs import jpeg
from boutique.press.style import MM

_FIELD_PX_PER_MM = 8.0
_CLOSE_PX_PER_MM = 4.5
_QUALITY = 84
_LARGE_PX = 720


@lru_cache(maxsize=64)
def field(view: SwatchView, width: float, height: float, enlarged: float, dpi: int = 0) -> Any:
    """Return a field of cloth of so many points for reportlab; `dpi` asks for so many dots an inch."""
    px_per_mm = dpi / 25.4 or (_CLOSE_PX_PER_MM if enlarged > 1 else _FIELD_PX_PER_MM)
    size = round(width / MM * px_per_mm), round(height / MM * px_per_mm)
    return jpeg(_woven(view, *size, px_per_mm * enlarged), quality=_QUALITY, optimize=True)


def _woven(view: SwatchView, wide: int, high: int, px_per_mm: float) -> Any:
    """Cloth woven in one large piece, so that the eye finds no repeat of its irregularities."""
    piece = tile(look_of(view), px_per_mm, _LARGE_PX)
    times = ceil(high / piece.shape[0]), ceil(wide / piece.shape[1]), 1
    return np.ascontiguousarray(np.tile(piece, times)[:high, :wide])
