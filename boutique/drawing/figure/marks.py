"""Strokes that a stance adds to the drawing, where an engraver would show it."""

from __future__ import annotations

from boutique.drawing.figure.model import Frame, Stroke, View
from boutique.drawing.figure.posture import Posture, level, strength
from boutique.drawing.paths import Path, Point, line, o


def _curve(*points: Point) -> Path:
    first, *between, last = points
    return line(first, *(o(*p) for p in between), last)


def _twice(path: Path, weight: float) -> tuple[Stroke, Stroke]:
    return Stroke(path, weight), Stroke(path.mirrored(), weight)


def _belly(f: Frame, much: float) -> tuple[Stroke, ...]:
    y, x = level(f, 0.72), f.hip_half * 0.52
    fold = _curve((-x, y - 16), (-x * 0.55, y + 6), (0, y + 12), (x * 0.55, y + 6), (x, y - 16))
    return (Stroke(fold, 1.0 + 1.4 * much),)


def _blades(f: Frame, much: float) -> tuple[Stroke, ...]:
    (ax, ay), y = f.armpit, f.chest
    rim = _curve((ax * 0.84, ay - 34), (ax * 0.82, ay + 10), (ax * 0.64, y + 14), (ax * 0.36, y + 30))
    inner = _curve((ax * 0.3, ay - 60), (ax * 0.2, ay - 14), (ax * 0.26, ay + 34))
    return (*_twice(rim, 1.2 + 1.8 * much), *_twice(inner, 0.8 + 1.4 * much))


def _hollow(f: Frame, much: float) -> tuple[Stroke, ...]:
    x, y = f.hip_half, f.waist
    deep = _curve((x * 0.3, y - 92), (x * 0.17, y - 30), (x * 0.16, y + 26), (x * 0.3, y + 88))
    soft = _curve((x * 0.4, y - 58), (x * 0.29, y - 10), (x * 0.28, y + 22), (x * 0.38, y + 62))
    return (*_twice(deep, 1.0 + 1.4 * much), *_twice(soft, 0.6 + 1.2 * much))


def _nape(f: Frame, much: float) -> tuple[Stroke, ...]:
    (nx, ny), sy = f.neck, f.shoulder[1]
    fold = _curve((nx * 1.15, ny + 34), (nx * 0.9, sy + 30), (nx * 0.8, sy + 74))
    return _twice(fold, 0.8 + 1.2 * much)


def marks(frame: Frame, view: View, posture: Posture) -> tuple[Stroke, ...]:
    """What is added for a stance, seen from one side; drawn upright, to be bent with the rest."""
    noted = {
        View.FRONT: ((_belly, posture.belly),),
        View.BACK: (
            (_blades, posture.prominent_blades),
            (_hollow, posture.sway_back),
            (_nape, posture.stoop),
        ),
        View.SIDE: (),
    }
    return tuple(
        stroke for draw, note in noted[view] if strength(note) for stroke in draw(frame, strength(note))
    )
