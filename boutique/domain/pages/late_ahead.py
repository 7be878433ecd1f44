"""Which garments under work are likely to be late, while there is still time, and what makes them so."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from boutique.domain.pages.forecast_view import LateAhead
from boutique.domain.pages.foreseen import Foreseen
from boutique.domain.promises.calibration import said
from boutique.domain.promises.late_rule import WATCH, is_likely_late, is_to_be_rung
from boutique.domain.promises.risk import Cause, CauseKind, cause_of

__all__ = ["LateAhead", "late_ahead", "with_cause"]


def late_ahead(foreseen: Foreseen, *, explained: bool = True) -> tuple[LateAhead, ...]:
    """Return garments promised for a day to come that are late as likely as `WATCH`, likeliest first.

    Their causes are looked for unless they are to be `explained` later, one by one.
    """
    known, on = foreseen.ahead.belief.known, foreseen.facts.on
    found = []
    for garment in foreseen.garments.values():
        promised, p_late = garment.work.promised_on, foreseen.told_late(garment)
        if promised is None or promised < on or p_late is None or p_late < WATCH:
            continue
        late = LateAhead(
            work=garment.work,
            chance=said(p_late, known),
            days=max(1, round(garment.days_late)),
            likely=is_likely_late(p_late, promised, on),
            to_be_rung=is_to_be_rung(p_late, promised, on),
            explained=False,
        )
        found.append((p_late, late))
    found.sort(key=lambda each: (-each[0], str(each[1].work.item_id)))
    return tuple(with_cause(late, foreseen) if explained else late for _p_late, late in found)


def with_cause(late: LateAhead, foreseen: Foreseen) -> LateAhead:
    """Return the same with what makes it late, if one thing alone does."""
    cause = cause_of(
        foreseen.ahead, foreseen.garments[late.work.item_id].likeliest_late, tried=foreseen.tried
    )
    return replace(late, explained=True, **_told(cause, foreseen))


def _told(cause: Cause | None, foreseen: Foreseen) -> dict[str, Any]:
    """Return a cause as it is told: what it is, who is ill, which garment stands in front."""
    if cause is None:
        return {}
    ill = {each.staff_id.hex: each.name for each in foreseen.facts.benches}
    return {
        "cause": cause.kind.value,
        "about": ill.get(str(cause.subject), "") if cause.kind is CauseKind.ILLNESS else "",
        "before": foreseen.work(cause.subject) if cause.kind is CauseKind.ORDER else None,
    }
