"""What is hung on a change of the book: heard when it is written, refused, overtaken, or taken back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from boutique.domain.clients.life import NoteView
from boutique.domain.clients.notes import Privacy
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.ports import UnitOfWork
from boutique.services.clients.book import archive_client
from boutique.services.clients.notes import correct_note, write_note
from boutique.ui.kernel.tasks import Lane
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.write import Write
from tests.counter import TODAY, at
from tests.ui.rooms_of_a_shop import OpenShop

SERBAN = "Șerban Văleanu"
SAID = "Pus deoparte."


class Room:
    """A room that writes, and what it heard."""

    def __init__(self, shop: OpenShop) -> None:
        self.shop, self.heard = shop, list[str]()
        self.owner = QObject(shop.floor)
        self.changes = Changes(self.owner, shop.floor.context, shop.services, self.hear("read anew"))

    def hear(self, what: str) -> Callable[..., None]:
        """Return what notes that something was heard."""
        return lambda *_: self.heard.append(what)

    def put_away(self, uow: UnitOfWork) -> UUID:
        """Do something that can be done once."""
        return archive_client(uow, self.shop.people[SERBAN])

    def hang(self, write: Write) -> Write:
        """Hang a word on everything there is."""
        for way in ("done", "elsewhere", "failed", "over", "undone"):
            getattr(write, way)(self.hear(way))
        return write

    @contextmanager
    def meanwhile(self) -> Iterator[None]:
        """Do something before what was asked is written."""
        gate = threading.Event()
        self.shop.tasks.run(self.shop.floor, gate.wait, lane=Lane.WRITE)
        try:
            yield
        finally:
            gate.set()
            self.shop.settle()

    def notes(self) -> tuple[NoteView, ...]:
        """Return what is noted about whom it is about."""
        return self.shop.book.queries().notes(self.shop.people[SERBAN], None).notes

    @property
    def put_aside(self) -> bool:
        """Whether it is in the book."""
        entries = self.shop.book.queries().history(self.shop.people[SERBAN], 1)
        return entries[0].action == "Client archived" and not entries[0].undone


@pytest.fixture
def room(shop: OpenShop) -> Room:
    return Room(shop)


def _note(uow: UnitOfWork, room: Room) -> UUID:
    return write_note(uow, room.shop.people[SERBAN], "A mea.", privacy=Privacy.ORDINARY, now=at(TODAY))


def _refuse(_uow: UnitOfWork) -> UUID:
    raise Refused("This cannot be.")


def test_what_was_written_is_heard_once_and_the_room_says_itself_what_follows(room: Room) -> None:
    room.hang(room.changes.make(room.put_away, SAID))
    room.shop.settle()

    assert (room.heard, room.shop.told(), room.put_aside) == (["done", "over"], SAID, True)


def test_a_room_that_says_nothing_is_read_anew_and_one_that_shows_it_already_is_not(room: Room) -> None:
    room.changes.make(room.put_away, "")
    room.shop.settle()
    assert room.heard == ["read anew"]

    room.changes.make(lambda uow: _note(uow, room), "").shown()
    room.shop.settle()
    assert room.heard == ["read anew"]
    assert [note.words for note in room.notes()] == ["A mea."]


def test_what_was_refused_is_heard_where_it_was_asked_and_nothing_is_written(room: Room) -> None:
    room.hang(room.changes.make(_refuse, SAID))
    room.shop.settle()

    assert (room.heard, room.shop.told(), room.put_aside) == (["failed", "over"], "", False)


def test_a_trouble_nobody_takes_is_told_in_passing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BoutiqueError] = []
    monkeypatch.setattr(room.shop.floor.context.notices, "trouble", told.append)

    room.changes.make(_refuse, SAID)
    room.shop.settle()
    room.changes.make(_refuse, SAID, here=lambda: False).failed(room.hear("failed"))
    room.shop.settle()

    assert [str(each) for each in told] == ["This cannot be."] * 2
    assert room.heard == []


def test_what_somebody_else_changed_meanwhile_is_theirs_and_ours_was_refused(room: Room) -> None:
    _note(room.shop.book.change(), room)
    (note,) = room.notes()
    with room.meanwhile():
        room.hang(room.changes.make(lambda uow: correct_note(uow, note.note_id, note.version, "Noi."), SAID))
        correct_note(room.shop.book.change(), note.note_id, note.version, "Ei.")

    assert room.heard == ["failed", "over"]
    assert [note.words for note in room.notes()] == ["Ei."]


def test_whoever_turned_to_something_else_meanwhile_hears_only_of_that(room: Room) -> None:
    here = [True]
    with room.meanwhile():
        room.hang(room.changes.make(room.put_away, SAID, here=lambda: here[0]))
        here[0] = False

    assert (room.heard, room.put_aside) == (["elsewhere", "over"], True)


def test_a_widget_that_has_gone_meanwhile_is_passed_over_and_it_is_written_and_said(room: Room) -> None:
    label = QLabel()
    with room.meanwhile():
        room.changes.make(room.put_away, SAID).done(label.clear).undone(label.clear)
        shiboken6.delete(label)

    assert (room.heard, room.shop.told(), room.put_aside) == (["read anew"], SAID, True)
    room.shop.undo()
    assert (room.heard, room.put_aside) == (["read anew"] * 2, False)


def test_what_was_refused_to_a_widget_that_has_gone_is_told_in_passing(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BoutiqueError] = []
    monkeypatch.setattr(room.shop.floor.context.notices, "trouble", told.append)
    label = QLabel()
    with room.meanwhile():
        room.changes.make(_refuse, SAID).failed(label.setText)  # type: ignore[arg-type]
        shiboken6.delete(label)

    assert [str(each) for each in told] == ["This cannot be."]


def test_a_room_that_has_gone_meanwhile_hears_nothing_and_it_is_written_all_the_same(room: Room) -> None:
    with room.meanwhile():
        room.hang(room.changes.make(room.put_away, SAID))
        shiboken6.delete(room.owner)

    assert (room.heard, room.put_aside) == ([], True)


def test_what_is_taken_back_is_heard_by_whoever_hung_on_it(room: Room) -> None:
    room.hang(room.changes.make(room.put_away, SAID))
    room.shop.settle()

    room.shop.undo()

    assert (room.heard, room.put_aside) == (["done", "over", "undone"], False)
