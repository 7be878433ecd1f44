"""A standing figure as the workshop draws it: contour, details, and the lines the tape follows.

Millimetres of the body, x from the centre line to the right of the sheet, y down from the crown.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from boutique.drawing.figure.tracing import Trace
from boutique.drawing.paths import Path, Point


class Sex(StrEnum):
    """Whose figure is drawn."""

    WOMAN = "f"
    MAN = "m"


class View(StrEnum):
    """From where the figure is seen; a profile looks to the right of the sheet."""

    FRONT = "front"
    BACK = "back"
    SIDE = "side"


class Kind(StrEnum):
    """How the tape runs: round the body, along it, or beside it from crown to floor."""

    GIRTH = "girth"
    LENGTH = "length"
    HEIGHT = "height"


@dataclass(frozen=True)
class Stroke:
    """One pull of the pen: thin where it begins and ends, `weight` mm where it presses."""

    path: Path
    weight: float


@dataclass(frozen=True)
class MeasureLine:
    """Where the tape lies: `path` in sight, `far` behind the body; a value's leader starts at `label_at`.

    side: the margin the value stands in, -1 left and 1 right.
    """

    code: str
    kind: Kind
    view: View
    path: Path
    label_at: Point
    side: int
    far: Path | None = None

    @cached_property
    def trace(self) -> Trace:
        """The line in sight, to measure distances from."""
        return Trace(self.path)

    @cached_property
    def far_trace(self) -> Trace | None:
        """The line behind the body, if there is one."""
        return Trace(self.far) if self.far else None


@dataclass(frozen=True)
class Frame:
    """The levels (y) and half widths (x) that posture and proportions hold on to."""

    height: float
    chin: float
    neck: Point
    shoulder: Point
    armpit: Point
    chest: float
    waist: float
    hip: float
    hip_half: float
    crotch: float
    knee: float
    elbow: Point
    wrist: Point


@dataclass(frozen=True)
class Figure:
    """A figure in a box `size` wide and high about x = 0; the shapes of `body` are filled in order.

    hanging: an arm before the body, to be filled and inked after everything else.
    """

    sex: Sex
    view: View
    size: tuple[float, float]
    body: tuple[Path, ...]
    outline: tuple[Stroke, ...]
    details: tuple[Stroke, ...]
    measures: Mapping[str, MeasureLine]
    frame: Frame
    hanging: Stroke | None = None

    def taped(self, codes: Collection[str]) -> Figure:
        """The figure with only the lines of these measures on it."""
        kept = {code: one for code, one in self.measures.items() if code in codes}
        return replace(self, measures=MappingProxyType(kept))
