"""Said made equal to kept: chances of the model corrected by how past ones came true."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from boutique.domain.promises.calendar import Array

MOST = 0.95
KNOWN_WELL = 200
HALF_LIFE = 360.0
PRIOR_MEAN = (0.0, 0.9)
PRIOR_SD = (0.4, 0.2)
GROUP_SD = (0.4, 0.2)
LEAST_SLOPE = 0.25
ROUNDS = 8
EDGE = 2e-3


@dataclass(frozen=True)
class Told:
    """A day named in the past that has come: the model's chance for it,
    and whether the item was done by then.
    """

    quick: bool
    raw: float
    kept: bool


@dataclass(frozen=True)
class Calibrator:
    """Two straight lines on the logit scale, for quick work and for long; slopes are positive,
    so it is monotone.
    """

    quick: tuple[float, float] = PRIOR_MEAN
    long: tuple[float, float] = PRIOR_MEAN

    def chance(self, raw: float, quick: bool) -> float:
        """Chance of a day, given the model's own."""
        intercept, slope = self.quick if quick else self.long
        return float(_logistic(intercept + slope * logit(raw)))


def calibrate(ledger: Iterable[Told]) -> Calibrator:
    """Calibrator from past days, oldest first: logistic regression, quick and long shrunk towards the pooled.

    Days that have not come are not in the ledger; those that came and were missed are, at once,
    though the item
    is still open: else only the fast ones would count.
    """
    told = list(ledger)
    if not told:
        return Calibrator()
    design, kept, weight = _table(told)
    quick_a, quick_b, long_a, long_b = _fitted(design, kept, weight) @ _GROUPS
    return Calibrator(
        (float(quick_a), max(float(quick_b), LEAST_SLOPE)), (float(long_a), max(float(long_b), LEAST_SLOPE))
    )


def said(chance: float, known: int) -> float:
    """Chance as it is said: never above 95 %, and by steps of five until two hundred items are known."""
    steps = 20 if known < KNOWN_WELL else 100
    return min(round(chance * steps) / steps, MOST)


def logit(share: float) -> float:
    """Log odds of a share, held off 0 and 1."""
    held = min(max(share, EDGE), 1 - EDGE)
    return float(np.log(held / (1 - held)))


_GROUPS = np.array(
    [[1, 0, 1, 0], [0, 1, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]], float
)


def _logistic(z: Array | float) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.asarray(z))))


def _table(told: list[Told]) -> tuple[Array, Array, Array]:
    z = np.array([logit(each.raw) for each in told])
    quick = np.array([each.quick for each in told], float)
    one = np.ones(len(told))
    design = np.stack([one, z, quick, quick * z, 1 - quick, (1 - quick) * z], 1)
    weight = 0.5 ** (np.arange(len(told))[::-1] / HALF_LIFE)
    return design, np.array([each.kept for each in told], float), weight


def _fitted(design: Array, kept: Array, weight: Array) -> Array:
    """Most likely coefficients under a normal prior, by Newton's method."""
    mean = np.array([*PRIOR_MEAN, 0, 0, 0, 0], float)
    precision = np.array([*PRIOR_SD, *GROUP_SD, *GROUP_SD]) ** -2.0
    at = mean.copy()
    for _ in range(ROUNDS):
        p = _logistic(design @ at)
        slope = design.T @ (weight * (kept - p)) - precision * (at - mean)
        curve = (design * (weight * p * (1 - p))[:, None]).T @ design + np.diag(precision)
        step = np.linalg.solve(curve, slope)
        at = at + step
        if np.abs(step).max() < 1e-6:
            break
    return at
