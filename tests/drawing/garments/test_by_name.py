"""A garment is drawn whole, in its box, and even on both sides."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.drawing.cloth.look import ClothLook, Weave
from boutique.drawing.colour import difference, lab_from_hex, lab_from_rgb
from boutique.drawing.garments.by_name import Garment, flat
from boutique.drawing.garments.flat import Flat, Role
from boutique.drawing.garments.inks import inks_for
from boutique.drawing.garments.style_options import FlatOptions, Lapel, LapelWidth, Pocket
from boutique.drawing.paths import Path, Point, line, o, pinked_edge, rounded, shape

_FILLED = {Role.CLOTH, Role.LINING, Role.BUTTON, Role.SHADE, Role.LIGHT}
_EVEN = [
    *(Garment.WAISTCOAT, Garment.TROUSERS, Garment.SHIRT, Garment.SKIRT),
    *(Garment.DRESS_SHEATH, Garment.DRESS_A_LINE),
]
_JACKETS = [
    FlatOptions(lapel, width, buttons, double, pockets)
    for lapel, width, buttons, double, pockets in product(
        Lapel, (LapelWidth.NARROW, LapelWidth.WIDE), (1, 3), (False, True), Pocket
    )
]


def _drawn() -> list[Flat]:
    return [flat(kind) for kind in Garment] + [flat("jacket", choice) for choice in _JACKETS]


def _panels(drawing: Flat) -> list[Path]:
    return [layer.path for layer in drawing.layers if layer.role is Role.CLOTH]


@pytest.mark.parametrize("drawing", _drawn())
def test_every_piece_of_cloth_is_closed_and_lies_in_the_box(drawing: Flat) -> None:
    assert _panels(drawing)
    for panel in _panels(drawing):
        left, top, right, foot = panel.bounds()
        assert panel.closed
        assert left >= 0
        assert top >= 0
        assert right <= drawing.width
        assert foot <= drawing.height


@pytest.mark.parametrize("drawing", _drawn())
def test_whatever_is_filled_or_clipped_is_closed(drawing: Flat) -> None:
    for layer in drawing.layers:
        assert layer.path.closed or layer.role not in _FILLED
        assert layer.within is None or layer.within.closed
        assert 0 <= layer.strength <= 1


def _middles(drawing: Flat, mirrored: bool) -> set[tuple[int, int]]:
    middles = set()
    for panel in _panels(drawing):
        left, top, right, foot = panel.bounds()
        x = (left + right - drawing.width) / 2
        middles.add((round(-x if mirrored else x), round((top + foot) / 2)))
    return middles


@pytest.mark.parametrize("kind", _EVEN)
def test_left_and_right_are_cut_alike(kind: Garment) -> None:
    assert _middles(flat(kind), True) == _middles(flat(kind), False)


def test_sleeves_of_a_jacket_mirror_each_other_and_lean_apart() -> None:
    cloth = [layer for layer in flat("jacket").layers if layer.role is Role.CLOTH]
    left, right = cloth[1], cloth[2]
    assert left.grain == -right.grain != 0


def test_the_woman_s_jacket_closes_the_other_way() -> None:
    def overlap(kind: str) -> float:
        drawing = flat(kind, FlatOptions(buttons=1))
        uppermost = max(_bodies(drawing), key=lambda item: item[0])[1]
        left, _, right, _ = uppermost.bounds()
        return (left + right) / 2 - drawing.width / 2

    assert overlap("jacket") > 0 > overlap("ladies_jacket")


def _bodies(drawing: Flat) -> list[tuple[int, Path]]:
    return [
        (i, p)
        for i, p in enumerate(_panels(drawing))
        if p.bounds()[3] - p.bounds()[1] > drawing.height * 0.85
    ]


@pytest.mark.parametrize(
    ("buttons", "double", "expected"), [(1, False, 9), (2, False, 10), (3, False, 11), (2, True, 14)]
)
def test_a_jacket_has_the_buttons_asked_for_and_four_on_each_cuff(
    buttons: int, double: bool, expected: int
) -> None:
    drawing = flat("jacket", FlatOptions(buttons=buttons, double_breasted=double))
    assert sum(layer.role is Role.BUTTON for layer in drawing.layers) == expected


def test_a_wide_lapel_reaches_further_than_a_narrow_one() -> None:
    def widest(width: LapelWidth) -> float:
        turned = [p for p in flat("jacket", FlatOptions(lapel_width=width)).layers if abs(p.grain) == 17.0]
        return max(layer.path.bounds()[2] for layer in turned)

    assert widest(LapelWidth.NARROW) < widest(LapelWidth.REGULAR) < widest(LapelWidth.WIDE)


def test_a_suit_is_a_jacket_over_trousers() -> None:
    assert len(_panels(flat("suit"))) == len(_panels(flat("jacket"))) + len(_panels(flat("trousers")))


def test_an_unknown_garment_is_an_error() -> None:
    with pytest.raises(ValueError, match="toga"):
        flat("toga")


@given(st.tuples(st.floats(4, 98), st.floats(-40, 40), st.floats(-40, 40)), st.sampled_from(Weave))
def test_the_pen_can_be_told_from_the_cloth(colour: tuple[float, float, float], kind: Weave) -> None:
    inks = inks_for(ClothLook(kind, colour, colour))
    shown = lab_from_rgb(inks.pens[Role.STITCH])
    assert difference(shown, colour) > 4


def test_white_shirts_have_pale_buttons_and_navy_jackets_dark_ones() -> None:
    white = inks_for(ClothLook(Weave.POPLIN, lab_from_hex("#f6f6f4"))).fills[Role.BUTTON]
    navy = inks_for(ClothLook(Weave.TWILL, lab_from_hex("#1f2a44"))).fills[Role.BUTTON]
    assert min(white) > 0.8 > 0.4 > max(navy)


_POINTS = st.lists(
    st.tuples(st.integers(-500, 500), st.integers(-500, 500)), min_size=3, max_size=9, unique=True
)


@given(_POINTS)
def test_a_line_passes_through_every_point_it_was_given(points: list[Point]) -> None:
    path = line(points[0], *(o(*point) for point in points[1:-1]), points[-1])
    assert [segment.points[-1] for segment in path.segments] == [tuple(map(float, p)) for p in points]


def test_a_straight_edge_stays_straight_and_a_rounded_corner_is_cut() -> None:
    square: list[Point] = [(0, 0), (10, 0), (10, 10), (0, 10)]
    assert {s.kind for s in shape(*square).segments} == {"move", "line", "close"}
    assert (10.0, 10.0) not in [s.points[-1] for s in shape(*rounded(3, *square)).segments if s.points]


def test_a_cutting_is_pinked_above_and_below_and_straight_beside() -> None:
    cutting = pinked_edge(60, 40, 6)
    assert cutting.closed
    assert cutting.bounds() == (0, 0, 60, 40)
    assert sum(y == 0 for _, y in cutting.points()) >= 10
