"""Everything a screen shows of one client, put together of many rooms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from boutique.domain.calls.views import RhythmView, TalkView
from boutique.domain.care.views import ComplaintView
from boutique.domain.clients.model import ClientDraft
from boutique.domain.cloth.views import SwatchView, WaitView
from boutique.domain.consent.views import ConsentView
from boutique.domain.measuring.views import MeasureView
from boutique.domain.orders.views import OrderView
from boutique.domain.pages.story import StoryEvent
from boutique.domain.promises.views import FollowUpView
from boutique.domain.taste.views import PreferenceView


@dataclass(frozen=True, kw_only=True)
class LookbookView:
    """A lookbook made for the client."""

    lookbook_id: UUID
    code: str
    collection: str
    made_at: datetime


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
    offers: tuple[OrderView, ...] = ()
    lately: tuple[StoryEvent, ...] = ()

    @property
    def name(self) -> str:
        """Given name first, as one speaks."""
        return f"{self.draft.given_name} {self.draft.family_name}".strip()
