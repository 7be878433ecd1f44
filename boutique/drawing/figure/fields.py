"""Gentle bends of a standing figure: each field tells how far any point of it is moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from math import cos, exp, sin

from boutique.drawing.figure.model import Frame, View
from boutique.drawing.figure.posture import Build, Posture, level, strength
from boutique.drawing.paths import Point

Field = Callable[[Point], Point]
# What a waist may grow before the arms must give way.
_CLEAR = 12.0
# What a marked belly adds to the width about the navel.
_BELLY = 0.05


def ease(value: float, start: float, end: float) -> float:
    """Rise softly from 0 at the start to 1 at the end."""
    t = min(1.0, max(0.0, (value - start) / (end - start)))
    return t * t * (3 - 2 * t)


def hill(value: float, top: float, width: float) -> float:
    """One at the top, softly down to nothing on both sides."""
    return exp(-(((value - top) / width) ** 2))


def _slope(stops: Sequence[Point], i: int) -> float:
    (above, a), (below, b) = stops[max(0, i - 1)], stops[min(len(stops) - 1, i + 1)]
    return (b - a) / (below - above)


def _between(stops: Sequence[Point], y: float) -> float:
    """The value at a level, on a smooth line through all stops; stops are (level, value)."""
    if y <= stops[0][0]:
        return stops[0][1]
    for i, ((above, a), (below, b)) in enumerate(pairwise(stops)):
        if y <= below:
            step = below - above
            t, u = (y - above) / step, (below - y) / step
            leave, arrive = _slope(stops, i) * step, _slope(stops, i + 1) * step
            return u * u * ((1 + 2 * t) * a + t * leave) + t * t * ((1 + 2 * u) * b - u * arrive)
    return stops[-1][1]


def _sign(x: float) -> float:
    return (x > 0) - (x < 0)


class Pose:
    """Tells arm from trunk, and how far down an arm hangs."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.joints = ((frame.shoulder[0] - 10, frame.shoulder[1] + 32), frame.elbow, frame.wrist)

    def on_arm(self, point: Point) -> bool:
        """Whether a point lies beyond the gap between trunk and arm."""
        (ax, ay), (wx, wy) = self.frame.armpit, self.frame.wrist
        slope = ((ax + wx) / 2 + 5 - ax) / (wy - ay)
        return point[1] > ay and abs(point[0]) > ax + slope * (point[1] - ay)

    def shoulder_share(self, point: Point) -> float:
        """How much a point goes with its shoulder: 0 at neck and waist, 1 at the tip and all down the arm."""
        x, y = abs(point[0]), point[1]
        f = self.frame
        if self.on_arm(point):
            return 1.0
        if y <= f.armpit[1]:
            return ease(x, f.neck[0], f.shoulder[0] * 0.92) * ease(y, f.chin, f.neck[1])
        return ease(x, f.armpit[0] * 0.2, f.armpit[0]) * (1 - ease(y, f.armpit[1], f.waist))

    def arm_foot(self, point: Point) -> Point:
        """The nearest point of the arm's bones, right side."""
        x, y = abs(point[0]), point[1]
        (sx, sy), (ex, ey), (wx, wy) = self.joints
        a, b = ((sx, sy), (ex, ey)) if y < ey else ((ex, ey), (wx, wy))
        dx, dy = b[0] - a[0], b[1] - a[1]
        t = ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)
        return a[0] + dx * t, a[1] + dy * t


def _lean(f: Frame, build: Build) -> float:
    """How much further out the arms hang, in radians, to stay clear of a fuller waist and hip."""
    stepped = (build.chest - 1) * f.armpit[0]
    at_hip = (build.hip - 1) * f.hip_half - stepped
    at_waist = (build.waist - 1) * f.hip_half * 0.75 - stepped - _CLEAR
    reached = f.wrist[1] - f.shoulder[1], f.waist - f.shoulder[1]
    return max(0.0, 0.8 * at_hip / reached[0], at_waist / reached[1])


def _fuller(build: Build) -> float:
    return (build.chest + build.waist + build.hip) / 3 - 1


