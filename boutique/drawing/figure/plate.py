"""A figure laid out with its values: words in the margins, in the order of the body, never one on another.

Units of the sheet (pixels or points) from the upper left corner; the figure keeps its own millimetres.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

from boutique.drawing.figure.model import Figure, Kind, MeasureLine
from boutique.drawing.figure.posing import with_height_at
from boutique.drawing.paths import Point

Size = tuple[float, float]


@dataclass(frozen=True)
class Label:
    """A value in the margin: its box, and the leader from the line it belongs to."""

    code: str
    left: float
    top: float
    width: float
    height: float
    leader: tuple[Point, ...]


@dataclass(frozen=True)
class Spacing:
    """Distances on the sheet: round everything, from the hand to the words, between words and leader."""

    edge: float = 6.0
    gap: float = 12.0
    word: float = 5.0
    line: float = 3.0


SPACING = Spacing()
_SMALLEST = 0.01


@dataclass(frozen=True)
class Plate:
    """Where the figure's centre line (x) and crown (y) lie, how large it is, and its labels."""

    figure: Figure
    scale: float
    origin: Point
    labels: tuple[Label, ...]

    def on_sheet(self, point: Point) -> Point:
        """A point of the figure on the sheet."""
        return self.origin[0] + point[0] * self.scale, self.origin[1] + point[1] * self.scale

    def on_figure(self, point: Point) -> Point:
        """A point of the sheet on the figure."""
        return (point[0] - self.origin[0]) / self.scale, (point[1] - self.origin[1]) / self.scale


def _pools(wanted: Sequence[float]) -> list[float]:
    """The nearest rising row of numbers: what would turn back is pooled at its mean."""
    pools: list[tuple[float, int]] = []
    for value in wanted:
        total, count = value, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            before, number = pools.pop()
            total, count = total + before, count + number
        pools.append((total, count))
    return [total / count for total, count in pools for _ in range(count)]


def spread(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Tops for boxes, in order, as near to where they are wanted as they can be without overlapping."""
    before = [sum(heights[:i]) for i in range(len(heights))]
    room = bottom - top - sum(heights)
    rising = _pools(
        [want - height / 2 - above for want, height, above in zip(wanted, heights, before, strict=True)]
    )
    return [min(max(value, top), top + room) + above for value, above in zip(rising, before, strict=True)]


def _fitting(
    lines: list[MeasureLine], sizes: Mapping[str, Size], room: float, lit: str | None
) -> list[MeasureLine]:
    """As many as there is room for, the lit one always among them."""
    kept: list[MeasureLine] = []
    for one in sorted(lines, key=lambda line: line.code != lit):
        if sum(sizes[other.code][1] for other in kept) + sizes[one.code][1] <= room:
            kept.append(one)
    return sorted(kept, key=lambda line: line.label_at[1])


@dataclass(frozen=True)
class _Margin:
    """One margin: which side, where its words begin, and how far down they may go."""

    side: int
    x: float
    top: float
    bottom: float
    spacing: Spacing

    def label(self, one: MeasureLine, size: Size, top: float, anchor: Point) -> Label:
        """The box of one value and the way of its leader."""
        left = self.x if self.side > 0 else self.x - size[0]
        y = top + size[1] / 2
        return Label(one.code, left, top, size[0], size[1], self._leader(one, left, y, anchor))

    def _leader(self, one: MeasureLine, left: float, y: float, anchor: Point) -> tuple[Point, ...]:
        if one.kind is Kind.HEIGHT:
            return (anchor[0], y), (left - self.spacing.word, y)
        near = self.x - self.side * self.spacing.word
        bend = near - self.side * self.spacing.gap
        beyond = (bend - anchor[0]) * self.side > 0
        return (anchor, (bend, anchor[1]), (near, y)) if beyond else (anchor, (near, y))


def _labels(plate: Plate, margin: _Margin, sizes: Mapping[str, Size], lit: str | None) -> list[Label]:
    lines = [one for one in plate.figure.measures.values() if one.side == margin.side and one.code in sizes]
    lines = _fitting(lines, sizes, margin.bottom - margin.top, lit)
    anchors = [plate.on_sheet(one.label_at) for one in lines]
    heights = [sizes[one.code][1] for one in lines]
    tops = spread([y for _, y in anchors], heights, margin.top, margin.bottom)
    return [
        margin.label(one, sizes[one.code], top, anchor)
        for one, top, anchor in zip(lines, tops, anchors, strict=True)
    ]


def _column(figure: Figure, sizes: Mapping[str, Size], side: int) -> float:
    wide = [sizes[one.code][0] for one in figure.measures.values() if one.side == side and one.code in sizes]
    return max(wide, default=0.0)


def _placed(
    figure: Figure, columns: Size, sheet: Size, spacing: Spacing, largest: float
) -> tuple[Plate, float]:
    """The figure between its columns of words, and how far from its centre line they begin."""
    tall = spacing.gap if any(one.kind is Kind.HEIGHT for one in figure.measures.values()) else 0.0
    aside = spacing.gap + spacing.word
    left, right = (column + aside if column else 0.0 for column in columns)
    body = max(max(-path.bounds()[0], path.bounds()[2]) for path in figure.body)
    width, height = sheet[0] - left - right - tall - 2 * spacing.edge, sheet[1] - 2 * spacing.edge
    scale = max(min(width / (2 * body), height / figure.size[1], largest), _SMALLEST)
    reach = body * scale
    if tall:
        figure = with_height_at(figure, -(reach + left + tall) / scale)
    centre = sheet[0] / 2 + (left + tall - right) / 2
    return Plate(figure, scale, (centre, (sheet[1] - figure.size[1] * scale) / 2), ()), reach + aside


def lay_out(
    figure: Figure,
    sizes: Mapping[str, Size],
    width: float,
    height: float,
    lit: str | None = None,
    spacing: Spacing = SPACING,
    largest: float = inf,
) -> Plate:
    """The figure as large as the sheet allows, its values beside it; sizes: code to width and height.

    `largest` is the scale beyond which it does not go, so that two figures can stand in one.
    """
    columns = _column(figure, sizes, -1), _column(figure, sizes, 1)
    plate, begin = _placed(figure, columns, (width, height), spacing, largest)
    labels: list[Label] = []
    for side in (-1, 1):
        x = plate.origin[0] + side * begin
        margin = _Margin(side, x, spacing.edge, height - spacing.edge, spacing)
        labels += _labels(plate, margin, sizes, lit)
    return replace(plate, labels=tuple(labels))
