"""The order of the pages and what stands on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from boutique.domain.lookbooks.book import Lookbook
from boutique.press import style
from boutique.press.booklet import pages_of
from boutique.press.marks import Page, Picture, Pinked, Rule, Text
from boutique.wording import speaking
from tests.lookbooks import CLOTHS, COLLECTION, EVERYBODY, PIECES, SERBAN, book_for, changed, client, waiting

LONG = "Un palton cu un nume cât toate zilele, cu revere late, cu cordon, cu nasturi din corn de bivol"


def full_book(count: int, **more: str) -> Lookbook:
    """A book in which every piece suits, each in a cloth of its own as far as there are any."""
    waits = tuple(waiting(of, date(2026, 3, 1)) for of in CLOTHS)
    pieces = [changed(one, wearer="", **more) for one in PIECES[:count]]
    pieces = [changed(one, cloth=of) for one, of in zip(pieces, CLOTHS.values(), strict=False)]
    return book_for(client("Ion", "Pop", waits=waits), pieces)


def _hard_books() -> Iterator[Lookbook]:
    for count in range(1, 10):
        yield book_for(SERBAN, PIECES[:count])
    endless = [
        changed(one, name=LONG, story="O poveste despre stofă, lungă. " * 90, code="X" * 40) for one in PIECES
    ]
    for count in (10, 11, 12):
        yield full_book(count)
        yield full_book(count, name=LONG, code="X" * 40)
    name = client("Ștefănel-Constantin-Alexandru", "Papadopol-Grigorescu-Brâncoveanu" * 2)
    yield book_for(name, endless, collection=replace(COLLECTION, name=LONG, story="Poveste. " * 400))
    yield book_for(
        SERBAN, collection=replace(COLLECTION, story=""), settings={"shop.name": LONG, "shop.city": LONG}
    )


BOOKS = [*map(book_for, EVERYBODY.values()), *_hard_books()]


@pytest.fixture(params=range(len(BOOKS)))
def pages(request: pytest.FixtureRequest) -> list[Page]:
    book = BOOKS[request.param]
    with speaking(book.language):
        return pages_of(book)


def test_pages_come_in_fours_and_are_numbered_in_order(pages: list[Page]) -> None:
    assert len(pages) % 4 == 0
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))


def test_two_bleeds_never_face_each_other(pages: list[Page]) -> None:
    for left, right in zip(pages[1::2], pages[2::2], strict=False):
        assert not (left.bleeds and right.bleeds)


def test_no_page_is_empty(pages: list[Page]) -> None:
    assert all(page.marks for page in pages)


def test_a_look_never_breaks_across_a_turn(pages: list[Page]) -> None:
    for page in pages:
        if any(isinstance(mark, Picture) for mark in page.marks):
            assert page.number % 2 == 0


def test_nothing_is_set_outside_the_margins(pages: list[Page]) -> None:
    for page in pages:
        left = style.left_margin(page.number)
        for mark in page.marks:
            if isinstance(mark, Text):
                assert left - 0.5 <= mark.x, (page.number, mark.words)
                assert mark.x + mark.width <= left + style.LIVE + 0.5, (page.number, mark.words)
                assert style.TOP < mark.y < style.HEIGHT - style.FOOT + 12, (page.number, mark.words)


def test_lines_never_run_into_one_another(pages: list[Page]) -> None:
    for page in pages:
        texts = [mark for mark in page.marks if isinstance(mark, Text)]
        for place, one in enumerate(texts):
            for other in texts[place + 1 :]:
                beside = one.x + one.width <= other.x or other.x + other.width <= one.x
                smaller = min(one.style.size, other.style.size)
                assert beside or abs(one.y - other.y) >= smaller * 0.9, (page.number, one.words, other.words)


def test_text_stays_off_the_swatches(pages: list[Page]) -> None:
    for page in pages:
        swatches = [mark.box for mark in page.marks if isinstance(mark, Pinked)]
        for mark in page.marks:
            if not isinstance(mark, Text):
                continue
            for box in swatches:
                apart = mark.x + mark.width <= box.x or box.right <= mark.x
                assert apart or mark.y <= box.y or mark.y - mark.style.size * 0.75 >= box.bottom, mark.words


def test_rules_stay_within_the_page(pages: list[Page]) -> None:
    for page in pages:
        for mark in page.marks:
            if isinstance(mark, Rule):
                assert mark.y <= style.FOOT_RULE + 0.5


@pytest.mark.parametrize(("looks", "pages"), [(5, 16), (9, 24), (11, 28), (12, 32)])
def test_looks_fill_whole_sheets(looks: int, pages: int) -> None:
    book = full_book(looks)

    assert (len(book.looks), len(pages_of(book))) == (looks, pages)
