"""What a screen shows of everything that happened between a client and the shop."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from boutique.domain.calls.talks import are_theirs


class StoryKind(StrEnum):
    """Everything that can stand in a story; of one day the later members came later."""

    FOLLOW_UP = "follow_up"
    MEASURED = "measured"
    WAITING = "waiting"
    SWATCHES = "swatches"
    NOTE = "note"
    PAPER = "paper"
    LOOKBOOK = "lookbook"
    ORDERED = "ordered"
    FITTING = "fitting"
    DELIVERED = "delivered"
    CANCELLED = "cancelled"
    VISIT = "visit"
    TALK = "talk"
    OPINION = "opinion"
    GESTURE = "gesture"
    COMPLAINT = "complaint"
    ANSWERED = "answered"
    SETTLED = "settled"


class Theme(StrEnum):
    """Parts of a story one may want alone."""

    ALL = "all"
    SAID = "said"
    ORDERS = "orders"
    CARE = "care"


_OURS = frozenset(
    {StoryKind.NOTE, StoryKind.ANSWERED, StoryKind.FOLLOW_UP, StoryKind.GESTURE, StoryKind.LOOKBOOK}
)
_OF_THEME = {
    Theme.ORDERS: frozenset(
        {StoryKind.ORDERED, StoryKind.FITTING, StoryKind.DELIVERED, StoryKind.CANCELLED, StoryKind.MEASURED}
    ),
    Theme.CARE: frozenset(
        {
            StoryKind.COMPLAINT,
            StoryKind.ANSWERED,
            StoryKind.SETTLED,
            StoryKind.OPINION,
            StoryKind.GESTURE,
            StoryKind.FOLLOW_UP,
        }
    ),
}


class StoryEvent(NamedTuple):
    """One thing that happened; a plain tuple, for a long story has hundreds.

    `words` are the client's own if `voiced`: notes, answers, gestures, what we come back to
    and which pages of a lookbook were printed are ours.
    `what` is a cloth, a collection, what was wanted, or the garments of an order one on each line; `detail`
    what the kind needs besides: an outcome, why nothing was bought, the kind of a fitting, garment keys, the
    day on which a complaint was answered. `due` is the day promised: of a complaint, for the answer, then for
    putting it right; `open` whether it still waits for us. Money in bani.
    """

    kind: StoryKind
    id: UUID
    on: date
    at: datetime | None
    words: str
    what: str
    detail: str
    staff: str
    channel: str
    outbound: bool
    glad: bool | None
    due: date | None
    number: int
    bani: int
    currency: str
    open: bool

    @property
    def voiced(self) -> bool:
        """Whether the client's own words stand here."""
        if self.kind is StoryKind.TALK and not are_theirs(self.detail):
            return False
        return bool(self.words) and self.kind not in _OURS

    def belongs(self, theme: str) -> bool:
        """Tell whether this stands in a part of the story."""
        if theme == Theme.SAID:
            return self.voiced or self.kind in (StoryKind.VISIT, StoryKind.TALK)
        return theme == Theme.ALL or self.kind in _OF_THEME[Theme(theme)]
