"""A collection opened from the terminal."""

from __future__ import annotations

from tests.cli.conftest import Answer


def test_a_collection_is_opened_and_can_be_taken_back(ask: Answer, say: Answer) -> None:
    printed = say("collection", "add", "Vară 2027", "--opens", "2027-05-03")
    assert "„Vară 2027” se deschide pe 3 mai 2027." in printed
    assert [each["name"] for each in ask("collections")] == ["Vară 2027"]

    ask("undo")

    assert ask("collections") == []


def test_a_name_in_use_is_refused(say: Answer) -> None:
    say("collection", "add", "Vară 2027", "--opens", "2027-05-03")

    printed = say("collection", "add", "vara 2027", "--opens", "2027-05-04", code=1)

    assert "Există deja o colecție" in printed
