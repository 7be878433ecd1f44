"""What the demo's alterations alter: the latest garment made for their client before, and who pays."""

from __future__ import annotations

from boutique.demo.atelier import Pages
from boutique.demo.chance import Chance
from boutique.domain.orders.model import Order, OrderItem, OrderKind
from boutique.domain.workshop.amendments import Alteration, AlterationWhy, Payer


def tie_alterations(pages: Pages, chance: Chance) -> None:
    """Tie each alteration of these pages; what has no price the house made wrong and pays."""
    placed = {order.id: order.placed_on for order in pages.of(Order)}
    made: dict[object, OrderItem] = {}
    for item in sorted(pages.of(OrderItem), key=lambda each: placed[each.order_id]):
        if item.kind != OrderKind.ALTERATION:
            made[item.client_id] = item
        elif item.client_id in made:
            free = not item.price_bani
            pages.add(
                Alteration(
                    id=chance.id(),
                    client_id=item.client_id,
                    item_id=item.id,
                    of_item_id=made[item.client_id].id,
                    payer=Payer.HOUSE if free else Payer.CLIENT,
                    why=AlterationWhy.FAULT if free else AlterationWhy.WISH,
                )
            )
