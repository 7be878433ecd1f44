"""Whether those who will be late are told while there is still time, and how often for nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from tests.bench.promising.marks import Goal, Mark, ratio
from tests.bench.workshop.running import CALL, WATCH, Answer, Run, warned

FAR = 7
"""Days of a promise from which there is time to call."""


def call_marks(runs: Sequence[Run]) -> Iterator[Mark]:
    """Return called in time, called for nothing, and late without ever having been on the watch list."""
    rows = np.array([_row(run) for run in runs], dtype=float)
    late, far = rows.sum(axis=0)[[1, 4]]
    beside = f"late {late:.0f} of {far:.0f}"
    yield Mark("late ones called 2 days before", rows, ratio(0, 1), Goal(low=0.85), beside)
    yield Mark("called for nothing", rows, ratio(2, 3), Goal(high=1 / 3), f"called {rows.sum(axis=0)[3]:.0f}")
    yield Mark("late, never on the watch list", rows, ratio(5, 1), Goal(high=0.02), beside)
    yield Mark("late ones never called before", rows, ratio(6, 1), None)
    yield Mark("on the watch list for nothing", rows, ratio(7, 8), None)


def _row(run: Run) -> list[int]:
    far = [answer for answer in run.taken if answer.promise - answer.taken >= FAR]
    late = [answer for answer in far if not answer.kept]
    called = [answer for answer in far if _named(answer, CALL)]
    watched = [answer for answer in far if _named(answer, WATCH)]
    return [
        sum(warned(answer, CALL) for answer in late),
        len(late),
        sum(answer.kept for answer in called),
        len(called),
        len(far),
        sum(not _named(answer, WATCH) for answer in late),
        sum(not _named(answer, CALL) for answer in late),
        sum(answer.kept for answer in watched),
        len(watched),
    ]


def _named(answer: Answer, threshold: float) -> bool:
    """Whether it was named on an evening before the promised day; on that evening it is no longer news."""
    return answer.first.get(threshold, answer.promise) < answer.promise
