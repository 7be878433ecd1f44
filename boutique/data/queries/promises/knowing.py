"""Whether the client heard from us that the day of a garment will not hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from boutique.data.store.reader import Reader, day, uid


def knows_since(item: str) -> str:
    """Return the day on which they heard it of what holds now, in SQL; NULL while they do not know."""
    return f"(SELECT max(p.broken_on) FROM promise p WHERE p.item_id = {item}.id AND p.moved_to IS NULL)"


def who_knows(reader: Reader, items: Sequence[UUID]) -> Mapping[UUID, date]:
    """Return since when it is known of these garments; those of which it is not are left out."""
    rows = reader.among(
        f"SELECT i.id, {knows_since('i')} FROM order_item i WHERE i.id IN ({{ids}})",
        [each.hex for each in items],
    )
    return {uid(item): day(since) for item, since in rows if since is not None}
