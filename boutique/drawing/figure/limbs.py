"""A limb measured as anatomists do: so far down the bones, so far off them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from boutique.drawing.paths import Knot, Point, o

_BEND = 70.0


@dataclass(frozen=True)
class Limb:
    """Straight bones from joint to joint; places on it are (down, off the bone)."""

    joints: tuple[Point, ...]

    def _bones(self) -> list[tuple[Point, Point, float]]:
        bones = []
        for (ax, ay), (bx, by) in zip(self.joints, self.joints[1:], strict=False):
            size = hypot(bx - ax, by - ay)
            bones.append(((ax, ay), ((bx - ax) / size, (by - ay) / size), size))
        return bones

    def _heading(self, down: float) -> Point:
        """The way the limb points, turning softly about each joint."""
        bones = self._bones()
        heading, gone = bones[0][1], 0.0
        for (_, _, size), (_, after, _) in itertools.pairwise(bones):
            gone += size
            share = min(1.0, max(0.0, (down - gone) / _BEND + 0.5))
            heading = (
                heading[0] + (after[0] - heading[0]) * share,
                heading[1] + (after[1] - heading[1]) * share,
            )
        size = hypot(*heading)
        return heading[0] / size, heading[1] / size

    def at(self, down: float, off: float = 0.0) -> Point:
        """The point so far down and so far off, outwards positive on the right arm of the sheet."""
        bones = self._bones()
        left = down
        for start, way, size in bones:
            if left <= size or (start, way, size) == bones[-1]:
                x, y = start[0] + way[0] * left, start[1] + way[1] * left
                break
            left -= size
        hx, hy = self._heading(down)
        return x + hy * off, y - hx * off

    def smooth(self, places: Sequence[Point]) -> list[Knot]:
        """Smooth points of a line along the limb."""
        return [o(*self.at(down, off)) for down, off in places]
