"""What was chosen for the garments that hang in the demo's workshop, and the days some of them are for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

from boutique.demo.atelier import Pages
from boutique.demo.chance import Chance
from boutique.domain.orders.model import ItemOption, Order, OrderItem, OrderKind

_CHOICES: Final[Mapping[str, Sequence[tuple[str, Sequence[tuple[str, int]]]]]] = {
    "suit": (
        ("Revere", (("clasice", 0), ("ascuțite", 120_00))),
        ("Nasturi", (("doi nasturi", 0), ("la două rânduri", 0))),
        ("Căptușeală", (("viscoză bordo", 0), ("mătase bleumarin", 180_00))),
    ),
    "jacket": (
        ("Revere", (("clasice", 0), ("ascuțite", 120_00))),
        ("Șlițuri", (("două șlițuri", 0), ("un șliț", 0))),
    ),
    "overcoat": (
        ("Nasturi", (("la două rânduri", 0), ("trei nasturi", 0))),
        ("Lungime", (("peste genunchi", 0),)),
    ),
    "shirt": (("Guler", (("clasic", 0), ("răsfrânt", 0))), ("Monogramă", (("pe manșetă", 40_00),))),
    "trousers": (("Pense", (("fără pense", 0), ("o pensă", 0))),),
}
_CHOSEN: Final = 0.7
_FOR: Final = ("nunta fratelui", "un botez", "ziua firmei")
_DAYS: Final = 3
"""So many orders are for a day of their own, which comes some days after what is promised."""


def choose(pages: Pages, chance: Chance) -> None:
    """Write down what was chosen for the open garments and what it costs; some are for a day of their own."""
    orders = {order.id: order for order in pages.of(Order)}
    for item in pages.of(OrderItem):
        if item.promised_on is None or not item.is_open or item.kind == OrderKind.READY_TO_WEAR:
            continue
        for key, values in _CHOICES.get(item.garment, ()):
            if chance.often(_CHOSEN):
                value, extra = chance.one(values)
                pages.add(_option(chance, item, key, value, extra))
                orders[item.order_id].total_bani += extra
    _wanted(pages, chance, orders)


def _wanted(pages: Pages, chance: Chance, orders: Mapping[UUID, Order]) -> None:
    due = {
        item.order_id: item.promised_on
        for item in pages.of(OrderItem)
        if item.is_open and item.ready_on is None
    }
    ahead = [
        (day, order)
        for order, day in due.items()
        if day is not None and day > chance.today + timedelta(days=12)
    ]
    first = sorted(ahead, key=lambda each: (each[0], str(each[1])))[:_DAYS]
    for words, (day, order) in zip(_FOR, first, strict=False):
        orders[order].wanted_for = words
        orders[order].wanted_on = day + timedelta(days=chance.within(4, 9))


def _option(chance: Chance, item: OrderItem, key: str, value: str, extra: int) -> ItemOption:
    return ItemOption(
        id=chance.id(), item_id=item.id, client_id=item.client_id, key=key, value=value, extra_bani=extra
    )
