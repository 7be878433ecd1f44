"""A shop that the first Boutique wrote: the rows lie in `shop_of_0001.sql` as that program left them.

Everybody in it is made up. It was written by revision 0001's own counter on 21 November 2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from boutique.data.backups.checking import findings
from boutique.data.book import SqliteBook
from boutique.domain.kernel.errors import Refused
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter
from tests.old_book import write_old_book
from tests.snapshots import contents, derived, rebuilt

_CALLED = [
    ("Șerban Popa", "complaint_reply"),
    ("Măriuca Niță", "cloth_arrived", "follow_up", "promise_near"),
    ("Ana Țepeneag", "lead"),
]


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Counter]:
    """The old shop, opened by the program of today."""
    write_old_book(tmp_path)
    with SqliteBook.open(tmp_path) as book:
        yield Counter(book)


def _who(old: Counter, text: str) -> UUID:
    (hit,) = old.book.queries().search(text)
    return hit.client_id


def test_an_old_shop_is_whole_and_its_people_are_found(old: Counter) -> None:
    assert findings(old.book.folder) == []
    assert old.found("popa") == old.found("555018") == ["Șerban Popa"]
    assert old.found("nita") == ["Măriuca Niță"]
    assert old.found("țepe") == ["Ana Țepeneag"]
    assert old.found("plecat") == []


def test_the_pages_and_calls_of_an_old_shop_are_as_they_were(old: Counter) -> None:
    page = old.book.queries().client_page(_who(old, "popa"))
    assert (page.name, page.draft.city, page.draft.note) == ("Șerban Popa", "Cluj-Napoca", "Știe ce vrea.")
    assert len(page.orders) == 3
    assert [each.value for each in page.preferences] == ["bleumarin"]
    assert page.complaints
    called = [(entry.callee.name, *(reason.kind for reason in entry.reasons)) for entry in old.sheet()]
    assert called == _CALLED
    assert old.book.queries().settings()["shop.name"] == "Atelier Exemplu"


def test_what_the_old_program_wrote_is_taken_back_by_the_new_one(old: Counter) -> None:
    everything = contents(old.book)
    said = ""
    while not said:
        try:
            undo_change(old.book.change())
        except Refused as refusal:
            said = str(refusal)

    assert "nothing to undo" in said
    assert {name for name, rows in contents(old.book).items() if rows and name != "setting"} == set()
    assert derived(old.book) == rebuilt(old.book)
    assert everything["orders"]
    assert old.book.queries().count_clients() == 0
    assert old.sheet(TODAY) == []
