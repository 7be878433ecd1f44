"""Orders and the dates promised with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from boutique.domain.kernel.ids import new_id


class OrderKind(StrEnum):
    """How a garment comes to be."""

    BESPOKE = "bespoke"
    MADE_TO_MEASURE = "made_to_measure"
    MADE_TO_ORDER = "made_to_order"
    READY_TO_WEAR = "ready_to_wear"
    ALTERATION = "alteration"


@dataclass(eq=False, kw_only=True)
class Order:
    """What a client ordered on a day; money in whole bani. `no` is 0 until it is written down."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    no: int = 0
    client_id: UUID
    kind: str = OrderKind.READY_TO_WEAR
    placed_on: date
    promised_on: date | None = None
    delivered_on: date | None = None
    cancelled_on: date | None = None
    total_bani: int = 0
    currency: str = "RON"
    source_key: str | None = None
    note: str = ""


@dataclass(eq=False, kw_only=True)
class OrderItem:
    """One garment of an order."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    order_id: UUID
    client_id: UUID
    garment: str
    description: str = ""
    cloth_id: UUID | None = None
    price_bani: int = 0
