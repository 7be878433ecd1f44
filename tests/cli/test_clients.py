"""What the shop answers from the terminal, for people and for other programs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from boutique.data.book import SqlBook
from boutique.data.books import open_book
from boutique.domain.kernel.errors import Unavailable
from tests.cli.conftest import Answer
from tests.counter import TODAY


def test_the_call_sheet_says_whom_and_why_in_order(ask: Answer, say: Answer) -> None:
    entries = ask("today", "--on", TODAY.isoformat())

    assert [entry["name"] for entry in entries] == ["Ștefan Țepeneag", "Ana Vizitator"]
    first = entries[0]
    assert first["phone"] == "0721 555 018"
    assert first["reasons"][0]["kind"] == "promise_near"
    assert "Costum" in first["reasons"][0]["text"]
    assert len(first["client_id"]) == 36
    assert len(ask("today", "--on", TODAY.isoformat(), "--limit", "1")) == 1
    printed = say("today", "--on", TODAY.isoformat())
    assert printed.startswith("sâmbătă, 21 noiembrie")
    assert "AM PROMIS" in printed
    assert "1. Ștefan Țepeneag  0721 555 018" in printed


def test_the_sheet_of_today_is_prepared_once(folder: Path, ask: Answer) -> None:
    ask("today")

    with open_book(folder) as book:
        assert book.queries().settings()["calls.prepared_on"] == date.today().isoformat()


def test_the_sheet_is_shown_though_it_cannot_be_written_down(
    ask: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Unavailable("The disk is full. Free some space and try again; nothing was lost.")

    monkeypatch.setattr(SqlBook, "prepare", full)

    assert isinstance(ask("today"), list)


def test_an_empty_day_is_told(say: Answer) -> None:
    assert "nimeni de sunat" in say("today", "--on", "2001-01-01")


def test_search_finds_by_name_phone_and_number(ask: Answer, say: Answer) -> None:
    for words in (["tepeneag"], ["stefan", "tep"], ["555018"], ["1"]):
        assert [hit["name"] for hit in ask("search", *words)] == ["Ștefan Țepeneag"]
    assert ask("search", "nimeni") == []
    assert "Ștefan Țepeneag" in say("search", "tep", "ste")
    assert "nu găsim pe nimeni" in say("search", "nimeni")
    assert len(ask("search", "a", "--limit", "1")) == 1


def test_search_says_how_many_more_there_are_and_how_to_see_them(ask: Answer, say: Answer) -> None:
    everybody = len(ask("search", "vi"))
    assert everybody > 1
    some = say("search", "vi", "--limit", "1")
    assert f"și încă {everybody - 1}, cu --limit {everybody}" in some
    assert "--limit" not in say("search", "vi")


def test_search_that_finds_nobody_says_how_to_write_them_down(say: Answer) -> None:
    assert "boutique lead 'Ioana Nimeni'" in say("search", "Ioana", "Nimeni")


def test_search_says_by_what_somebody_was_found(ask: Answer, say: Answer) -> None:
    (hit,) = ask("search", "nr", "1")
    assert (hit["name"], hit["found_by"], hit["words"]) == ("Ștefan Țepeneag", "order", "1")
    assert [hit["found_by"] for hit in ask("search", "iasi")] == ["city"]
    assert "poate Țepeneag" in say("search", "tepenaeg")
    assert "comanda 1" in say("search", "comanda", "1")


def test_a_client_is_shown_with_everything_known(ask: Answer, say: Answer) -> None:
    page = ask("client", "1")

    assert page["name"] == "Ștefan Țepeneag"
    assert page["family_name"] == "Țepeneag"
    assert page["orders"][0]["items"][0]["garment"] == "suit"
    assert page["rhythm"]["orders"] == 1
    printed = say("client", "tepeneag")
    assert "costum" in printed
    assert "suit" not in printed
    assert "1 comandă" in printed


def test_nobody_and_several_are_refused(say: Answer) -> None:
    assert "nimeni" in say("client", "nimeni", code=1).lower()
    assert "mai mulți" in say("client", "viz", code=1).lower()


def test_collections_are_listed(ask: Answer, say: Answer) -> None:
    assert ask("collections") == []
    assert "nicio colecție" in say("collections")
