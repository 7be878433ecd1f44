"""What the shop remarks about a client, and who may read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from boutique.domain.ids import new_id


class Privacy(StrEnum):
    """Who reads a note: everybody, only who wrote it, or only staff with the right to."""

    ORDINARY = "ordinary"
    PRIVATE = "private"
    SENSITIVE = "sensitive"


class Right(StrEnum):
    """What a member of staff may do beyond what all may."""

    SENSITIVE_NOTES = "sensitive_notes"


@dataclass(eq=False, kw_only=True)
class Note:
    """One dated remark about a client."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    at: datetime
    staff_id: UUID | None = None
    privacy: str = Privacy.ORDINARY
    words: str
