"""The same shop in a file and on a server: whatever is asked, both answer alike, down to the order."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boutique.data.book import SqlBook
from boutique.data.queries import SqlQueries
from boutique.domain.kernel.text import fold
from boutique.domain.lists.conditions import Condition
from boutique.services.shop.open_demo import open_demo
from tests import servers
from tests.counter import TODAY, Counter, at, new_book, new_server_book
from tests.domain.lists.test_conditions import conditions

pytestmark = pytest.mark.skipif(bool(servers.why_not()), reason=servers.why_not())

Both = tuple[SqlQueries, SqlQueries]
LETTERS = "abcdeghilmnoprstuvxzăâîșțéöü-' 0721@."
SLIPS = ("popsecu", "ionsecu", "vlaeanu", "moldvoan", "clju", "bucuresit", "tepeenag")
MANY = 400


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    """The demo shop on each engine, made from the same seed."""
    folder = tmp_path_factory.mktemp("both")
    with new_book(folder / "file") as here, new_server_book(folder / "server") as there:
        for book in (here, there):
            open_demo(book, MANY, 7, today=TODAY)
            _live(book)
            book.prepare(TODAY)
        yield here.queries(), there.queries()


def _live(book: SqlBook) -> None:
    """A few of the most awkward names, and people who share one."""
    counter = Counter(book)
    for family, given_name in (("Țepeneag-Șandru", "Ana-Maria"), ("O'Connor", "Seán"), ("Pop", "Ion")):
        who = counter.client(
            family, given_name, phone="0721 555 018", city="Cluj-Napoca", note="vals, Öttingen"
        )
        counter.order(who, promised=3)
        counter.call(who, "no_answer")
    for _twin in range(60):
        counter.client("Popescu", "Maria", city="București")


def _hits(queries: SqlQueries, text: str, limit: int) -> list[Any]:
    return [hit._replace(client_id=None) for hit in queries.search(text, limit)]  # type: ignore[arg-type]


@given(text=st.text(LETTERS, max_size=14), limit=st.sampled_from([1, 7, 50]))
def test_whatever_is_typed_finds_the_same_people_in_the_same_order(both: Both, text: str, limit: int) -> None:
    here, there = both
    assert _hits(here, text, limit) == _hits(there, text, limit)


@settings(max_examples=150)
@given(data=st.data())
def test_pieces_of_what_is_in_the_book_find_the_same(both: Both, data: st.DataObject) -> None:
    here, there = both
    rows = here.client_rows(None, MANY)
    parts = data.draw(st.lists(st.sampled_from(rows), min_size=1, max_size=2))
    cut = []
    for row in parts:
        whole = data.draw(
            st.sampled_from([row.family_name, row.given_name, row.phone, row.city, str(row.no)])
        )
        start = data.draw(st.integers(0, max(0, len(whole) - 1)))
        cut.append(whole[start : start + data.draw(st.integers(1, 9))])
    assert _hits(here, " ".join(cut), 50) == _hits(there, " ".join(cut), 50)


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_of_the_hand_finds_the_same(both: Both, text: str) -> None:
    here, there = both
    assert _hits(here, text, 50) == _hits(there, text, 50)


@given(said=conditions(), negated=st.booleans())
def test_every_list_holds_the_same_people(both: Both, said: Condition, negated: bool) -> None:
    asked = [replace(said, negated=negated)]
    if said.fact.value == "served":  # staff have other ids in each book
        return
    numbers = [
        [hit.no for hit in queries.client_lines(queries.list_members(asked, TODAY))] for queries in both
    ]
    assert numbers[0] == numbers[1]


@pytest.mark.parametrize("ahead", [0, 1, 30, -3])
def test_a_day_has_the_same_call_sheet(both: Both, ahead: int) -> None:
    on = TODAY + timedelta(days=ahead)
    sheets = [
        [
            (each.callee.no, each.place, [(r.kind, r.days, r.weight, _plain(r.facts)) for r in each.reasons])
            for each in queries.call_sheet(on)
        ]
        for queries in both
    ]
    assert sheets[0] == sheets[1]
    assert sheets[0]


def _plain(facts: Any) -> dict[str, str]:
    """Facts without the ids that differ from book to book."""
    return {name: str(value) for name, value in facts._asdict().items() if name != "staff"}


def test_every_page_and_story_tells_the_same(both: Both) -> None:
    here, there = [
        [_told(queries, hit.client_id) for hit in queries.client_rows(None, MANY + 80)] for queries in both
    ]
    assert len(here) > MANY
    assert not [pair for pair in zip(here, there, strict=True) if pair[0] != pair[1]]


def _told(queries: SqlQueries, who: Any) -> tuple[Any, ...]:
    page = queries.client_page(who)
    return (
        *(page.no, page.draft.given_name, page.served_by_name, page.rhythm),
        [replace(each, order_id=UUID(int=0), client_id=UUID(int=0), items=()) for each in page.orders],
        [(each.facet, each.value, each.likes) for each in page.preferences],
        [(each.at, each.outcome, each.words) for each in page.talks],
        [(each.kind, each.on, each.words, each.what, each.detail, each.due) for each in queries.story(who)],
        [each.name for each in queries.company(who).kin],
    )


def test_settings_people_out_cloths_and_pairs_are_the_same(both: Both) -> None:
    told = [
        (
            [(each.no, each.spent_bani, each.last_order) for each in queries.people_out(0, MANY)],
            [(each.name, each.stock_cm, each.waiting) for each in queries.cloths()],
            [(each.one.no, each.other.no) for each in queries.duplicate_pairs(50)],
            [queries.client_anchors(64), queries.brands(), queries.count_out()],
        )
        for queries in both
    ]
    assert told[0] == told[1]


@given(text=st.text(max_size=20))
def test_words_are_folded_alike(both: Both, text: str) -> None:
    if "\0" in text or any(unicodedata.category(sign) in ("Cs", "Cc", "Cn", "Co") for sign in text):
        return
    if not all(sign.isascii() or unicodedata.name(sign, "").startswith("LATIN") for sign in text):
        return  # of other alphabets the first letters only have to be found again, not to be equal
    (row,) = both[1].reader.all("SELECT fold(?)", text)
    assert row[0] == fold(text)


@given(
    year=st.integers(1900, 2100),
    month=st.integers(1, 12),
    of_month=st.integers(1, 31),
    days=st.integers(-60, 60),
)
def test_days_are_counted_alike(both: Both, year: int, month: int, of_month: int, days: int) -> None:
    asked = "SELECT CAST(date(printf('%04d-%02d-%02d', ?, ?, ?), ?) AS text)"
    answers = [queries.reader.all(asked, year, month, of_month, f"{days:+d} days") for queries in both]
    assert answers[0] == answers[1]
    counted = "SELECT CAST(julianday(CAST(? AS date)) - 1721424.5 AS INTEGER)"
    (row,) = both[1].reader.all(counted, date(year, month, min(of_month, 28)).isoformat())
    assert row[0] == date(year, month, min(of_month, 28)).toordinal()


def test_a_moment_comes_back_as_it_was(both: Both) -> None:
    moments = [[row[0] for row in q.reader.all("SELECT at FROM talk ORDER BY at, id")] for q in both]
    assert moments[0] == moments[1]
    assert any(at(TODAY).strftime("%Y-%m-%d") in moment for moment in moments[0])
