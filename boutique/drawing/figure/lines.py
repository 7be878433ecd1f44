"""Where the tape lies for each measure, found on the contour itself."""

from __future__ import annotations

from collections.abc import Iterator

from boutique.drawing.figure.anatomy import Anatomy, right_contour
from boutique.drawing.figure.model import Frame, Kind, MeasureLine, View
from boutique.drawing.figure.tracing import Trace
from boutique.drawing.paths import Path, Point, Segment, line, o

_ROUND = 0.5522847498
_INSIDE, _WITHIN = 9.0, 15.0
_FOOT = 12.0
# The client's own sides, as they stand facing us.
_RIGHT, _LEFT = -1, 1


def _bow(a: Point, b: Point, sag: Point) -> Path:
    """Half a hoop from one edge to the other, hanging as far as `sag`."""
    mid = ((a[0] + b[0]) / 2 + sag[0], (a[1] + b[1]) / 2 + sag[1])
    k = _ROUND
    along = ((b[0] - a[0]) / 2 * k, (b[1] - a[1]) / 2 * k)
    down = (sag[0] * k, sag[1] * k)
    return Path(
        (
            Segment("move", (a,)),
            Segment("curve", ((a[0] + down[0], a[1] + down[1]), (mid[0] - along[0], mid[1] - along[1]), mid)),
            Segment("curve", ((mid[0] + along[0], mid[1] + along[1]), (b[0] + down[0], b[1] + down[1]), b)),
        )
    )


class _Tape:
    """One figure's contour, asked for its edges."""

    def __init__(self, anatomy: Anatomy) -> None:
        self.anatomy, self.frame = anatomy, anatomy.frame
        self.contour = Trace(right_contour(anatomy))

    def edges(self, y: float) -> list[float]:
        """Where the right contour crosses a level, from the centre line outwards."""
        return self.contour.crossings(y)

    def hoop(self, code: str, a: Point, b: Point, sag: Point, side: int) -> MeasureLine:
        """A girth: its near half in sight, its far half behind."""
        near, far = _bow(a, b, sag), _bow(a, b, (-sag[0] * 0.8, -sag[1] * 0.8))
        return MeasureLine(
            code, Kind.GIRTH, View.FRONT, near, max(a, b) if side > 0 else min(a, b), side, far
        )

    def trunk(self, code: str, y: float, side: int) -> MeasureLine:
        """A girth round the trunk at a level."""
        x = self.edges(y)[0]
        return self.hoop(code, (-x, y), (x, y), (0, x * 0.17), side)

    def leg(self, code: str, y: float, side: int) -> MeasureLine:
        """A girth round one leg at a level."""
        inner, outer = (x * side for x in self.edges(y)[:2])
        return self.hoop(code, (inner, y), (outer, y), (0, abs(outer - inner) * 0.1), side)

    def arm(self, code: str, at: tuple[float, float, float], side: int) -> MeasureLine:
        """A girth square to one arm."""
        down, out, inside = at
        limb = self.anatomy.arm
        (ax, ay), (bx, by) = limb.at(down, out), limb.at(down, inside)
        (cx, cy), (dx, dy) = limb.at(down), limb.at(down + (out - inside) * 0.13)
        return self.hoop(code, (ax * side, ay), (bx * side, by), ((dx - cx) * side, dy - cy), side)

    def beside(self, which: int, inset: float, *levels: float) -> list[Point]:
        """Points just inside one edge of the leg or side, level by level."""
        return [(self.edges(y)[which] + inset, y) for y in levels]


def _smooth(*points: Point, side: int = 1) -> Path:
    first, *between, last = [(x * side, y) for x, y in points]
    return line(first, *(o(*p) for p in between), last)


def _length(code: str, path: Path, at: Point, side: int, view: View = View.FRONT) -> MeasureLine:
    return MeasureLine(code, Kind.LENGTH, view, path, at, side)


def _levels(top: float, foot: float, count: int) -> list[float]:
    return [top + (foot - top) * i / count for i in range(count + 1)]


def _girths(tape: _Tape) -> Iterator[MeasureLine]:
    f, anatomy = tape.frame, tape.anatomy
    nx, ny = f.neck
    yield tape.hoop("G02", (-nx, ny), (nx, ny), (0, nx * 0.34), 1)
    yield tape.trunk("G04", f.chest, 1)
    yield tape.trunk("G05", f.chest + (f.waist - f.chest) * 0.42, -1)
    yield tape.trunk("G07", f.waist, 1)
    yield tape.trunk("G09", f.hip, 1)
    yield tape.arm("L11", anatomy.upper_arm, -1)
    yield tape.arm("L15", anatomy.wrist, -1)
    yield tape.leg("M03", f.crotch + 46, -1)
    yield tape.leg("M05", f.knee, 1)
    yield _armscye(f)


def _armscye(f: Frame) -> MeasureLine:
    (sx, sy), (ax, ay) = f.shoulder, f.armpit
    top, foot = (-sx, sy + 1), (-ax - 1, ay + 14)
    near, far = _bow(top, foot, (24, 4)), _bow(top, foot, (-22, 4))
    return MeasureLine("L19", Kind.GIRTH, View.FRONT, near, far.segments[1].points[-1], -1, far)


