"""Weaving drafts: which thread lies on top where warp and weft cross.

A draft is a bool array (picks, ends), True where the warp end is up; it repeats in both directions.
Picks are counted downwards, as the picture is read.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from boutique.drawing.cloth.look import ClothLook, Weave

Draft = NDArray[np.bool_]


def _grid(picks: int, ends: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    return np.arange(picks)[:, None], np.arange(ends)[None, :]


def tabby() -> Draft:
    """One over, one under."""
    j, i = _grid(2, 2)
    return np.asarray((i + j) % 2 == 0)


def poplin() -> Draft:
    """Plain weave beaten up so that the warp covers three quarters of the face."""
    return np.array([[1, 0], [1, 1], [0, 1], [1, 1]], dtype=bool)


def twill() -> Draft:
    """Two over, two under, stepping one: the diagonal climbs to the right."""
    j, i = _grid(4, 4)
    return np.asarray((i + j) % 4 < 2)


def herringbone(ends: int) -> Draft:
    """Twill turned back after so many ends (a multiple of 4), with the clean cut between the stripes."""
    j, i = _grid(4, 2 * ends)
    return np.asarray(np.where(i < ends, (i + j) % 4, (j - i + 1) % 4) < 2)


def birdseye() -> Draft:
    """Round eyes of weft, each with a point of warp in the middle, set in quincunx."""
    j, i = _grid(8, 8)
    eyes = np.zeros((8, 8), dtype=bool)
    for cy, cx in ((0, 0), (4, 4)):
        across, down = np.abs((i - cx + 4) % 8 - 4), np.abs((j - cy + 4) % 8 - 4)
        eyes |= (np.maximum(across, down) <= 1) & (across + down > 0)
    return ~eyes


def basket() -> Draft:
    """Ends in pairs over single picks, as in oxford shirting."""
    j, i = _grid(2, 4)
    return np.asarray((i // 2 + j) % 2 == 0)


def satin() -> Draft:
    """Eight-end warp satin, step three: long floats and scattered ties."""
    j, i = _grid(8, 8)
    return np.asarray((3 * i + j) % 8 != 0)


def crepe() -> Draft:
    """An irregular draft without lines or diagonals, which makes the pebbled face."""
    j, i = _grid(24, 24)
    mixed = (i * 7 + j * 11 + (i * j) % 5 + (i // 2) * (j // 3)) % 24
    return np.asarray((mixed < 12) ^ ((i + j) % 2 == 0) & (mixed % 3 == 0))


_DRAFTS: dict[Weave, Callable[[], Draft]] = {
    Weave.PLAIN: tabby,
    Weave.LINEN: tabby,
    Weave.POPLIN: poplin,
    Weave.OXFORD: basket,
    Weave.BIRDSEYE: birdseye,
    Weave.SATIN: satin,
    Weave.CREPE: crepe,
}


def draft_of(cloth: ClothLook) -> Draft:
    """The draft this cloth is woven by; what is not plain is a two and two twill."""
    if cloth.weave is Weave.HERRINGBONE:
        return herringbone(max(4, 4 * round(cloth.repeat_mm / cloth.pitch_mm / 8)))
    return _DRAFTS.get(cloth.weave, twill)()


def bulge(draft: Draft, steps: int) -> NDArray[np.float32]:
    """How high each warp float stands along its length, 0 where it dives, 1 at its crown.

    Returns (picks * steps, ends), zero where the weft is up. Pass a draft turned over for the weft.
    """
    picks, ends = draft.shape
    pick = np.arange(picks)[:, None]
    # Each end is turned until it begins with a dive, so that no float runs over the edge of the tile.
    first_down = np.argmin(draft, axis=0)
    turned = np.take_along_axis(draft, (pick + first_down) % picks, axis=0)
    dived = np.maximum.accumulate(np.where(turned, -1, pick), axis=0)
    dives = np.minimum.accumulate(np.where(turned, picks, pick)[::-1], axis=0)[::-1]
    length = np.where(turned, dives - dived - 1, 0)
    crowns, begins = _crowns(int(length.max()), steps)
    at = begins[length] + np.where(turned, pick - dived - 1, 0) * steps
    height = crowns[at[:, None, :] + np.arange(steps)[:, None]] * turned[:, None, :]
    height[..., draft.all(axis=0)] = 1.0
    back = (pick - first_down) % picks
    return np.take_along_axis(height, back[:, None, :], axis=0).reshape(picks * steps, ends)


def _crowns(longest: int, steps: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """The heights along floats of 0, 1, 2, … picks one after the other, and where each of them begins."""
    samples = np.arange(longest + 1) * steps
    begins = np.cumsum(samples) - samples
    length = np.repeat(samples, samples)
    along = (np.arange(len(length)) - np.repeat(begins, samples) + 0.5) / length
    crowns = np.sin(np.pi * along) ** 0.6
    return np.append(crowns, np.zeros(steps)).astype(np.float32), begins
