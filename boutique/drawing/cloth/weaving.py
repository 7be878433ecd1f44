"""Weaves a cloth into a picture: draft times yarn colours, lit thread by thread.

The picture is a product of small matrices: `down @ threads @ across`, where `down` and `across` say how much
of each thread falls on each pixel. That is exact area averaging, so nothing turns to moiré at any scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, lcm

import numpy as np
from numpy.typing import NDArray

from boutique.drawing.cloth.finish import finished
from boutique.drawing.cloth.look import ClothLook, Weave, readable, swatch_scale
from boutique.drawing.cloth.noise import Field, grain
from boutique.drawing.cloth.thread_order import warp_order, weft_order
from boutique.drawing.cloth.weave_drafts import bulge, draft_of
from boutique.drawing.colour import linear_from_lab, rgb_from_linear

Picture = NDArray[np.uint8]
_STEPS = 4
_FINE = 12
_LARGEST_PX = 1400


@dataclass(frozen=True)
class _Loom:
    """One tile set up: threads laid, and the pixels they fall on."""

    cloth: ClothLook
    ends: int
    picks: int
    width: int
    height: int


def _set_up(cloth: ClothLook, px_per_mm: float, at_least: int) -> _Loom:
    """Enough repeats of draft and colour order to fill at least so many pixels."""
    draft = draft_of(cloth)
    pitch = cloth.pitch_mm * px_per_mm
    step = pitch * cloth.construction.weft_step
    ends = lcm(draft.shape[1], len(warp_order(cloth)))
    picks = lcm(draft.shape[0], len(weft_order(cloth)))
    ends *= max(1, ceil(min(at_least, _LARGEST_PX) / (ends * pitch)))
    picks *= max(1, ceil(min(at_least, _LARGEST_PX) / (picks * step)))
    return _Loom(cloth, ends, picks, max(1, round(ends * pitch)), max(1, round(picks * step)))


def _positions(rng: np.random.Generator, threads: int, pixels: int, wander: float) -> Field:
    """Where each fine sample lies, counted in threads; uneven yarns crowd and part their neighbours."""
    samples = np.arange(pixels * _FINE, dtype=np.float64) + 0.5
    at = samples * threads / (pixels * _FINE)
    push = grain(rng, (threads, 1), 1, 0)[:, 0] * wander
    knots = np.arange(threads + 1) + 0.5
    return np.asarray(at + np.interp(at, knots, np.append(push, push[0]), period=threads), dtype=np.float32)


def _cover(at: Field, threads: int, pixels: int, value: Field | float, parts: int = 1) -> Field:
    """A (pixels, threads * parts) matrix: the share of each thread (or part of one) in each pixel."""
    rows = np.repeat(np.arange(pixels), _FINE)
    columns = np.floor(at * parts).astype(np.int64) % (threads * parts)
    weights = np.broadcast_to(np.asarray(value, dtype=np.float32) / _FINE, at.shape)
    flat = np.bincount(rows * (threads * parts) + columns, weights, pixels * threads * parts)
    return flat.reshape(pixels, threads * parts).astype(np.float32)


def _roundness(at: Field, relief: float) -> Field:
    """Light across a round yarn, its crest turned towards the lamp, its edges in shadow."""
    across = (at % 1.0 - 0.42) * 2
    return np.asarray(1 - relief * np.clip(np.abs(across), 0, 1) ** 2.2, dtype=np.float32)


def _colours(cloth: ClothLook, order: NDArray[np.int64], threads: int, pale: Field) -> Field:
    """The light of each thread (threads, 3), some a little paler than others."""
    labs = (cloth.ground, cloth.other, cloth.overcheck or cloth.other)
    yarns = np.array([linear_from_lab(lab) for lab in labs], dtype=np.float32)
    laid = np.tile(order, threads // len(order))
    return np.asarray(yarns[laid] * (1 + cloth.construction.uneven * pale)[:, None], dtype=np.float32)


def _slubbed(rng: np.random.Generator, loom: _Loom, up: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], Field]:
    """Thick places, rare, long and thin, push the other thread under; also how pale each crossing is."""
    thick = grain(rng, up.shape, 9, 0)
    fat = grain(rng, up.shape, 0, 12)
    slub = np.maximum(thick, fat) > 1.75
    up = np.where(slub, thick > fat, up)
    # A slub has no dips to darken it, so it would shine out of the cloth.
    return up, np.asarray((1 + 0.06 * np.where(up, thick, fat)) * np.where(slub, 0.94, 1.0), dtype=np.float32)


def _heights(rng: np.random.Generator, loom: _Loom) -> tuple[Field, Field]:
    """The light on warp (picks * steps, ends) and weft (picks, ends * steps) where each lies on top."""
    how = loom.cloth.construction
    up, pale = draft_of(loom.cloth), np.ones((1, 1), dtype=np.float32)
    if how.slub:
        up, pale = _slubbed(rng, loom, np.tile(up, (loom.picks // len(up), loom.ends // up.shape[1])))
    dip = how.relief * 0.75
    warp = np.repeat(up * pale, _STEPS, axis=0) * (1 - dip + dip * bulge(up, _STEPS))
    weft = np.repeat(~up * pale, _STEPS, axis=1) * (1 - dip + dip * bulge(~up.T, _STEPS).T)
    times = (loom.picks // up.shape[0], loom.ends // up.shape[1])
    return np.tile(warp.astype(np.float32), times), np.tile(weft.astype(np.float32), times)


def _woven(rng: np.random.Generator, loom: _Loom) -> Field:
    """The linear light of the tile (height, width, 3), at the mean brightness of its yarns."""
    cloth, how = loom.cloth, loom.cloth.construction
    wander = how.uneven * 1.2
    x = _positions(rng, loom.ends, loom.width, wander)
    y = _positions(rng, loom.picks, loom.height, wander)
    warp, weft = _heights(rng, loom)
    ends = _colours(cloth, warp_order(cloth), loom.ends, grain(rng, (loom.ends, 1), 0, 0)[:, 0])
    picks = _colours(cloth, weft_order(cloth), loom.picks, grain(rng, (loom.picks, 1), 0, 0)[:, 0])
    warp_seen = _cover(y, loom.picks, loom.height, 1.0, _STEPS) @ warp
    across = _cover(x, loom.ends, loom.width, _roundness(x, how.relief))
    weft_seen = weft @ _cover(x, loom.ends, loom.width, 1.0, _STEPS).T
    down = _cover(y, loom.picks, loom.height, _roundness(y, how.relief))
    light = np.empty((loom.height, loom.width, 3), dtype=np.float32)
    for channel in range(3):
        light[..., channel] = warp_seen @ (across * ends[:, channel]).T
        light[..., channel] += (down * picks[:, channel]) @ weft_seen
    shading = (warp_seen.sum(0) @ across.sum(0)) + (down.sum(0) @ weft_seen.sum(1))
    return np.asarray(light * (loom.height * loom.width / float(shading)), dtype=np.float32)


@lru_cache(maxsize=1)
def _tones() -> Picture:
    """sRGB bytes for 4096 steps of the square root of light, which spends its steps where the eye does."""
    return np.array([round(rgb_from_linear((i / 4095) ** 2) * 255) for i in range(4096)], dtype=np.uint8)


def tile(cloth: ClothLook, px_per_mm: float, at_least: int = 320) -> Picture:
    """One seamless piece of the cloth, uint8 (h, w, 3) of whole repeats, at least so many pixels a side."""
    rng = np.random.default_rng([cloth.seed, list(Weave).index(cloth.weave)])
    loom = _set_up(cloth, px_per_mm, at_least)
    light = finished(_woven(rng, loom), rng, cloth, px_per_mm)
    steps = np.sqrt(np.clip(light, 0.0, 1.0)) * 4095 + 0.5
    return _tones()[steps.astype(np.uint16)]


def weave(cloth: ClothLook, width_px: int, height_px: int, px_per_mm: float) -> Picture:
    """The cloth as uint8 (h, w, 3), at this scale exactly; pass it through `readable` first when small."""
    piece = tile(cloth, px_per_mm, min(max(width_px, height_px), 360))
    times = (ceil(height_px / piece.shape[0]), ceil(width_px / piece.shape[1]), 1)
    return np.ascontiguousarray(np.tile(piece, times)[:height_px, :width_px])


def swatch(cloth: ClothLook, width_px: int, height_px: int, px_per_mm: float, eye: float = 1.0) -> Picture:
    """A cutting of the cloth in which its pattern can be told, at true size where that is possible.

    eye: how fine the onlooker sees, as a share of the pixels; below 1 where paper holds more than the eye.
    """
    scale = swatch_scale(cloth, min(width_px, height_px), px_per_mm)
    return weave(readable(cloth, scale * eye), width_px, height_px, scale)
