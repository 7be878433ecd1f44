"""The pen: a stroke that swells where it presses, as engravers cut it."""

from __future__ import annotations

import itertools
from math import hypot, pi, sin, sqrt

from boutique.drawing.figure.model import Stroke
from boutique.drawing.figure.tracing import flattened
from boutique.drawing.paths import Knot, Path, Point, shape

_TIP = 0.22
_STEPS = 5


def _pressure(t: float) -> float:
    return _TIP + (1 - _TIP) * sqrt(max(0.0, sin(pi * t)))


def _travel(run: tuple[Point, ...]) -> list[float]:
    gone = [0.0]
    for a, b in itertools.pairwise(run):
        gone.append(gone[-1] + hypot(b[0] - a[0], b[1] - a[1]))
    return [way / (gone[-1] or 1.0) for way in gone]


def _across(run: tuple[Point, ...], i: int) -> Point:
    a, b = run[max(0, i - 1)], run[min(len(run) - 1, i + 1)]
    size = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
    return -(b[1] - a[1]) / size, (b[0] - a[0]) / size


def inked(stroke: Stroke, broader: float = 1.0) -> Path:
    """The stroke as an area to fill, hair-thin at both ends; `broader` for figures drawn small."""
    (run, *_) = flattened(stroke.path, _STEPS)
    ahead, back = [], []
    for i, (way, (x, y)) in enumerate(zip(_travel(run), run, strict=True)):
        nx, ny = _across(run, i)
        half = stroke.weight * broader / 2 * _pressure(min(1.0, max(0.0, way)))
        tip = i in (0, len(run) - 1)
        ahead.append(Knot(x + nx * half, y + ny * half, not tip))
        back.append(Knot(x - nx * half, y - ny * half, not tip))
    return shape(*ahead, *reversed(back))
