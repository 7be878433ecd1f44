"""What of a client may stand on paper: paper is left lying about."""

from __future__ import annotations

from datetime import UTC, datetime

from boutique.data.book import SqliteBook
from boutique.domain.clients.notes import Note, Privacy
from boutique.services.clients.compose_page import compose_client_page
from boutique.services.measuring.measures import take_measurements
from tests.counter import TODAY, Counter


def test_only_notes_that_everybody_may_read_are_printed(book: SqliteBook, counter: Counter) -> None:
    who = counter.client("Albu")
    with book.change() as uow:
        for privacy in Privacy:
            at = datetime(2026, 11, 20, tzinfo=UTC)
            uow.add(Note(client_id=who, at=at, privacy=privacy, words=f"{privacy} words"))
        uow.commit("Notes written", who)
    sheet = compose_client_page(book.queries(), who, TODAY, "ro")
    assert [note.words for note in sheet.notes] == ["ordinary words"]


def test_measures_stand_in_the_order_of_the_tape(book: SqliteBook, counter: Counter) -> None:
    who = counter.client("Albu")
    take_measurements(book.change(), who, {"A01": 1800, "G07": 880, "G04": 1040}, taken_on=TODAY)
    sheet = compose_client_page(book.queries(), who, TODAY, "ro")
    assert [code for code, _latest in sheet.measures] == ["G04", "G07", "A01"]
    assert sheet.code == "1-261121"
