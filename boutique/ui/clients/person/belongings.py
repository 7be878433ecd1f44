"""What a person has from us already, in as few words as a shopkeeper would use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from boutique.domain.orders.purchases import is_purchase
from boutique.domain.orders.views import ItemView, OrderView
from boutique.wording import _, day_short, n_
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import item_name, within

_FEW = 2
"""So many of one kind are named one by one; more are counted."""

_COUNTED: Mapping[str, Callable[[int], str]] = {
    "suit": lambda n: n_("{n} suit", "{n} suits", n),
    "jacket": lambda n: n_("{n} jacket", "{n} jackets", n),
    "trousers": lambda n: n_("{n} pair of trousers", "{n} pairs of trousers", n),
    "waistcoat": lambda n: n_("{n} waistcoat", "{n} waistcoats", n),
    "overcoat": lambda n: n_("{n} overcoat", "{n} overcoats", n),
    "shirt": lambda n: n_("{n} shirt", "{n} shirts", n),
    "dress": lambda n: n_("{n} dress", "{n} dresses", n),
    "skirt": lambda n: n_("{n} skirt", "{n} skirts", n),
    "blouse": lambda n: n_("{n} blouse", "{n} blouses", n),
    "womens_jacket": lambda n: n_("{n} women's jacket", "{n} women's jackets", n),
    "tie": lambda n: n_("{n} tie", "{n} ties", n),
    "other": lambda n: n_("{n} piece", "{n} pieces", n),
}


def owned(orders: Sequence[OrderView]) -> list[str]:
    """Return what they own, the kind bought last first: 'Costum gri (mai 2026)', '4 cămăși, ultima în …'."""
    kinds: dict[str, list[tuple[ItemView, date]]] = {}
    for item, when in _had(orders):
        key = item.garment if item.garment in _COUNTED else "other"
        kinds.setdefault(key, []).append((item, when))
    return [line for key, items in kinds.items() for line in _lines(key, items)]


def _had(orders: Sequence[OrderView]) -> Iterator[tuple[ItemView, date]]:
    for order in sorted(orders, key=lambda order: order.placed_on, reverse=True):
        for item in order.items:
            waiting = item.promised_on is not None and item.delivered_on is None
            if is_purchase(item.kind, item.cancelled_on) and not waiting and not item.wearer:
                yield item, item.delivered_on or order.placed_on


def _lines(key: str, items: list[tuple[ItemView, date]]) -> list[str]:
    if len(items) <= _FEW:
        return [
            _("{what} ({month})").format(what=capital(item_name(item)), month=_month(when))
            for item, when in items
        ]
    return [_("{count}, last in {month}").format(count=_COUNTED[key](len(items)), month=_month(items[0][1]))]


def _month(when: date) -> str:
    """Return 'oct 2025', for the column is narrow."""
    return day_short(when).split(maxsplit=1)[1]


def order_name(order: OrderView, items: Sequence[ItemView] = ()) -> str:
    """Return everything in an order, or these garments of it: 'Costum gri, vestă'."""
    return capital(order_words(order, items))


def order_words(order: OrderView, items: Sequence[ItemView] = ()) -> str:
    """Return what is in an order as it stands inside a sentence."""
    meant = items or order.standing or order.items
    names = list(dict.fromkeys(within(item_name(item)) for item in meant))
    return ", ".join(names) or _("Order no. {no}").format(no=order.no)
