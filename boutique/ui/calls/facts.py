"""Which words of a reason the eye should find first."""

from __future__ import annotations

from datetime import date

from boutique.domain.calls.facts import (
    AnsweredFacts,
    ArrivedFacts,
    BirthdayFacts,
    DressDayFacts,
    FollowUpFacts,
    ListedFacts,
    MissedFacts,
    ReadyFacts,
)
from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.wording import day_month, day_short, metres, since, when_due
from boutique.wording.calls.rhythm import waited

_DAYS = {
    ReasonKind.COMPLAINT_REPLY: "reply_by",
    ReasonKind.PROMISE_LATE: "promised",
    ReasonKind.LATE_AHEAD: "promised",
    ReasonKind.DAY_MOVED: "now",
    ReasonKind.ANSWER_AWAITED: "since",
    ReasonKind.FITTING_AWAITED: "since",
    ReasonKind.FITTING_MISSED: "on",
    ReasonKind.FITTING_UNCONFIRMED: "on",
    ReasonKind.CLOTH_DELAYED: "due",
    ReasonKind.READY: "ready",
    ReasonKind.PROMISE_NEAR: "promised",
    ReasonKind.AFTER_DELIVERY: "delivered",
    ReasonKind.NEW_COLLECTION: "opens",
    ReasonKind.LEAD: "came",
}


def weighty(reason: Reason, today: date) -> str:
    """Return the fact of a reason as its sentence writes it; empty when none stands out."""
    match reason.facts:
        case ReadyFacts(ready=ready) if reason.kind is ReasonKind.NOT_FETCHED:
            return since((today - ready).days)
        case ArrivedFacts(stock_cm=stock):
            return metres(stock)
        case FollowUpFacts(about=about, due=due):
            return about or day_short(due, today)
        case BirthdayFacts(month=month, day=day):
            return day_month(month, day)
        case DressDayFacts(on=on):
            return when_due(on, today)
        case AnsweredFacts(put_right_by=date() as by):
            return day_short(by, today)
        case AnsweredFacts(since=days):
            return since(days)
        case MissedFacts(gap=gap, since=days):
            return waited(gap, days)
        case ListedFacts():
            return ""
    return day_short(getattr(reason.facts, _DAYS[reason.kind]), today)
