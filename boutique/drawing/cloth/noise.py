"""The irregularity of yarn and fibre, always periodic so that a tile has no edge."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]


def soften(field: Field, reach: int, axis: int) -> Field:
    """The field averaged over 2 reach + 1 neighbours along one axis, wrapping round."""
    if reach < 1:
        return field
    lines = np.moveaxis(field, axis, 0)
    size = len(lines)
    around = np.concatenate([lines[-reach - 1 :], lines, lines[:reach]])
    summed = np.cumsum(around, axis=0, dtype=np.float32)
    mean = (summed[2 * reach + 1 :] - summed[:size]) * np.float32(1 / (2 * reach + 1))
    return np.moveaxis(mean, 0, axis)


def unit(field: Field) -> Field:
    """The field with mean 0 and spread 1."""
    return np.asarray((field - field.mean()) / max(float(field.std()), 1e-9), dtype=np.float32)


def grain(rng: np.random.Generator, shape: tuple[int, int], down: int, across: int) -> Field:
    """Smooth random field, drawn out by so many cells down and across; mean 0, spread 1."""
    field = rng.standard_normal(shape, dtype=np.float32)
    for axis, reach in ((0, down), (1, across)):
        reach = min(reach, (shape[axis] - 1) // 2)
        if reach > 0:
            field = soften(soften(field, (reach + 1) // 2, axis), reach // 2, axis)
    return unit(field)


def waves(rng: np.random.Generator, shape: tuple[int, int], most: int) -> Field:
    """A few slow folds of light across the tile, as on satin or velvet; mean 0, spread 1."""
    y = np.linspace(0, 2 * np.pi, shape[0], endpoint=False, dtype=np.float32)[:, None]
    x = np.linspace(0, 2 * np.pi, shape[1], endpoint=False, dtype=np.float32)[None, :]
    total = np.zeros(shape, dtype=np.float32)
    for turns in range(1, most + 1):
        for lean in (0, 1, -1):
            phase, weight = rng.uniform(0, 2 * np.pi), rng.normal() / turns
            total += np.float32(weight) * np.sin(turns * x + lean * y + np.float32(phase))
    return unit(total)
