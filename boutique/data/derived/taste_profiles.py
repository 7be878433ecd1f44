"""The taste of many clients at once, as their own pages tell it: what they said, wait for, and have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from boutique.data.queries.cloth.views import swatch_view
from boutique.data.store.reader import day, lab, uid
from boutique.domain.cloth.views import SwatchView, WaitView
from boutique.domain.lookbooks.owned_garments import elsewhere_of, owned_by
from boutique.domain.lookbooks.taste_weights import Person, person_told
from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.taste.views import PreferenceView
from boutique.domain.taste.wardrobe_views import OwnedView

Rows = Mapping[str, list[tuple[Any, ...]]]

_PORTION = 900
_SAID = "client_id, id, facet, value, likes, observed, said_on, ground FROM preference"
_WAITS = (
    "w.client_id, w.id, w.cloth_id, k.name, w.asked_on, s.expected_from, s.arrived_on, "
    "coalesce(w.told_on, w.given_up_on) FROM waitlist_entry w JOIN cloth k ON k.id = w.cloth_id "
    "JOIN cloth_stock s ON s.cloth_id = k.id"
)
_ORDERS = "client_id, id, placed_on, cancelled_on FROM orders"
_ITEMS = (
    "client_id, order_id, garment, cloth_id, kind, wearer, promised_on, delivered_on, cancelled_on "
    "FROM order_item"
)
_BOUGHT = "client_id, id, garment, colour, ground, noted_on, gone_on FROM owned_piece"
_CLOTHS = "SELECT id, name, weave, colour, ground, second, third, scale_mm FROM cloth"


def persons(raw: Any, titles: Mapping[str, str], on: date) -> Iterator[tuple[str, Person]]:
    """Yield clients with their taste on a day; `titles` by the id of the client as the book writes it."""
    keys = list(titles)
    said, waits = (
        _grouped(raw, _SAID, keys),
        _grouped(raw, _WAITS, keys, "w.client_id", "ORDER BY w.asked_on DESC, w.id DESC"),
    )
    orders, items = _grouped(raw, _ORDERS, keys), _grouped(raw, _ITEMS, keys)
    bought = _grouped(raw, _BOUGHT, keys, tail="ORDER BY noted_on DESC, id DESC")
    cloths = {row[0]: swatch_view(row) for row in raw.execute(_CLOTHS)}
    for key, title in titles.items():
        ordered = _orders(orders[key], items[key])
        yield (
            key,
            person_told(
                title,
                [_said(row) for row in said[key]],
                [_wait(row) for row in waits[key]],
                owned_by(ordered, _worn(items[key], cloths), on),
                elsewhere_of([_owned(row) for row in bought[key]]),
                on,
            ),
        )


def _grouped(raw: Any, what: str, keys: Sequence[str], by: str = "client_id", tail: str = "") -> Rows:
    found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for start in range(0, len(keys), _PORTION):
        some = keys[start : start + _PORTION]
        marks = ",".join("?" * len(some))
        for row in raw.execute(f"SELECT {what} WHERE {by} IN ({marks}) {tail}", some):
            found[row[0]].append(tuple(row[1:]))
    return found


def _said(row: Sequence[Any]) -> PreferenceView:
    id_, facet, value, likes, observed, said_on, ground = row
    return PreferenceView(
        preference_id=uid(id_),
        facet=facet,
        value=value,
        likes=bool(likes),
        observed=bool(observed),
        said_on=day(said_on),
        said_to="",
        ground=lab(ground),
    )


def _wait(row: Sequence[Any]) -> WaitView:
    id_, cloth, name, asked_on, expected_on, arrived_on, told_on = row
    return WaitView(
        entry_id=uid(id_),
        cloth_id=uid(cloth),
        cloth_name=name,
        asked_on=day(asked_on),
        metres_cm=0,
        swatches_sent_on=None,
        chosen="",
        expected_on=day(expected_on),
        arrived_on=day(arrived_on),
        told_on=day(told_on),
    )


def _orders(orders: Sequence[Sequence[Any]], items: Sequence[Sequence[Any]]) -> list[OrderView]:
    inside: dict[str, list[ItemView]] = defaultdict(list)
    gone = {id_: cancelled_on for id_, _placed_on, cancelled_on in orders}
    for order, garment, cloth, kind, wearer, promised_on, delivered_on, cancelled_on in items:
        inside[order].append(
            ItemView(
                garment=garment,
                description="",
                cloth_name="",
                price_bani=0,
                cloth_id=uid(cloth),
                kind=kind,
                wearer=wearer,
                promised_on=day(promised_on),
                delivered_on=day(delivered_on),
                cancelled_on=day(cancelled_on or gone.get(order)),
            )
        )
    return [
        OrderView(
            order_id=uid(id_),
            no=0,
            placed_on=day(placed_on),
            cancelled_on=day(cancelled_on),
            total_bani=0,
            currency="",
            items=tuple(inside[id_]),
        )
        for id_, placed_on, cancelled_on in orders
    ]


def _worn(items: Sequence[Sequence[Any]], cloths: Mapping[str, SwatchView]) -> list[SwatchView]:
    return [cloths[cloth] for cloth in {row[2] for row in items} if cloth in cloths]


def _owned(row: Sequence[Any]) -> OwnedView:
    id_, garment, colour, ground, noted_on, gone_on = row
    return OwnedView(
        piece_id=uid(id_),
        garment=garment,
        description="",
        brand="",
        size="",
        colour=colour,
        ground=lab(ground),
        bought_year=None,
        noted_on=day(noted_on),
        observed=False,
        said_to="",
        gone_on=day(gone_on),
    )
