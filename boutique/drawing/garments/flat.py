"""A garment flat: the layers that painters lay one on the other, from the back to the front."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from boutique.drawing.paths import Path, Point


class Role(StrEnum):
    """What a layer is, and so how it is painted.

    CLOTH is clipped and filled with the cloth; LINING, BUTTON are filled (the button with a rim); SHADE and
    LIGHT are filled with translucent dark or white; the others are lines, STITCH dashed. All fills even-odd.
    """

    CLOTH = "cloth"
    LINING = "lining"
    SHADE = "shade"
    LIGHT = "light"
    OUTLINE = "outline"
    SEAM = "seam"
    STITCH = "stitch"
    BUTTON = "button"
    BUTTONHOLE = "buttonhole"


@dataclass(frozen=True)
class Layer:
    """One path and how to paint it.

    grain: degrees clockwise the warp leans from upright; origin: where the pattern starts; strength: 0..1 of
    shade and light; within: paint only inside this path.
    """

    role: Role
    path: Path
    grain: float = 0.0
    origin: Point = (0.0, 0.0)
    strength: float = 1.0
    within: Path | None = None


@dataclass(frozen=True, eq=False)
class Flat:
    """A drawn garment in a box `width` by `height` millimetres, from (0, 0) down to the right.

    Each is only itself: comparing thousands of strokes would take longer than drawing them.
    """

    width: float
    height: float
    layers: tuple[Layer, ...]

    @property
    def pen(self) -> float:
        """How much to widen the pens, so that a bow tie and an overcoat print with the same lines."""
        return max(self.width, self.height) / 850.0
