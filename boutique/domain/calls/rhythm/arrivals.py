"""Ticks of a clock that is known only roughly, and the orders they bring."""

from __future__ import annotations

import numpy as np

from boutique.domain.calls.rhythm.histories import Floats

_NEGLIGIBLE = 1e-7
_MOST_TICKS = 20_000


def stage_weights(ticks: Floats, share: Floats, stages: int) -> Floats:
    """Return, stages x clients, how likely the clock stands at each stage after a silence, up to a factor.

    `ticks` heard so far plus the prior shape; `share` of the silence in all the time watched.
    """
    weights = np.ones((stages, len(share)))
    for stage in range(1, stages):
        weights[stage] = weights[stage - 1] * (ticks + stage - 1.0) / stage * share
    return weights


def expected_arrivals(
    ticks: Floats, passing: Floats, stay: Floats, leave: float, stage: int, stages: int
) -> Floats:
    """Return the orders to expect of clients who are here and whose clock stands at `stage` of `stages`.

    Ticks to come are negative binomial (`ticks`, `passing`); each order made leaves the client with chance
    Beta(`leave`, `stay`). Sums, over m, the chance to reach the m-th order's tick having stayed m - 1 times.
    """
    total = np.zeros(len(ticks))
    rows = np.arange(len(ticks))
    here = np.ones(len(ticks))
    mass = np.exp(ticks * np.log1p(-passing))
    beyond = 1.0 - mass
    for tick in range(1, _MOST_TICKS):
        if (tick + stage) % stages == 0:
            order = (tick + stage) // stages
            total[rows] += here * beyond
            here = here * (stay + order - 1.0) / (leave + stay + order - 1.0)
            more = beyond > _NEGLIGIBLE
            if not more.any():
                break
            rows, here, mass, beyond = rows[more], here[more], mass[more], beyond[more]
            ticks, passing, stay = ticks[more], passing[more], stay[more]
        mass = mass * (ticks + tick - 1.0) / tick * passing
        beyond = beyond - mass
    return total
