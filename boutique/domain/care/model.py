"""What people think of us, and the small things we do for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.kernel.ids import new_id


@dataclass(eq=False, kw_only=True)
class Opinion:
    """What a client thinks of us or of an order, in their own words; `glad` when it could be told."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    order_id: UUID | None = None
    said_on: date
    words: str
    glad: bool | None = None
    staff_id: UUID | None = None


@dataclass(eq=False, kw_only=True)
class Gesture:
    """Something small and unasked that we did for a client; `cost_bani` is what it cost the shop."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    done_on: date
    what: str
    occasion: str = ""
    cost_bani: int = 0
    staff_id: UUID | None = None
