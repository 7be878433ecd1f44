"""Erase what the history remembers of a client's words."""

from __future__ import annotations

from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.domain.shop.history import ERASED


def erase_past(uow: UnitOfWork, client_id: UUID) -> int:
    """Take a client's personal data out of the history for good; returns of how many entries.

    Their page stays as it is, and so does when something was done and by whom; no entry from before can be
    undone. Refused when the history holds nothing of theirs.
    """
    with uow:
        uow.get(Client, client_id)
        erased = uow.redact(client_id)
        if not erased:
            raise Refused(N_("The history holds no personal data of this client."))
        uow.note({"erased": erased})
        uow.commit(ERASED, client_id)
    return erased
