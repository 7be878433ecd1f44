"""The measures on a job ticket: as large as they all fit, the body's own first, then what is cut."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.model import in_tape_order
from boutique.domain.pages.job_ticket import BenchMeasure
from boutique.press.marks import Page, Rule, cut_to, fitting
from boutique.press.setting import TextStyle, width_of
from boutique.press.setting import faces as face
from boutique.press.workshop.ways import CUT, FIGURES, HEAD, LABELS
from boutique.wording.kernel.phrases import capital
from boutique.wording.measuring.measures import length, measure_name
from boutique.wording.orders import garment

_MOST_ACROSS: Final = 6
_APART, _BELOW = 8.0, 3.0
_ARROW: Final = "→ "
_GUTTER, _BETWEEN = 12.0, 4.0


@dataclass(frozen=True)
class Field:
    """Where measures stand, in points, and the unit they are told in."""

    x: float
    width: float
    unit: LengthUnit


@dataclass(frozen=True)
class Cells:
    """A way to set measures: the style of the figures, and how many stand side by side."""

    figure: TextStyle
    across: int

    @property
    def row(self) -> float:
        """How high a row is."""
        return LABELS[0].leading + self.figure.size * 0.78 + _BELOW


@dataclass(frozen=True)
class Rows:
    """A closer way: a line for each measure, in two columns, so far apart."""

    row: float
    figure: TextStyle


CLOSE: Final = tuple(
    Rows(row, TextStyle(face.SERIF_LINING, size, row))
    for row, size in ((13.0, 12.0), (11.5, 10.5), (10.0, 9.0), (9.0, 8.2))
)


@dataclass(frozen=True)
class Group:
    """Measures of one part of a garment; a name only where there are several parts."""

    title: str
    measures: tuple[BenchMeasure, ...]


def groups_of(measures: Sequence[BenchMeasure]) -> list[Group]:
    """Return the measures by the part that is cut by them, each in the order of the tape."""
    ordered = _in_order(measures)
    parts = [Group(part, tuple(some)) for part, some in groupby(ordered, lambda each: each.part)]
    return [Group(_title(each, len(parts)), each.measures) for each in parts]


def _in_order(measures: Sequence[BenchMeasure]) -> list[BenchMeasure]:
    tape = {code: at for at, code in enumerate(in_tape_order({each.code for each in measures}))}
    parts = [*dict.fromkeys(each.part for each in measures if each.part), ""]
    return sorted(measures, key=lambda each: (parts.index(each.part), tape[each.code]))


def _title(group: Group, parts: int) -> str:
    return capital(garment(group.title)) if group.title and parts > 1 else ""


def way_for(
    groups: Sequence[Group], unit: LengthUnit, width: float, height: float, least: TextStyle
) -> Cells | None:
    """Return the largest way in which all the measures stand in a field, None if there is none."""
    for figure in (each for each in FIGURES if each.size >= least.size):
        for across in range(2, _MOST_ACROSS + 1):
            way = Cells(figure, across)
            if height_of(groups, way) <= height and _are_narrow(groups, way, unit, width):
                return way
    return None


def height_of(groups: Iterable[Group], way: Cells) -> float:
    """Return how high groups stand."""
    return sum(
        (HEAD.leading if each.title else 0.0) + way.row * -(-len(each.measures) // way.across)
        for each in groups
    )


def _are_narrow(groups: Sequence[Group], way: Cells, unit: LengthUnit, width: float) -> bool:
    room = width / way.across - _APART
    every = [each for group in groups for each in group.measures]
    return all(_width(each, way, unit) <= room for each in every) and all(
        width_of(measure_name(each.code), LABELS[-1]) <= room for each in every
    )


def _width(measure: BenchMeasure, way: Cells, unit: LengthUnit) -> float:
    cut = cut_words(measure, unit)
    return width_of(_body(measure, unit), way.figure) + (3 + width_of(cut, CUT) if cut else 0.0)


def _body(measure: BenchMeasure, unit: LengthUnit) -> str:
    return length(measure.body_mm, unit, measure.typed)


def cut_words(measure: BenchMeasure, unit: LengthUnit) -> str:
    """Return what is cut, where it is another length than the body's."""
    if measure.cut_mm is None or measure.cut_mm == measure.body_mm:
        return ""
    return _ARROW + length(measure.cut_mm, unit)


def rows_for(groups: Sequence[Group], height: float) -> Rows | None:
    """Return the widest spaced lines with which all the measures stand in a height, None if none do."""
    return next((each for each in CLOSE if _rows_high(groups, each) <= height), None)


def _rows_high(groups: Iterable[Group], way: Rows) -> float:
    return sum(
        (HEAD.leading if each.title else 0.0) + way.row * -(-len(each.measures) // 2) for each in groups
    )


def lay_rows(page: Page, groups: Sequence[Group], way: Rows, field: Field, y: float) -> float:
    """Set a line for each measure in two columns, read down; returns where they end."""
    wide = (field.width - _GUTTER) / 2
    every = [each for group in groups for each in group.measures]
    cut = max((width_of(cut_words(each, field.unit), CUT) for each in every), default=0.0)
    figure = max((width_of(_body(each, field.unit), way.figure) for each in every), default=0.0)
    ends = (figure, cut + _BETWEEN if cut else 0.0)
    for group in groups:
        if group.title:
            page.line(group.title, HEAD, field.x, y + HEAD.size)
            y += HEAD.leading
        half = -(-len(group.measures) // 2)
        for at, measure in enumerate(group.measures):
            left, foot = field.x + at // half * (wide + _GUTTER), y + (at % half + 1) * way.row - 2.6
            _one_row(page, measure, way, Field(left, wide, field.unit), foot, ends)
        y += half * way.row
    return y


def _one_row(
    page: Page, measure: BenchMeasure, way: Rows, field: Field, foot: float, ends: tuple[float, float]
) -> None:
    """`ends` are how wide the figures and what is cut are, in all the rows alike."""
    x, wide, (figure, cut) = field.x, field.width, ends
    page.line(_body(measure, field.unit), way.figure, x + wide - cut, foot, end=True)
    page.line(cut_words(measure, field.unit), CUT, x + wide, foot, end=True)
    room = wide - figure - cut - _BETWEEN
    name = measure_name(measure.code)
    label = fitting(name, LABELS, room, 1)
    page.line(cut_to(name, label, room, 1), label, x, foot)
    page.marks.append(Rule(x, foot + 2.2, wide, dashed=False))


def lay_cells(page: Page, measures: Sequence[BenchMeasure], way: Cells, field: Field, y: float) -> float:
    """Set measures side by side from an upper edge down; returns where they end."""
    across = field.width / way.across
    for at, measure in enumerate(measures):
        left, top = field.x + at % way.across * across, y + at // way.across * way.row
        name = measure_name(measure.code)
        label = fitting(name, LABELS, across - _APART, 1)
        page.line(cut_to(name, label, across - _APART, 1), label, left, top + label.size)
        foot = top + LABELS[0].leading + way.figure.size * 0.70
        body = _body(measure, field.unit)
        page.line(body, way.figure, left, foot)
        if cut := cut_words(measure, field.unit):
            page.line(cut, CUT, left + width_of(body, way.figure) + 3, foot)
    return y + way.row * -(-len(measures) // way.across)


def lay_groups(page: Page, groups: Iterable[Group], way: Cells, field: Field, y: float) -> float:
    """Set groups one below the other; returns where they end."""
    for group in groups:
        if group.title:
            page.line(group.title, HEAD, field.x, y + HEAD.size)
            y += HEAD.leading
        y = lay_cells(page, group.measures, way, field, y)
    return y
