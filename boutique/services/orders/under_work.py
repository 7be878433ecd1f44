"""What a deed about an order does to the work on its garments."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from boutique.domain.cloth.model import WaitlistEntry
from boutique.domain.kernel.clock import local_day
from boutique.domain.orders.model import Order, OrderItem
from boutique.domain.ports import UnitOfWork
from boutique.domain.workshop.fittings import Fitting, Outcome
from boutique.domain.workshop.stages import ItemStage
from boutique.domain.workshop.waits import Wait


def wait_no_longer(uow: UnitOfWork, items: Iterable[OrderItem], on: date) -> None:
    """Close what garments wait for that are ready, gone or not wanted any more."""
    for item in items:
        for each in uow.find(Wait, item_id=item.id):
            if each.until_on is None:
                each.until_on = max(on, each.from_on)


def over_with(uow: UnitOfWork, items: Iterable[OrderItem], on: date) -> None:
    """Close all that was still to come of garments that are gone or not wanted any more.

    A fitting of that day or before may have been held: what came of it is still to be said.
    """
    over = list(items)
    wait_no_longer(uow, over, on)
    for item in over:
        for each in uow.find(Fitting, item_id=item.id):
            if each.outcome == Outcome.PLANNED and local_day(each.at) > on:
                each.outcome = Outcome.CALLED_OFF


def has_its_cloth(
    uow: UnitOfWork, order: Order, items: Iterable[OrderItem], on: date, cut: Collection[UUID] = ()
) -> None:
    """Let nobody wait for the cloth of a garment that is cut or made of it.

    For one that is not wanted any more, or is of another cloth now, the client waits as they did before.
    """
    for item in items:
        wanted = order.cancelled_on is None and item.stands
        made = item.id in cut or item.ready_on is not None or item.delivered_on is not None
        for each in uow.find(WaitlistEntry, item_id=item.id):
            if not each.is_open:
                continue
            if not wanted or each.cloth_id != item.cloth_id:
                each.item_id = None
            elif made:
                each.told_on = on


def begin_anew(uow: UnitOfWork, item: OrderItem) -> None:
    """Let go of the stages planned for a garment that became another one, while none of them was begun."""
    stages = uow.find(ItemStage, item_id=item.id)
    if any(each.is_touched for each in stages):
        return
    for wait in uow.find(Wait, item_id=item.id):
        wait.item_stage_id = None
    for each in stages:
        uow.remove(each)
