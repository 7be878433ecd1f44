"""A search goes on behind its last hit: pages put together hold whom one long answer holds."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boutique.domain.clients.views import ClientHit, FoundBy, FoundUpTo
from boutique.domain.kernel.text import fold
from boutique.services.clients.book import archive_client
from boutique.services.clients.recent import remember_opened
from tests.counter import Counter

FAMILIES = ("Popescu", "Popa", "Pop", "Ionescu", "Iopa", "Anastasiu", "Dan")
GIVEN = ("Ana", "Adrian", "Dana", "Popa", "Ioan", "Andreea", "Popescu")
CITIES = ("Cluj", "Popești", "Anina", "")
TYPED = (
    "p",
    "pop",
    "popescu a",
    "ana",
    "ana pop",
    "an",
    "dan",
    "popecsu",
    "cluj",
    "poplin",
    "anina pop",
    "072",
)
SAME_BOOK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=8)


@pytest.fixture
def many(counter: Counter) -> Counter:
    """Seventy people of few names: of some more share the beginning than are sorted at once."""
    for at in range(70):
        counter.client(
            FAMILIES[at * at % 7] if at % 3 else "Popescu",
            GIVEN[at % 7] if at % 2 else f"Ana{chr(97 + at % 26)}",
            phone=f"0721 55{at:04}",
            city=CITIES[at % 4],
            note="poplin alb" if at % 5 == 0 else "",
        )
    return counter


def _pages(counter: Counter, text: str, size: int) -> Iterator[list[ClientHit]]:
    queries = counter.book.queries()
    page = queries.search_on(text, None, size)
    yield page.hits
    while page.on is not None:
        page = queries.search_on(text, page.on, size)
        yield page.hits


@SAME_BOOK
@given(text=st.sampled_from(TYPED), size=st.integers(5, 40), opened=st.booleans())
def test_pages_of_any_size_put_together_hold_whom_one_long_answer_holds(
    text: str, size: int, opened: bool, many: Counter
) -> None:
    if opened:
        who = many.book.queries().find_client("7")
        remember_opened(many.book.change(), who)
    whole = many.book.queries().search(text, 1_000)
    pages = list(_pages(many, text, size))
    found = [hit for page in pages for hit in page]

    assert len({hit.no for hit in whole}) == len(whole)
    assert sorted(found) == sorted(whole)
    assert all(len(page) <= size for page in pages)
    assert [_stage(hit, text) for hit in found] == [_stage(hit, text) for hit in whole]
    assert many.book.queries().search(text, size) == pages[0]


def _stage(hit: ClientHit, text: str) -> tuple[FoundBy, bool]:
    """By what somebody answered, and whether with the beginning of their family name."""
    return hit.found_by, fold(hit.family_name).startswith(text.split()[0])


@SAME_BOOK
@given(text=st.sampled_from(TYPED), size=st.integers(5, 20), seed=st.integers(0, 999))
def test_who_is_there_all_the_while_is_shown_once_while_others_write(
    text: str, size: int, seed: int, many: Counter
) -> None:
    queries, chance = many.book.queries(), Random(seed)
    there, gone = {hit.no for hit in queries.search(text, 1_000)}, set[int]()
    shown: list[int] = []
    for page in _pages(many, text, size):
        shown += [hit.no for hit in page]
        many.client(chance.choice(FAMILIES), chance.choice(GIVEN))
        if there - gone:
            leaves = chance.choice(sorted(there - gone))
            archive_client(many.book.change(), queries.find_client(str(leaves)))
            gone.add(leaves)

    assert len(shown) == len(set(shown))
    assert there - gone <= set(shown)


def test_a_page_says_where_it_goes_on_and_the_last_one_nothing(many: Counter) -> None:
    page = many.book.queries().search_on("pop", None, 5)

    assert isinstance(page.on, FoundUpTo)
    assert many.book.queries().search_on("nimeni", None, 5).on is None
