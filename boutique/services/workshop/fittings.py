"""Fittings: what was tried on, what they said, and what the workshop is to amend."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.domain.workshop.fittings import Fitting, FittingKind
from boutique.services.orders.taking import must_be_theirs


@dataclass(frozen=True, kw_only=True)
class FittingDraft:
    """A fitting before it is written down."""

    client_id: UUID
    kind: str = FittingKind.BASTED
    order_id: UUID | None = None
    words: str = ""
    amendments: str = ""
    glad: bool | None = None

    def check(self) -> None:
        """Raise Refused when this cannot be a fitting."""
        if self.kind not in tuple(FittingKind):
            raise Refused(N_("Choose which fitting it was: basted, forward, final or toile."))


def note_fitting(uow: UnitOfWork, draft: FittingDraft, *, now: datetime) -> UUID:
    """Write down a fitting; returns the entry to undo. Refused when the order is somebody else's."""
    draft.check()
    with uow:
        uow.get(Client, draft.client_id)
        must_be_theirs(uow, draft.client_id, draft.order_id)
        uow.add(
            Fitting(
                client_id=draft.client_id,
                order_id=draft.order_id,
                at=now,
                kind=draft.kind,
                words=draft.words.strip(),
                amendments=draft.amendments.strip(),
                glad=draft.glad,
                staff_id=uow.actor.staff_id,
            )
        )
        return uow.commit(N_("Fitting noted"), draft.client_id)
