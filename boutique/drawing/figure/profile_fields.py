"""Gentle bends of a figure in profile, where stoop, hollow back and belly are seen best."""

from __future__ import annotations

from boutique.drawing.figure.fields import Field, ease, hill
from boutique.drawing.figure.model import Frame
from boutique.drawing.figure.posture import Build, Posture, level, strength
from boutique.drawing.paths import Point


def _before(x: float) -> float:
    """How much a point belongs to the front of the body."""
    return ease(x, -25, 35)


def stoop(frame: Frame, much: float) -> Field:
    """The back rounds, head and neck go forward and down."""

    def field(point: Point) -> Point:
        x, y = point
        high = 1 - ease(y, frame.chin - 60, frame.chest + 90)
        back = hill(y, frame.armpit[1] - 30, 100) * (1 - _before(x))
        return much * (62 * high - 26 * back), much * 16 * high

    return field


def sway(frame: Frame, much: float) -> Field:
    """The small of the back goes forward, the seat back, the shoulders lean behind."""

    def field(point: Point) -> Point:
        x, y = point
        hollow = hill(y, frame.waist - 6, 90) * (22 - 8 * _before(x))
        seat = hill(y, frame.hip, 80) * (1 - _before(x)) * -20
        lean = (1 - ease(y, frame.chest - 120, frame.waist)) * -12
        return much * (hollow + seat + lean), 0.0

    return field


def blades(frame: Frame, much: float) -> Field:
    """The shoulder blades stand out."""

    def field(point: Point) -> Point:
        x, y = point
        return -22 * much * hill(y, frame.armpit[1] + 4, 84) * (1 - ease(x, -70, -30)), 0.0

    return field


def forward(frame: Frame, much: float) -> Field:
    """The shoulder and the arm below it hang further forward."""

    def field(point: Point) -> Point:
        x, y = point
        high = ease(y, frame.chin, frame.shoulder[1]) * (1 - ease(y, frame.armpit[1], frame.waist))
        return 36 * much * hill(x, 0, 66) * high, 0.0

    return field


def girth(frame: Frame, build: Build, belly: float) -> Field:
    """Deeper or slighter level by level; a belly grows to the front alone."""
    f = frame

    def field(point: Point) -> Point:
        x, y = point
        deep = (
            (build.chest - 1) * hill(y, f.chest, 150)
            + (build.waist - 1) * hill(y, f.waist, 100)
            + (build.hip - 1) * hill(y, f.hip + 40, 190)
        )
        front = belly * 46 * hill(y, level(f, 0.36), 112) * ease(x, 20, 50)
        return x * deep * 0.9 + front, 0.0

    return field


def profile_fields(frame: Frame, posture: Posture, build: Build) -> list[Field]:
    """Every field a stance and a build ask for, seen from the side."""
    return [
        girth(frame, build, strength(posture.belly)),
        stoop(frame, strength(posture.stoop)),
        sway(frame, strength(posture.sway_back)),
        blades(frame, strength(posture.prominent_blades)),
        forward(frame, strength(posture.forward_shoulders)),
    ]
