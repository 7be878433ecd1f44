"""What is remarked about a client is read by whom it is for, and by nobody else."""

from __future__ import annotations

import json
from collections.abc import Callable
from uuid import UUID

import pytest

from boutique.domain.clients.life import NotesView
from boutique.domain.clients.notes import Note, Privacy
from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.errors import Refused
from boutique.domain.staff.model import Right, Staff
from boutique.services.clients.notes import correct_note, strike_note, write_note
from boutique.services.duplicates.merge import merge_clients
from boutique.services.shop.changes import undo_change
from boutique.services.staff import add_staff, grant_right, retire_staff
from tests.counter import TODAY, Counter, at

SECRET = "divorțează"


class Shop:
    """Ana may read sensitive notes, Vasile may not."""

    def __init__(self, counter: Counter) -> None:
        self.counter = counter
        self.ana = add_staff(counter.book.change(), "Ana")
        self.vasile = add_staff(counter.book.change(), "Vasile")
        grant_right(counter.book.change(), self.ana, Right.SENSITIVE_NOTES, granted=True)
        self.who = counter.client()

    def write(self, words: str, privacy: str, by: UUID | None) -> UUID:
        """Write a note down."""
        change = self.counter.book.change(Actor(by))
        return write_note(change, self.who, words, privacy=privacy, now=at(TODAY))

    def read(self, by: UUID | None) -> NotesView:
        """Return what somebody may read."""
        return self.counter.book.queries().notes(self.who, by)

    def words(self, by: UUID | None) -> list[str]:
        """Return the words that somebody may read."""
        return [note.words for note in self.read(by).notes]


@pytest.fixture
def shop(counter: Counter) -> Shop:
    """The shop with two who serve."""
    return Shop(counter)


def test_an_ordinary_note_is_read_by_everybody_and_by_nobody_in_particular(shop: Shop) -> None:
    shop.write("vine cu câinele", Privacy.ORDINARY, shop.vasile)

    assert shop.words(shop.ana) == shop.words(shop.vasile) == shop.words(None) == ["vine cu câinele"]


def test_a_private_note_is_seen_by_who_wrote_it_and_hidden_from_all_others(shop: Shop) -> None:
    shop.write(SECRET, Privacy.PRIVATE, shop.vasile)

    assert shop.words(shop.vasile) == [SECRET]
    assert shop.read(shop.ana) == shop.read(None) == NotesView()


def test_of_a_sensitive_note_others_learn_only_whom_to_ask(shop: Shop) -> None:
    shop.write(SECRET, Privacy.SENSITIVE, shop.ana)

    assert shop.words(shop.ana) == [SECRET]
    assert shop.read(shop.vasile) == shop.read(None) == NotesView(sealed=True, keepers=("Ana",))


@pytest.mark.parametrize("privacy", [Privacy.PRIVATE, Privacy.SENSITIVE])
def test_nobody_takes_back_what_they_may_not_read(shop: Shop, privacy: str) -> None:
    change = shop.counter.book.change
    written = shop.write(SECRET, privacy, shop.ana)
    for by in (shop.vasile, None):
        with pytest.raises(Refused):
            undo_change(change(Actor(by)), written)
    (note,) = shop.read(shop.ana).notes
    struck = strike_note(change(Actor(shop.ana)), note.note_id)
    with pytest.raises(Refused):
        undo_change(change(Actor(shop.vasile)), struck)

    undo_change(change(Actor(shop.ana)), struck)
    assert shop.words(shop.ana) == [SECRET]
    told = shop.counter.book.queries().history(shop.who)
    assert SECRET not in json.dumps([vars(each) for each in told], default=str)


def test_a_correction_of_a_private_note_is_taken_back_by_who_wrote_it(shop: Shop) -> None:
    change = shop.counter.book.change
    shop.write("una", Privacy.PRIVATE, shop.ana)
    (note,) = shop.read(shop.ana).notes
    corrected = correct_note(change(Actor(shop.ana)), note.note_id, note.version, "alta")
    with pytest.raises(Refused):
        undo_change(change(Actor(shop.vasile)), corrected)

    undo_change(change(Actor(shop.ana)), corrected)
    assert shop.words(shop.ana) == ["una"]


