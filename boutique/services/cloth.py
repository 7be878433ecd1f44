"""Receive the cloth people wait for, and write down who waits."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.cloth.model import Cloth, WaitlistEntry
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork


def receive_cloth(uow: UnitOfWork, cloth_id: UUID, stock_cm: int, *, on: date) -> UUID:
    """Write down that a cloth came in, so that whoever waits for it is rung; returns the entry to undo."""
    if stock_cm <= 0:
        raise Refused(N_("Write how many metres came in, more than zero."))
    with uow:
        cloth = uow.get(Cloth, cloth_id)
        cloth.stock_cm += stock_cm
        cloth.arrived_on, cloth.expected_on = on, None
        return uow.commit(N_("Cloth received"))


def wait_for_cloth(
    uow: UnitOfWork,
    client_id: UUID,
    cloth_id: UUID,
    *,
    metres_cm: int = 0,
    on: date,
) -> UUID:
    """Put a client on the waiting list of a cloth; returns the entry to undo."""
    if metres_cm < 0:
        raise Refused(N_("Write how many metres are wanted, or leave it empty."))
    with uow:
        uow.get(Client, client_id)
        uow.get(Cloth, cloth_id)
        if any(
            entry.told_on is None for entry in uow.find(WaitlistEntry, client_id=client_id, cloth_id=cloth_id)
        ):
            raise Refused(N_("This client is already waiting for this cloth."))
        uow.add(WaitlistEntry(client_id=client_id, cloth_id=cloth_id, asked_on=on, metres_cm=metres_cm))
        return uow.commit(N_("Put on the waiting list"), client_id)
