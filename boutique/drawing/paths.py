"""Lines a draughtsman's hand would draw: smooth curves through points, corners where corners are.

Units are millimetres of the garment laid flat; x to the right, y down.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians, sin
from typing import Literal

Point = tuple[float, float]


@dataclass(frozen=True)
class Segment:
    """One stroke of the pen: move and line hold one point, curve (a cubic Bézier) three, close none."""

    kind: Literal["move", "line", "curve", "close"]
    points: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Path:
    """Strokes one after the other, with one or several outlines."""

    segments: tuple[Segment, ...]

    @property
    def closed(self) -> bool:
        """Whether the last outline returns to where it began."""
        return self.segments[-1].kind == "close"

    def points(self) -> list[Point]:
        """All points the pen is led by, control points too; the curve never leaves their hull."""
        return [point for segment in self.segments for point in segment.points]

    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the hull."""
        xs, ys = zip(*self.points(), strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def moved(self, dx: float, dy: float) -> Path:
        """The same path laid elsewhere."""
        return self.changed(lambda p: (p[0] + dx, p[1] + dy))

    def mirrored(self) -> Path:
        """The same path on the other side of the centre line."""
        return self.changed(lambda p: (-p[0], p[1]))

    def turned(self, degrees: float, about: Point = (0.0, 0.0)) -> Path:
        """The same path turned clockwise, as seen with y down."""
        c, s = cos(radians(degrees)), sin(radians(degrees))
        cx, cy = about
        return self.changed(
            lambda p: (cx + (p[0] - cx) * c - (p[1] - cy) * s, cy + (p[0] - cx) * s + (p[1] - cy) * c)
        )

    def changed(self, move: Callable[[Point], Point]) -> Path:
        """The path with every point sent elsewhere."""
        return Path(tuple(Segment(s.kind, tuple(move(p) for p in s.points)) for s in self.segments))

    def with_(self, other: Path) -> Path:
        """Both paths as one; filled even-odd, what they share is left out."""
        return Path(self.segments + other.segments)


@dataclass(frozen=True)
class Knot:
    """A point the line passes through, smoothly or with a corner."""

    x: float
    y: float
    smooth: bool = False


def o(x: float, y: float) -> Knot:
    """A point passed smoothly."""
    return Knot(x, y, True)


Place = Knot | Point


def _knots(places: Sequence[Place]) -> list[Knot]:
    return [p if isinstance(p, Knot) else Knot(*p) for p in places]


def _unit(a: Knot, b: Knot) -> tuple[float, float, float]:
    length = hypot(b.x - a.x, b.y - a.y) or 1e-9
    return (b.x - a.x) / length, (b.y - a.y) / length, length


def _tangent(before: Knot, here: Knot, after: Knot) -> Point:
    """Direction through a smooth point, leaning to the nearer neighbour."""
    ux, uy, u = _unit(before, here)
    vx, vy, v = _unit(here, after)
    return (ux * v + vx * u) / (u + v), (uy * v + vy * u) / (u + v)


def _stroke(a: Knot, b: Knot, leave: Point | None, arrive: Point | None) -> Segment:
    if leave is None and arrive is None:
        return Segment("line", ((b.x, b.y),))
    ux, uy, length = _unit(a, b)
    if leave is None:
        leave = (1.5 * ux - 0.5 * arrive[0], 1.5 * uy - 0.5 * arrive[1]) if arrive else (ux, uy)
    if arrive is None:
        arrive = (1.5 * ux - 0.5 * leave[0], 1.5 * uy - 0.5 * leave[1])
    third = length / 3
    first = (a.x + leave[0] * third, a.y + leave[1] * third)
    second = (b.x - arrive[0] * third, b.y - arrive[1] * third)
    return Segment("curve", (first, second, (b.x, b.y)))


def line(*places: Place) -> Path:
    """An open line through these points."""
    knots = _knots(places)
    tangents: list[Point | None] = [None] * len(knots)
    for i in range(1, len(knots) - 1):
        if knots[i].smooth:
            tangents[i] = _tangent(knots[i - 1], knots[i], knots[i + 1])
    return _drawn(knots, tangents)


def shape(*places: Place) -> Path:
    """A closed outline through these points."""
    knots = _knots(places)
    count = len(knots)
    tangents = [
        _tangent(knots[i - 1], knots[i], knots[(i + 1) % count]) if knots[i].smooth else None
        for i in range(count)
    ]
    path = _drawn([*knots, knots[0]], [*tangents, tangents[0]])
    return Path((*path.segments, Segment("close")))


def _drawn(knots: list[Knot], tangents: list[Point | None]) -> Path:
    segments = [Segment("move", ((knots[0].x, knots[0].y),))]
    for i in range(len(knots) - 1):
        segments.append(_stroke(knots[i], knots[i + 1], tangents[i], tangents[i + 1]))
    return Path(tuple(segments))


def beside(distance: float, *places: Place) -> list[Place]:
    """The same points, each moved to the right of the way (to the left when negative), for stitching."""
    knots = _knots(places)
    moved: list[Place] = []
    for i, knot in enumerate(knots):
        tx, ty, _ = _unit(knots[max(0, i - 1)], knots[min(len(knots) - 1, i + 1)])
        moved.append(Knot(knot.x - ty * distance, knot.y + tx * distance, knot.smooth))
    return moved


def bend(before: Point, corner: Point, after: Point, radius: float) -> list[Place]:
    """A rounded corner on the way from one point by the corner to the next."""
    ends: list[Point] = []
    for other in (before, after):
        ux, uy, length = _unit(Knot(*corner), Knot(*other))
        reach = min(radius, length / 2)
        ends.append((corner[0] + ux * reach, corner[1] + uy * reach))
    (ax, ay), (bx, by) = ends
    return [ends[0], o((ax + bx) / 4 + corner[0] / 2, (ay + by) / 4 + corner[1] / 2), ends[1]]


def rounded(radius: float, *corners: Point) -> list[Place]:
    """All corners of a closed outline rounded."""
    count = len(corners)
    places: list[Place] = []
    for i in range(count):
        places += bend(corners[i - 1], corners[i], corners[(i + 1) % count], radius)
    return places


def sided(side: int, *places: Place) -> list[Place]:
    """The points as given for side 1, mirrored for side -1."""
    return [Knot(k.x * side, k.y, k.smooth) for k in _knots(places)]


_ROUND = 0.5522847498


def ellipse(x: float, y: float, rx: float, ry: float) -> Path:
    """A round outline about a centre."""
    kx, ky = rx * _ROUND, ry * _ROUND
    return Path(
        (
            Segment("move", ((x + rx, y),)),
            Segment("curve", ((x + rx, y + ky), (x + kx, y + ry), (x, y + ry))),
            Segment("curve", ((x - kx, y + ry), (x - rx, y + ky), (x - rx, y))),
            Segment("curve", ((x - rx, y - ky), (x - kx, y - ry), (x, y - ry))),
            Segment("curve", ((x + kx, y - ry), (x + rx, y - ky), (x + rx, y))),
            Segment("close"),
        )
    )


def pinked_edge(width: float, height: float, tooth: float) -> Path:
    """A cutting with pinked top and bottom, from (0, 0); a tooth is half as high as wide."""
    teeth = max(2, round(width / tooth))
    step = width / teeth
    depth = step / 2
    top = [(i * step / 2, depth if i % 2 == 0 else 0.0) for i in range(2 * teeth + 1)]
    bottom = [(x, height - y) for x, y in reversed(top)]
    return shape(*top, *bottom)
