"""What a screen shows of the photographs and papers of a client."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class PaperView:
    """One photograph, or one paper with its pages, by the content of their pictures."""

    paper_id: UUID
    kind: str
    title: str
    digests: tuple[str, ...]
    taken_on: date | None
    added_at: datetime
    staff: str
    order_id: UUID | None
    order_no: int | None
