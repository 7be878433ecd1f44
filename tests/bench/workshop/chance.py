"""Chance drawn by name: what happens to a garment hangs on the garment, never on what was asked before."""

from __future__ import annotations

from enum import IntEnum

import numpy as np


class Of(IntEnum):
    """What a draw is about; the numbers keep the streams apart."""

    SHOP = 1
    WORKER = 2
    DEMAND = 3
    CLIENT = 4
    WORK = 5
    SIZE = 6
    REWORK = 7
    VISIT = 8
    SICK = 9
    DAY = 10
    PRESS = 11
    CLOTH = 12
    ANSWER = 13
    MARK = 14


def lot(seed: int, about: Of, *key: int) -> np.random.Generator:
    """Return the generator of one named thing in one world."""
    return np.random.default_rng((seed, about, *key))


def around(lot_: np.random.Generator, shape: float) -> float:
    """Return a gamma draw of mean 1; its spread is 1 / sqrt(shape)."""
    return float(lot_.gamma(shape) / shape)
