"""Remember whom one opened; no change of the book, and never in its history."""

from __future__ import annotations

from uuid import UUID

from boutique.domain.clients.recent import RECENT, opened_now
from boutique.domain.kernel.errors import N_
from boutique.domain.ports import UnitOfWork


def remember_opened(uow: UnitOfWork, client_id: UUID) -> None:
    """Put a client at the head of those opened lately."""
    with uow:
        uow.set(RECENT, opened_now(str(uow.settings()[RECENT]), client_id))
        uow.commit(N_("Client opened"))
