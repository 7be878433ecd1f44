"""Who waits for a cloth, and whose turn it is when it came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from boutique.data.queries.orders.purchases import awaited
from boutique.data.store.reader import Reader, uid
from boutique.domain.cloth.model import MovementKind
from boutique.domain.cloth.serving import Turn, Waiter, turns
from boutique.domain.cloth.stock import lacking

OPEN: Final = "w.told_on IS NULL AND w.given_up_on IS NULL AND c.archived_at IS NULL"
"""The clause that is true of whoever still waits for news of a cloth."""
IN_TURN: Final = "w.rank, w.asked_on, w.id"
"""Whoever has the lower rank is served first, of equal ranks whoever asked first."""

_ASIDE: Final = (
    "SELECT m.cloth_id, m.item_id, sum(m.cm), min(CAST(m.id AS text)) FROM cloth_movement m "
    "JOIN order_item i ON i.id = m.item_id JOIN orders o ON o.id = i.order_id "
    f"WHERE m.kind = '{MovementKind.RESERVED}' AND {awaited('i', 'o')} AND m.cloth_id IN ({{ids}}) "
    "GROUP BY m.cloth_id, m.item_id HAVING sum(m.cm) > 0 ORDER BY 4"
)
_STOCK: Final = "SELECT cloth_id, on_hand_cm, reserved_cm FROM cloth_stock WHERE cloth_id IN ({ids})"
_WAITING: Final = (
    "SELECT w.cloth_id, w.id, w.promised_cm, w.metres_cm, w.item_id FROM waitlist_entry w "
    f"JOIN client c ON c.id = w.client_id WHERE {OPEN} AND w.cloth_id IN ({{ids}}) ORDER BY {IN_TURN}"
)


class Aside(NamedTuple):
    """What is set aside of a cloth for a garment, and how much of that is lacking."""

    item: str
    cm: int
    short_cm: int


def set_aside(reader: Reader, cloths: Sequence[str]) -> Mapping[str, list[Aside]]:
    """Return what is set aside of each of these cloths."""
    on_hand = {row[0]: row[1] for row in reader.among(_STOCK, cloths)}
    wanted: dict[str, list[tuple[str, int]]] = {each: [] for each in cloths}
    for cloth, item, cm, _first in reader.among(_ASIDE, cloths):
        wanted[cloth].append((item, int(cm)))
    told = {cloth: lacking(on_hand.get(cloth, 0), items) for cloth, items in wanted.items()}
    return {
        cloth: [Aside(item, cm, told[cloth].get(item, 0)) for item, cm in items]
        for cloth, items in wanted.items()
    }


def turns_of(reader: Reader, cloths: Sequence[str]) -> Mapping[str, list[Turn]]:
    """Return who waits for each of these cloths, in the order in which they are served of what is free."""
    aside = set_aside(reader, cloths)
    free = {row[0]: row[1] - row[2] for row in reader.among(_STOCK, cloths)}
    waiting: dict[str, list[Waiter]] = {each: [] for each in cloths}
    for cloth, *row in reader.among(_WAITING, cloths):
        waiting[cloth].append(_waiter(row))
    return {
        cloth: turns(free.get(cloth, 0), who, {uid(each.item): each.short_cm for each in aside[cloth]})
        for cloth, who in waiting.items()
    }


def _waiter(row: Sequence[Any]) -> Waiter:
    entry, promised, asked, item = row
    return Waiter(uid(entry), promised or asked, uid(item) if item else None)
