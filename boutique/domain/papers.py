"""Photographs and papers kept with a client."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from boutique.domain.ids import new_id


class PaperKind(StrEnum):
    """What is kept: a photograph, or a paper that was scanned or printed."""

    PHOTOGRAPH = "photograph"
    PAPER = "paper"


@dataclass(eq=False, kw_only=True)
class ClientPaper:
    """One photograph or page, by the content hash of its picture beside the book."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    kind: str = PaperKind.PHOTOGRAPH
    digest: str
    title: str = ""
    page: int = 1
    taken_on: date | None = None
    added_at: datetime
    order_id: UUID | None = None
    staff_id: UUID | None = None
