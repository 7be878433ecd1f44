"""Garments that are ready, and handing them over, all at once or in parts."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.services.orders.order_deed import OrderDeed
from boutique.services.orders.under_work import over_with, wait_no_longer


def mark_ready(
    uow: UnitOfWork,
    order_id: UUID,
    version: int,
    *,
    on: date,
    item_ids: Collection[UUID] | None = None,
) -> UUID:
    """Write down that garments can be fetched, all still open if none is named; returns the entry to undo."""
    with uow:
        deed = OrderDeed(uow, order_id, version)
        now_ready(deed, item_ids, on)
        wait_no_longer(uow, deed.chosen(item_ids), on)
        deed.settle_cloth(on)
        return deed.commit(N_("Garment ready"))


def now_ready(deed: OrderDeed, item_ids: Collection[UUID] | None, on: date) -> None:
    """Make garments ready within a change that is under way. Refused when they are."""
    unready = [item for item in deed.chosen(item_ids) if item.ready_on is None]
    if not unready:
        raise Refused(N_("This is ready already."))
    if on < deed.order.placed_on:
        raise Refused(N_("A garment cannot be ready before it was ordered. Check the day."))
    for item in unready:
        item.ready_on = on


def no_longer_ready(deed: OrderDeed, item_id: UUID) -> None:
    """Have a garment under work again within a change that is under way."""
    (item,) = deed.chosen([item_id])
    item.ready_on = None


def deliver_order(
    uow: UnitOfWork,
    order_id: UUID,
    version: int,
    *,
    on: date,
    item_ids: Collection[UUID] | None = None,
) -> UUID:
    """Hand over garments of an order, all still open if none is named; returns the entry to undo."""
    with uow:
        deed = OrderDeed(uow, order_id, version)
        handed = deed.chosen(item_ids)
        if not handed:
            raise Refused(N_("No garment of this order is written down. Add it first, then hand it over."))
        if on < deed.order.placed_on:
            raise Refused(N_("An order cannot be handed over before it was placed. Check the day."))
        for item in handed:
            item.delivered_on = on
        over_with(uow, handed, on)
        deed.settle_cloth(on)
        whole = not any(item.is_open for item in deed.items)
        action = N_("Order handed over") if whole else N_("Part of the order handed over")
        return deed.commit(action)
