"""Values beside the figure: in the margins, never one on another, never on the body."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from boutique.drawing.figure import Label, Plate, Sex, View, figure, lay_out
from boutique.drawing.figure.plate import spread

_CODES = sorted({code for view in View for code in figure("f", view).measures})
_SIZES = st.dictionaries(st.sampled_from(_CODES), st.tuples(st.floats(6, 62), st.floats(10, 22)))
_SEXES, _VIEWS = st.sampled_from(list(Sex)), st.sampled_from(list(View))


def _overlap(a: Label, b: Label) -> bool:
    across = min(a.left + a.width, b.left + b.width) - max(a.left, b.left)
    down = min(a.top + a.height, b.top + b.height) - max(a.top, b.top)
    return across > 1e-6 and down > 1e-6


def _body(plate: Plate) -> tuple[float, float]:
    boxes = [path.bounds() for path in plate.figure.body]
    left = plate.on_sheet((min(box[0] for box in boxes), 0))[0]
    return left, plate.on_sheet((max(box[2] for box in boxes), 0))[0]


@settings(max_examples=60, deadline=None)
@given(_SEXES, _VIEWS, _SIZES, st.floats(248, 900), st.floats(340, 1200), st.sampled_from(_CODES))
def test_values_never_cover_one_another_nor_the_body(
    sex: Sex, view: View, sizes: dict[str, tuple[float, float]], width: float, height: float, lit: str
) -> None:
    plate = lay_out(figure(sex, view), sizes, width, height, lit)
    assert not any(_overlap(a, b) for a, b in combinations(plate.labels, 2))
    left, right = _body(plate)
    for label in plate.labels:
        assert label.left + label.width <= left or label.left >= right
        assert label.left >= 0
        assert label.left + label.width <= width
        assert 0 <= label.top <= height - label.height


@settings(max_examples=30, deadline=None)
@given(_SEXES, _SIZES, st.sampled_from(_CODES))
def test_the_value_being_taken_is_always_shown(
    sex: Sex, sizes: dict[str, tuple[float, float]], lit: str
) -> None:
    plate = lay_out(figure(sex), sizes, 248, 120, lit)
    wanted = lit in sizes and lit in plate.figure.measures
    assert (lit in {label.code for label in plate.labels}) == wanted


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(1, 30)), min_size=1, max_size=12))
def test_words_keep_the_order_of_the_body(wanted: list[tuple[float, float]]) -> None:
    wanted.sort()
    tops = spread([want for want, _ in wanted], [height for _, height in wanted], 0, 600)
    bottoms = [top + height for top, (_, height) in zip(tops, wanted, strict=True)]
    assert all(bottom <= top + 1e-6 for bottom, top in zip(bottoms, tops[1:], strict=False))


def test_a_word_with_room_stands_level_with_its_line() -> None:
    assert spread([100, 300], [20, 20], 0, 400) == [90, 290]


def test_a_point_of_the_sheet_is_found_again_on_the_figure() -> None:
    plate = lay_out(figure("m"), {"G07": (40, 14)}, 330, 480)
    x, y = plate.on_figure(plate.on_sheet((12.5, 640.0)))
    assert (round(x, 6), round(y, 6)) == (12.5, 640.0)


def test_leaders_of_one_margin_do_not_cross() -> None:
    plate = lay_out(figure("f"), dict.fromkeys(_CODES, (38.0, 15.0)), 330, 480)
    for side in (-1, 1):
        mine = [label for label in plate.labels if plate.figure.measures[label.code].side == side]
        starts = [label.leader[0][1] for label in mine if label.code != "A01"]
        assert all(upper <= lower for upper, lower in pairwise(starts))
