"""Paths followed step by step: their points, how far they are, where they cross a level."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import hypot

from boutique.drawing.paths import Path, Point

_STEPS = 8


def _on_cubic(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    u = 1 - t
    ka, kb, kc, kd = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return (
        ka * a[0] + kb * b[0] + kc * c[0] + kd * d[0],
        ka * a[1] + kb * b[1] + kc * c[1] + kd * d[1],
    )


def _traced(path: Path, steps: int) -> Iterator[list[Point]]:
    run: list[Point] = []
    for segment in path.segments:
        match segment.kind:
            case "move":
                if run:
                    yield run
                run = [segment.points[0]]
            case "line":
                run.append(segment.points[0])
            case "curve":
                b, c, d = segment.points
                a = run[-1]
                run += [_on_cubic(a, b, c, d, step / steps) for step in range(1, steps + 1)]
            case "close":
                run.append(run[0])
    if run:
        yield run


def flattened(path: Path, steps: int = _STEPS) -> tuple[tuple[Point, ...], ...]:
    """The outlines of a path as short straight steps."""
    return tuple(tuple(run) for run in _traced(path, steps))


def _from_step(point: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    t = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square if square else 0.0
    t = min(1.0, max(0.0, t))
    return hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy)


class Trace:
    """A path walked once, to be asked many times."""

    def __init__(self, path: Path) -> None:
        self.runs = flattened(path)

    def distance(self, point: Point) -> float:
        """How far a point is from the line."""
        return min(_from_step(point, a, b) for run in self.runs for a, b in pairwise(run))

    def crossings(self, y: float) -> list[float]:
        """Where the line crosses a level, from left to right."""
        return sorted(
            ax + (bx - ax) * (y - ay) / (by - ay)
            for run in self.runs
            for (ax, ay), (bx, by) in pairwise(run)
            if min(ay, by) <= y < max(ay, by)
        )
