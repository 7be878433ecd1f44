"""What the finisher does after the loom: milling, raising, pile and lustre."""

from __future__ import annotations

import numpy as np

from boutique.drawing.cloth.look import ClothLook, Weave
from boutique.drawing.cloth.noise import Field, grain, soften, waves


def _milled(light: Field, nap: float, px_per_mm: float) -> Field:
    """The weave half hidden under a felted surface."""
    down, across = max(1, round(0.5 * nap * px_per_mm)), max(1, round(0.22 * nap * px_per_mm))
    soft = soften(soften(light, down, 0), (down + 1) // 2, 0)
    soft = soften(soften(soft, across, 1), (across + 1) // 2, 1)
    return np.asarray(light + (soft - light) * min(1.0, 0.35 + nap * 0.65), dtype=np.float32)


def _fibres(rng: np.random.Generator, shape: tuple[int, int], px_per_mm: float) -> Field:
    """Fine fibres lying mostly along the warp, at two sizes; mean 0, spread about 1."""
    fine = grain(rng, shape, max(1, round(0.12 * px_per_mm)), 0)
    coarse = grain(rng, shape, max(1, round(0.9 * px_per_mm)), max(1, round(0.25 * px_per_mm)))
    return np.asarray(0.75 * fine + 0.55 * coarse, dtype=np.float32)


def _wales(width: int, ribs: int) -> Field:
    """Light across the ribs of corduroy: round and bright, with narrow deep channels."""
    across = (np.arange(width * 8) + 0.5) / (width * 8) * ribs % 1.0
    height = np.sqrt(np.clip(1 - (2 * across - 1) ** 2, 0, 1))
    lit = height * (1.0 + 0.35 * np.cos(np.pi * (across + 0.08)))
    return np.asarray((lit / lit.mean()).reshape(width, 8).mean(1), dtype=np.float32)


def finished(light: Field, rng: np.random.Generator, cloth: ClothLook, px_per_mm: float) -> Field:
    """The woven light (h, w, 3) as it leaves the mill, its mean unchanged."""
    how, shape = cloth.construction, (light.shape[0], light.shape[1])
    ribs = max(1, round(shape[1] / (cloth.repeat_mm * px_per_mm)))
    # Nap and fibre belong to the yarn: drawn thicker, it is hairier in proportion.
    px_per_mm *= max(1.0, cloth.pitch_mm / how.thread_mm)
    before = light.mean()
    if how.nap:
        light = _milled(light, how.nap, px_per_mm)
    gain = 1 + how.melange * _fibres(rng, shape, px_per_mm)
    if how.sheen:
        gain *= np.exp(0.16 * how.sheen * waves(rng, shape, 2))
    if cloth.weave is Weave.CORDUROY:
        gain *= _wales(shape[1], ribs)[None, :]
    light = light * np.clip(gain, 0.2, 2.5)[..., None]
    return np.asarray(light * (before / light.mean()), dtype=np.float32)
