"""The terminal tells what a client likes now, what they own and which sizes they wear."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from boutique.data.books import open_book
from boutique.services.taste.preferences import note_preference
from boutique.services.taste.wardrobe import PieceDraft, note_owned, note_size
from tests.cli.conftest import Answer
from tests.counter import TODAY

NAVY = (19.0, 2.0, -19.0)


@pytest.fixture(autouse=True)
def told(folder: Path) -> None:
    """What Ștefan told over the years."""
    with open_book(folder) as book:
        who = book.queries().find_client("tepeneag")
        for likes, on in ((True, date(2024, 3, 1)), (False, TODAY)):
            note_preference(book.change(), who, "colour", "bleumarin", likes=likes, ground=NAVY, today=on)
        note_preference(book.change(), who, "budget", "1500-2500", today=TODAY)
        shoes = PieceDraft(garment="shoes", brand="Ținta", size="42", colour="maro", bought_year=2024)
        note_owned(book.change(), who, shoes, today=TODAY)
        for size, on in (("EU 41", date(2023, 1, 1)), ("EU 42", TODAY)):
            note_size(book.change(), who, "shoes", size, brand="Ținta", today=on)


def test_people_read_what_holds_and_what_was_said_earlier(say: Answer) -> None:
    printed = say("client", "tepeneag").replace("\u00a0", " ")

    assert "– bleumarin  (mai demult: + bleumarin, 1 mar 2024)" in printed
    assert "+ 1.500–2.500 lei" in printed
    assert "Pantofi  ·  Ținta  ·  42  ·  maro  ·  2024" in printed
    assert "Pantofi, Ținta  ·  EU 42  ·  mai demult: EU 41 (1 ian 2023)" in printed


def test_programs_read_colours_wardrobe_and_sizes(ask: Answer) -> None:
    known = ask("client", "tepeneag")

    assert [each["ground"] for each in known["preferences"] if each["facet"] == "colour"] == [list(NAVY)] * 2
    assert known["wardrobe"]["bought"][0]["brand"] == "Ținta"
    assert [size["size"] for size in known["sizes"]] == ["EU 42"]
    assert known["sizes"][0]["earlier"][0]["size"] == "EU 41"
