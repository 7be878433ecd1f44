"""Correct one field of a client's details as soon as it is left, whoever writes the other fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client, ClientDraft
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import PhoneBook, UnitOfWork

_KEPT = [field.name for field in fields(ClientDraft)]


class Overtaken(Refused):
    """The very field was changed meanwhile; `theirs` is what stands there now."""

    def __init__(self, theirs: Mapping[str, object]) -> None:
        super().__init__(
            N_("Somebody else has changed this in the meantime. Look at what they wrote, then save again.")
        )
        self.theirs = theirs


def correct_client(
    uow: UnitOfWork,
    client_id: UUID,
    before: Mapping[str, object],
    after: Mapping[str, object],
    phones: PhoneBook,
    *,
    today: date,
) -> UUID:
    """Write a field that read `before`, of which `after` holds the columns; returns the entry to undo.

    Overtaken when somebody wrote something else there meanwhile; what they wrote elsewhere stays.
    """
    with uow:
        client = uow.get(Client, client_id)
        now = ClientDraft(**{name: getattr(client, name) for name in _KEPT})
        theirs = {name: getattr(now, name) for name in before}
        if theirs not in (dict(before), dict(after)):
            raise Overtaken(theirs)
        wanted = replace(now, **after).tidied()  # type: ignore[arg-type]  # columns of a draft, by name
        # an address written down before it was asked for a dot does not stand in the way of a city
        (wanted if "email" in after else replace(wanted, email="")).check(today)
        for name in after:
            setattr(client, name, getattr(wanted, name))
        if "phone" in after:
            client.phone_e164 = phones.dialled(wanted.phone)
        return uow.commit(N_("Client corrected"), client_id)
