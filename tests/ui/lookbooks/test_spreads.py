"""Pages lie open as in the hand: the cover alone, then two and two."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from boutique.ui.lookbooks.spreads import spread_of, turned

COUNTS = st.integers(1, 60)


@given(COUNTS)
def test_every_page_is_seen_exactly_once_from_cover_to_cover(count: int) -> None:
    seen: list[int] = []
    page = 0
    while True:
        seen += spread_of(page, count)
        following = turned(page, count, 1)
        if following == page:
            break
        page = following

    assert seen == list(range(count))


@given(COUNTS, st.integers(-80, 80), st.integers(0, 59))
def test_no_turn_leads_beyond_the_covers(count: int, by: int, page: int) -> None:
    assert 0 <= turned(page, count, by) < count


@given(st.integers(3, 60), st.integers(0, 59))
def test_a_turn_on_and_a_turn_back_lead_home(count: int, page: int) -> None:
    here = spread_of(page, count)[0]
    if turned(here, count, 1) != here:
        assert turned(turned(here, count, 1), count, -1) == here


def test_a_left_page_has_an_odd_place_and_its_neighbour_beside_it() -> None:
    assert spread_of(0, 24) == (0,)
    assert spread_of(3, 24) == spread_of(4, 24) == (3, 4)
    assert spread_of(23, 24) == (23,)
