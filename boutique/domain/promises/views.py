"""What a screen shows of what we promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from boutique.domain.promises.model import PromiseKind


@dataclass(frozen=True, kw_only=True)
class FollowUpView:
    """Something we said we would come back to."""

    follow_up_id: UUID
    due_on: date
    about: str
    done_on: date | None


class Fate(StrEnum):
    """What became of a promised day."""

    OPEN = "open"
    KEPT = "kept"
    LATE = "late"
    """Kept after the day, or past it and not kept yet."""
    MOVED = "moved"
    BROKEN = "broken"
    VOID = "void"
    """Nobody wants the garment any more."""


@dataclass(frozen=True, kw_only=True)
class PromiseView:
    """A day that was promised, and what became of it; `next_*` is of the promise that took its place."""

    promise_id: UUID
    client_id: UUID
    client: str
    kind: str
    words: str
    garment: str
    order_no: int | None
    given_at: datetime | None
    given_by: str
    due_on: date
    chance: int | None
    owner: str
    kept_on: date | None
    broken_on: date | None
    told_on: date | None
    why: str
    next_due_on: date | None
    next_told_on: date | None
    next_why: str
    void: bool
    version: int

    def fate(self, today: date) -> Fate:
        """What became of it by a day."""
        if self.next_due_on is not None:
            return Fate.MOVED
        if self.void:
            return Fate.VOID
        if self.kept_on is not None:
            return Fate.KEPT if self.kept_on <= self.due_on else Fate.LATE
        if self.broken_on is not None and self.kind == PromiseKind.CALL:
            return Fate.BROKEN
        return Fate.LATE if self.due_on < today else Fate.OPEN

    def is_missed(self, today: date) -> bool:
        """Whether the day itself was not kept: late, broken, or moved to a later one."""
        fate = self.fate(today)
        later = self.next_due_on is not None and self.next_due_on > self.due_on
        return fate in (Fate.LATE, Fate.BROKEN) or (fate is Fate.MOVED and later)

    def is_untold(self, today: date) -> bool:
        """Whether the day was missed and the client did not hear of it from us by then."""
        heard = self._heard_on
        return self.is_missed(today) and (heard is None or heard > self.due_on)

    @property
    def _heard_on(self) -> date | None:
        """When the client first heard that the day would not hold, from us or as another one was given."""
        broken = max(self.broken_on, self.told_on) if self.broken_on and self.told_on else None
        return min((each for each in (broken, self.next_told_on) if each is not None), default=None)
