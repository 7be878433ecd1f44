"""What is set aside of a cloth for garments to be made and for clients, and for which it does not suffice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from boutique.data.queries.orders.purchases import awaited
from boutique.data.store.reader import Reader
from boutique.domain.cloth.model import MovementKind
from boutique.domain.cloth.stock import lacking

_ASIDE: Final = (
    "SELECT m.cloth_id, m.item_id, CASE WHEN m.item_id IS NULL THEN m.client_id END, sum(m.cm), "
    "min(CAST(m.id AS text)) FROM cloth_movement m "
    "LEFT JOIN order_item i ON i.id = m.item_id LEFT JOIN orders o ON o.id = i.order_id "
    f"WHERE m.kind = '{MovementKind.RESERVED}' AND m.cloth_id IN ({{ids}}) "
    f"AND (m.item_id IS NULL AND m.client_id IS NOT NULL OR {awaited('i', 'o')}) "
    "GROUP BY 1, 2, 3 HAVING sum(m.cm) > 0 ORDER BY 5"
)
STOCK: Final = "SELECT cloth_id, on_hand_cm, reserved_cm FROM cloth_stock WHERE cloth_id IN ({ids})"
_SHORT: Final = "SELECT cloth_id FROM cloth_stock WHERE reserved_cm > on_hand_cm"


class Aside(NamedTuple):
    """What is set aside of a cloth for a garment, or for a client who ordered nothing of it yet.

    `whose` is the id of either; `short_cm` is how much of that is lacking.
    """

    whose: str
    cm: int
    short_cm: int
    is_ordered: bool = True


def set_aside(reader: Reader, cloths: Sequence[str]) -> Mapping[str, list[Aside]]:
    """Return what is set aside of each of these cloths, those first who came first."""
    on_hand = {row[0]: row[1] for row in reader.among(STOCK, cloths)}
    wanted: dict[str, list[tuple[tuple[str, bool], int]]] = {each: [] for each in cloths}
    for cloth, item, client, cm, _first in reader.among(_ASIDE, cloths):
        wanted[cloth].append(((item or client, item is not None), int(cm)))
    told = {cloth: lacking(on_hand.get(cloth, 0), every) for cloth, every in wanted.items()}
    return {
        cloth: [Aside(key[0], cm, told[cloth].get(key, 0), key[1]) for key, cm in every]
        for cloth, every in wanted.items()
    }


def short_items(reader: Reader) -> Mapping[str, int]:
    """Return how much cloth each garment lacks, by its id, where it lacks any."""
    cloths = sorted(row[0] for row in reader.all(_SHORT))
    if not cloths:
        return {}
    every = set_aside(reader, cloths).values()
    ordered = (each for some in every for each in some if each.is_ordered)
    return {each.whose: each.short_cm for each in ordered if each.short_cm}
