"""What the shop remarks about a client, and who may read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from boutique.domain.kernel.ids import new_id
from boutique.domain.staff.model import Right, Staff


class Privacy(StrEnum):
    """Who reads a note: everybody, only who wrote it, or only staff with the right to."""

    ORDINARY = "ordinary"
    PRIVATE = "private"
    SENSITIVE = "sensitive"


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


def holds(staff: Staff, right: Right) -> bool:
    """Tell whether a member of staff has a right; whoever no longer serves here has none."""
    return staff.archived_at is None and right in staff.rights.split()


def may_read(note: Note, reader: Staff | None) -> bool:
    """Tell whether somebody may read a note; without anybody at the counter only what all may read."""
    if note.privacy == Privacy.ORDINARY:
        return True
    if reader is None:
        return False
    if note.privacy == Privacy.PRIVATE:
        return note.staff_id == reader.id
    return holds(reader, Right.SENSITIVE_NOTES)
