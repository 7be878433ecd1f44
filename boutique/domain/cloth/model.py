"""Cloth, and who waits for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.kernel.ids import new_id
from boutique.drawing.colour import Lab


@dataclass(eq=False, kw_only=True)
class Cloth:
    """A cloth one can cut from. Weight in grams a square metre, stock in whole centimetres."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    code: str
    name: str
    mill: str = ""
    composition: str = ""
    weight_g: int = 0
    weave: str = "plain"
    colour: str = ""
    ground: Lab
    second: Lab | None = None
    third: Lab | None = None
    scale_mm: float = 0.0
    stock_cm: int = 0
    expected_on: date | None = None
    arrived_on: date | None = None


@dataclass(eq=False, kw_only=True)
class WaitlistEntry:
    """A client waits for a cloth that was not in stock; `told_on` is when we rang to say it is back."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    cloth_id: UUID
    asked_on: date
    metres_cm: int = 0
    swatches_sent_on: date | None = None
    chosen: str = ""
    told_on: date | None = None
