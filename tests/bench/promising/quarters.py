"""No bad quarter: how much the share kept differs between a shop's quarters beyond chance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from tests.bench.promising.marks import Floats, Goal, Mark
from tests.bench.workshop.running import Answer, Run

QUARTER = 91
ENOUGH = 10
"""Promises a quarter must have to be marked."""
SURE = (1, 2)
"""The levels that are mixed: 80 and 95 %."""
BINS = 100


def quarter_marks(runs: Sequence[Run]) -> Iterator[Mark]:
    """Return the spread of the share kept beyond chance, and the share of the worst tenth of quarters."""
    usual = {level: _share(runs, level) for level in SURE}
    quarters = [list(_quarters(run)) for run in runs]
    rows = np.array([_spread_row(each, usual) for each in quarters])
    count = sum(len(each) for each in quarters)
    yield Mark("spread of quarters beyond chance", rows, _spread, Goal(high=0.02), f"quarters {count}")
    worst = np.array([_shares_row(each) for each in quarters])
    yield Mark("worst tenth of quarters, kept", worst, _tenth, Goal(low=0.80), f"at least {ENOUGH} promises")


def _share(runs: Sequence[Run], level: int) -> float:
    kept = [answer.kept for run in runs for answer in run.taken if answer.level == level]
    return float(np.mean(kept)) if kept else float("nan")


def _quarters(run: Run) -> Iterator[list[Answer]]:
    sure = [answer for answer in run.taken if answer.level in SURE]
    for number in sorted({answer.taken // QUARTER for answer in sure}):
        some = [answer for answer in sure if answer.taken // QUARTER == number]
        if len(some) >= ENOUGH:
            yield some


def _spread_row(quarters: list[list[Answer]], usual: dict[int, float]) -> list[float]:
    """Sums of squared surpluses per promise, of what chance alone would make of them, and of promises."""
    found, chance, count = 0.0, 0.0, 0.0
    for some in quarters:
        surplus = sum(answer.kept - usual[answer.level] for answer in some)
        found += surplus**2 / len(some)
        chance += sum(usual[answer.level] * (1.0 - usual[answer.level]) for answer in some) / len(some)
        count += len(some)
    return [found, chance, count]


def _spread(sums: Floats) -> float:
    return float(np.sqrt(max(0.0, (sums[0] - sums[1]) / sums[2]))) if sums[2] else float("nan")


def _shares_row(quarters: list[list[Answer]]) -> Floats:
    """How many quarters kept each share, in hundredths."""
    row = np.zeros(BINS + 1)
    for some in quarters:
        row[round(BINS * sum(answer.kept for answer in some) / len(some))] += 1
    return row


def _tenth(sums: Floats) -> float:
    if not sums.sum():
        return float("nan")
    return float(np.searchsorted(sums.cumsum(), sums.sum() / 10.0) / BINS)
