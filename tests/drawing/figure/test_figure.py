"""The figure of the measuring sheet and the lines of the tape on it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from boutique.domain.measuring.model import MEASURES
from boutique.drawing.figure import Figure, Kind, Sex, View, code_at, figure, inked, view_of
from boutique.drawing.figure.tracing import Trace, flattened
from boutique.drawing.paths import Path, Point

GLOSSARY = {
    *("A01", "G02", "G04", "G05", "G07", "G09", "H19", "I01", "I01L", "I03", "I07", "I08"),
    *("L01", "L05", "L05L", "L11", "L15", "L19", "M01", "M02", "M02L", "M03", "M05", "N01", "N08"),
}
_STANDING = [(sex, view) for sex in Sex for view in (View.FRONT, View.BACK)]
_TAPED = [figure(sex, view) for sex, view in _STANDING]
# A tape lies a finger or so inside the edge it follows, or on it.
_ON_THE_BODY = 16.0
_INSIDE = {"H19", "N01", "I03", "I08"}


def ends(path: Path) -> tuple[Point, Point]:
    """Where a line begins and ends."""
    return path.segments[0].points[0], path.segments[-1].points[-1]


def rounded(path: Path) -> frozenset[tuple[int, int]]:
    """A line by its points, to the tenth of a millimetre, whichever way it runs."""
    return frozenset((round(x * 10), round(y * 10)) for x, y in path.points())


@pytest.mark.parametrize(("sex", "view"), _STANDING)
def test_an_upright_figure_is_the_same_left_and_right(sex: Sex, view: View) -> None:
    drawn = figure(sex, view)
    assert {rounded(path) for path in drawn.body} == {rounded(path.mirrored()) for path in drawn.body}
    strokes = (*drawn.outline, *drawn.details)
    alone = {rounded(one.path) for one in strokes} - {rounded(one.path.mirrored()) for one in strokes}
    assert all(abs(x) < 450 for path in alone for x, _ in path), "only what lies on the centre line"


@pytest.mark.parametrize("sex", Sex)
def test_every_measure_of_the_shop_has_its_line_seen_from_one_side(sex: Sex) -> None:
    seen = [code for view in View for code in figure(sex, view).measures]
    assert sorted(seen) == sorted(GLOSSARY)
    assert MEASURES.keys() <= GLOSSARY


@pytest.mark.parametrize("drawn", _TAPED)
def test_a_line_begins_and_ends_on_the_contour_it_measures(drawn: Figure) -> None:
    contour = Trace(drawn.body[0])
    for code, one in drawn.measures.items():
        if one.kind is not Kind.HEIGHT and code not in _INSIDE:
            for end in ends(one.path):
                assert contour.distance(end) < _ON_THE_BODY, code


@pytest.mark.parametrize("sex", Sex)
def test_the_waist_length_runs_from_nape_to_waist_and_the_height_from_crown_to_floor(sex: Sex) -> None:
    frame, back = figure(sex).frame, figure(sex, View.BACK).measures["H19"]
    assert ends(back.path) == ((0, frame.neck[1]), (0, frame.waist))
    _, top, _, floor = figure(sex).measures["A01"].path.bounds()
    assert (top, floor) == (0, frame.height)


@pytest.mark.parametrize("sex", Sex)
def test_girths_follow_one_another_down_the_body(sex: Sex) -> None:
    measures = figure(sex).measures
    levels = [ends(measures[code].path)[0][1] for code in ("G02", "G04", "G05", "G07", "G09", "M03", "M05")]
    assert all(upper < lower for upper, lower in pairwise(levels))


@pytest.mark.parametrize("sex", Sex)
def test_the_front_of_a_girth_hangs_and_its_back_is_behind(sex: Sex) -> None:
    for one in figure(sex).measures.values():
        if one.kind is Kind.GIRTH and one.code != "L19":
            assert one.far is not None
            assert one.path.bounds()[3] > one.far.bounds()[3]


@pytest.mark.parametrize("sex", Sex)
def test_a_woman_and_a_man_are_seven_and_a_half_to_eight_heads_tall(sex: Sex) -> None:
    frame = figure(sex).frame
    assert 7.5 <= frame.height / frame.chin <= 8.2


@pytest.mark.parametrize("sex", Sex)
def test_the_arms_hang_clear_of_the_body_at_the_waist(sex: Sex) -> None:
    drawn = figure(sex)
    across = Trace(drawn.body[0]).crossings(drawn.frame.waist)
    assert len(across) == 6
    assert across[4] - across[3] > 40


@pytest.mark.parametrize("drawn", _TAPED)
def test_a_line_is_found_by_pointing_at_it(drawn: Figure) -> None:
    for code, one in drawn.measures.items():
        points = [point for run in flattened(one.path) for point in run]
        found = [code_at(drawn, *point, 10) for point in points]
        assert found.count(code) >= len(points) / 2
        assert code_at(drawn, *one.label_at, 30)


@pytest.mark.parametrize("drawn", _TAPED)
def test_nothing_is_found_far_from_every_line(drawn: Figure) -> None:
    assert code_at(drawn, 0, drawn.frame.chin * 0.5, 20) is None
    assert code_at(drawn, drawn.size[0], drawn.size[1], 20) is None


@pytest.mark.parametrize("sex", Sex)
def test_the_clients_left_is_on_the_right_of_the_sheet(sex: Sex) -> None:
    measures = figure(sex).measures
    for code in ("I01", "L05", "M02"):
        assert rounded(measures[code].path.mirrored()) == rounded(measures[f"{code}L"].path)
        assert measures[code].path.bounds()[2] < 0


def test_a_measure_knows_from_where_it_is_seen() -> None:
    assert view_of("G07") is View.FRONT
    assert view_of("H19") is View.BACK
    assert view_of("Q01") is None


@pytest.mark.parametrize("sex", Sex)
def test_the_pen_swells_and_thins_out(sex: Sex) -> None:
    stroke = max(figure(sex).outline, key=lambda one: one.weight)
    area = Trace(inked(stroke))
    (start, _), middle = ends(stroke.path), flattened(stroke.path)[0]
    assert area.distance(start) < stroke.weight * 0.2
    assert area.distance(middle[len(middle) // 2]) > stroke.weight * 0.3