def _trunk_widths(f: Frame, build: Build, belly: float) -> Field:
    """Head, trunk and legs grow from the centre line; a shoulder beyond the armpit only steps aside."""
    stops = (
        (f.chin, 1 + _fuller(build) * 0.12),
        (f.neck[1], 1 + _fuller(build) * 0.3),
        (f.shoulder[1], 1 + (build.chest - 1) * 0.55),
        (f.armpit[1], build.chest),
        (f.chest, build.chest),
        (f.waist, build.waist),
        (level(f, 0.45), (build.waist + build.hip) / 2 + _BELLY * belly),
        (f.hip, build.hip),
        (f.crotch, build.hip),
        (f.knee, 1 + (build.hip - 1) * 0.5),
        (f.height - 80, 1 + (build.hip - 1) * 0.2),
    )

    def field(point: Point) -> Point:
        x, y = point
        grown = min(abs(x), f.armpit[0]) if y < f.armpit[1] else abs(x)
        return _sign(x) * (_between(stops, y) - 1) * grown, 0.0

    return field


def _arm_widths(standing: Pose, build: Build) -> Field:
    """An arm steps aside with the armpit, grows about its bones and hangs further out."""
    f, thicker = standing.frame, _fuller(build) * 0.55
    aside, lean = (build.chest - 1) * f.armpit[0], _lean(f, build)

    def field(point: Point) -> Point:
        x, y = abs(point[0]), point[1]
        foot = standing.arm_foot(point)
        share = ease(y, f.armpit[1] - 10, f.armpit[1] + 150)
        rx, ry = x - f.shoulder[0], y - f.shoulder[1]
        out = (x - foot[0]) * thicker + rx * (cos(lean) - 1) + ry * sin(lean)
        down = (y - foot[1]) * thicker + ry * (cos(lean) - 1) - rx * sin(lean)
        return _sign(point[0]) * (aside + out * share), down * share

    return field


def widths(frame: Frame, build: Build, belly: float) -> Field:
    """Wider or slighter level by level; the arms step aside and keep their slope."""
    standing = Pose(frame)
    build = replace(build, waist=build.waist + _BELLY * belly)
    trunk, arm = _trunk_widths(frame, build, belly), _arm_widths(standing, build)

    def field(point: Point) -> Point:
        return arm(point) if standing.on_arm(point) else trunk(point)

    return field


def lower_shoulder(frame: Frame, side: int, by: float) -> Field:
    """One shoulder sinks, its arm with it; side as on the sheet."""
    standing = Pose(frame)

    def field(point: Point) -> Point:
        if point[0] * side <= 0:
            return 0.0, 0.0
        return 0.0, by * standing.shoulder_share(point)

    return field


def rounded_shoulders(frame: Frame, inwards: float, down: float) -> Field:
    """Both shoulders come forward, which from before and behind looks narrower and lower."""
    standing = Pose(frame)

    def field(point: Point) -> Point:
        share = standing.shoulder_share(point)
        return -_sign(point[0]) * inwards * share, down * share

    return field


def bowed_head(frame: Frame, down: float) -> Field:
    """The head sinks between the shoulders."""

    def field(point: Point) -> Point:
        near = 1 - ease(abs(point[0]), frame.neck[0] * 1.4, frame.shoulder[0])
        return 0.0, down * (1 - ease(point[1], frame.chin - 20, frame.armpit[1])) * near

    return field


def hollow_waist(frame: Frame, up: float) -> Field:
    """A tipped pelvis: seat and hips ride higher towards a shorter waist."""

    def field(point: Point) -> Point:
        x, y = point
        inside = 1 - ease(abs(x), frame.hip_half, frame.hip_half + 40)
        return 0.0, -up * hill(y, level(frame, 0.55), 120) * inside

    return field


def standing_fields(frame: Frame, view: View, posture: Posture, build: Build) -> list[Field]:
    """Every field a stance and a build ask for, seen from before or behind."""
    left = 1 if view is View.FRONT else -1
    stoop, forward = strength(posture.stoop), strength(posture.forward_shoulders)
    return [
        widths(frame, build, strength(posture.belly)),
        lower_shoulder(frame, left, posture.lower(left=True)),
        lower_shoulder(frame, -left, posture.lower(left=False)),
        rounded_shoulders(frame, 7 * stoop + 13 * forward, 7 * stoop + 7 * forward),
        bowed_head(frame, 24 * stoop),
        hollow_waist(frame, 14 * strength(posture.sway_back)),
    ]
