"""Offers that are still open, read whole; those that became orders stand among the orders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

from boutique.data.store.reader import Reader, day, uid
from boutique.domain.orders.views import ItemView, OptionView, OrderView

_OFFERS: Final = (
    "SELECT f.id, f.offered_on, f.lapsed_on, f.until, f.discount_bani, f.currency, f.note, f.version, "
    "f.client_id, c.given_name, c.family_name, f.wanted_for, f.wanted_on FROM offer f "
    "JOIN client c ON c.id = f.client_id "
    "WHERE f.order_id IS NULL AND {which} ORDER BY f.offered_on DESC, f.id DESC"
)
_ITEMS: Final = (
    "SELECT i.offer_id, i.id, i.garment, i.description, k.name, i.price_bani, i.cloth_id, i.kind, i.wearer, "
    "i.cloth_cm, i.quantity, i.promised_on, i.fit, i.bench_note FROM offer_item i "
    "JOIN offer f ON f.id = i.offer_id "
    "LEFT JOIN cloth k ON k.id = i.cloth_id WHERE f.order_id IS NULL AND {which} ORDER BY i.pos, i.id"
)
_OPTIONS: Final = (
    "SELECT p.item_id, p.key, p.value, p.extra_bani FROM offer_item_option p "
    "JOIN offer_item i ON i.id = p.item_id JOIN offer f ON f.id = i.offer_id "
    "WHERE f.order_id IS NULL AND {which} ORDER BY p.id"
)
OF_CLIENT: Final = "f.client_id = ?"
OPEN: Final = "f.lapsed_on IS NULL"


def offers(reader: Reader, which: str, *values: str) -> tuple[OrderView, ...]:
    """Return the offers of which the clause `which` is true, the latest first; it calls them f."""
    rows = reader.all(_OFFERS.format(which=which), *values)
    if not rows:
        return ()
    options: dict[str, list[OptionView]] = defaultdict(list)
    for item, key, value, extra in reader.all(_OPTIONS.format(which=which), *values):
        options[item].append(OptionView(key=key, value=value, extra_bani=extra))
    items: dict[str, list[ItemView]] = defaultdict(list)
    for offer, *row in reader.all(_ITEMS.format(which=which), *values):
        items[offer].append(_item(row, options.get(row[0], ())))
    return tuple(_offer(row, items[row[0]]) for row in rows)


def _item(row: Sequence[Any], options: Sequence[OptionView]) -> ItemView:
    return ItemView(
        item_id=uid(row[0]),
        garment=row[1],
        description=row[2],
        cloth_name=row[3] or "",
        price_bani=row[4],
        cloth_id=uid(row[5]),
        kind=row[6],
        wearer=row[7],
        cloth_cm=row[8],
        quantity=row[9],
        promised_on=day(row[10]),
        fit=row[11],
        bench_note=row[12],
        options=tuple(options),
    )


def _offer(row: Sequence[Any], items: Sequence[ItemView]) -> OrderView:
    return OrderView(
        order_id=uid(row[0]),
        no=0,
        placed_on=day(row[1]),
        cancelled_on=day(row[2]),
        until=day(row[3]),
        total_bani=sum(item.line_bani for item in items) - row[4],
        discount_bani=row[4],
        currency=row[5],
        note=row[6],
        version=row[7],
        client_id=uid(row[8]),
        client=f"{row[9]} {row[10]}".strip(),
        wanted_for=row[11],
        wanted_on=day(row[12]),
        items=tuple(items),
    )
