"""What a screen shows of what somebody likes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from boutique.drawing.colour import Lab


@dataclass(frozen=True, kw_only=True)
class PreferenceView:
    """One like or dislike."""

    preference_id: UUID
    facet: str
    value: str
    likes: bool
    observed: bool
    said_on: date
    said_to: str
    ground: Lab | None = None
