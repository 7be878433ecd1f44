"""Lines chosen for the whole paragraph at once, so that no line pays for the one before it.

After Knuth and Plass, "Breaking paragraphs into lines", 1981, with the cost of a ragged edge: the square of
the white at the end of each line. A last line of one short word is a widow, and costs dearly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_HYPHEN_COST = 0.035
_TWO_HYPHENS_COST = 0.2
_WIDOW_COST = 0.25
_WIDOW = 0.16
_OVERFULL = 1e6


@dataclass(frozen=True)
class Box:
    """A part of a word. `space` follows it as white, `hyphen` would be added if the line ended here."""

    text: str
    width: float
    space: float
    hyphen: float = 0.0

    @property
    def inside(self) -> bool:
        """Whether a break after it divides a word."""
        return self.hyphen > 0


def break_lines(boxes: Sequence[Box], measure: float, *, balanced: bool) -> list[tuple[int, int]]:
    """Return the (first, after last) boxes of each line, the best division of all."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(boxes) + 1):
        best.append(min(_ways(boxes, best, end, measure, balanced)))
    cuts, place = [], len(boxes)
    while place:
        cuts.append((best[place][1], place))
        place = best[place][1]
    return cuts[::-1]


def _ways(
    boxes: Sequence[Box], best: Sequence[tuple[float, int]], end: int, measure: float, balanced: bool
) -> list[tuple[float, int]]:
    """Every line that could end here, with the cost of all up to it."""
    ways: list[tuple[float, int]] = []
    width = boxes[end - 1].hyphen
    for start in range(end - 1, -1, -1):
        box = boxes[start]
        width += box.width + (box.space if start < end - 1 else 0.0)
        if width > measure and ways:
            break
        cost = best[start][0] + _cost(boxes, start, end, width / measure, balanced)
        ways.append((cost, start))
    return ways


def _cost(boxes: Sequence[Box], start: int, end: int, fill: float, balanced: bool) -> float:
    if fill > 1.0:
        return _OVERFULL
    last = end == len(boxes)
    cost = 0.0 if last and not balanced else (1.0 - fill) ** 2
    if last and start > 0 and fill < _WIDOW:
        cost += _WIDOW_COST
    if not last and boxes[end - 1].inside:
        cost += _HYPHEN_COST
        if start > 0 and boxes[start - 1].inside:
            cost += _TWO_HYPHENS_COST
    return cost
