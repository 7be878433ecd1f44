"""Two pages put together and taken apart, whatever stands on them: a table added later is tried too."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boutique.data.backups.checking import findings
from boutique.data.derived import stock, summaries
from boutique.data.search import index as search
from boutique.services.duplicates.merge import merge_clients
from boutique.services.shop.changes import undo_change
from tests.any_rows import AnyRows, left_pointing, pointing_tables
from tests.counter import TODAY, Counter, at, new_book
from tests.snapshots import contents, derived, rebuilt

_WITHOUT_END = {"relation", "not_same"}

_rows = st.lists(st.tuples(st.sampled_from(pointing_tables()), st.booleans()), max_size=12)


def _tried(rows: list[tuple[str, bool]]) -> Iterator[tuple[Counter, UUID, UUID]]:
    """Open a shop in which two pages hold these rows."""
    with tempfile.TemporaryDirectory() as place, new_book(Path(place)) as book:
        counter = Counter(book)
        keep, other = counter.client("Popescu"), counter.client("Popesco")
        third = counter.client("Martor")
        _write(counter, [(name, other if of_other else keep) for name, of_other in rows], third)
        yield counter, keep, other


def _write(counter: Counter, rows: list[tuple[str, UUID]], third: UUID, beginning: int = 100) -> None:
    """Write rows of any table; who is named in a relation is the third."""
    with counter.book._writing.begin() as connection:
        write = AnyRows(connection, beginning)
        for name, who in rows:
            write.write(name, who, **({"other_id": third} if name in _WITHOUT_END else {}))
        search.rebuild(connection)
        summaries.rebuild(connection)
        stock.rebuild(connection)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_rows)
def test_whatever_belongs_to_one_page_belongs_to_the_other_after_and_back_again(
    rows: list[tuple[str, bool]],
) -> None:
    for counter, keep, other in _tried(rows):
        _moves_and_returns(counter, keep, other)


def test_every_table_that_points_to_a_client_is_moved() -> None:
    rows = [(name, side) for name in pointing_tables() for side in (True, False)]

    for counter, keep, other in _tried(rows):
        _moves_and_returns(counter, keep, other)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_rows, st.lists(st.sampled_from(pointing_tables()), max_size=6))
def test_taken_back_later_what_came_later_stays_with_the_kept(
    rows: list[tuple[str, bool]], later: list[str]
) -> None:
    for counter, keep, other in _tried(rows):
        before = contents(counter.book)
        merged = merge_clients(counter.book.change(), keep, other, now=at(TODAY))
        merely = contents(counter.book)
        _write(counter, [(name, keep) for name in later], counter.client("Altcineva"), beginning=9_000)
        after = contents(counter.book)

        undo_change(counter.book.change(), merged)

        for name, held in contents(counter.book).items():
            new = [row for row in after[name] if row not in merely[name]]
            assert held == sorted([*before[name], *new], key=repr), name
        assert derived(counter.book) == rebuilt(counter.book)


def _moves_and_returns(counter: Counter, keep: UUID, other: UUID) -> None:
    before, wrong = contents(counter.book), findings(counter.book.folder)

    merged = merge_clients(counter.book.change(), keep, other, now=at(TODAY))

    after = contents(counter.book)
    expected = {name: _moved(rows, keep, other) for name, rows in before.items() if name != "client"}
    for name, rows in expected.items():
        assert [row for row in after[name] if name != "note" or row in rows] == rows, name
    assert len(after["client"]) == len(before["client"])
    assert left_pointing(counter.book, other) == []
    assert derived(counter.book) == rebuilt(counter.book)
    assert findings(counter.book.folder) == wrong  # nobody took the photographs of these papers

    undo_change(counter.book.change(), merged)
    assert contents(counter.book) == before
    assert derived(counter.book) == rebuilt(counter.book)

    undo_change(counter.book.change(), counter.book.queries().history()[0].entry_id)
    assert contents(counter.book) == after
    assert derived(counter.book) == rebuilt(counter.book)


def _moved(rows: list[tuple[Any, ...]], keep: UUID, other: UUID) -> list[tuple[Any, ...]]:
    """Return the rows as they are to be, every one of them."""
    return sorted(
        (tuple(keep.hex if value == other.hex else value for value in row) for row in rows), key=repr
    )
