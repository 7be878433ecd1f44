"""What can be chosen for a garment is the shop's own list; until it has one the usual is offered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Misfilled, Refused
from boutique.domain.orders.drafts import OptionDraft
from boutique.domain.orders.drawn_options import style_of
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.style_options import (
    OfferedOption,
    OfferedValue,
    check_offered,
    offered_as_typed,
    typed_offered,
)
from boutique.domain.orders.usual_options import USUAL_OPTIONS
from boutique.services.orders.style_options import offer_style_options
from boutique.services.shop.changes import undo_change
from boutique.wording.kernel.texts import speaking
from boutique.wording.orders import style_offered
from tests.counter import Counter
from tests.snapshots import contents

_WORD = st.text("abcșțî ", min_size=1, max_size=20).map(str.strip).filter(bool)
_VALUES = st.lists(st.builds(OfferedValue, _WORD, st.integers(0, 99_999)), max_size=5)
_OFFERED = st.lists(
    st.builds(OfferedOption, _WORD, _VALUES.map(tuple)), max_size=6, unique_by=lambda each: each.key.lower()
)


def test_the_list_of_the_shop_takes_the_place_of_the_usual_one(counter: Counter) -> None:
    queries = counter.book.queries()
    assert not queries.style_options()
    assert style_offered("suit", {})[0].key == "Rever"
    before = contents(counter.book)
    written = typed_offered("Rever: clasic; șal +120\nMonogramă:")
    entry = offer_style_options(counter.book.change(), "suit", written)
    assert style_offered("suit", queries.style_options()) == written
    assert written[0].values[1] == ("șal", 12_000)
    assert written[1].values == ()
    assert style_offered("jacket", queries.style_options()) == style_offered("jacket", {})
    undo_change(counter.book.change(), entry)
    assert contents(counter.book) == before


def test_an_empty_list_offers_the_usual_again(counter: Counter) -> None:
    offer_style_options(counter.book.change(), "tie", typed_offered("Lățime: 8 cm; 9 cm"))
    offer_style_options(counter.book.change(), "tie", ())
    assert not counter.book.queries().style_options()


@given(_OFFERED)
def test_what_is_offered_reads_as_it_is_written(offered: list[OfferedOption]) -> None:
    try:
        check_offered(offered)
    except Misfilled:
        return
    assert typed_offered(offered_as_typed(offered)) == tuple(offered)


@pytest.mark.parametrize(
    "text", ["Rever: a\nrever: b", ": clasic", "x" * 41, "R: " + "v" * 121, "R: " + "a;" * 13, "R: +120"]
)
def test_what_nobody_could_choose_is_asked_back(text: str) -> None:
    with pytest.raises(Misfilled) as refused:
        typed_offered(text)
    assert refused.value.field == "offered"


def test_a_garment_nobody_makes_offers_nothing(counter: Counter) -> None:
    with pytest.raises(Refused):
        offer_style_options(counter.book.change(), "umbrella", ())


@pytest.mark.parametrize("code", ["ro", "en"])
def test_what_is_usually_offered_can_be_written_down_as_it_is(code: str) -> None:
    with speaking(code):
        for key in USUAL_OPTIONS:
            assert key in GARMENTS
            offered = style_offered(key, {})
            assert typed_offered(offered_as_typed(offered)) == offered


@pytest.mark.parametrize(
    ("code", "style"),
    [
        ("ro", "lapel=notch lapel=peak lapel=shawl buttons=1 buttons=2 buttons=3 breast=double"),
        ("en", "lapel=notch lapel=peak lapel=shawl buttons=1 buttons=2 buttons=3 breast=double"),
    ],
)
def test_a_drawing_wears_what_is_usually_chosen_in_either_language(code: str, style: str) -> None:
    with speaking(code):
        offered = style_offered("jacket", {})
    chosen = [OptionDraft(key=each.key, value=value.value) for each in offered for value in each.values]
    assert style_of(chosen) == f"{style} pockets=flap pockets=jetted pockets=patch"


def test_what_no_drawing_shows_is_left_out() -> None:
    said = [OptionDraft(key="Căptușeală", value="vișinie"), OptionDraft(key="rever", value="ascuțit, lat")]
    assert style_of(said) == "lapel=peak"
