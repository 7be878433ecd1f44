"""What Ctrl+Z means next, and what its opposite means."""

from __future__ import annotations

from uuid import UUID

from boutique.data.book import SqliteBook
from boutique.services.shop.changes import change_settings, undo_change


def _named(book: SqliteBook, name: str) -> UUID:
    return change_settings(book.change(), {"shop.name": name})


def _back(book: SqliteBook) -> str:
    """Take back the last deed as the window does, and return the shop's name then."""
    deed = book.queries().last_deed()
    assert deed is not None
    undo_change(book.change(), deed.entry_id)
    return str(book.queries().settings()["shop.name"])


def _again(book: SqliteBook) -> str:
    deed = book.queries().last_taken_back()
    assert deed is not None
    undo_change(book.change(), deed.entry_id)
    return str(book.queries().settings()["shop.name"])


def test_deeds_are_taken_back_one_after_the_other_and_done_again_in_turn(book: SqliteBook) -> None:
    for name in ("Unu", "Doi", "Trei"):
        _named(book, name)

    assert [_back(book), _back(book)] == ["Doi", "Unu"]
    assert [_again(book), _again(book)] == ["Doi", "Trei"]
    assert [_back(book), _back(book), _back(book)][:2] == ["Doi", "Unu"]
    assert book.queries().last_deed() is None


def test_after_a_new_deed_nothing_is_done_again(book: SqliteBook) -> None:
    _named(book, "Unu")
    _back(book)
    _named(book, "Doi")

    assert book.queries().last_taken_back() is None


def test_what_was_done_again_bears_the_words_of_the_deed(book: SqliteBook) -> None:
    entry = _named(book, "Unu")
    _back(book)
    _again(book)

    deed = book.queries().last_deed()

    assert deed is not None
    assert deed.first.entry_id == entry
    assert deed.first.action == "Settings changed"


def test_what_only_noted_a_fact_is_passed_over(book: SqliteBook) -> None:
    entry = _named(book, "Unu")
    with book.change() as uow:
        uow.note({"file": "lista.csv"})
        uow.commit("Exported: {file}")

    deed = book.queries().last_deed()

    assert deed is not None
    assert deed.entry_id == entry
