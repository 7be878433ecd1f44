"""Which measure a hand points at."""

from __future__ import annotations

from boutique.drawing.figure.drawing import figure
from boutique.drawing.figure.model import Figure, MeasureLine, Sex, View

# Where one line passes before another, the hand means the one in sight.
_BEHIND = 4.0


def _off(one: MeasureLine, x: float, y: float) -> float:
    near, far = one.trace.distance((x, y)), one.far_trace
    return min(near, far.distance((x, y)) + _BEHIND) if far else near


def code_at(figure: Figure, x: float, y: float, reach: float) -> str | None:
    """The code of the line nearest to a point, or None if none is within reach, in mm of the figure."""
    near = [(_off(one, x, y), code) for code, one in figure.measures.items()]
    off, code = min(near, default=(reach + 1, ""))
    return code if off <= reach else None


def view_of(code: str) -> View | None:
    """From where a measure is seen on the figure; None if it is not drawn."""
    return next((view for view in View if code in figure(Sex.WOMAN, view).measures), None)
