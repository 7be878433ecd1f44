"""Open, correct and close pages of the client book."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime
from uuid import UUID

from boutique.domain.clients.model import Client, ClientDraft
from boutique.domain.kernel.errors import N_
from boutique.domain.ports import PhoneBook, UnitOfWork


def register_client(uow: UnitOfWork, draft: ClientDraft, phones: PhoneBook, *, today: date) -> UUID:
    """Open a page in the client book and return its id."""
    draft = draft.tidied()
    draft.check(today)
    client = Client(**asdict(draft), created_at=datetime.now(UTC))
    client.since = draft.since or today
    client.phone_e164 = phones.dialled(draft.phone)
    with uow:
        uow.add(client)
        uow.commit(N_("Client registered"), client.id)
    return client.id


def archive_client(uow: UnitOfWork, client_id: UUID) -> UUID:
    """Take a client off every list; nothing of theirs is lost, and undo brings them back."""
    with uow:
        client = uow.get(Client, client_id)
        client.archived_at = datetime.now(UTC)
        return uow.commit(N_("Client archived"), client_id)
