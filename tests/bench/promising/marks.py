"""A mark is a figure of sums over workshops, so that its interval comes from drawing workshops anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
DRAWS = 1000


@dataclass(frozen=True)
class Goal:
    """What a figure must be at most, at least or within."""

    low: float = -np.inf
    high: float = np.inf

    def __str__(self) -> str:
        if np.isinf(self.low):
            return f"<= {self.high:g}"
        return f">= {self.low:g}" if np.isinf(self.high) else f"{self.low:+g} to {self.high:+g}"

    def met(self, figure: float) -> bool:
        """Return whether a figure reaches it."""
        return self.low <= figure <= self.high


@dataclass(frozen=True, eq=False)
class Mark:
    """A figure worked out from the sum of one row of numbers for each workshop."""

    name: str
    rows: Floats
    figure: Callable[[Floats], float]
    goal: Goal | None = None
    beside: str = ""

    def value(self) -> float:
        """Return the figure over all workshops."""
        return self.figure(self.rows.sum(axis=0))

    def interval(self) -> tuple[float, float]:
        """Return the 95 % bootstrap interval over workshops."""
        lot = np.random.default_rng(95)
        count = len(self.rows)
        drawn = lot.multinomial(count, np.full(count, 1.0 / count), DRAWS) @ self.rows
        with np.errstate(all="ignore"):
            low, high = np.nanquantile([self.figure(row) for row in drawn], [0.025, 0.975])
        return float(low), float(high)

    def line(self) -> str:
        """Return the mark as one line of the report."""
        value, (low, high) = self.value(), self.interval()
        text = f"{self.name:34}{value:9.3f} [{low:6.3f}, {high:6.3f}]  {self.beside}"
        if self.goal is None or np.isnan(value):
            return text
        return f"{text:84} goal {self.goal!s:>15}  {'met' if self.goal.met(value) else 'not met'}"


def ratio(top: int, bottom: int) -> Callable[[Floats], float]:
    """Return the figure that divides one column's sum by another's."""
    return lambda sums: float(sums[top] / sums[bottom]) if sums[bottom] else float("nan")


def lines(marks: Sequence[Mark]) -> Iterator[str]:
    """Return the lines of marks that rest on anything."""
    return (mark.line() for mark in marks if mark.rows.size and not np.isnan(mark.value()))
