"""Reasons to call somebody: one person gets one call with all of them in it.

Plain tuples, for the first picture waits while dataclasses are being made.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID


class ReasonKind(StrEnum):
    """Why to call, the gravest first; the order of the members is the order of the sheet."""

    COMPLAINT_REPLY = "complaint_reply"
    PROMISE_LATE = "promise_late"
    LATE_AHEAD = "late_ahead"
    DAY_MOVED = "day_moved"
    ANSWER_AWAITED = "answer_awaited"
    FITTING_AWAITED = "fitting_awaited"
    FITTING_MISSED = "fitting_missed"
    FITTING_UNCONFIRMED = "fitting_unconfirmed"
    CLOTH_ARRIVED = "cloth_arrived"
    CLOTH_DELAYED = "cloth_delayed"
    FOLLOW_UP = "follow_up"
    READY = "ready_to_fetch"
    NOT_FETCHED = "not_fetched"
    PROMISE_NEAR = "promise_near"
    COMPLAINT_AFTER = "complaint_after"
    AFTER_DELIVERY = "after_delivery"
    NEW_COLLECTION = "new_collection"
    BIRTHDAY = "birthday"
    DRESS_DAY = "dress_day"
    LISTED = "listed"
    LEAD = "lead"
    DRIFTING = "drifting"
    DUE = "due"
    LAPSED = "lapsed"


class Group(StrEnum):
    """The headings of the call sheet, in their order."""

    PROMISED = "promised"
    AFTER_DELIVERY = "after_delivery"
    COLLECTION = "collection"
    OCCASION = "occasion"
    LISTED = "listed"
    LEADS = "leads"
    MISSED = "missed"


GROUP_OF: Mapping[ReasonKind, Group] = {
    ReasonKind.COMPLAINT_REPLY: Group.PROMISED,
    ReasonKind.PROMISE_LATE: Group.PROMISED,
    ReasonKind.LATE_AHEAD: Group.PROMISED,
    ReasonKind.DAY_MOVED: Group.PROMISED,
    ReasonKind.ANSWER_AWAITED: Group.PROMISED,
    ReasonKind.FITTING_AWAITED: Group.PROMISED,
    ReasonKind.FITTING_MISSED: Group.PROMISED,
    ReasonKind.FITTING_UNCONFIRMED: Group.PROMISED,
    ReasonKind.CLOTH_ARRIVED: Group.PROMISED,
    ReasonKind.CLOTH_DELAYED: Group.PROMISED,
    ReasonKind.FOLLOW_UP: Group.PROMISED,
    ReasonKind.READY: Group.PROMISED,
    ReasonKind.NOT_FETCHED: Group.PROMISED,
    ReasonKind.PROMISE_NEAR: Group.PROMISED,
    ReasonKind.COMPLAINT_AFTER: Group.PROMISED,
    ReasonKind.AFTER_DELIVERY: Group.AFTER_DELIVERY,
    ReasonKind.NEW_COLLECTION: Group.COLLECTION,
    ReasonKind.BIRTHDAY: Group.OCCASION,
    ReasonKind.DRESS_DAY: Group.OCCASION,
    ReasonKind.LISTED: Group.LISTED,
    ReasonKind.LEAD: Group.LEADS,
    ReasonKind.DRIFTING: Group.MISSED,
    ReasonKind.DUE: Group.MISSED,
    ReasonKind.LAPSED: Group.MISSED,
}

SALES = frozenset(
    {
        ReasonKind.NEW_COLLECTION,
        ReasonKind.DRESS_DAY,
        ReasonKind.LISTED,
        ReasonKind.LEAD,
        ReasonKind.DRIFTING,
        ReasonKind.DUE,
        ReasonKind.LAPSED,
    }
)
"""Kinds that sell; silent while a complaint is open, after a refusal, or when we rang too lately."""

FOR_THE_HOUSE = frozenset(
    {
        ReasonKind.PROMISE_LATE,
        ReasonKind.LATE_AHEAD,
        ReasonKind.DAY_MOVED,
        ReasonKind.ANSWER_AWAITED,
        ReasonKind.FITTING_AWAITED,
        ReasonKind.FITTING_MISSED,
        ReasonKind.FITTING_UNCONFIRMED,
        ReasonKind.CLOTH_ARRIVED,
        ReasonKind.CLOTH_DELAYED,
        ReasonKind.READY,
        ReasonKind.NOT_FETCHED,
        ReasonKind.PROMISE_NEAR,
    }
)
"""News of what we owe that may be left with somebody else of the same house."""

IN_PERSON = frozenset({ReasonKind.COMPLAINT_REPLY, ReasonKind.COMPLAINT_AFTER, ReasonKind.FOLLOW_UP})
"""What we owe to somebody themselves, whoever else of their house is rung today."""

URGENCY: Mapping[ReasonKind, int] = {kind: place for place, kind in enumerate(ReasonKind)}


_HELPED_AFTER = timedelta(days=7)


def after_answer(replied: date, put_right_by: date | None) -> date:
    """Return when to ask whether a solution helped: the day we named, or a week after one without a day."""
    return put_right_by or replied + _HELPED_AFTER


class Reason(NamedTuple):
    """One reason to call one client.

    `days` is how long it has waited beyond its day (negative: it is still ahead); `weight` orders equals,
    higher first; `facts` fill its sentences, a tuple of its kind (`calls.facts`); None where nothing is said.
    `whose` names the client where somebody else of the house is told of it.
    """

    kind: ReasonKind
    client_id: UUID
    subject: UUID | None = None
    days: int = 0
    weight: float = 0.0
    facts: Any = None
    whose: str = ""

    @property
    def group(self) -> Group:
        """The heading under which this reason stands."""
        return GROUP_OF[self.kind]


class Callee(NamedTuple):
    """What the sheet must know of a person to put them in their place.

    `house_rung` tells that somebody else of their house was rung on this day.
    """

    client_id: UUID
    no: int
    name: str
    phone: str
    phone_e164: str | None = None
    complaint_open: bool = False
    sales_refused: bool = False
    calls_refused: bool = False
    quiet_until: date | None = None
    sales_quiet_until: date | None = None
    household_id: UUID | None = None
    house_rung: bool = False
    title: str = ""
    address_as: str = ""
    family_name: str = ""


class CallEntry(NamedTuple):
    """One person on the sheet with every reason, the gravest first; `place` is 1 for the first to call."""

    place: int
    callee: Callee
    reasons: tuple[Reason, ...]

    @property
    def group(self) -> Group:
        """The heading of the gravest reason."""
        return self.reasons[0].group
