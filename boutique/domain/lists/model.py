"""Lists of clients kept by what they have in common."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from boutique.domain.kernel.ids import new_id


@dataclass(eq=False, kw_only=True)
class SavedList:
    """A named list; `conditions` is what everybody on it meets, as text the domain reads back."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    name: str
    conditions: str
    made_at: datetime
    staff_id: UUID | None = None
