"""Write down what the shop remarks about a client; the history says that, never what."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.clients.notes import Note, Privacy, holds, may_read
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.domain.staff.model import Right, Staff


def write_note(
    uow: UnitOfWork,
    client_id: UUID,
    words: str,
    *,
    privacy: str = Privacy.ORDINARY,
    now: datetime,
) -> UUID:
    """Write down a remark; returns the entry to undo. Refused to whoever could not read it after."""
    if privacy not in tuple(Privacy):
        raise Refused(N_("Choose who may read this note."))
    words = check_words(words)
    with uow:
        uow.get(Client, client_id)
        note = Note(client_id=client_id, at=now, staff_id=uow.actor.staff_id, privacy=privacy, words=words)
        must_read(uow, note)
        uow.add(note)
        return uow.commit(N_("Note written"), client_id)


def correct_note(uow: UnitOfWork, note_id: UUID, version: int, words: str) -> UUID:
    """Write a remark differently; the history keeps what it was. Returns the entry to undo."""
    words = check_words(words)
    with uow:
        note = uow.get(Note, note_id, version)
        must_read(uow, note)
        note.words = words
        return uow.commit(N_("Note corrected"), note.client_id)


def strike_note(uow: UnitOfWork, note_id: UUID) -> UUID:
    """Strike a remark out; returns the entry to undo, by which nobody reads what they may not."""
    with uow:
        note = uow.get(Note, note_id)
        must_read(uow, note)
        uow.remove(note)
        return uow.commit(N_("Note deleted"), note.client_id)


def check_words(words: str) -> str:
    """Return a remark as it is kept. Refused when there is none."""
    if not words.strip():
        raise Refused(N_("Nothing is written yet. Write a few words."))
    return words.strip()


def must_read(uow: UnitOfWork, note: Note) -> None:
    """Raise Refused, with the way out, unless whoever is at the counter may read a note."""
    by = uow.actor.staff_id
    reader = uow.get(Staff, by) if by is not None else None
    if may_read(note, reader):
        return
    if note.privacy == Privacy.PRIVATE and reader is None:
        raise Refused(
            N_(
                "Nobody is chosen at the counter. Choose who is writing, because a private note can "
                "be read only "
                "by whoever wrote it."
            )
        )
    if note.privacy == Privacy.PRIVATE:
        raise Refused(N_("A private note can be changed only by whoever wrote it."))
    keepers = [each.name for each in uow.find(Staff) if holds(each, Right.SENSITIVE_NOTES)]
    if keepers:
        raise Refused(
            N_("Only {names} may read and write sensitive notes. Ask them."), names=", ".join(sorted(keepers))
        )
    raise Refused(N_("Nobody may read sensitive notes yet. Say who may in Settings, under “Who serves”."))
