"""From what the shop offers to what is drawn."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.collections.drawn import flat_of, look_of, styled
from boutique.domain.orders.garments import GARMENTS
from boutique.drawing.cloth.look import Weave
from tests.lookbooks import CLOTHS


def test_every_garment_of_the_shop_has_a_drawing() -> None:
    assert [garment for garment in GARMENTS if flat_of(garment, "") is None] == ["other"]


def test_a_double_breasted_jacket_is_drawn_as_one() -> None:
    assert flat_of("jacket", "lapel=peak buttons=6 breast=double") != flat_of("jacket", "lapel=peak")


def test_a_weave_nobody_drew_looks_plain() -> None:
    assert look_of(replace(CLOTHS["linen"].swatch, weave="brocart")).weave is Weave.PLAIN


@given(st.sampled_from([*GARMENTS, "pelerină"]), st.text("abc =5x", max_size=30))
def test_no_style_that_was_typed_breaks_the_drawing(garment: str, style: str) -> None:
    flat_of(garment, style)
    assert all("=" not in name for name in styled(style))
