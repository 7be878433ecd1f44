"""Days promised for a garment that were moved: the old day stays, with the reason and who was told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from boutique.domain.kernel.ids import new_id


@dataclass(eq=False, kw_only=True)
class DateChange:
    """One move of the promised day of a garment; `told_on` is None until the client heard of it."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    item_id: UUID
    client_id: UUID
    before_on: date | None
    after_on: date | None
    why: str
    at: datetime
    staff_id: UUID | None = None
    told_on: date | None = None
