"""How far a file says that a thing ordered has come."""

from __future__ import annotations

from enum import StrEnum


class Progress(StrEnum):
    """How far a thing has come, as a file says; UNSAID where it says nothing that is understood."""

    UNSAID = "unsaid"
    TAKEN = "taken"
    WORK = "work"
    READY = "ready"
    DELIVERED = "delivered"

    @property
    def is_open(self) -> bool:
        """Whether it is still to be handed over."""
        return self in (Progress.TAKEN, Progress.WORK, Progress.READY)
