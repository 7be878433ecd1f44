"""Leave to use one channel for one purpose, as it lies in the book."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.kernel.ids import new_id


@dataclass(eq=False, kw_only=True)
class Consent:
    """Leave to use one channel for one purpose, in the words with which it was given."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    channel: str
    purpose: str
    given_on: date
    withdrawn_on: date | None = None
    words: str = ""
    how: str = ""
    staff_id: UUID | None = None
    withdrawn_how: str = ""
    withdrawn_words: str = ""
    withdrawn_by: UUID | None = None
