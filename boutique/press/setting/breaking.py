"""Lines chosen for the whole paragraph at once, so that no line pays for the one before it.

After Knuth and Plass, "Breaking paragraphs into lines", 1981, with the cost of a ragged edge: the square of
the white at the end of each line. A last line of one short word is a widow, and costs dearly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

_MOST_HYPHENS = 2
_HYPHENS_COST = (0.0, 0.035, 0.235, 1e3)
"""Of a line that ends so many hyphens in a row; more than two only if a word does not fit otherwise."""
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


class _Way(NamedTuple):
    """The cheapest lines up to a place that end in so many hyphens in a row, the last begun at `start`."""

    cost: float
    start: int
    before: int


def break_lines(boxes: Sequence[Box], measure: float, *, balanced: bool) -> list[tuple[int, int]]:
    """Return the (first, after last) boxes of each line, the best division of all.

    No more than two lines in a row end in a hyphen, but where a word is wider than the measure.
    """
    best: list[dict[int, _Way]] = [{0: _Way(0.0, 0, 0)}]
    for end in range(1, len(boxes) + 1):
        best.append(_ways(boxes, best, end, measure, balanced))
    place = len(boxes)
    row = min(best[place], key=lambda row: best[place][row])
    cuts = []
    while place:
        way = best[place][row]
        cuts.append((way.start, place))
        place, row = way.start, way.before
    return cuts[::-1]


def _ways(
    boxes: Sequence[Box], best: Sequence[dict[int, _Way]], end: int, measure: float, balanced: bool
) -> dict[int, _Way]:
    """The cheapest way to end a line here, for each count of hyphens in a row."""
    ways: dict[int, _Way] = {}
    width = boxes[end - 1].hyphen
    divided = end < len(boxes) and boxes[end - 1].inside
    for start in range(end - 1, -1, -1):
        box = boxes[start]
        width += box.width + (box.space if start < end - 1 else 0.0)
        if width > measure and ways:
            break
        cost = _cost(boxes, start, end, width / measure, balanced)
        for before, way in best[start].items():
            row = min(before + 1, _MOST_HYPHENS + 1) if divided else 0
            found = _Way(way.cost + cost + _HYPHENS_COST[row], start, before)
            ways[row] = min(ways.get(row, found), found)
    return ways


def _cost(boxes: Sequence[Box], start: int, end: int, fill: float, balanced: bool) -> float:
    if fill > 1.0:
        return _OVERFULL
    last = end == len(boxes)
    cost = 0.0 if last and not balanced else (1.0 - fill) ** 2
    if last and start > 0 and fill < _WIDOW:
        cost += _WIDOW_COST
    return cost
