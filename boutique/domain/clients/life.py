"""What a screen shows of a person's life: who belongs with whom, the days, the remarks."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from boutique.domain.clients.dress_days import kept_on


class NamedClient(NamedTuple):
    """A client by name, to be opened."""

    client_id: UUID
    name: str


class KinView(NamedTuple):
    """Somebody who belongs with a client; `kinship` is what they are to the client, empty in a household."""

    client_id: UUID
    name: str
    title: str
    kinship: str = ""
    together: bool = False


class EventView(NamedTuple):
    """A day to dress for or to remember."""

    event_id: UUID
    occasion: str
    words: str
    year: int | None
    month: int
    day: int
    yearly: bool

    def on(self, today: date) -> date:
        """Return when it falls, the next time if it comes back."""
        return kept_on(self.year, self.month, self.day, today, yearly=self.yearly)


class CompanyView(NamedTuple):
    """Whom a client belongs with, who sent them and whom they sent, and the days they dress for.

    `same_phone` are those with the phone of this client who are neither kin nor of the household.
    """

    kin: tuple[KinView, ...] = ()
    referred_by: NamedClient | None = None
    brought: tuple[NamedClient, ...] = ()
    same_phone: tuple[NamedClient, ...] = ()
    events: tuple[EventView, ...] = ()

    def ahead(self, today: date) -> list[EventView]:
        """Return the days still to come, the nearest first."""
        return sorted((each for each in self.events if each.on(today) >= today), key=lambda e: e.on(today))


NOBODY = CompanyView()
"""Nobody and nothing known."""


class NoteView(NamedTuple):
    """One remark that whoever asked may read."""

    note_id: UUID
    version: int
    at: datetime
    by: str
    privacy: str
    words: str

    @property
    def corrected(self) -> bool:
        """Whether it was written differently once."""
        return self.version > 1


class NotesView(NamedTuple):
    """What one reader may read of a client; `sealed` tells that there is a sensitive note they may not."""

    notes: tuple[NoteView, ...] = ()
    sealed: bool = False
    keepers: tuple[str, ...] = ()


class DayAhead(NamedTuple):
    """A birthday or an occasion in the days to come; a birthday has the occasion 'birthday'."""

    on: date
    client_id: UUID
    name: str
    occasion: str
    words: str
    year: int | None
