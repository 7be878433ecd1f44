"""What a deed about an order does to the work on its garments."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from boutique.domain.orders.model import OrderItem
from boutique.domain.ports import UnitOfWork
from boutique.domain.workshop.stages import ItemStage
from boutique.domain.workshop.waits import Wait


def wait_no_longer(uow: UnitOfWork, items: Iterable[OrderItem], on: date) -> None:
    """Close what garments wait for that are ready, gone or not wanted any more."""
    for item in items:
        for each in uow.find(Wait, item_id=item.id):
            if each.until_on is None:
                each.until_on = max(on, each.from_on)


def begin_anew(uow: UnitOfWork, item: OrderItem) -> None:
    """Let go of the stages planned for a garment that became another one, while none of them was begun."""
    stages = uow.find(ItemStage, item_id=item.id)
    if any(each.is_touched for each in stages):
        return
    for wait in uow.find(Wait, item_id=item.id):
        wait.item_stage_id = None
    for each in stages:
        uow.remove(each)
