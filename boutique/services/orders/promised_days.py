"""Move the day promised for a garment, with the reason and whether the client was told."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.drafts import MoveDraft
from boutique.domain.ports import UnitOfWork
from boutique.domain.promises.model import PromiseRecord
from boutique.services.orders.order_deed import OrderDeed
from boutique.services.orders.promising import promise_day


def move_promise(
    uow: UnitOfWork,
    order_id: UUID,
    version: int,
    draft: MoveDraft,
    *,
    item_ids: Collection[UUID] | None = None,
    now: datetime,
) -> UUID:
    """Promise another day for garments of an order, all still open if none is named; the old day is kept.

    Returns the entry to undo. Refused for a day that is past, without a reason, or for the same day.
    """
    draft.check(local_day(now))
    with uow:
        deed = OrderDeed(uow, order_id, version)
        moved = [item for item in deed.chosen(item_ids) if item.promised_on != draft.to]
        if not moved:
            raise Refused(N_("This day is promised already. Choose another one."))
        for item in moved:
            promise_day(uow, item, draft.to, at=now, move=draft)
        return deed.commit(N_("Promised day moved"))


def tell_of_move(uow: UnitOfWork, order_id: UUID, version: int, *, on: date) -> UUID:
    """Write down that the client heard of every move of an order; returns the entry to undo."""
    with uow:
        deed = OrderDeed(uow, order_id, version)
        untold = [
            change
            for item in deed.items
            for change in uow.find(PromiseRecord, item_id=item.id)
            if change.why and change.told_on is None
        ]
        if not untold:
            raise Refused(N_("The client knows of every day that was moved."))
        for change in untold:
            change.told_on = on
        return deed.commit(N_("Client told of the new day"))
