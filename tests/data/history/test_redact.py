"""Of a client's personal data nothing stays in the history once it was erased; of what was done, all does."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from boutique.data.backups.checking import findings
from boutique.domain.clients.notes import Privacy
from boutique.domain.kernel.errors import Refused
from boutique.services.clients.erase import erase_past
from boutique.services.clients.notes import correct_note, strike_note, write_note
from boutique.services.duplicates.merge import merge_clients
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter, at
from tests.snapshots import contents, derived, rebuilt

SECRETS = ("Cluj-Mănăștur", "divorțează", "pensionează", "Dumbravă", "0722111222")


def _lived(counter: Counter) -> UUID:
    """Somebody who was called, lived and said otherwise than their page says now."""
    who = counter.client("Dumbravă", city="Cluj-Mănăștur", phone="0722111222")
    book = counter.book
    write_note(book.change(), who, "divorțează", privacy=Privacy.ORDINARY, now=at(TODAY))
    note = book.queries().notes(who, None).notes[0]
    correct_note(book.change(), note.note_id, note.version, "pensionează")
    strike_note(book.change(), note.note_id)
    counter.correct(who, family_name="Popa", city="Iași", phone="")
    return who


def _told(counter: Counter) -> str:
    asked = "SELECT h.*, c.* FROM history h JOIN history_change c ON c.seq = h.seq"
    rows: list[Any] = counter.book.queries().reader.all(asked)
    return repr(rows).encode().decode("unicode-escape", errors="replace") + repr(rows)


@pytest.fixture
def erased(counter: Counter) -> tuple[Counter, UUID, dict[str, Any]]:
    """A client whose past was erased, and another; with what the book held before."""
    who = _lived(counter)
    counter.client("Ionescu", city="Deva")
    before = contents(counter.book)
    said = _told(counter)
    assert all(_in(word, said) for word in SECRETS)
    erase_past(counter.book.change(), who)
    return counter, who, before


def _in(word: str, said: str) -> bool:
    """JSON may keep a letter as such or by its number."""
    return word in said or word.encode("unicode-escape").decode() in said


def test_the_history_holds_nothing_personal_of_them_any_more(
    erased: tuple[Counter, UUID, dict[str, Any]],
) -> None:
    counter, who, before = erased
    said = _told(counter)
    assert [word for word in SECRETS if _in(word, said)] == []
    assert _in("Ionescu", said)
    assert _in("Deva", said)
    assert contents(counter.book) == before
    done = [entry.action for entry in counter.book.queries().history(who)]
    assert done[0] == "Personal data erased from the history"
    assert {"Client registered", "Note written", "Note corrected", "Note deleted"} < set(done)
    assert derived(counter.book) == rebuilt(counter.book)
    assert findings(counter.book.folder) == []


def test_what_was_erased_can_not_be_taken_back_and_all_else_can(
    erased: tuple[Counter, UUID, dict[str, Any]],
) -> None:
    counter, who, before = erased
    for entry in counter.book.queries().history(who):
        with pytest.raises(Refused):
            undo_change(counter.book.change(), entry.entry_id)
    assert contents(counter.book) == before

    undo_change(counter.book.change())
    assert counter.found("ionescu") == []
    counter.correct(who, city="Arad")
    undo_change(counter.book.change())
    assert counter.book.queries().client_page(who).draft.city == "Iași"


def test_it_is_said_why_what_was_erased_can_not_be_taken_back(
    erased: tuple[Counter, UUID, dict[str, Any]],
) -> None:
    counter, who, _before = erased
    first = counter.book.queries().history(who)[-1].entry_id
    with pytest.raises(Refused, match="was erased from the history"):
        undo_change(counter.book.change(), first)


def test_pages_merged_into_theirs_are_erased_with_them(counter: Counter) -> None:
    kept, other = counter.client("Popa"), _lived(counter)
    merge_clients(counter.book.change(), kept, other, now=at(TODAY))

    erase_past(counter.book.change(), kept)

    assert [word for word in SECRETS if _in(word, _told(counter))] == []
    assert derived(counter.book) == rebuilt(counter.book)


def test_where_the_history_holds_nothing_of_theirs_nothing_is_written(
    erased: tuple[Counter, UUID, dict[str, Any]],
) -> None:
    counter, who, _before = erased
    entries = counter.book.queries().history()

    with pytest.raises(Refused, match="holds no personal data"):
        erase_past(counter.book.change(), who)

    assert counter.book.queries().history() == entries
