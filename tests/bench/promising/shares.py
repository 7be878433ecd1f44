"""Said beside kept: at the level each client took, pooled, and by load, garment and months of record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from tests.bench.promising.marks import Floats, Goal, Mark
from tests.bench.workshop.book import LEVELS
from tests.bench.workshop.making import LOADS
from tests.bench.workshop.routes import KINDS, LONG
from tests.bench.workshop.running import Answer, Run

Chosen = Callable[[Run, Answer], bool]
POOLED, BANDED = Goal(-0.02, 0.02), Goal(-0.03, 0.03)
ONLY_DONE = Goal(-0.04, 0.04)
"""Asked where nothing but finished garments is recorded."""
MONTH = 30.4
MONTHS = ((0, 3), (3, 12), (12, 36), (36, 999))


def groups() -> Iterator[tuple[str, Chosen, Goal | None]]:
    """Return the groups of answers that are marked apart, with what is asked of each."""
    yield "all", lambda run, answer: True, POOLED
    for load in LOADS:
        yield f"load {load:g}", _at_load(load), BANDED
    yield "long", lambda run, answer: answer.kind in LONG, BANDED
    for kind in KINDS:
        yield kind, _of_kind(kind), BANDED
    for first, last in MONTHS:
        yield f"months {first}-{last}", _in_months(first, last), BANDED if first == 0 else None


def _at_load(load: float) -> Chosen:
    return lambda run, answer: run.shop.load == load


def _of_kind(kind: str) -> Chosen:
    return lambda run, answer: answer.kind == kind


def _in_months(first: int, last: int) -> Chosen:
    return lambda run, answer: first <= answer.days_known / MONTH < last


def said_and_kept(runs: Sequence[Run]) -> Iterator[Mark]:
    """Return said minus kept for each group and level."""
    only_done = all(run.shop.pressing.only_done for run in runs)
    for name, chosen, usual_goal in groups():
        goal = ONLY_DONE if only_done and usual_goal else usual_goal
        for level in range(len(LEVELS)):
            rows = np.array([_row(run, chosen, level) for run in runs])
            yield Mark(
                f"{name}, {LEVELS[level]:.0%}: said - kept",
                rows,
                _difference,
                goal,
                _beside(rows.sum(axis=0)),
            )


def _row(run: Run, chosen: Chosen, level: int) -> list[float]:
    found = [answer for answer in run.taken if answer.level == level and chosen(run, answer)]
    said, kept = sum(answer.said[level] for answer in found), sum(answer.kept for answer in found)
    return [said, kept, len(found), sum(answer.promise - answer.taken for answer in found)]


def _difference(sums: Floats) -> float:
    return float((sums[0] - sums[1]) / sums[2]) if sums[2] else float("nan")


def _beside(sums: Floats) -> str:
    if not sums[2]:
        return ""
    said, kept, days = sums[0] / sums[2], sums[1] / sums[2], sums[3] / sums[2]
    return f"said {said:.3f} kept {kept:.3f} days {days:5.1f} n {sums[2]:5.0f}"


def reliability(runs: Sequence[Run]) -> Iterator[str]:
    """Return, for each step of chances said, how many of those promises were kept."""
    answers = [answer for run in runs for answer in run.taken]
    said = np.array([answer.said[answer.level] for answer in answers])
    kept = np.array([answer.kept for answer in answers], dtype=float)
    for low, high in (
        (0.0, 0.6),
        (0.6, 0.7),
        (0.7, 0.8),
        (0.8, 0.85),
        (0.85, 0.9),
        (0.9, 0.94),
        (0.94, 1.01),
    ):
        some = (low <= said) & (said < high)
        if some.any():
            yield f"  said {said[some].mean():.2f} kept {kept[some].mean():.3f} ({some.sum()})"
