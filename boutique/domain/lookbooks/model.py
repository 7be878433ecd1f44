"""A lookbook that was printed, as it lies in the book."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from boutique.domain.kernel.ids import new_id


@dataclass(eq=False, kw_only=True)
class LookbookRecord:
    """A lookbook that was printed: exact content, and the code the client can say on the phone."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    collection_id: UUID
    code: str
    made_at: datetime
    staff_id: UUID | None = None
    content: str = ""
