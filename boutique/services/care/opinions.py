"""What people think of us, and the small things we do for them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.care.model import Gesture, Opinion
from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.services.orders.taking import must_be_theirs


def note_opinion(
    uow: UnitOfWork,
    client_id: UUID,
    words: str,
    *,
    glad: bool | None = None,
    order_id: UUID | None = None,
    today: date,
) -> UUID:
    """Write down what a client thinks of us, in their words; returns the entry to undo."""
    if not words.strip():
        raise Refused(N_("Write what they said, in their own words."))
    with uow:
        uow.get(Client, client_id)
        must_be_theirs(uow, client_id, order_id)
        uow.add(
            Opinion(
                client_id=client_id,
                order_id=order_id,
                said_on=today,
                words=words.strip(),
                glad=glad,
                staff_id=uow.actor.staff_id,
            )
        )
        return uow.commit(N_("Opinion noted"), client_id)


def note_gesture(
    uow: UnitOfWork,
    client_id: UUID,
    what: str,
    *,
    occasion: str = "",
    cost_bani: int = 0,
    today: date,
) -> UUID:
    """Write down something small we did for a client; returns the entry to undo."""
    if not what.strip():
        raise Refused(N_("Write what we did for them, for example “a button mended”."))
    if cost_bani < 0:
        raise Refused(N_("A gesture costs zero or more. Check the sum."))
    with uow:
        uow.get(Client, client_id)
        uow.add(
            Gesture(
                client_id=client_id,
                done_on=today,
                what=what.strip(),
                occasion=occasion.strip(),
                cost_bani=cost_bani,
                staff_id=uow.actor.staff_id,
            )
        )
        return uow.commit(N_("Gesture noted"), client_id)
