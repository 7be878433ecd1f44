"""Take orders and hand them over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client, Standing
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.orders.model import Order, OrderItem, OrderKind
from boutique.domain.ports import UnitOfWork


@dataclass(frozen=True, kw_only=True)
class ItemDraft:
    """One garment of an order before it is written down."""

    garment: str
    description: str = ""
    cloth_id: UUID | None = None
    price_bani: int = 0


@dataclass(frozen=True, kw_only=True)
class OrderDraft:
    """An order before it is written down."""

    client_id: UUID
    kind: str = OrderKind.BESPOKE
    placed_on: date
    promised_on: date | None = None
    items: Sequence[ItemDraft] = ()
    note: str = ""

    def check(self) -> None:
        """Raise Refused when this cannot be an order."""
        if not self.items:
            raise Refused(N_("The order is empty. Add at least one garment."))
        if any(item.garment not in GARMENTS or item.price_bani < 0 for item in self.items):
            raise Refused(N_("Choose a garment from the list and a price of zero or more."))
        if self.promised_on is not None and self.promised_on < self.placed_on:
            raise Refused(N_("The promised day is before the day of the order. Choose a later day."))


def place_order(uow: UnitOfWork, draft: OrderDraft, *, staff_id: UUID | None = None) -> UUID:
    """Write down an order and return its id; a lead becomes a client by it."""
    draft.check()
    order = Order(
        client_id=draft.client_id,
        kind=draft.kind,
        placed_on=draft.placed_on,
        promised_on=draft.promised_on,
        total_bani=sum(item.price_bani for item in draft.items),
        note=draft.note.strip(),
    )
    with uow:
        client = uow.get(Client, draft.client_id)
        client.standing = Standing.CLIENT
        uow.add(order)
        for item in draft.items:
            uow.add(OrderItem(order_id=order.id, client_id=draft.client_id, **vars(item)))
        uow.commit(N_("Order taken"), draft.client_id, staff_id)
    return order.id


def must_be_theirs(uow: UnitOfWork, client_id: UUID, order_id: UUID | None) -> None:
    """Raise Refused when something of one client would be put with the order of another."""
    if order_id is not None and uow.get(Order, order_id).client_id != client_id:
        raise Refused(N_("This order is somebody else's. Choose one of the client's own."))


def deliver_order(
    uow: UnitOfWork, order_id: UUID, version: int, *, on: date, staff_id: UUID | None = None
) -> UUID:
    """Write down that an order was handed over; returns the entry to undo."""
    with uow:
        order = uow.get(Order, order_id, version)
        if order.delivered_on is not None or order.cancelled_on is not None:
            raise Refused(N_("This order has already been handed over or cancelled. Look at its page."))
        if on < order.placed_on:
            raise Refused(N_("An order cannot be handed over before it was placed. Check the day."))
        order.delivered_on = on
        return uow.commit(N_("Order handed over"), order.client_id, staff_id)
