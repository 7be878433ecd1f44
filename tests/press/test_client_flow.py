"""Columns of the client's page: what has a page to itself is set as wide as the page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from boutique.press.client.flow import Block, Column, either, run
from boutique.press.marks import Page

_COLUMN = Column(x=0.0, first=0.0, later=0.0, foot=100.0)


def _recording(said: list[tuple[int, str]], name: str, height: float) -> Block:
    def draw(page: Page, _x: float, _y: float) -> None:
        said.append((page.number, name))

    return Block(height, draw)


@given(heights=st.lists(st.floats(10, 60), min_size=1, max_size=20), beside=st.integers(1, 3))
def test_each_block_is_set_once_narrow_beside_another_column_and_wide_where_it_is_alone(
    heights: list[float], beside: int
) -> None:
    said: list[tuple[int, str]] = []
    narrow = [_recording(said, f"n{at}", height) for at, height in enumerate(heights)]
    wide = [_recording(said, f"w{at}", height / 2) for at, height in enumerate(heights)]

    last = run(either(narrow, wide), _COLUMN, Page, wide_from=beside + 1)

    assert [int(name[1:]) for _page, name in said] == list(range(len(heights)))
    assert all(name.startswith("w") == (page > beside) for page, name in said)
    assert last == said[-1][0]


def test_what_is_divided_otherwise_when_set_wide_stays_narrow() -> None:
    said: list[tuple[int, str]] = []
    narrow = [_recording(said, "n", 80.0) for _line in range(3)]
    run(either(narrow, narrow[:2]), _COLUMN, Page, wide_from=1)
    assert [name for _page, name in said] == ["n", "n", "n"]
