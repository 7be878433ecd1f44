"""Which garments under work are likely to be late, while there is still time, and what makes them so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from boutique.domain.pages.foreseen import Foreseen
from boutique.domain.promises.calibration import said
from boutique.domain.promises.risk import CALL, Cause, CauseKind, LateRisk, cause_of, late_risk
from boutique.domain.workshop.views import WorkView


@dataclass(frozen=True, kw_only=True)
class LateAhead:
    """A garment that may miss its day: the chance, working days it would then be late, and why if one knows.

    `cause` is a `CauseKind`; `about` names the tailor who is ill, `before` the garment that stands in front.
    They are empty too until they were looked for, which is when it is `explained`.
    """

    work: WorkView
    chance: float
    days: int
    to_be_rung: bool
    cause: str = ""
    about: str = ""
    before: WorkView | None = None
    explained: bool = True


def late_ahead(foreseen: Foreseen, *, explained: bool = True) -> tuple[LateAhead, ...]:
    """Return garments promised for a day to come that are as likely late as `risk.WATCH`, likeliest first.

    Their causes are looked for unless they are to be `explained` later, one by one.
    """
    on = foreseen.facts.on
    found: dict[UUID, LateAhead] = {}
    for risk in late_risk(foreseen.ahead, explained=False):
        work = foreseen.work(risk.item)
        if work.promised_on is not None and work.promised_on >= on and work.item_id not in found:
            if explained:
                risk = replace(risk, cause=cause_of(foreseen.ahead, risk.item))
            found[work.item_id] = replace(_late(risk, work, foreseen), explained=explained)
    return tuple(found.values())


def with_cause(late: LateAhead, foreseen: Foreseen) -> LateAhead:
    """Return the same with what makes it late, if one thing alone does."""
    ahead = foreseen.ahead
    copies = [each for each in ahead.items.values() if foreseen.work(each.id) is late.work]
    likeliest = min(copies, key=lambda each: ahead.done_by(each.id, each.promise))
    cause = cause_of(ahead, likeliest.id)
    return replace(late, explained=True, **_told(cause, foreseen))


def _late(risk: LateRisk, work: WorkView, foreseen: Foreseen) -> LateAhead:
    """Of several alike the likeliest to be late speaks for all."""
    return LateAhead(
        work=work,
        chance=said(risk.p_late, foreseen.ahead.belief.known),
        days=max(1, round(risk.days)),
        to_be_rung=risk.p_late >= CALL,
        **_told(risk.cause, foreseen),
    )


def _told(cause: Cause | None, foreseen: Foreseen) -> dict[str, Any]:
    """Return a cause as it is told: what it is, who is ill, which garment stands in front."""
    if cause is None:
        return {}
    ill = {each.staff_id.hex: each.name for each in foreseen.facts.benches}
    in_front = cause.kind is CauseKind.ORDER
    return {
        "cause": cause.kind.value,
        "about": ill.get(str(cause.subject), "") if cause.kind is CauseKind.ILLNESS else "",
        "before": foreseen.work(cause.subject) if in_front else None,
    }
