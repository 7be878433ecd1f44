"""What a screen shows of fittings, of amendments and of alterations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from boutique.domain.kernel.clock import local_day
from boutique.domain.workshop.amendments import AlterationSort, sort_of
from boutique.domain.workshop.fittings import HELD, Outcome
from boutique.domain.workshop.open_hours import FreeTime


@dataclass(frozen=True, kw_only=True)
class AmendmentView:
    """One thing to be altered; `seen_at` is the moment of the fitting at which it was written down."""

    amendment_id: UUID
    version: int
    fitting_id: UUID | None
    place: str
    mm: int | None
    words: str
    solved_on: date | None
    seen_at: datetime | None = None
    kind: str = ""

    @property
    def is_solved(self) -> bool:
        """Whether it is made."""
        return self.solved_on is not None


@dataclass(frozen=True, kw_only=True)
class FittingView:
    """One fitting with its garment and order; `attempt` counts from 1 how often it was planned, `first_id`
    is the first time.

    `has_new_day` tells of one that was moved, or missed and planned anew.
    """

    fitting_id: UUID
    version: int
    client_id: UUID
    client: str
    at: datetime
    minutes: int
    kind: str
    outcome: str
    words: str
    staff_id: UUID | None
    staff: str
    confirmed_at: datetime | None
    confirmed_by: str
    item_id: UUID | None
    garment: str
    description: str
    wearer: str
    order_id: UUID | None
    order_no: int
    order_version: int
    promised_on: date | None
    first_id: UUID
    attempt: int = 1
    has_new_day: bool = False
    amendments: tuple[AmendmentView, ...] = ()

    @property
    def day(self) -> date:
        """The day on the clock of the shop."""
        return local_day(self.at)

    @property
    def until(self) -> datetime:
        """When it ends."""
        return self.at + timedelta(minutes=self.minutes)

    @property
    def is_planned(self) -> bool:
        """Whether it is still to be."""
        return self.outcome == Outcome.PLANNED

    @property
    def was_held(self) -> bool:
        """Whether the client was here."""
        return self.outcome in HELD

    @property
    def is_confirmed(self) -> bool:
        """Whether the client said they will come."""
        return self.confirmed_at is not None

    @property
    def wants_new_day(self) -> bool:
        """Whether nobody came and no other day was found yet."""
        return self.outcome == Outcome.MISSED and not self.has_new_day


@dataclass(frozen=True, kw_only=True)
class FittingSheet:
    """A fitting with all that is to be altered on its garment, and what was from fittings before.

    `free` are the client's days; none are any.
    """

    fitting: FittingView
    here: tuple[AmendmentView, ...]
    before: tuple[AmendmentView, ...]
    free: tuple[FreeTime, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AlterationView:
    """What an alteration alters: a garment and its order, who pays and why."""

    item_id: UUID
    of_item_id: UUID
    garment: str
    description: str
    order_no: int
    payer: str
    why: str

    @property
    def sort(self) -> AlterationSort:
        """How it counts: paid, free or a complaint."""
        return sort_of(self.payer, self.why)
