"""What a screen shows of what we said we would come back to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class FollowUpView:
    """Something we said we would come back to."""

    follow_up_id: UUID
    due_on: date
    about: str
    done_on: date | None
