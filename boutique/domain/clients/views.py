"""What a screen shows of clients in a list and of what is kept with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class PaperView:
    """One photograph, or one paper with its pages, by the content of their pictures."""

    paper_id: UUID
    kind: str
    title: str
    digests: tuple[str, ...]
    taken_on: date | None
    added_at: datetime
    staff: str
    order_id: UUID | None
    order_no: int | None


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


class FoundUpTo(NamedTuple):
    """How far a search has come: whom it showed first, and behind whom in which stage it goes on.

    `named` tells whether anybody answered by name: then nobody else is guessed at.
    """

    first: frozenset[int]
    stage: int
    place: int
    named: bool


class FoundPage(NamedTuple):
    """Some of those a search finds, and where it goes on; None when these were the last."""

    hits: list[ClientHit]
    on: FoundUpTo | None
