"""The cloth a promise waits for: what is free of each, what is to come, and how late its mill was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from boutique.data.queries.cloth.mills import mill_records
from boutique.data.queries.orders.aside import short_items
from boutique.data.store.reader import Reader, day, uid
from boutique.domain.workshop.facts import ClothAhead, ClothCame

_AHEAD: Final = (
    "SELECT k.id, s.on_hand_cm - s.reserved_cm, coalesce(s.expected_to, s.expected_from), k.mill "
    "FROM cloth k JOIN cloth_stock s ON s.cloth_id = k.id"
)
_CLOTH: Final = "SELECT id, cloth_id FROM order_item WHERE cloth_id IS NOT NULL AND id IN ({ids})"


def cloths_ahead(reader: Reader) -> Mapping[UUID, ClothAhead]:
    """Return what is free of every cloth and when more of it comes."""
    return {
        uid(cloth): ClothAhead(free_cm=int(free), due_on=day(due), mill=mill)
        for cloth, free, due, mill in reader.all(_AHEAD)
    }


def short_of(reader: Reader) -> Mapping[UUID, UUID]:
    """Return the cloth that each garment lacks."""
    lacking = sorted(short_items(reader))
    return {uid(item): uid(cloth) for item, cloth in reader.among(_CLOTH, lacking)} if lacking else {}


def cloths_came(reader: Reader, since: date) -> Sequence[ClothCame]:
    """Return what came from mills from a day on, in the order in which it came."""
    came = [
        ClothCame(mill=mill, on=each.arrived_on, days_late=each.days_late)
        for mill, record in mill_records(reader).items()
        for each in record.deliveries
        if each.arrived_on >= since
    ]
    return sorted(came, key=lambda each: (each.on, each.mill))
