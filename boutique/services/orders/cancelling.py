"""Cancel an order, or some of its garments; the number stays with it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from boutique.domain.kernel.errors import N_
from boutique.domain.ports import UnitOfWork
from boutique.services.orders.order_deed import OrderDeed
from boutique.services.orders.under_work import over_with


def cancel_order(
    uow: UnitOfWork,
    order_id: UUID,
    version: int,
    *,
    on: date,
    item_ids: Collection[UUID] | None = None,
) -> UUID:
    """Cancel garments of an order, all still open if none is named; returns the entry to undo.

    Where nothing is left of it the order itself is cancelled, and what was agreed stays written in it. What
    was handed over stays, and only what it costs is still owed.
    """
    with uow:
        deed = OrderDeed(uow, order_id, version)
        order, gone = deed.order, deed.chosen(item_ids)
        over_with(uow, gone, on)
        if all(item in gone for item in deed.items if item.stands):
            order.cancelled_on = on
            deed.settle_cloth(on)
            return deed.commit(N_("Order cancelled"))
        before = deed.worth()
        for item in gone:
            item.cancelled_on = on
        deed.settle_cloth(on)
        left = deed.worth()
        order.total_bani = max(0, order.total_bani - (before - left))
        order.discount_bani = min(order.discount_bani, left)
        return deed.commit(N_("Part of the order cancelled"))
