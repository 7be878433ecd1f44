"""Finished garments: what they measure, and the ease they are cut with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.kernel.ids import new_id


@dataclass(eq=False, kw_only=True)
class GarmentSession:
    """One measuring of a finished garment, ours (`order_item_id`) or one they brought."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    garment: str
    order_item_id: UUID | None = None
    description: str = ""
    taken_on: date
    note: str = ""
    staff_id: UUID | None = None


@dataclass(eq=False, kw_only=True)
class GarmentMeasurement:
    """One measure of a finished garment, in whole millimetres, with what was typed."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    session_id: UUID
    client_id: UUID
    code: str
    mm: int
    typed: str = ""


@dataclass(eq=False, kw_only=True)
class Ease:
    """How much larger than the body a garment is cut for a client, in whole millimetres; the newest holds."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    garment: str
    code: str
    mm: int
    typed: str = ""
    set_on: date
    staff_id: UUID | None = None
