"""Said made equal to kept: chances of the model corrected by how past ones came true."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from boutique.domain.promises.calendar import Array

MOST = 0.95
KNOWN_WELL = 200
HALF_LIFE = 900.0
PRIOR_SD = (0.4, 0.2)
GROUP_SD = (0.45, 0.2)
KIND_SD = 0.3
LEAST_SLOPE = 0.25
ROUNDS = 8
EDGE = 2e-3

Line = tuple[float, float]
PRIOR: tuple[Line, Line] = ((0.0, 1.0), (-0.1, 1.15))
"""Intercept and slope before anything came true, of quick work and of long."""
UNSEEN_PRIOR: tuple[Line, Line] = ((-0.4, 1.0), PRIOR[1])
"""The same where stages are not recorded: how long a tailor is still busy with something is then a guess."""


@dataclass(frozen=True)
class Told:
    """A day named in the past that has come: its chance by the model, and whether the item was done."""

    kind: str
    quick: bool
    raw: float
    kept: bool


@dataclass(frozen=True)
class Calibrator:
    """Straight lines on the logit scale, by kind of garment; slopes are positive, so that it is monotone.

    A kind of which nothing is known has the line of quick work or of long.
    """

    quick: Line = PRIOR[0]
    long: Line = PRIOR[1]
    kinds: Mapping[str, Line] = field(default_factory=dict)

    def chance(self, raw: float, kind: str, quick: bool) -> float:
        """Chance of a day, given the model's own."""
        intercept, slope = self.kinds.get(kind, self.quick if quick else self.long)
        return float(_logistic(intercept + slope * logit(raw)))


def calibrate(ledger: Iterable[Told], prior: tuple[Line, Line] = PRIOR) -> Calibrator:
    """Calibrator from past days, oldest first.

    A logistic regression in which kinds are shrunk towards quick or long work, and these towards the pooled.
    Days that have not come are not in the ledger; those that came and were missed are, at once, though the
    item is still open: else only the fast ones would count.
    """
    told = list(ledger)
    if not told:
        return Calibrator(*prior)
    kinds = sorted({(each.kind, each.quick) for each in told})
    found = _fitted(told, [kind for kind, _ in kinds], prior)
    lines = {quick: _line(found, quick) for quick in (True, False)}
    return Calibrator(
        _held(lines[True]),
        _held(lines[False]),
        {
            kind: _held((lines[quick][0] + float(found[6 + n]), lines[quick][1]))
            for n, (kind, quick) in enumerate(kinds)
        },
    )


def said(chance: float, known: int) -> float:
    """Chance as it is said: never above 95 %, and by steps of five until two hundred items are known."""
    steps = 20 if known < KNOWN_WELL else 100
    return min(round(chance * steps) / steps, MOST)


def logit(share: float) -> float:
    """Log odds of a share, held off 0 and 1."""
    held = min(max(share, EDGE), 1 - EDGE)
    return float(np.log(held / (1 - held)))


def _line(found: Array, quick: bool) -> Line:
    group = 2 if quick else 4
    return float(found[0] + found[group]), float(found[1] + found[group + 1])


def _held(line: Line) -> Line:
    return line[0], max(line[1], LEAST_SLOPE)


def _logistic(z: Array | float) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.asarray(z))))


def _table(told: list[Told], kinds: list[str]) -> Array:
    """Columns: intercept and slope of all, of quick work and of long, and an intercept of each kind."""
    z = np.array([logit(each.raw) for each in told])
    quick = np.array([each.quick for each in told], float)
    one = np.ones(len(told))
    shared = [one, z, quick, quick * z, 1 - quick, (1 - quick) * z]
    own = [np.array([each.kind == kind for each in told], float) for kind in kinds]
    return np.stack(shared + own, 1)


def _fitted(told: list[Told], kinds: list[str], prior: tuple[Line, Line]) -> Array:
    """Most likely coefficients under a normal prior, by Newton's method."""
    design, kept = _table(told, kinds), np.array([each.kept for each in told], float)
    weight = 0.5 ** (np.arange(len(told))[::-1] / HALF_LIFE)
    apart = [there - here for here, there in zip(*prior, strict=True)]
    mean = np.array([*prior[0], 0.0, 0.0, *apart, *[0.0] * len(kinds)])
    precision = np.array([*PRIOR_SD, *GROUP_SD, *GROUP_SD, *[KIND_SD] * len(kinds)]) ** -2.0
    at = mean.copy()
    for _ in range(ROUNDS):
        p = _logistic(design @ at)
        slope = design.T @ (weight * (kept - p)) - precision * (at - mean)
        curve = (design * (weight * p * (1 - p))[:, None]).T @ design + np.diag(precision)
        step = np.linalg.solve(curve, slope)
        at = at + step
        if np.abs(step).max() < 1e-4:
            break
    return at
