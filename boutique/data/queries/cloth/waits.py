"""Who waits for a cloth, and whose turn it is when it came."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from boutique.data.queries.orders.aside import STOCK, Aside, set_aside
from boutique.data.store.reader import Reader, uid
from boutique.domain.cloth.serving import Turn, Waiter, turns

OPEN: Final = "w.told_on IS NULL AND w.given_up_on IS NULL AND c.archived_at IS NULL"
"""The clause that is true of whoever still waits for news of a cloth."""
IN_TURN: Final = "w.rank, w.asked_on, w.id"
"""Whoever has the lower rank is served first, of equal ranks whoever asked first."""

_WAITING: Final = (
    "SELECT w.cloth_id, w.id, w.promised_cm, w.metres_cm, w.item_id, w.client_id FROM waitlist_entry w "
    f"JOIN client c ON c.id = w.client_id WHERE {OPEN} AND w.cloth_id IN ({{ids}}) ORDER BY {IN_TURN}"
)


def turns_of(reader: Reader, cloths: Sequence[str]) -> Mapping[str, list[Turn]]:
    """Return who waits for each of these cloths, in the order in which they are served of what is free."""
    aside = {cloth: _lacks(every) for cloth, every in set_aside(reader, cloths).items()}
    free = {row[0]: row[1] - row[2] for row in reader.among(STOCK, cloths)}
    waiting: dict[str, list[Waiter]] = {each: [] for each in cloths}
    for cloth, *row in reader.among(_WAITING, cloths):
        waiting[cloth].append(_waiter(row, aside[cloth]))
    return {cloth: turns(free.get(cloth, 0), who, aside[cloth]) for cloth, who in waiting.items()}


def _lacks(aside: Sequence[Aside]) -> dict[UUID, int]:
    return {uid(each.whose): each.short_cm for each in aside}


def _waiter(row: Sequence[Any], aside: Mapping[UUID, int]) -> Waiter:
    """Whose cloth is set aside already, for an order or without one, is served by that."""
    entry, promised, asked, item, client = row
    key = uid(item) if item else uid(client)
    return Waiter(uid(entry), promised or asked, key if item or key in aside else None)
