"""The days that were promised for the garments of the demo, as promises."""

from __future__ import annotations

from boutique.demo.atelier import Pages
from boutique.demo.chance import Chance
from boutique.domain.orders.model import OrderItem
from boutique.domain.promises.model import PromiseKind, PromiseRecord


def promise_days(pages: Pages, chance: Chance) -> None:
    """Write down the promise of every garment of these pages that has a day."""
    for item in pages.of(OrderItem):
        if item.promised_on is not None:
            pages.add(
                PromiseRecord(
                    id=chance.id(),
                    client_id=item.client_id,
                    kind=PromiseKind.GARMENT,
                    item_id=item.id,
                    due_on=item.promised_on,
                )
            )
