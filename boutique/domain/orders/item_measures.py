"""The measures a garment was ordered with: they stay with it, whatever the tape says later."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from boutique.domain.kernel.ids import new_id
from boutique.domain.orders.model import OrderItem, OrderKind

CUT_TO_MEASURE: Final = (OrderKind.BESPOKE, OrderKind.MADE_TO_MEASURE)
"""Kinds of garment that are cut by the measures of whoever wears them."""


@dataclass(eq=False, kw_only=True)
class ItemMeasure:
    """One measure of a garment ordered, in whole millimetres, from the taking of a day.

    `part` is the garment that is cut by it, of a suit the jacket or the trousers; empty where the house knows
    no ease for the measure, and then `ease_mm` and `cut_mm` are None.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    item_id: UUID
    client_id: UUID
    part: str = ""
    code: str
    body_mm: int
    ease_mm: int | None = None
    cut_mm: int | None = None
    typed: str = ""
    taken_on: date
    session_id: UUID


def is_cut_to_measure(item: OrderItem) -> bool:
    """Tell whether a garment is cut by the client's own measures; of others who wear it we have none."""
    return item.kind in CUT_TO_MEASURE and not item.wearer
