"""Metres kept for a client before anything is ordered: set aside, let go, taken over by their order."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.cloth.model import Cloth, ClothMovement, MovementKind
from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.ports import UnitOfWork
from boutique.services.cloth.lacking import lacking_after, short_told
from boutique.services.cloth.movements import move, stock
from boutique.wording import metres


def kept(uow: UnitOfWork, cloth_id: UUID) -> dict[UUID, int]:
    """Return how many centimetres of a cloth are kept for clients without an order."""
    found: dict[UUID, int] = {}
    for each in uow.find(ClothMovement, cloth_id=cloth_id):
        if each.kind == MovementKind.RESERVED and each.item_id is None and each.client_id is not None:
            found[each.client_id] = found.get(each.client_id, 0) + each.cm
    return found


def keep_cloth(
    uow: UnitOfWork, cloth_id: UUID, client_id: UUID, cm: int, *, on: date, words: str = ""
) -> UUID:
    """Set metres aside for a client; `words` say until when, or why. Returns the entry to undo.

    Misfilled for more than is free: what is promised to others is theirs.
    """
    if not cm > 0:
        raise Misfilled("cm", N_("Write how many metres are set aside, more than zero."))
    with uow:
        uow.get(Client, client_id)
        cloth, now = uow.get(Cloth, cloth_id), stock(uow, cloth_id)
        if cm > now.free_cm:
            raise _too_much(uow, cloth, cm)
        move(uow, cloth_id, MovementKind.RESERVED, cm, on, client_id=client_id, words=words)
        return uow.commit(N_("Cloth set aside"), client_id)


def _too_much(uow: UnitOfWork, cloth: Cloth, cm: int) -> Misfilled:
    """Say how much is free, and whose cloth would be short if they were served first."""
    now = stock(uow, cloth.id)
    whom = short_told(uow, lacking_after(uow, cloth.id, now.on_hand_cm - cm))
    said = {"cloth": cloth.name, "left": metres(max(0, now.free_cm)), "whom": whom}
    if whom:
        return Misfilled(
            "cm", N_("Of “{cloth}” only {left} are free. There would be too little for {whom}."), **said
        )
    return Misfilled(
        "cm", N_("Of “{cloth}” only {left} are free. Set aside fewer, or let them wait for it."), **said
    )


def let_go(uow: UnitOfWork, cloth_id: UUID, client_id: UUID, *, on: date, cm: int | None = None) -> UUID:
    """Let go what is set aside for a client, all of it if no length is named; returns the entry to undo."""
    with uow:
        there = kept(uow, cloth_id).get(client_id, 0)
        if there <= 0:
            raise Refused(N_("Nothing of this cloth is set aside for this client any more."))
        if cm is not None and not 0 < cm <= there:
            raise Misfilled(
                "cm", N_("{aside} are set aside. Write how many of them go."), aside=metres(there)
            )
        move(uow, cloth_id, MovementKind.RESERVED, -(cm or there), on, client_id=client_id)
        return uow.commit(N_("Cloth no longer set aside"), client_id)


def take_over(uow: UnitOfWork, cloth_id: UUID, clients: Collection[UUID], cm: int, on: date) -> None:
    """Let what is kept for clients go over to their order, up to what that needs, in the change under way."""
    for client, there in kept(uow, cloth_id).items():
        taken = min(there, cm)
        if client in clients and taken > 0:
            move(uow, cloth_id, MovementKind.RESERVED, -taken, on, client_id=client)
            cm -= taken


def must_be_kept(uow: UnitOfWork, cloth_id: UUID) -> None:
    """Raise Refused when an undo left less than nothing set aside for somebody."""
    if any(cm < 0 for cm in kept(uow, cloth_id).values()):
        raise Refused(N_("What was set aside was let go or ordered since. Take that back first, then this."))
