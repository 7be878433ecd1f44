"""What a screen shows of complaints."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class ComplaintView:
    """A complaint and how far it has come."""

    complaint_id: UUID
    opened_on: date
    words: str
    reply_by: date
    owner: str
    replied_on: date | None
    solution: str
    resolved_on: date | None
    put_right_by: date | None = None
