"""What a screen shows of orders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class OrderView:
    """One order with its garments in a sentence's worth of fields."""

    order_id: UUID
    no: int
    kind: str
    placed_on: date
    promised_on: date | None
    delivered_on: date | None
    cancelled_on: date | None
    total_bani: int
    currency: str
    items: tuple[ItemView, ...]
    version: int = 1


@dataclass(frozen=True, kw_only=True)
class ItemView:
    """One garment of an order."""

    garment: str
    description: str
    cloth_name: str
    price_bani: int
    cloth_id: UUID | None = None
