"""What a screen shows of talks and of a client's own intervals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from boutique.domain.calls.talks import are_theirs


@dataclass(frozen=True, kw_only=True)
class TalkView:
    """One talk."""

    talk_id: UUID
    at: datetime
    staff: str
    channel: str
    outbound: bool
    outcome: str
    reasons: tuple[str, ...]
    words: str
    glad: bool | None

    @property
    def said(self) -> str:
        """The client's own words; empty where only we wrote something."""
        return self.words.strip() if are_theirs(self.outcome) else ""


@dataclass(frozen=True, kw_only=True)
class CountedMorning:
    """Somebody as late on a past morning as a client is today: one of the cases behind the figure told."""

    client_id: UUID
    no: int
    name: str
    on: date
    came_back: bool
    within_days: int


@dataclass(frozen=True, kw_only=True)
class RhythmView:
    """What the client's own intervals say; days, and the class of `domain.calls.rhythm`."""

    state: str
    orders: int
    first_order: date | None
    last_order: date | None
    typical_gap_days: int | None
    due_on: date | None
    came_back: int | None = None
    came_back_of: int | None = None
    came_back_days: int | None = None
