"""What a client likes or will not have, said or seen, on a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.kernel.ids import new_id
from boutique.drawing.colour import Lab


@dataclass(eq=False, kw_only=True)
class Preference:
    """Something a client likes or dislikes, said or observed, on a day."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    facet: str
    value: str
    likes: bool = True
    observed: bool = False
    ground: Lab | None = None
    said_on: date
    staff_id: UUID | None = None
