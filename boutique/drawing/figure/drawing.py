"""A figure put together from its anatomy: what is filled, what is inked, where the tape lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from types import MappingProxyType

from boutique.drawing.figure.anatomy import Anatomy, Head, Line, Run, mirror_shape, right_contour, stretch
from boutique.drawing.figure.lines import measure_lines
from boutique.drawing.figure.man import MAN
from boutique.drawing.figure.model import Figure, Sex, Stroke, View
from boutique.drawing.figure.profile import PROFILES
from boutique.drawing.figure.woman import WOMAN
from boutique.drawing.paths import Path, line, shape

_ANATOMY = {Sex.WOMAN: WOMAN, Sex.MAN: MAN}
_MARGIN = 26.0


def _both(path: Path, weight: float) -> tuple[Stroke, Stroke]:
    return Stroke(path, weight), Stroke(path.mirrored(), weight)


def _inside(lines: Iterable[Line]) -> Iterator[Stroke]:
    for one in lines:
        path = line(*one.places)
        yield from _both(path, one.weight)[: 1 if one.once else 2]


def _runs(contour: Sequence[Run]) -> Iterator[Stroke]:
    """Each run of the pen begins in the one before and ends in the next, so that they melt together."""
    whole = line(*(place for run in contour for place in run.places))
    ends = list(accumulate(len(run.places) for run in contour))
    for run, end in zip(contour, ends, strict=True):
        first, last = max(0, end - len(run.places) - 1), min(ends[-1] - 1, end)
        yield Stroke(stretch(whole, first, last), run.weight)


def _contour(anatomy: Anatomy) -> Iterator[Stroke]:
    for stroke in _runs(anatomy.contour):
        yield from _both(stroke.path, stroke.weight)


def _filled(anatomy: Anatomy, head: Head) -> tuple[Path, ...]:
    body = mirror_shape([place for run in anatomy.contour for place in run.places])
    return body, *(mirror_shape(places) for places in head.shapes)


def _profile(sex: Sex) -> Figure:
    """Seen from the side there is nothing to measure; stance is what is looked at."""
    found, frame = PROFILES[sex], _ANATOMY[sex].frame
    places = tuple(place for run in found.contour for place in run.places)
    body = (shape(*places, found.inside_head), *(shape(*part) for part in found.head))
    inside = (Stroke(line(*one.places), one.weight) for one in found.lines)
    reach = max(max(-path.bounds()[0], path.bounds()[2]) for path in body)
    return Figure(
        sex=sex,
        view=View.SIDE,
        size=(2 * (reach + _MARGIN), frame.height),
        body=body,
        outline=(*_runs(found.contour), *inside),
        details=(),
        measures=MappingProxyType({}),
        frame=frame,
        hanging=Stroke(line(*found.arm), 3.2),
    )


@cache
def figure(sex: Sex | str, view: View | str = View.FRONT) -> Figure:
    """A woman or a man standing calmly, seen from the front, the back or the side."""
    sex, view = Sex(sex), View(view)
    if view is View.SIDE:
        return _profile(sex)
    anatomy = _ANATOMY[sex]
    front = view is View.FRONT
    head = anatomy.face if front else anatomy.nape
    reach = right_contour(anatomy).bounds()[2]
    return Figure(
        sex=sex,
        view=view,
        size=(2 * (reach + _MARGIN), anatomy.frame.height),
        body=_filled(anatomy, head),
        outline=(*_contour(anatomy), *_inside(head.lines)),
        details=tuple(_inside(anatomy.front if front else anatomy.back)),
        measures=MappingProxyType(measure_lines(anatomy, view, reach + _MARGIN)),
        frame=anatomy.frame,
    )
