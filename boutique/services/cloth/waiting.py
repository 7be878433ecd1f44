"""Who waits for a cloth: put on its list, served before others, promised some of it, given up."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.cloth.model import Cloth, WaitlistEntry
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork


def wait_for_cloth(
    uow: UnitOfWork,
    client_id: UUID,
    cloth_id: UUID,
    *,
    metres_cm: int = 0,
    on: date,
) -> UUID:
    """Put a client at the end of the waiting list of a cloth; returns the entry to undo."""
    if metres_cm < 0:
        raise Refused(N_("Write how many metres are wanted, or leave it empty."))
    with uow:
        uow.get(Client, client_id)
        uow.get(Cloth, cloth_id)
        if any(each.client_id == client_id for each in waiting(uow, cloth_id)):
            raise Refused(N_("This client is already waiting for this cloth."))
        put_last(uow, client_id, cloth_id, on, metres_cm)
        return uow.commit(N_("Put on the waiting list"), client_id)


def put_last(uow: UnitOfWork, client_id: UUID, cloth_id: UUID, on: date, metres_cm: int = 0) -> None:
    """Put a client at the end of a list within a change that is under way."""
    last = max((each.rank for each in waiting(uow, cloth_id)), default=0)
    uow.add(
        WaitlistEntry(
            client_id=client_id,
            cloth_id=cloth_id,
            asked_on=on,
            metres_cm=metres_cm,
            rank=last + 1 if last else 0,
        )
    )


def waiting(uow: UnitOfWork, cloth_id: UUID) -> list[WaitlistEntry]:
    """Return who still waits for a cloth, in the order in which they are served."""
    found = [each for each in uow.find(WaitlistEntry, cloth_id=cloth_id) if each.is_open]
    return sorted(found, key=lambda each: (each.rank, each.asked_on, each.id))


def serve_in_place(uow: UnitOfWork, entry_id: UUID, place: int) -> UUID:
    """Let somebody who waits be served in another place, from 1; returns the entry to undo."""
    with uow:
        entry = _open(uow, entry_id)
        others = [each for each in waiting(uow, entry.cloth_id) if each.id != entry.id]
        if not 1 <= place <= len(others) + 1:
            raise Refused(
                N_("{count} wait for this cloth. Write a place from 1 to {count}."), count=len(others) + 1
            )
        others.insert(place - 1, entry)
        for at, each in enumerate(others, 1):
            if each.rank != at:
                each.rank = at
        return uow.commit(N_("Waiting list put in another order"), entry.client_id)


def promise_metres(uow: UnitOfWork, entry_id: UUID, cm: int) -> UUID:
    """Write down how much of a cloth was promised to somebody who waits; returns the entry to undo."""
    if cm < 0:
        raise Refused(N_("Write how many metres are promised, or leave it empty."))
    with uow:
        entry = _open(uow, entry_id)
        entry.promised_cm = cm
        return uow.commit(N_("Metres promised"), entry.client_id)


def give_up_waiting(uow: UnitOfWork, entry_id: UUID, *, on: date) -> UUID:
    """Write down that somebody no longer waits for a cloth; returns the entry to undo."""
    with uow:
        entry = _open(uow, entry_id)
        entry.given_up_on = on
        return uow.commit(N_("No longer waiting"), entry.client_id)


def _open(uow: UnitOfWork, entry_id: UUID) -> WaitlistEntry:
    entry = uow.get(WaitlistEntry, entry_id)
    if not entry.is_open:
        raise Refused(N_("This client no longer waits for this cloth."))
    return entry
