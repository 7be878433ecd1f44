"""Two pages that look like one person's, and are not."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.duplicates.likeness import NotSame
from boutique.domain.duplicates.merging import ONE_PAGE
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork


def tell_apart(uow: UnitOfWork, one_id: UUID, other_id: UUID, *, today: date) -> UUID:
    """Write down that two pages are two people, so that nobody is asked again; returns the entry to undo."""
    if one_id == other_id:
        raise Refused(ONE_PAGE)
    with uow:
        for who in (one_id, other_id):
            uow.get(Client, who)
        if not (_told(uow, one_id, other_id) or _told(uow, other_id, one_id)):
            uow.add(NotSame(client_id=one_id, other_id=other_id, said_on=today, staff_id=uow.actor.staff_id))
        return uow.commit(N_("Two pages marked as two people"), one_id)


def _told(uow: UnitOfWork, one_id: UUID, other_id: UUID) -> bool:
    return bool(uow.find(NotSame, client_id=one_id, other_id=other_id))
