"""What was paid for the orders of the demo: at once, and when they were fetched."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final
from uuid import UUID

from boutique.demo.atelier import Pages
from boutique.demo.chance import Chance
from boutique.domain.orders.model import Order, OrderItem, OrderKind
from boutique.domain.orders.payments import Payment, PaymentKind, PaymentMethod

_ROUND: Final = 50_00
_FEW: Final = 300_00
"""So little is paid when it is fetched."""
_SINCE: Final = 120
"""Of orders fetched since so many days the demo knows what was paid."""
_OWED: Final = 2
"""So many of them went home with something still owed."""


def pay_deposits(pages: Pages, chance: Chance, cast: Collection[UUID] = ()) -> None:
    """Write down a third as deposit for what is open or was fetched lately, and the rest when it was."""
    fetched = _fetched(pages, chance)
    owed = [
        order.id
        for order in sorted(pages.of(Order), key=lambda order: (fetched.get(order.id) or date.min, order.id))
        if (gone := fetched.get(order.id)) is not None
        and order.client_id not in cast
        and order.total_bani >= 5 * _FEW
        and chance.ago(40) <= gone <= chance.ago(15)
    ][-_OWED:]
    for order in pages.of(Order):
        if order.id not in fetched:
            continue
        order.payments_kept = True
        deposit = max(_ROUND, order.total_bani // 3 // _ROUND * _ROUND) if order.total_bani >= _FEW else 0
        if deposit:
            pages.add(_payment(chance, order, PaymentKind.DEPOSIT, deposit, order.placed_on))
        if (gone := fetched[order.id]) is not None and order.id not in owed:
            pages.add(_payment(chance, order, PaymentKind.REST, order.total_bani - deposit, gone))


def _fetched(pages: Pages, chance: Chance) -> dict[UUID, date | None]:
    """Return the orders of which payments are known, each with the day on which all of it was fetched."""
    days: dict[UUID, list[date | None]] = {}
    for item in pages.of(OrderItem):
        if item.promised_on is not None and item.kind != OrderKind.READY_TO_WEAR:
            days.setdefault(item.order_id, []).append(item.delivered_on)
    whole = {order: _last(gone) for order, gone in days.items()}
    return {order: on for order, on in whole.items() if on is None or on > chance.ago(_SINCE)}


def _last(days: Collection[date | None]) -> date | None:
    return max((each for each in days if each is not None), default=None) if None not in days else None


def _payment(chance: Chance, order: Order, kind: PaymentKind, bani: int, on: date) -> Payment:
    return Payment(
        id=chance.id(),
        order_id=order.id,
        client_id=order.client_id,
        kind=kind,
        method=chance.one((PaymentMethod.CASH, PaymentMethod.CARD)),
        amount_bani=bani,
        paid_on=on,
        receipt=f"{chance.within(1, 999):04}",
    )
