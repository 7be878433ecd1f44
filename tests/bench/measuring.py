"""Medians and percentiles, and a line of the report."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence


def percentile(values: Sequence[float], part: float) -> float:
    """Return the value below which `part` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def timed(work: Callable[[], object]) -> float:
    """Return how many milliseconds a piece of work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def cpu(work: Callable[[], object]) -> float:
    """Return how many milliseconds of processor a piece of work takes."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def line(what: str, ours: float, bare: float, unit: str, goal: str = "") -> str:
    """Return one line: ours, the bare thing beside it, and the ratio."""
    wanted = f"   goal {goal}" if goal else ""
    return (
        f"  {what:<46} {ours:>9.2f} {unit:<3} bare {bare:>9.2f} {unit:<3} ratio {ours / bare:>6.2f}{wanted}"
    )
