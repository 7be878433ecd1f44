"""Cut the cloth of a garment, and bring back what was not needed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.model import OrderItem
from boutique.domain.ports import UnitOfWork
from boutique.services.cloth.movements import stock
from boutique.services.cloth.reserving import held, is_uncut
from boutique.services.orders.order_deed import OrderDeed
from boutique.wording import metres


def cut_cloth(
    uow: UnitOfWork,
    order_id: UUID,
    version: int,
    *,
    on: date,
    item_ids: Collection[UUID] | None = None,
    cm: int | None = None,
) -> UUID:
    """Write down that the cloth of garments was cut, of all still uncut if none is named; returns the entry.

    `cm` says how much it took of one garment, where that was not what was set aside. Refused for more than
    lies there.
    """
    with uow:
        deed = OrderDeed(uow, order_id, version)
        uncut = [item for item in deed.chosen(item_ids) if is_uncut(uow, item)]
        if not uncut:
            raise Refused(N_("No cloth waits to be cut for this. Write its cloth and metres first."))
        if cm is not None:
            _take(uncut, cm)
        _must_be_there(uow, uncut)
        deed.settle_cloth(on, cut={item.id for item in uncut})
        return deed.commit(N_("Cloth cut"))


def bring_back(uow: UnitOfWork, order_id: UUID, version: int, item_id: UUID, cm: int, *, on: date) -> UUID:
    """Put what was cut too much for a garment back on the shelf; returns the entry to undo."""
    with uow:
        deed = OrderDeed(uow, order_id, version)
        item = next((each for each in deed.items if each.id == item_id), None)
        if item is None or item.cloth_id is None or not item.stands:
            raise Refused(N_("This garment is not in the order. Choose one that is."))
        cut = held(uow, item)[item.cloth_id].cut_cm if item.cloth_id in held(uow, item) else 0
        if not 0 < cm <= cut:
            raise Refused(
                N_("{cut} were cut for this garment. Write how much of it came back."),
                cut=metres(max(0, cut)),
            )
        item.cloth_cm -= cm
        deed.settle_cloth(on)
        return deed.commit(N_("Cloth back on the shelf"))


def _take(uncut: list[OrderItem], cm: int) -> None:
    if len(uncut) != 1:
        raise Refused(N_("Say for which garment so many metres were cut."))
    if cm <= 0:
        raise Refused(N_("Write how many metres were cut, more than zero."))
    uncut[0].cloth_cm = cm


def _must_be_there(uow: UnitOfWork, uncut: list[OrderItem]) -> None:
    for cloth_id in {item.cloth_id for item in uncut if item.cloth_id is not None}:
        wanted = sum(item.cloth_cm for item in uncut if item.cloth_id == cloth_id)
        left = stock(uow, cloth_id).on_hand_cm
        if wanted > left:
            raise Refused(
                N_("The book has {left} of this cloth. Count it or write down what came, then cut."),
                left=metres(max(0, left)),
            )
