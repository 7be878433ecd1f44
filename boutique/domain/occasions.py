"""The days in a client's life for which one dresses."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from boutique.domain.ids import new_id


class Occasion(StrEnum):
    """What there is to dress for, or to remember."""

    WEDDING = "wedding"
    BAPTISM = "baptism"
    ANNIVERSARY = "anniversary"
    GRADUATION = "graduation"
    GALA = "gala"
    BUSINESS = "business"
    JOURNEY = "journey"
    OTHER = "other"


@dataclass(eq=False, kw_only=True)
class ClientEvent:
    """A day to dress for; without a `year` only day and month are known, `yearly` it comes back."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    occasion: str
    words: str = ""
    year: int | None = None
    month: int
    day: int
    yearly: bool = False
    staff_id: UUID | None = None
