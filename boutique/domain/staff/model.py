"""Somebody who serves clients."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from boutique.domain.kernel.ids import new_id


@dataclass(eq=False, kw_only=True)
class Staff:
    """Somebody who serves clients; `rights` are words of `domain.clients.notes.Right` with spaces between.

    So are `skills` of `domain.workshop.stages.Skill`: what they can do at the bench; all, if none is named.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    name: str
    phone: str = ""
    rights: str = ""
    skills: str = ""
    archived_at: datetime | None = None


class Right(StrEnum):
    """What a member of staff may do beyond what all may."""

    SENSITIVE_NOTES = "sensitive_notes"
