"""One order taken from the book to be changed, with its garments and what was chosen for them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.money import Money
from boutique.domain.orders.model import ItemOption, Order, OrderItem, worth_of
from boutique.domain.orders.payments import Payment, paid_of
from boutique.domain.ports import UnitOfWork
from boutique.services.cloth.reserving import held, is_cut, is_uncut, settle_cloth
from boutique.services.orders.under_work import has_its_cloth

_NOTHING_OPEN = N_("This order has already been handed over or cancelled. Look at its page.")


class OrderDeed:
    """An order under change; Refused when it was changed since `version` was read."""

    def __init__(self, uow: UnitOfWork, order_id: UUID, version: int | None) -> None:
        self._uow = uow
        self.order = uow.get(Order, order_id, version)
        self.items = sorted(uow.find(OrderItem, order_id=order_id), key=lambda item: (item.pos, item.id))

    def chosen(self, item_ids: Collection[UUID] | None) -> list[OrderItem]:
        """Return the garments named, or all still to be handed over. Refused when one is not."""
        self.order.must_stand()
        if item_ids is None:
            found = [item for item in self.items if item.is_open]
        else:
            found = [item for item in self.items if item.id in item_ids]
            if len(found) != len(set(item_ids)):
                raise Refused(N_("This garment is not in the order. Choose one that is."))
            for item in found:
                item.must_be_open()
        if not found and (self.items or item_ids is not None):
            raise Refused(_NOTHING_OPEN)
        return found

    def options(self) -> list[ItemOption]:
        """Return what was chosen for the garments."""
        return [each for item in self.items for each in self._uow.find(ItemOption, item_id=item.id)]

    def worth(self) -> int:
        """Return what the garments that stand cost, in minor units."""
        return worth_of(self.items, self.options())

    def paid(self) -> Money:
        """Return what was paid for it so far."""
        return paid_of(self._uow.find(Payment, order_id=self.order.id), self.order.currency)

    def settle_cloth(self, on: date, *, cut: Collection[UUID] = (), short_meant: bool = True) -> None:
        """Let what is set aside and cut follow the garments; those in `cut` are cut by this deed."""
        settle_cloth(self._uow, self.order, self.items, on, cut=cut, short_meant=short_meant)
        has_its_cloth(self._uow, self.order, self.items, on, cut)

    def cuts(self, item: OrderItem, on: date) -> bool:
        """Cut what is set aside for a garment; returns whether there was anything to cut."""
        uncut = is_uncut(self._uow, item)
        if uncut:
            self.settle_cloth(on, cut={item.id})
        return uncut

    def cuts_not(self, item: OrderItem, on: date) -> bool:
        """Set aside again what was cut for a garment; returns whether there was anything cut."""
        was_cut = is_cut(held(self._uow, item))
        if was_cut:
            settle_cloth(self._uow, self.order, self.items, on, uncut={item.id})
        return was_cut

    def commit(self, action: str) -> UUID:
        """Settle the order and write the change; returns the entry to undo."""
        self.order.settle(self.items)
        return self._uow.commit(action, self.order.client_id)
