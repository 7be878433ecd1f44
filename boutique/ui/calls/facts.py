"""Which words of a reason the eye should find first."""

from __future__ import annotations

from datetime import date
from typing import cast

from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.wording import day_month, day_short, metres, since, when_due

_DAYS = {
    ReasonKind.COMPLAINT_REPLY: "reply_by",
    ReasonKind.PROMISE_LATE: "promised",
    ReasonKind.PROMISE_NEAR: "promised",
    ReasonKind.AFTER_DELIVERY: "delivered",
    ReasonKind.NEW_COLLECTION: "opens",
    ReasonKind.LEAD: "came",
}
_STRETCHES = (ReasonKind.COMPLAINT_AFTER, ReasonKind.DRIFTING, ReasonKind.DUE, ReasonKind.LAPSED)


def weighty(reason: Reason, today: date) -> str:
    """Return the fact of a reason as its sentence writes it; empty when none stands out."""
    facts = reason.facts
    if reason.kind is ReasonKind.CLOTH_ARRIVED:
        return metres(cast(int, facts["stock_cm"]))
    if reason.kind is ReasonKind.FOLLOW_UP:
        return str(facts["about"]) or day_short(cast(date, facts["due"]), today)
    if reason.kind is ReasonKind.BIRTHDAY:
        return day_month(cast(int, facts["month"]), cast(int, facts["day"]))
    if reason.kind is ReasonKind.DRESS_DAY:
        return when_due(cast(date, facts["on"]), today)
    if reason.kind is ReasonKind.COMPLAINT_AFTER and facts.get("put_right_by"):
        return day_short(cast(date, facts["put_right_by"]), today)
    if reason.kind in _STRETCHES:
        return since(cast(int, facts["since"]))
    return day_short(cast(date, facts[_DAYS[reason.kind]]), today)
