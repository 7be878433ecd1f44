"""What is set aside of a cloth for garments to be made, and which of them it does not suffice for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from boutique.data.queries.orders.purchases import awaited
from boutique.data.store.reader import Reader
from boutique.domain.cloth.model import MovementKind
from boutique.domain.cloth.stock import lacking

_ASIDE: Final = (
    "SELECT m.cloth_id, m.item_id, sum(m.cm), min(CAST(m.id AS text)) FROM cloth_movement m "
    "JOIN order_item i ON i.id = m.item_id JOIN orders o ON o.id = i.order_id "
    f"WHERE m.kind = '{MovementKind.RESERVED}' AND {awaited('i', 'o')} AND m.cloth_id IN ({{ids}}) "
    "GROUP BY m.cloth_id, m.item_id HAVING sum(m.cm) > 0 ORDER BY 4"
)
STOCK: Final = "SELECT cloth_id, on_hand_cm, reserved_cm FROM cloth_stock WHERE cloth_id IN ({ids})"
_SHORT: Final = "SELECT cloth_id FROM cloth_stock WHERE reserved_cm > on_hand_cm"


class Aside(NamedTuple):
    """What is set aside of a cloth for a garment, and how much of that is lacking."""

    item: str
    cm: int
    short_cm: int


def set_aside(reader: Reader, cloths: Sequence[str]) -> Mapping[str, list[Aside]]:
    """Return what is set aside of each of these cloths."""
    on_hand = {row[0]: row[1] for row in reader.among(STOCK, cloths)}
    wanted: dict[str, list[tuple[str, int]]] = {each: [] for each in cloths}
    for cloth, item, cm, _first in reader.among(_ASIDE, cloths):
        wanted[cloth].append((item, int(cm)))
    told = {cloth: lacking(on_hand.get(cloth, 0), items) for cloth, items in wanted.items()}
    return {
        cloth: [Aside(item, cm, told[cloth].get(item, 0)) for item, cm in items]
        for cloth, items in wanted.items()
    }


def short_items(reader: Reader) -> Mapping[str, int]:
    """Return how much cloth each garment lacks, by its id, where it lacks any."""
    cloths = sorted(row[0] for row in reader.all(_SHORT))
    if not cloths:
        return {}
    every = set_aside(reader, cloths).values()
    return {each.item: each.short_cm for items in every for each in items if each.short_cm}
