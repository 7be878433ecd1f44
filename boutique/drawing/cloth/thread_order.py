"""The order in which coloured threads are laid in warp and weft.

An order is an int array of yarn numbers: 0 ground, 1 second, 2 overcheck; it repeats.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from boutique.drawing.cloth.look import ClothLook, Weave

Order = NDArray[np.int64]
GROUND, SECOND, OVERCHECK = 0, 1, 2

_GROUND_WEFT = {
    Weave.PINSTRIPE,
    Weave.CHALK_STRIPE,
    Weave.POPLIN,
    Weave.VELVET,
    Weave.CORDUROY,
    Weave.FLANNEL,
}


def _all(yarn: int) -> Order:
    return np.array([yarn], dtype=np.int64)


def _stripe(cloth: ClothLook, width: int, step: int) -> Order:
    """Ground with a stripe so many ends wide in the middle of each repeat; its length divides by step."""
    ends = max(step * 2, step * round(cloth.repeat_mm / cloth.pitch_mm / step))
    order = np.zeros(ends, dtype=np.int64)
    first = (ends - width) // 2
    order[first : first + width] = SECOND
    return order


def _glen(cloth: ClothLook) -> Order:
    """Four and four beside two and two, the Glen Urquhart; a fine line through the light check."""
    threads = cloth.repeat_mm / cloth.pitch_mm
    large = max(2, round(threads * 0.5 / 8))
    small = max(4, round(threads * 0.5 / 4))
    order = np.array([1, 1, 0, 0, 0, 0, 1, 1] * large + [1, 0, 0, 1] * small, dtype=np.int64)
    if cloth.overcheck:
        middle = large * 8 + small * 2
        order[middle - 1 : middle + 1] = OVERCHECK
    return order


def _windowpane(order: Order, cloth: ClothLook, pitch_mm: float) -> Order:
    """A line of the overcheck yarn in the middle of each repeat."""
    step = int(np.lcm(len(order), 8))
    threads = max(step, step * round(cloth.repeat_mm / pitch_mm / step))
    checked = np.tile(order, threads // len(order))
    width = max(2, round(threads / 45))
    checked[threads // 2 : threads // 2 + width] = OVERCHECK
    return checked


def _warp(cloth: ClothLook) -> Order:
    match cloth.weave:
        case Weave.HOUNDSTOOTH:
            return np.array([1, 1, 0, 0, 0, 0, 1, 1], dtype=np.int64)
        case Weave.GLEN_CHECK:
            return _glen(cloth)
        case Weave.PINSTRIPE:
            return _stripe(cloth, max(1, round(0.4 / cloth.pitch_mm)), 4)
        case Weave.CHALK_STRIPE:
            return _stripe(cloth, max(2, round(1.3 / cloth.pitch_mm)), 4)
        case Weave.POPLIN if cloth.second:
            ends = max(4, 4 * round(cloth.repeat_mm / cloth.pitch_mm / 4))
            return np.repeat(np.array([GROUND, SECOND, SECOND, GROUND], dtype=np.int64), ends // 4)
    return _all(GROUND)


def warp_order(cloth: ClothLook) -> Order:
    """The colours of the warp ends, left to right."""
    order = _warp(cloth)
    if cloth.overcheck and cloth.weave is not Weave.GLEN_CHECK:
        return _windowpane(order, cloth, cloth.pitch_mm)
    return order


def weft_order(cloth: ClothLook) -> Order:
    """The colours of the picks, top to bottom."""
    if cloth.weave in (Weave.HOUNDSTOOTH, Weave.GLEN_CHECK):
        return _warp(cloth)
    order = _all(GROUND if cloth.weave in _GROUND_WEFT else SECOND)
    if cloth.overcheck:
        return _windowpane(order, cloth, cloth.pitch_mm * cloth.construction.weft_step)
    return order
