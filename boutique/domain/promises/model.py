"""What we said we would come back to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.kernel.ids import new_id


@dataclass(eq=False, kw_only=True)
class FollowUp:
    """We said we would come back to somebody about something, by a day."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    due_on: date
    about: str = ""
    talk_id: UUID | None = None
    done_on: date | None = None
