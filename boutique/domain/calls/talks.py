"""What was said: talks, visits, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from boutique.domain.kernel.clock import open_day_after
from boutique.domain.kernel.ids import new_id


class CallOutcome(StrEnum):
    """The four things that can come of a call, on the keys 1 to 4."""

    SPOKE = "spoke"
    NO_ANSWER = "no_answer"
    LATER = "later"
    NOT_FITTING = "not_fitting"


ANSWERED = frozenset({CallOutcome.SPOKE, CallOutcome.NOT_FITTING})
"""Outcomes after which what we rang about is settled: somebody said something to it."""

_NOBODY_SPOKE = frozenset({CallOutcome.NO_ANSWER, CallOutcome.LATER})


def are_theirs(outcome: str) -> bool:
    """Tell whether the words of a talk are the client's: what to ring again about is our own remark."""
    return outcome not in _NOBODY_SPOKE


class Because(StrEnum):
    """Why somebody who came in did not buy."""

    SIZE = "size"
    PRICE = "price"
    STOCK = "stock"
    TIME = "time"
    LOOKING = "looking"


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
