"""What is put down about one sex before anything is drawn: knots of the right half, by part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from boutique.drawing.figure.limbs import Limb
from boutique.drawing.figure.model import Frame
from boutique.drawing.paths import Knot, Path, Place, Segment, line, shape


@dataclass(frozen=True)
class Run:
    """One stretch of the contour between two lifts of the pen."""

    weight: float
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Line:
    """A stroke inside the contour; `once` when it stands on the centre line."""

    weight: float
    places: tuple[Place, ...]
    once: bool = False


@dataclass(frozen=True)
class Head:
    """A head from one side: shapes filled one over the other, and strokes; halves from crown to chin."""

    shapes: tuple[tuple[Place, ...], ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Anatomy:
    """The right half of a figure seen from the front, and what is drawn inside it from either side.

    contour: from the neck under the jaw by arm, side and leg to the crotch; upper_arm and wrist: how far
    down the arm a tape lies there, and how far the contour is from the bone on either side (out, in).
    """

    frame: Frame
    arm: Limb
    upper_arm: tuple[float, float, float]
    wrist: tuple[float, float, float]
    contour: tuple[Run, ...]
    face: Head
    nape: Head
    front: tuple[Line, ...]
    back: tuple[Line, ...]


def knots(places: Sequence[Place]) -> list[Knot]:
    """Places as knots; plain points are corners."""
    return [p if isinstance(p, Knot) else Knot(*p) for p in places]


def right_contour(anatomy: Anatomy) -> Path:
    """The right contour as one line."""
    return line(*(place for run in anatomy.contour for place in run.places))


def mirror_shape(places: Sequence[Place]) -> Path:
    """A closed outline from its right half, which begins and ends on or near the centre line."""
    right = knots(places)
    left = [Knot(-k.x, k.y, k.smooth) for k in reversed(right) if abs(k.x) > 1e-9]
    return shape(*right, *left)


def stretch(path: Path, first: int, last: int) -> Path:
    """The part of a line from one knot to another, curved as in the whole."""
    start = path.segments[first].points[-1]
    return Path((Segment("move", (start,)), *path.segments[first + 1 : last + 1]))
