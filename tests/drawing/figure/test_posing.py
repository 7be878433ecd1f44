"""A figure in the client's own stance and build."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boutique.drawing.figure import Kind, Posture, Proportions, Sex, View, figure, posed
from boutique.drawing.figure.tracing import Trace
from boutique.drawing.paths import Point

_NOTE = st.floats(0, 1)
_MM = st.integers(0, 60)
_POSTURES = st.builds(Posture, _MM, _MM, _NOTE, _NOTE, _NOTE, _NOTE, _NOTE)
_GIRTH = st.none() | st.integers(500, 1700)
_PROPORTIONS = st.builds(Proportions, st.none() | st.integers(1400, 2100), _GIRTH, _GIRTH, _GIRTH)
_SEXES, _STANDING = st.sampled_from(list(Sex)), st.sampled_from([View.FRONT, View.BACK])


def _off_the_body(contour: Trace, point: Point) -> float:
    right = [x for x in contour.crossings(point[1]) if x > point[0]]
    return 0.0 if len(right) % 2 else contour.distance(point)


def test_an_upright_client_of_unknown_measures_is_drawn_as_the_figure_is() -> None:
    assert posed(figure("f")) is figure("f")


@settings(max_examples=25, deadline=None)
@given(_SEXES, _STANDING, _POSTURES, _PROPORTIONS)
def test_the_tape_stays_on_the_body_in_every_stance(
    sex: Sex, view: View, posture: Posture, own: Proportions
) -> None:
    drawn = posed(figure(sex, view), posture, own)
    contour = Trace(drawn.body[0])
    for one in drawn.measures.values():
        if one.kind is not Kind.HEIGHT:
            points = [point for run in one.trace.runs for point in run]
            assert max(_off_the_body(contour, point) for point in points) < 16, one.code


@settings(max_examples=25, deadline=None)
@given(_SEXES, st.sampled_from(list(View)), _POSTURES, _PROPORTIONS)
def test_no_client_is_drawn_as_a_caricature(sex: Sex, view: View, posture: Posture, own: Proportions) -> None:
    plain, drawn = figure(sex, view), posed(figure(sex, view), posture, own)
    _, top, _, floor = drawn.body[0].bounds()
    assert floor == pytest.approx(plain.frame.height, abs=6)
    assert top > plain.body[0].bounds()[1] - 20
    assert drawn.size[0] < plain.size[0] * 1.4


@settings(max_examples=25, deadline=None)
@given(_SEXES, _POSTURES, _PROPORTIONS)
def test_arms_never_sink_into_the_body(sex: Sex, posture: Posture, own: Proportions) -> None:
    drawn = posed(figure(sex), posture, own)
    for y in (drawn.frame.waist, drawn.frame.hip):
        across = Trace(drawn.body[0]).crossings(y)
        assert len(across) == 6
        assert across[4] - across[3] > 15


@pytest.mark.parametrize("sex", Sex)
def test_the_clients_left_shoulder_sinks_on_the_right_of_the_sheet_and_on_the_left_from_behind(
    sex: Sex,
) -> None:
    lower = Posture(left_shoulder_mm=20)
    for view, side in ((View.FRONT, 1), (View.BACK, -1)):
        plain, drawn = figure(sex, view), posed(figure(sex, view), lower)
        tip = plain.frame.shoulder
        sunk, level = (tip[0] * side, tip[1] + 20), (-tip[0] * side, tip[1])
        contour = Trace(drawn.body[0])
        assert contour.distance(sunk) < 3
        assert contour.distance(level) < 3


@pytest.mark.parametrize("sex", Sex)
def test_a_fuller_waist_is_drawn_wider_and_its_line_with_it(sex: Sex) -> None:
    plain, fuller = figure(sex), posed(figure(sex), proportions=Proportions(1700, 1000, 1000, 1000))
    narrow, wide = (one.measures["G07"].path.bounds() for one in (plain, fuller))
    assert wide[2] > narrow[2] + 8


@pytest.mark.parametrize("sex", Sex)
def test_a_stoop_is_seen_from_the_side_as_a_head_carried_forward(sex: Sex) -> None:
    plain, stooped = figure(sex, View.SIDE), posed(figure(sex, View.SIDE), Posture(stoop=1))
    assert stooped.body[1].bounds()[2] > plain.body[1].bounds()[2] + 40


@pytest.mark.parametrize(
    ("view", "posture"),
    [
        (View.FRONT, Posture(belly=0.5)),
        (View.BACK, Posture(sway_back=0.5)),
        (View.BACK, Posture(prominent_blades=0.5)),
        (View.BACK, Posture(stoop=0.5)),
    ],
)
def test_a_note_of_the_figure_is_drawn_on_it(view: View, posture: Posture) -> None:
    assert len(posed(figure("m", view), posture).details) > len(figure("m", view).details)
