"""A cloth looks like itself, at any size, every time."""

from __future__ import annotations

from itertools import combinations
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from boutique.drawing.cloth.look import ClothLook, Weave, readable, swatch_scale
from boutique.drawing.cloth.thread_order import warp_order, weft_order
from boutique.drawing.cloth.weave_drafts import bulge, draft_of
from boutique.drawing.cloth.weaving import swatch, tile, weave
from boutique.drawing.colour import Lab, blend, difference, lab_from_hex, lab_from_linear, linear_from_rgb

_PRINT = 300 / 25.4
_SCREEN = 96 / 25.4
_NAVY, _STONE = lab_from_hex("#2c3a57"), lab_from_hex("#c9c2b4")
_LIGHT = np.array([linear_from_rgb(i / 255) for i in range(256)])
_COLOURS = st.tuples(st.floats(15, 85), st.floats(-25, 25), st.floats(-25, 25))


def _cloth(kind: Weave) -> ClothLook:
    return ClothLook(kind, _NAVY, _STONE)


def _mean(pixels: NDArray[np.uint8]) -> Lab:
    r, g, b = _LIGHT[pixels].mean(axis=(0, 1))
    return lab_from_linear((float(r), float(g), float(b)))


def _yarns(cloth: ClothLook) -> Lab:
    """The blend of the yarns, each by the share of the face that its draft and order give it."""
    draft, warp, weft = draft_of(cloth), warp_order(cloth), weft_order(cloth)
    ends, picks = np.lcm(draft.shape[1], len(warp)), np.lcm(draft.shape[0], len(weft))
    up = np.tile(draft, (picks // draft.shape[0], ends // draft.shape[1]))
    face = np.where(up, np.resize(warp, ends)[None, :], np.resize(weft, picks)[:, None])
    labs = (cloth.ground, cloth.other, cloth.overcheck or cloth.other)
    return blend([(labs[yarn], float((face == yarn).mean())) for yarn in range(3)])


@pytest.mark.parametrize("kind", Weave)
def test_the_same_cloth_is_woven_the_same_every_time(kind: Weave) -> None:
    assert np.array_equal(weave(_cloth(kind), 90, 70, _SCREEN), weave(_cloth(kind), 90, 70, _SCREEN))


def test_two_bolts_of_one_cloth_differ_only_in_their_yarn() -> None:
    one = weave(ClothLook(Weave.LINEN, _STONE, seed=1), 120, 120, _PRINT)
    two = weave(ClothLook(Weave.LINEN, _STONE, seed=2), 120, 120, _PRINT)
    assert not np.array_equal(one, two)
    assert difference(_mean(one), _mean(two)) < 2


@pytest.mark.parametrize("kind", Weave)
def test_a_tile_meets_itself_without_a_seam(kind: Weave) -> None:
    piece = tile(_cloth(kind), _PRINT, 200).astype(float)
    for axis in (0, 1):
        inside = np.abs(np.diff(piece, axis=axis)).mean(axis=(1 - axis, 2))
        across = np.abs(np.take(piece, 0, axis) - np.take(piece, -1, axis)).mean()
        assert across <= inside.max() * 1.15 + 2


@pytest.mark.parametrize("kind", Weave)
@pytest.mark.parametrize("scale", [_PRINT, _SCREEN])
def test_from_afar_a_cloth_has_the_colour_of_its_yarns(kind: Weave, scale: float) -> None:
    cloth = readable(_cloth(kind), scale)
    assert difference(_mean(tile(cloth, scale)), _yarns(cloth)) < 4


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(Weave), _COLOURS, st.integers(0, 2**31))
def test_any_colour_can_be_woven(kind: Weave, colour: Lab, seed: int) -> None:
    pixels = weave(ClothLook(kind, colour, seed=seed), 31, 57, 2.0)
    assert pixels.shape == (57, 31, 3)
    assert pixels.dtype == np.uint8


@pytest.mark.parametrize(("one", "two"), list(combinations(Weave, 2)))
def test_no_two_weaves_look_alike_in_a_small_swatch(one: Weave, two: Weave) -> None:
    a, b = (swatch(_cloth(kind), 44, 44, _SCREEN).astype(float) for kind in (one, two))
    assert np.abs(a - b).mean() > 2


@pytest.mark.parametrize(
    "kind",
    [
        Weave.HERRINGBONE,
        Weave.HOUNDSTOOTH,
        Weave.GLEN_CHECK,
        Weave.PINSTRIPE,
        Weave.CHALK_STRIPE,
        Weave.BIRDSEYE,
    ],
)
def test_a_pattern_still_reads_in_a_swatch_of_44_points(kind: Weave) -> None:
    assert swatch(_cloth(kind), 44, 44, _SCREEN).astype(float).std(axis=(0, 1)).mean() > 15


def test_a_small_swatch_shows_several_stripes_and_a_large_one_shows_true_size() -> None:
    cloth = _cloth(Weave.PINSTRIPE)
    assert 44 / swatch_scale(cloth, 44, _SCREEN) > 3 * cloth.repeat_mm
    assert swatch_scale(cloth, 4000, _SCREEN) == _SCREEN


def test_an_overcheck_lays_its_own_line() -> None:
    red = lab_from_hex("#b03030")
    plain = tile(ClothLook(Weave.TWILL, _NAVY), _SCREEN).astype(int)
    checked = tile(ClothLook(Weave.TWILL, _NAVY, overcheck=red), _SCREEN).astype(int)
    assert (plain[..., 0] - plain[..., 2]).max() < 20 < (checked[..., 0] - checked[..., 2]).max()


def test_a_float_stands_highest_in_its_middle() -> None:
    up = np.array([[True], [True], [False], [True]])
    height = bulge(up, 4)[:, 0]
    assert height[8:12].max() == 0
    assert height[12:].argmax() == 3
    assert np.all(bulge(np.ones((2, 1), dtype=bool), 4) == 1)


@settings(max_examples=60)
@given(st.integers(1, 12), st.integers(1, 12), st.integers(1, 5), st.randoms(use_true_random=False))
def test_a_float_stands_highest_in_its_middle_and_goes_round_the_edge_of_the_tile(
    picks: int, ends: int, steps: int, chance: Random
) -> None:
    draft = np.array([[chance.random() < 0.6 for _end in range(ends)] for _pick in range(picks)])
    height = bulge(draft, steps).reshape(picks, steps, ends)

    for end in range(ends):
        for pick in range(picks):
            before = _floats(draft[::-1, end], picks - 1 - pick)
            length = before + _floats(draft[:, end], pick) - 1
            for step in range(steps):
                along = ((before - 1) * steps + step + 0.5) / max(1, length * steps)
                crown = np.sin(np.pi * along) ** 0.6 if draft[pick, end] else 0.0
                wanted = 1.0 if draft[:, end].all() else crown
                assert height[pick, step, end] == pytest.approx(wanted, abs=1e-6)


def _floats(column: NDArray[np.bool_], pick: int) -> int:
    """How many picks the end lies on top from here on, going round."""
    around = np.roll(column, -pick)
    return int(np.argmin(around)) if not around.all() else len(around)
