"""Orders read whole: their garments, what was chosen, moved and paid, for whichever orders are asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from boutique.data.queries.orders.aside import short_items
from boutique.data.store.reader import Reader, day, moment, uid
from boutique.domain.orders.payments import PaymentKind
from boutique.domain.orders.views import (
    AltersView,
    CutMeasureView,
    DateChangeView,
    ItemView,
    OptionView,
    OrderView,
    PaymentView,
)

_ORDERS: Final = (
    "SELECT o.id, o.no, o.placed_on, o.cancelled_on, o.total_bani, o.discount_bani, o.currency, o.note, "
    "o.payments_kept, o.version, o.client_id, c.given_name, c.family_name, o.wanted_for, o.wanted_on "
    "FROM orders o JOIN client c ON c.id = o.client_id WHERE {which} ORDER BY o.placed_on DESC, o.no DESC"
)
_ITEMS: Final = (
    "SELECT i.order_id, i.id, i.garment, i.description, k.name, i.price_bani, i.cloth_id, i.kind, i.wearer, "
    "i.cloth_cm, i.quantity, i.promised_on, i.ready_on, i.delivered_on, "
    "coalesce(i.cancelled_on, o.cancelled_on), i.fit, i.bench_note, "
    "m.garment, m.description, n.no, t.payer, t.why FROM order_item i "
    "JOIN orders o ON o.id = i.order_id "
    "LEFT JOIN cloth k ON k.id = i.cloth_id LEFT JOIN alteration t ON t.item_id = i.id "
    "LEFT JOIN order_item m ON m.id = t.of_item_id LEFT JOIN orders n ON n.id = m.order_id "
    "WHERE {which} ORDER BY i.pos, i.id"
)
_OPTIONS: Final = (
    "SELECT p.item_id, p.key, p.value, p.extra_bani FROM order_item_option p "
    "JOIN order_item i ON i.id = p.item_id JOIN orders o ON o.id = i.order_id WHERE {which} ORDER BY p.id"
)
_CHANGES: Final = (
    "SELECT d.item_id, d.id, e.due_on, d.due_on, d.why, d.given_at, f.name, d.told_on "
    "FROM promise d JOIN order_item i ON i.id = d.item_id JOIN orders o ON o.id = i.order_id "
    "LEFT JOIN promise e ON e.moved_to = d.id LEFT JOIN staff f ON f.id = d.given_by "
    "WHERE {which} AND d.why <> '' ORDER BY d.given_at NULLS LAST, d.id"
)
_MEASURES: Final = (
    "SELECT m.item_id, m.part, m.code, m.body_mm, m.ease_mm, m.cut_mm, m.typed, m.taken_on "
    "FROM order_item_measure m JOIN order_item i ON i.id = m.item_id JOIN orders o ON o.id = i.order_id "
    "WHERE {which} ORDER BY m.id"
)
_PAYMENTS: Final = (
    "SELECT p.order_id, p.id, p.kind, p.method, p.amount_bani, p.currency, p.paid_on, p.receipt, p.note, "
    "f.name, (SELECT min(v.note) FROM payment v WHERE v.order_id = p.order_id AND v.voids = p.id) "
    "FROM payment p "
    "JOIN orders o ON o.id = p.order_id LEFT JOIN staff f ON f.id = p.staff_id "
    "WHERE {which} AND p.voids IS NULL ORDER BY p.paid_on, p.id"
)
_OF_CLIENT: Final = "o.client_id = ?"


def orders_of(reader: Reader, who: str) -> tuple[OrderView, ...]:
    """Return every order of a client, the latest first."""
    return whole_orders(reader, _OF_CLIENT, who)


def whole_orders(reader: Reader, which: str, *values: str | int) -> tuple[OrderView, ...]:
    """Return the orders of which the clause `which` is true, the latest first; it calls them o."""
    rows = reader.all(_ORDERS.format(which=which), *values)
    if not rows:
        return ()
    items = _items(reader, which, *values)
    payments = _grouped(reader, _PAYMENTS.format(which=which), *values)
    return tuple(_order(row, items.get(row[0], []), payments.get(row[0], [])) for row in rows)


def _grouped(reader: Reader, sql: str, *values: str | int) -> Mapping[str, list[Sequence[Any]]]:
    found: dict[str, list[Sequence[Any]]] = defaultdict(list)
    for first, *rest in reader.all(sql, *values):
        found[first].append(rest)
    return found


def _items(reader: Reader, which: str, *values: str | int) -> Mapping[str, list[ItemView]]:
    options = _grouped(reader, _OPTIONS.format(which=which), *values)
    changes = _grouped(reader, _CHANGES.format(which=which), *values)
    measures = _grouped(reader, _MEASURES.format(which=which), *values)
    short = short_items(reader)
    found: dict[str, list[ItemView]] = defaultdict(list)
    for order, *row in reader.all(_ITEMS.format(which=which), *values):
        beside = [every.get(row[0], []) for every in (options, changes, measures)]
        found[order].append(_item(row, short.get(row[0], 0), *beside))
    return found


def _item(
    row: Sequence[Any],
    short_cm: int,
    options: Sequence[Sequence[Any]],
    changes: Sequence[Sequence[Any]],
    measures: Sequence[Sequence[Any]],
) -> ItemView:
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
        short_cm=short_cm,
        quantity=row[9],
        promised_on=day(row[10]),
        ready_on=day(row[11]),
        delivered_on=day(row[12]),
        cancelled_on=day(row[13]),
        fit=row[14],
        bench_note=row[15],
        alters=_alters(row[16:21]),
        options=tuple(OptionView(key=each[0], value=each[1], extra_bani=each[2]) for each in options),
        changes=tuple(map(_change, changes)),
        measures=tuple(map(_cut_measure, measures)),
    )


def _alters(row: Sequence[Any]) -> AltersView | None:
    if row[0] is None:
        return None
    return AltersView(garment=row[0], description=row[1], order_no=row[2], payer=row[3], why=row[4])


def _cut_measure(row: Sequence[Any]) -> CutMeasureView:
    return CutMeasureView(
        part=row[0],
        code=row[1],
        body_mm=row[2],
        ease_mm=row[3],
        cut_mm=row[4],
        typed=row[5],
        taken_on=day(row[6]),
    )


def _change(row: Sequence[Any]) -> DateChangeView:
    return DateChangeView(
        change_id=uid(row[0]),
        before_on=day(row[1]),
        after_on=day(row[2]),
        why=row[3],
        at=moment(row[4]),
        by=row[5] or "",
        told_on=day(row[6]),
    )


def _order(row: Sequence[Any], items: Sequence[ItemView], payments: Sequence[Sequence[Any]]) -> OrderView:
    told = tuple(map(_payment, payments))
    paid = sum(
        -each.amount_bani if each.kind == PaymentKind.REFUND else each.amount_bani
        for each in told
        if not each.voided
    )
    return OrderView(
        order_id=uid(row[0]),
        no=row[1],
        placed_on=day(row[2]),
        cancelled_on=day(row[3]),
        total_bani=row[4],
        discount_bani=row[5],
        currency=row[6],
        note=row[7],
        paid_bani=paid if row[8] else None,
        version=row[9],
        client_id=uid(row[10]),
        client=f"{row[11]} {row[12]}".strip(),
        wanted_for=row[13],
        wanted_on=day(row[14]),
        items=tuple(items),
        payments=told,
    )


def _payment(row: Sequence[Any]) -> PaymentView:
    return PaymentView(
        payment_id=uid(row[0]),
        kind=row[1],
        method=row[2],
        amount_bani=row[3],
        currency=row[4],
        paid_on=day(row[5]),
        receipt=row[6],
        note=row[7],
        by=row[8] or "",
        voided=row[9] is not None,
        void_why=row[9] or "",
    )
