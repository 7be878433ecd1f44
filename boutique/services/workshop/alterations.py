"""Alterations tied to the garment they alter: who pays, and why."""

from __future__ import annotations

from uuid import UUID

from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.orders.model import ItemOption, OrderItem, OrderKind
from boutique.domain.ports import UnitOfWork
from boutique.domain.workshop.amendments import Alteration, AlterationDraft, Payer


def tie_alteration(uow: UnitOfWork, draft: AlterationDraft) -> UUID:
    """Write down which garment an alteration alters, who pays and why; returns the entry to undo.

    What was said of it before is corrected. Refused for a garment of somebody else, for one that is an
    alteration itself, and where the house pays for what has a price.
    """
    draft.check()
    with uow:
        item, altered = uow.get(OrderItem, draft.item_id), uow.get(OrderItem, draft.of_item_id)
        if item.kind != OrderKind.ALTERATION:
            raise Refused(N_("This garment is made new. Only an alteration alters another one."))
        if altered.client_id != item.client_id:
            raise Refused(N_("That garment is somebody else's. Choose one of the client's own."))
        if altered.kind == OrderKind.ALTERATION:
            raise Refused(N_("That is an alteration too. Choose the garment that was made."))
        if draft.payer == Payer.HOUSE and _costs(uow, item):
            raise Misfilled(
                "payer", N_("The house pays, yet a price stands on it. Correct the price to 0 first.")
            )
        known = uow.find(Alteration, item_id=item.id)
        if known:
            known[0].of_item_id, known[0].payer, known[0].why = altered.id, draft.payer, draft.why
        else:
            uow.add(
                Alteration(
                    client_id=item.client_id,
                    item_id=item.id,
                    of_item_id=altered.id,
                    payer=draft.payer,
                    why=draft.why,
                )
            )
        return uow.commit(N_("Alteration tied to its garment"), item.client_id)


def _costs(uow: UnitOfWork, item: OrderItem) -> bool:
    return bool(item.price_bani or any(each.extra_bani for each in uow.find(ItemOption, item_id=item.id)))
