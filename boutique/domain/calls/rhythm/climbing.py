"""Finding the top of a likelihood in a few careful steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from boutique.domain.calls.rhythm.histories import Floats

_NUDGE = 1e-5
_LONGEST_STEP = 1.5
_STEEPEST_DAMPING = 1e8
_MOST_STEPS = 80


@dataclass(frozen=True)
class Belief:
    """A normal belief about the place of the top: its `centre`, and how firmly it is held (1 / variance)."""

    centre: Floats
    firmness: Floats

    def weigh(self, place: Floats) -> float:
        """Return the log of how believable a place is."""
        return -0.5 * float(self.firmness @ (place - self.centre) ** 2)

    def pull(self, place: Floats) -> Floats:
        """Return the slope of `weigh`."""
        return -self.firmness * (place - self.centre)


@dataclass(frozen=True)
class Top:
    """Where the climb ended, and how high."""

    place: Floats
    height: float


def climb(per_client: Callable[[Floats], Floats], start: Floats, belief: Belief, tolerance: float) -> Top:
    """Climb from `start` to the most likely place, by damped scoring (Berndt, Hall, Hall & Hausman 1974).

    `per_client` gives each client's log likelihood at a place; `tolerance` is the squared distance from the
    top, in standard errors, at which to stop. Always ends, at worst where it began.
    """
    place, heights, damping = start, per_client(start), 1e-2
    top = float(heights.sum()) + belief.weigh(place)
    for _ in range(_MOST_STEPS):
        slopes = (
            np.array([per_client(place + nudge) - heights for nudge in np.eye(len(place)) * _NUDGE]) / _NUDGE
        )
        slope = slopes.sum(axis=1) + belief.pull(place)
        bend = slopes @ slopes.T + np.diag(belief.firmness + 1e-9)
        if slope @ np.linalg.solve(bend, slope) < tolerance:
            break
        found = False
        while damping < _STEEPEST_DAMPING and not found:
            step = np.linalg.solve(bend + damping * np.diag(np.diag(bend)), slope)
            ahead = place + np.clip(step, -_LONGEST_STEP, _LONGEST_STEP)
            heights_ahead = per_client(ahead)
            top_ahead = float(heights_ahead.sum()) + belief.weigh(ahead)
            found = top_ahead > top
            damping = max(damping / 10.0, 1e-6) if found else damping * 10.0
        if not found:
            break
        place, heights, top = ahead, heights_ahead, top_ahead
    return Top(place, top)
