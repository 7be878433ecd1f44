"""What a screen shows of clients and staff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from boutique.domain.clients import ClientDraft
from boutique.domain.cloth import Lab
from boutique.domain.talks import are_theirs
from boutique.domain.views.story import StoryEvent


class FoundBy(StrEnum):
    """What of a client answered to the words typed."""

    NAME = "name"  # or number, or phone: what the line shows anyway
    CITY = "city"
    EMAIL = "email"
    NOTE = "note"
    ORDER = "order"
    ORDERED = "ordered"  # words of a garment, a cloth, or an order's note
    SLIP = "slip"  # a name that is nearly what was typed


class ClientHit(NamedTuple):
    """One line of the client list or of a search; a plain tuple, for fifty are made at every keystroke.

    `words` are those by which somebody was found if not by name: an order's number, a piece of a note.
    `wanted` and `because` are of the last visit of a lead, in the list of leads.
    """

    client_id: UUID
    no: int
    given_name: str
    family_name: str
    phone: str
    city: str
    standing: str
    orders: int = 0
    last_order: date | None = None
    found_by: FoundBy = FoundBy.NAME
    words: str = ""
    wanted: str = ""
    because: str = ""

    @property
    def name(self) -> str:
        """Given name first, as one speaks."""
        return f"{self.given_name} {self.family_name}".strip()


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


@dataclass(frozen=True, kw_only=True)
class OrderView:
    """One order with its garments in a sentence's worth of fields."""

    order_id: UUID
    no: int
    kind: str
    placed_on: date
    promised_on: date | None
    delivered_on: date | None
    cancelled_on: date | None
    total_bani: int
    currency: str
    items: tuple[ItemView, ...]
    version: int = 1


@dataclass(frozen=True, kw_only=True)
class ItemView:
    """One garment of an order."""

    garment: str
    description: str
    cloth_name: str
    price_bani: int
    cloth_id: UUID | None = None


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
class WaitView:
    """A cloth somebody waits for."""

    entry_id: UUID
    cloth_id: UUID
    cloth_name: str
    asked_on: date
    metres_cm: int
    swatches_sent_on: date | None
    chosen: str
    expected_on: date | None
    arrived_on: date | None
    told_on: date | None


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


@dataclass(frozen=True, kw_only=True)
class ConsentView:
    """One leave, given or withdrawn: how, in which words, and who heard it."""

    channel: str
    purpose: str
    given_on: date
    withdrawn_on: date | None
    words: str
    how: str = ""
    by: str = ""
    withdrawn_how: str = ""
    withdrawn_words: str = ""
    withdrawn_by: str = ""


@dataclass(frozen=True, kw_only=True)
class MeasureView:
    """The latest taking of one measure, with the one before it."""

    code: str
    mm: int
    taken_on: date
    by: str
    earlier_mm: int | None = None


@dataclass(frozen=True, kw_only=True)
class RhythmView:
    """What the client's own intervals say; days, and the class of `domain.rhythm`."""

    state: str
    orders: int
    first_order: date | None
    last_order: date | None
    typical_gap_days: int | None
    due_on: date | None
    came_back: int | None = None
    came_back_of: int | None = None
    came_back_days: int | None = None


@dataclass(frozen=True, kw_only=True)
class LookbookView:
    """A lookbook made for the client."""

    lookbook_id: UUID
    code: str
    collection: str
    made_at: datetime


@dataclass(frozen=True, kw_only=True)
class SwatchView:
    """A cloth as it is drawn: enough to paint it, and its name."""

    cloth_id: UUID
    name: str
    weave: str
    colour: str
    ground: Lab
    second: Lab | None
    third: Lab | None
    scale_mm: float


@dataclass(frozen=True, kw_only=True)
class ClientPage:
    """Everything known of one client; `draft` is what a form edits, `version` guards against overwriting."""

    client_id: UUID
    no: int
    version: int
    draft: ClientDraft
    phone_e164: str | None
    served_by_name: str
    archived: bool
    preferences: tuple[PreferenceView, ...]
    orders: tuple[OrderView, ...]
    talks: tuple[TalkView, ...]
    waits: tuple[WaitView, ...]
    complaints: tuple[ComplaintView, ...]
    consents: tuple[ConsentView, ...]
    measures: tuple[MeasureView, ...]
    rhythm: RhythmView
    lookbooks: tuple[LookbookView, ...]
    swatches: tuple[SwatchView, ...]
    follow_ups: tuple[FollowUpView, ...] = ()
    lately: tuple[StoryEvent, ...] = ()

    @property
    def name(self) -> str:
        """Given name first, as one speaks."""
        return f"{self.draft.given_name} {self.draft.family_name}".strip()


@dataclass(frozen=True, kw_only=True)
class FollowUpView:
    """Something we said we would come back to."""

    follow_up_id: UUID
    due_on: date
    about: str
    done_on: date | None


@dataclass(frozen=True, kw_only=True)
class StaffView:
    """Somebody who serves clients."""

    staff_id: UUID
    name: str
    phone: str
    version: int = 1
    rights: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class HistoryView:
    """One entry of the shop's history: who changed what, when; `fact` fills what changed nothing."""

    entry_id: UUID
    at: datetime
    staff: str
    action: str
    client_id: UUID | None
    client_name: str
    undone: bool
    undoes: UUID | None
    fact: Mapping[str, str | int] | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that can be taken back or done again by its entry; `first` says in words what it was."""

    entry_id: UUID
    first: HistoryView