def test_a_right_given_is_taken_back_only_by_those_who_have_it(shop: Shop) -> None:
    change = shop.counter.book.change
    grant_right(change(Actor(shop.ana)), shop.vasile, Right.SENSITIVE_NOTES, granted=True)
    taken = grant_right(change(Actor(shop.ana)), shop.vasile, Right.SENSITIVE_NOTES, granted=False)
    with pytest.raises(Refused, match="Only Ana"):
        undo_change(change(Actor(shop.vasile)), taken)

    undo_change(change(Actor(shop.ana)), taken)
    shop.write(SECRET, Privacy.SENSITIVE, shop.ana)
    assert shop.words(shop.vasile) == [SECRET]


def test_two_pages_are_taken_apart_by_anybody_though_a_secret_moved_with_one(shop: Shop) -> None:
    shop.write(SECRET, Privacy.SENSITIVE, shop.ana)
    kept = shop.counter.client("Pop")
    merged = merge_clients(shop.counter.book.change(), kept, shop.who, now=at(TODAY))

    undo_change(shop.counter.book.change(Actor(shop.vasile)), merged)

    assert shop.words(shop.ana) == [SECRET]


def test_with_the_right_goes_the_reading(shop: Shop) -> None:
    shop.write(SECRET, Privacy.SENSITIVE, shop.ana)
    grant_right(shop.counter.book.change(Actor(shop.ana)), shop.vasile, Right.SENSITIVE_NOTES, granted=True)
    assert shop.words(shop.vasile) == [SECRET]
    grant_right(shop.counter.book.change(Actor(shop.ana)), shop.vasile, Right.SENSITIVE_NOTES, granted=False)
    assert shop.words(shop.vasile) == []

    retire_staff(shop.counter.book.change(), shop.ana)

    assert shop.words(shop.ana) == []


def test_only_who_has_the_right_gives_it_once_somebody_has_it(shop: Shop) -> None:
    for by in (shop.vasile, None):
        with pytest.raises(Refused, match="Ana"):
            grant_right(shop.counter.book.change(Actor(by)), shop.vasile, Right.SENSITIVE_NOTES, granted=True)


def test_nobody_writes_what_they_could_not_read_after(shop: Shop) -> None:
    with pytest.raises(Refused, match="Ana"):
        shop.write(SECRET, Privacy.SENSITIVE, shop.vasile)
    with pytest.raises(Refused, match="at the counter"):
        shop.write(SECRET, Privacy.PRIVATE, None)


@pytest.mark.parametrize("privacy", [Privacy.PRIVATE, Privacy.SENSITIVE])
def test_nobody_changes_or_strikes_out_what_they_may_not_read(shop: Shop, privacy: str) -> None:
    shop.write(SECRET, privacy, shop.ana)
    (note,) = shop.read(shop.ana).notes
    deeds: list[Callable[[], UUID]] = [
        lambda: correct_note(shop.counter.book.change(Actor(shop.vasile)), note.note_id, 1, "altceva"),
        lambda: strike_note(shop.counter.book.change(Actor(shop.vasile)), note.note_id),
    ]
    for deed in deeds:
        with pytest.raises(Refused):
            deed()
    assert shop.words(shop.ana) == [SECRET]


def test_a_corrected_note_says_so_and_the_history_keeps_what_it_was(shop: Shop) -> None:
    shop.write("poartă 42", Privacy.ORDINARY, shop.ana)
    (note,) = shop.read(None).notes
    entry = correct_note(shop.counter.book.change(Actor(shop.ana)), note.note_id, note.version, "poartă 43")
    assert (shop.read(None).notes[0].words, shop.read(None).notes[0].corrected) == ("poartă 43", True)

    undo_change(shop.counter.book.change(), entry)

    assert shop.words(None) == ["poartă 42"]


def test_no_note_keeps_an_identity_number_and_an_empty_one_is_none(shop: Shop) -> None:
    for words in ("cnp 1800101221144", "   "):
        with pytest.raises(Refused):
            shop.write(words, Privacy.ORDINARY, shop.ana)
    assert shop.words(None) == []


def test_the_shop_counts_rights_by_staff(shop: Shop) -> None:
    with shop.counter.book.change() as uow:
        assert uow.get(Staff, shop.ana).rights == Right.SENSITIVE_NOTES
        assert uow.find(Note) == []
    rights = {person.name: person.rights for person in shop.counter.book.queries().staff()}
    assert rights == {"Ana": (Right.SENSITIVE_NOTES.value,), "Vasile": ()}
