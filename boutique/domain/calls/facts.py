"""What is known behind each reason to call, and fills its sentences: one tuple for each kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any, NamedTuple

from boutique.domain.calls.reasons import ReasonKind


class ComplaintFacts(NamedTuple):
    """A complaint that waits for our answer."""

    words: str
    opened: date
    reply_by: date


class AnsweredFacts(NamedTuple):
    """A complaint we answered, `since` days ago; `put_right_by` is the day we named, if we named one."""

    since: int
    solution: str = ""
    put_right_by: date | None = None


class PromiseFacts(NamedTuple):
    """What is promised for a day, of one order; `garments` are codes with commas between.

    `told` is the day on which the client heard that it will not hold, if they did.
    """

    promised: date
    number: int
    garments: str
    told: date | None = None


class AheadFacts(NamedTuple):
    """What may miss the day promised, of one order: in percent how likely, and then by how many working days.

    `cause` is a `promises.risk.CauseKind`, if one would bring it back.
    """

    promised: date
    number: int
    garments: str
    chance: int
    late: int
    cause: str = ""


class MovedFacts(NamedTuple):
    """A day that was moved and nobody wrote that the client heard of it."""

    was: date
    now: date
    number: int
    garments: str
    why: str


class AwaitedFacts(NamedTuple):
    """A garment that waits for its client since a day; `words` say for what."""

    number: int
    garments: str
    since: date
    words: str = ""


class FittingFacts(NamedTuple):
    """A fitting at an hour of a day, on the clock of the shop."""

    number: int
    garments: str
    on: date
    at: time


class DelayedFacts(NamedTuple):
    """A cloth somebody waits for, which was to come by a day; `now` is what its mill says since."""

    cloth: str
    asked: date
    due: date
    now: date | None = None


class ReadyFacts(NamedTuple):
    """What can be fetched since a day, of one order; `told` is when we last spoke of it."""

    ready: date
    number: int
    garments: str
    told: date | None = None


class ArrivedFacts(NamedTuple):
    """A cloth somebody waited for; lengths in centimetres."""

    cloth: str
    stock_cm: int
    asked: date
    metres_cm: int
    arrived: date
    swatches_sent: date | None
    chosen: str


class FollowUpFacts(NamedTuple):
    """A call we agreed on."""

    about: str
    due: date


class DeliveredFacts(NamedTuple):
    """What was handed over `since` days ago; `garments` are codes with commas between."""

    delivered: date
    on_time: bool
    garments: str
    first: bool
    since: int


class InvitedFacts(NamedTuple):
    """Why somebody is invited to a collection: their book has `pieces` of those that suit them."""

    pieces: int
    suits: int
    likes: tuple[tuple[str, str], ...] = ()
    place: int = 0
    of: int = 0
    collection: str = ""
    opens: date | None = None


class BirthdayFacts(NamedTuple):
    """A birthday `ago` days ago; no year where none is known."""

    month: int
    day: int
    year: int | None
    ago: int


class DressDayFacts(NamedTuple):
    """A day to dress for."""

    occasion: str
    words: str
    on: date
    yearly: bool
    year: int | None


class ListedFacts(NamedTuple):
    """The list somebody stands on, with its conditions as they are kept, and the names of the staff by id."""

    name: str
    conditions: str
    staff: Mapping[str, str]
    last: date | None


class LeadFacts(NamedTuple):
    """A visit `since` days ago after which nothing was bought."""

    came: date
    since: int
    words: str = ""
    wanted: str = ""
    because: str = ""


class MissedFacts(NamedTuple):
    """A rhythm that was left, in days; without a `gap` there is none yet.

    Of `came_back_of` people like them `came_back` came again within `came_back_days`; None while one cannot
    tell.
    """

    gap: int | None
    since: int
    last: date
    orders: int
    came_back: int | None = None
    came_back_of: int | None = None
    came_back_days: int | None = None


FACTS_OF: Mapping[ReasonKind, type[Any]] = {
    ReasonKind.COMPLAINT_REPLY: ComplaintFacts,
    ReasonKind.PROMISE_LATE: PromiseFacts,
    ReasonKind.LATE_AHEAD: AheadFacts,
    ReasonKind.DAY_MOVED: MovedFacts,
    ReasonKind.ANSWER_AWAITED: AwaitedFacts,
    ReasonKind.FITTING_AWAITED: AwaitedFacts,
    ReasonKind.FITTING_MISSED: FittingFacts,
    ReasonKind.FITTING_UNCONFIRMED: FittingFacts,
    ReasonKind.CLOTH_ARRIVED: ArrivedFacts,
    ReasonKind.CLOTH_DELAYED: DelayedFacts,
    ReasonKind.FOLLOW_UP: FollowUpFacts,
    ReasonKind.READY: ReadyFacts,
    ReasonKind.NOT_FETCHED: ReadyFacts,
    ReasonKind.PROMISE_NEAR: PromiseFacts,
    ReasonKind.COMPLAINT_AFTER: AnsweredFacts,
    ReasonKind.AFTER_DELIVERY: DeliveredFacts,
    ReasonKind.NEW_COLLECTION: InvitedFacts,
    ReasonKind.BIRTHDAY: BirthdayFacts,
    ReasonKind.DRESS_DAY: DressDayFacts,
    ReasonKind.LISTED: ListedFacts,
    ReasonKind.LEAD: LeadFacts,
    ReasonKind.DRIFTING: MissedFacts,
    ReasonKind.DUE: MissedFacts,
    ReasonKind.LAPSED: MissedFacts,
}


def invited_facts(
    stored: Mapping[str, Any], place: int = 0, of: int = 0, collection: str = "", opens: date | None = None
) -> InvitedFacts:
    """Return why somebody is invited, from what the book keeps of it; older ones did not count what suits."""
    likes: Iterable[tuple[str, str]] = stored["likes"]
    pieces = int(stored["pieces"])
    suits = int(stored.get("suits", pieces))
    told = tuple((facet, value) for facet, value in likes)
    return InvitedFacts(pieces, suits, told, place, of, collection, opens)
