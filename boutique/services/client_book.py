"""Open, correct and close pages of the client book."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime
from uuid import UUID

from boutique.domain.clients.model import Client, ClientDraft
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import PhoneBook, UnitOfWork
from boutique.domain.taste.budget import tidy_budget
from boutique.domain.taste.likes import FACETS
from boutique.domain.taste.model import Preference
from boutique.drawing.colour import Lab

DYED = ("colour", "cloth", "pattern")
"""What can be shown by a colour."""


def register_client(
    uow: UnitOfWork, draft: ClientDraft, phones: PhoneBook, *, today: date, staff_id: UUID | None = None
) -> UUID:
    """Open a page in the client book and return its id."""
    draft = draft.tidied()
    draft.check(today)
    client = Client(**asdict(draft), created_at=datetime.now(UTC))
    client.since = draft.since or today
    client.phone_e164 = phones.dialled(draft.phone)
    with uow:
        uow.add(client)
        uow.commit(N_("Client registered"), client.id, staff_id)
    return client.id


def archive_client(uow: UnitOfWork, client_id: UUID, *, staff_id: UUID | None = None) -> UUID:
    """Take a client off every list; nothing of theirs is lost, and undo brings them back."""
    with uow:
        client = uow.get(Client, client_id)
        client.archived_at = datetime.now(UTC)
        return uow.commit(N_("Client archived"), client_id, staff_id)


def note_preference(
    uow: UnitOfWork,
    client_id: UUID,
    facet: str,
    value: str,
    *,
    likes: bool = True,
    observed: bool = False,
    ground: Lab | None = None,
    today: date,
    staff_id: UUID | None = None,
) -> UUID:
    """Write down what a client likes or dislikes; returns the entry to undo.

    `ground` is the colour itself, where it is known. What was said before stays as it was: the newest holds.
    """
    if facet not in FACETS or not value.strip():
        raise Refused(N_("Write what the client likes, for example “navy” or “wide lapels”."))
    words = tidy_budget(value) if facet == "budget" else value.strip()
    with uow:
        uow.get(Client, client_id)
        uow.add(
            Preference(
                client_id=client_id,
                facet=facet,
                value=words,
                likes=likes,
                observed=observed,
                ground=ground if facet in DYED else None,
                said_on=today,
                staff_id=staff_id,
            )
        )
        return uow.commit(N_("Preference noted"), client_id, staff_id)


def strike_preference(uow: UnitOfWork, preference_id: UUID, *, staff_id: UUID | None = None) -> UUID:
    """Strike out a preference that was written down by mistake; returns the entry to undo."""
    with uow:
        preference = uow.get(Preference, preference_id)
        uow.remove(preference)
        return uow.commit(N_("Preference deleted"), preference.client_id, staff_id)
