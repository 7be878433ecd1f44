"""What was said: talks, visits, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from boutique.domain.calls.outcomes import ANSWERED, Because, CallOutcome, are_theirs
from boutique.domain.kernel.clock import open_day_after
from boutique.domain.kernel.ids import new_id

__all__ = ["ANSWERED", "Because", "CallOutcome", "Talk", "are_theirs", "default_later"]


@dataclass(eq=False, kw_only=True)
class Talk:
    """One conversation, or the attempt at one; `words` are the client's own where they spoke (`are_theirs`).

    Of a visit, the channel of that name, `wanted` says what for, and `because` why nothing was bought.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    at: datetime
    staff_id: UUID | None = None
    channel: str = "phone"
    outbound: bool = True
    outcome: str = CallOutcome.SPOKE
    reasons: str = ""
    words: str = ""
    glad: bool | None = None
    minutes: int | None = None
    wanted: str = ""
    because: str = ""


def default_later(today: date) -> date:
    """Return the day proposed for ringing again: in three days, never on a Sunday."""
    return open_day_after(today, 3)
