"""Stratified draws that belong to a name, so that forecasts of nearly the same shop share their chance."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

import numpy as np

from boutique.domain.promises import normal
from boutique.domain.promises.calendar import Array

ROWS = 1024


class Noise:
    """Rows of stratified draws, one row of `reps` for each name (common random numbers by name).

    Each row is a Latin hypercube: it holds every stratum once, so that a share over replications is far less
    uneven than that of independent draws, and the same name always draws the same.
    """

    def __init__(self, seed: int, reps: int) -> None:
        self.seed, self.reps = seed, reps
        self.uniforms, self.normals = _pool(seed % 64, reps)

    def row(self, *name: object) -> int:
        """Index of the row that belongs to a name."""
        return crc32(repr((self.seed, *name)).encode()) % ROWS

    def uniform(self, *name: object) -> Array:
        """Uniform draws of a name, one a replication."""
        return np.asarray(self.uniforms[self.row(*name)])

    def normal(self, *name: object) -> Array:
        """Standard normal draws of a name, one a replication."""
        return np.asarray(self.normals[self.row(*name)])

    def normal_rows(self, count: int, *name: object) -> Array:
        """`count` independent rows of standard normal draws, as (count, reps)."""
        first = self.row(*name)
        return np.asarray(self.normals[(first + 37 * np.arange(count)) % ROWS])

    def generator(self, *name: object) -> np.random.Generator:
        """A generator of its own for a name, where rows do not serve."""
        return np.random.default_rng([self.seed, self.row(*name)])


@lru_cache(maxsize=8)
def _pool(seed: int, reps: int) -> tuple[Array, Array]:
    random = np.random.default_rng([seed, reps])
    strata = random.permuted(np.tile(np.arange(reps), (ROWS, 1)), axis=1)
    uniforms = (strata + random.random((ROWS, reps))) / reps
    return uniforms, normal.quantile(uniforms)