def _lengths(tape: _Tape) -> Iterator[MeasureLine]:
    f = tape.frame
    (ax, ay), (_, sy) = f.armpit, f.shoulder
    y = (sy + ay) / 2 + 22
    yield _length("I03", _smooth((-ax, y), (0, y + 5), (ax, y)), (ax, y), 1)
    for mark, side in (("", _RIGHT), ("L", _LEFT)):
        yield from _on_side(tape, mark, side)
    yield from _inner_leg(tape)
    rise = _flank(tape, _WITHIN, 6)
    yield _length("N08", _smooth(*rise), rise[4], 1)
    front = line((0, f.waist), (0, f.crotch))
    behind = _bow((0, f.waist), (0, f.crotch), (13, 0))
    anchor = (0, (f.waist + f.crotch) / 2)
    yield MeasureLine("N01", Kind.LENGTH, View.FRONT, front, anchor, -1, behind)


def _on_side(tape: _Tape, mark: str, side: int) -> Iterator[MeasureLine]:
    """What is measured on both sides: shoulder, arm, outside leg."""
    (nx, ny), (sx, sy) = tape.frame.neck, tape.frame.shoulder
    mid = ((nx + sx) / 2, ny + (sy - ny) * 0.56 - 9)
    shoulder = _smooth((nx + 3, ny - 6), mid, (sx + 2, sy - 8), side=side)
    yield _length("I01" + mark, shoulder, shoulder.segments[1].points[-1], side)
    arm = _arm_length(tape, 11, side)
    yield _length("L05" + mark, arm, arm.segments[4].points[-1], side)
    leg = _outer_leg(tape, side)
    yield _length("M02" + mark, leg, leg.segments[12].points[-1], side)


def _flank(tape: _Tape, inset: float, count: int) -> list[Point]:
    f = tape.frame
    return tape.beside(0, -inset, *_levels(f.waist, f.crotch - 4, count))


def _outer_leg(tape: _Tape, side: int) -> Path:
    f = tape.frame
    down = tape.beside(1, -_INSIDE, *_levels(f.crotch + 30, f.height - 70, 9))
    floor = (tape.edges(f.height - 14)[-1] - _INSIDE, f.height)
    return _smooth(*_flank(tape, _INSIDE, 6), *down, floor, side=side)


def _inner_leg(tape: _Tape) -> Iterator[MeasureLine]:
    f = tape.frame
    inner = tape.beside(0, _INSIDE, *_levels(f.crotch + 60, f.height - 70, 8))
    floor = (tape.edges(f.height - 14)[0] + _INSIDE, f.height)
    yield _length("M01", _smooth((2, f.crotch + 2), *inner, floor), inner[1], 1)


def _arm_length(tape: _Tape, inset: float, side: int = 1) -> Path:
    limb, (sx, sy) = tape.anatomy.arm, tape.frame.shoulder
    down, out, _ = tape.anatomy.wrist
    upper, upper_out, _ = tape.anatomy.upper_arm
    elbow = upper * 1.95
    inside = upper_out - inset
    return _smooth(
        (sx, sy + 1),
        limb.at(upper * 0.45, inside + 1),
        limb.at(upper, inside),
        limb.at(elbow, inside - 2),
        limb.at(elbow * 1.28, inside),
        limb.at((elbow * 1.28 + down) / 2, inside - 4),
        limb.at(down, out - inset * 0.7),
        side=side,
    )


def _behind(tape: _Tape) -> Iterator[MeasureLine]:
    f = tape.frame
    (ax, ay), (sx, sy) = f.armpit, f.shoulder
    nape = f.neck[1]
    tips = _smooth((-sx, sy), (-f.neck[0], nape + 27), (0, nape + 22), (f.neck[0], nape + 27), (sx, sy))
    yield _length("I07", tips, (sx, sy), 1, View.BACK)
    y = (sy + ay) / 2 + 22
    yield _length("I08", _smooth((-ax, y), (0, y + 4), (ax, y)), (-ax, y), -1, View.BACK)
    spine = line((0, nape), (0, f.waist))
    yield _length("H19", spine, (0, nape + (f.waist - nape) * 0.72), -1, View.BACK)
    arm = _arm_length(tape, 17)
    yield _length("L01", arm, arm.segments[3].points[-1], 1, View.BACK)


def height_line(code: str, x: float, crown: float, floor: float) -> MeasureLine:
    """The line beside the figure from crown to floor, with a foot at either end."""
    ends = [line((x - _FOOT, y), (x + _FOOT, y)) for y in (crown, floor)]
    path = line((x, crown), (x, floor)).with_(ends[0]).with_(ends[1])
    return MeasureLine(code, Kind.HEIGHT, View.FRONT, path, (x, crown + (floor - crown) * 0.82), -1)


def measure_lines(anatomy: Anatomy, view: View, reach: float) -> dict[str, MeasureLine]:
    """The lines of one view by code, from the neck down."""
    tape = _Tape(anatomy)
    if view is View.BACK:
        return {found.code: found for found in _behind(tape)}
    found = [*_girths(tape), *_lengths(tape)]
    found.sort(key=lambda one: one.path.bounds()[1])
    return {one.code: one for one in [*found, height_line("A01", -reach, 0, anatomy.frame.height)]}
