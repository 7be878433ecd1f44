"""What was paid at once for the orders that are still open."""

from __future__ import annotations

from typing import Final

from boutique.demo.atelier import Pages
from boutique.demo.chance import Chance
from boutique.domain.orders.model import Order, OrderItem
from boutique.domain.orders.payments import Payment, PaymentKind, PaymentMethod

_ROUND: Final = 50_00
_FEW: Final = 300_00
"""So little is paid when it is fetched."""


def pay_deposits(pages: Pages, chance: Chance) -> None:
    """Write down a third as deposit for every order of which something is still to be handed over."""
    waiting = {item.order_id for item in pages.of(OrderItem) if item.promised_on and item.is_open}
    for order in pages.of(Order):
        if order.id not in waiting:
            continue
        order.payments_kept = True
        if order.total_bani < _FEW:
            continue
        pages.add(
            Payment(
                id=chance.id(),
                order_id=order.id,
                client_id=order.client_id,
                kind=PaymentKind.DEPOSIT,
                method=chance.one((PaymentMethod.CASH, PaymentMethod.CARD)),
                amount_bani=max(_ROUND, order.total_bani // 3 // _ROUND * _ROUND),
                paid_on=order.placed_on,
                receipt=f"{chance.within(1, 999):04}",
            )
        )
