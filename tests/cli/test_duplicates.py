"""People who stand in the book twice, from the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from boutique.data.books import open_book
from tests.cli.conftest import Answer
from tests.counter import Counter


@pytest.fixture
def twice(folder: Path) -> None:
    """Write the client with the order down once more, as a hurried hand does."""
    with open_book(folder) as book:
        counter = Counter(book)
        who = counter.client("Tepeneag", "Stefan", phone="+40 721 555 018", city="Cluj", note="Are câine.")
        counter.order(who)


@pytest.mark.usefixtures("twice")
def test_duplicates_are_listed_with_why(ask: Answer, say: Answer) -> None:
    (pair,) = ask("duplicates")

    assert {pair["one"]["name"], pair["other"]["name"]} == {"Ștefan Țepeneag", "Stefan Tepeneag"}
    assert pair["reasons"] == ["același nume", "același telefon"]
    assert "Același nume, același telefon" in say("duplicates", "--limit", "1")


def test_a_book_without_duplicates_says_so(say: Answer) -> None:
    assert "de două ori" in say("duplicates")


@pytest.mark.usefixtures("twice")
def test_a_dry_run_shows_the_plan_and_changes_nothing(ask: Answer, say: Answer) -> None:
    plan = ask("merge", "1", "4", "--dry-run")

    assert [(each["field"], each["kept"]) for each in plan["differences"]] == [
        ("name", "keep"),
        ("city", "keep"),
    ]
    assert plan["moves"] == {"orders": 1, "order_item": 1}
    assert plan["entry"] is None
    assert "1 comandă" in say("merge", "1", "4", "--dry-run")
    assert len(ask("duplicates")) == 1


@pytest.mark.usefixtures("twice")
def test_two_pages_become_one_and_are_taken_apart_again(ask: Answer, say: Answer) -> None:
    done = ask("merge", "1", "4", "--take", "city")

    page = ask("client", "4")
    assert (page["no"], page["city"], len(page["orders"])) == (1, "Cluj", 2)
    assert ask("duplicates") == []

    ask("undo", done["entry"])
    assert ask("client", "4")["no"] == 4
    assert len(ask("duplicates")) == 1
    assert "una" in say("merge", "1", "4")


@pytest.mark.usefixtures("twice")
def test_a_page_is_not_put_into_itself(say: Answer) -> None:
    assert "una și aceeași" in say("merge", "1", "1", code=1)
    assert "diferă" in say("merge", "1", "4", "--take", "email", code=1)
