"""A figure in the client's own stance and build, its measure lines with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType

from boutique.drawing.figure.fields import Field, standing_fields
from boutique.drawing.figure.lines import height_line
from boutique.drawing.figure.marks import marks
from boutique.drawing.figure.model import Figure, Kind, MeasureLine, Stroke, View
from boutique.drawing.figure.posture import UPRIGHT, Posture, Proportions, build
from boutique.drawing.figure.profile_fields import profile_fields
from boutique.drawing.paths import Path, Point

Move = Callable[[Point], Point]
_MARGIN = 26.0
# An arm swings back to where its own weight wants it.
_HANGS = 0.65


def _together(fields: Sequence[Field]) -> Move:
    def move(point: Point) -> Point:
        steps = [field(point) for field in fields]
        return point[0] + sum(dx for dx, _ in steps), point[1] + sum(dy for _, dy in steps)

    return move


def _strokes(strokes: Sequence[Stroke], move: Move) -> tuple[Stroke, ...]:
    return tuple(Stroke(stroke.path.changed(move), stroke.weight) for stroke in strokes)


def _taped(one: MeasureLine, move: Move) -> MeasureLine:
    if one.kind is Kind.HEIGHT:
        return one
    far = one.far.changed(move) if one.far else None
    return replace(one, path=one.path.changed(move), far=far, label_at=move(one.label_at))


def with_height_at(figure: Figure, x: float, crown: float | None = None) -> Figure:
    """The figure with its line of height moved to x, and to another crown; a view without one stays."""
    found = [one for one in figure.measures.values() if one.kind is Kind.HEIGHT]
    if not found:
        return figure
    top, floor = (p[1] for p in found[0].path.points()[:2])
    moved = height_line(found[0].code, x, top if crown is None else crown, floor)
    return replace(figure, measures=MappingProxyType({**figure.measures, moved.code: moved}))


def _hung(figure: Figure, move: Move, arm: Stroke) -> Stroke:
    """An arm before the body goes with the shoulder and stays straight."""
    x, y = 0.0, figure.frame.shoulder[1]
    there = move((x, y))
    return Stroke(arm.path.moved((there[0] - x) * _HANGS, there[1] - y), arm.weight)


def _reach(body: Sequence[Path]) -> float:
    return max(max(-path.bounds()[0], path.bounds()[2]) for path in body)


def _moved(figure: Figure, move: Move, added: tuple[Stroke, ...]) -> Figure:
    body = tuple(path.changed(move) for path in figure.body)
    reach = _reach(body) + _MARGIN
    bent = replace(
        figure,
        size=(2 * reach, figure.frame.height),
        body=body,
        outline=_strokes(figure.outline, move),
        details=_strokes((*figure.details, *added), move),
        measures=MappingProxyType({code: _taped(one, move) for code, one in figure.measures.items()}),
        hanging=_hung(figure, move, figure.hanging) if figure.hanging else None,
    )
    return with_height_at(bent, -reach, move((0.0, 0.0))[1])


def posed(figure: Figure, posture: Posture = UPRIGHT, proportions: Proportions | None = None) -> Figure:
    """The same figure standing as the client stands, as full or as slight as the client is."""
    own = build(figure.sex, proportions or Proportions())
    if posture == UPRIGHT and own.plain:
        return figure
    profile = figure.view is View.SIDE
    fields = (
        profile_fields(figure.frame, posture, own)
        if profile
        else standing_fields(figure.frame, figure.view, posture, own)
    )
    return _moved(figure, _together(fields), marks(figure.frame, figure.view, posture))
