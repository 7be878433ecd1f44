"""Which garments under work are likely to be late, while there is still time, and what makes them so."""

from __future__ import annotations

from dataclasses import dataclass

from boutique.domain.pages.forecast_shop import ForecastShop, item_of
from boutique.domain.pages.learnt_pace import played
from boutique.domain.pages.quoted_day import must_know_hours
from boutique.domain.promises.calibration import said
from boutique.domain.promises.risk import CALL, Cause, CauseKind, LateRisk, late_risk
from boutique.domain.workshop.facts import WorkshopFacts
from boutique.domain.workshop.views import WorkView


@dataclass(frozen=True, kw_only=True)
class LateAhead:
    """A garment that may miss its day: the chance, working days it would then be late, and why if one knows.

    `cause` is a `CauseKind`; `about` names the tailor who is ill, `before` the garment that stands in front.
    """

    work: WorkView
    chance: float
    days: int
    to_be_rung: bool
    cause: str = ""
    about: str = ""
    before: WorkView | None = None


def late_ahead(facts: WorkshopFacts) -> tuple[LateAhead, ...]:
    """Return garments promised for a day to come that are as likely late as `risk.WATCH`, likeliest first.

    Refused while nobody's hours are written down.
    """
    must_know_hours(facts)
    shop = ForecastShop(facts)
    ahead = played(shop)
    works = {each.item_id.hex: each for each in facts.open}
    found: dict[str, LateAhead] = {}
    for risk in late_risk(ahead):
        work = works[item_of(risk.item)]
        if work.promised_on is not None and work.promised_on >= facts.on:
            found.setdefault(work.item_id.hex, _late(risk, work, facts, works, ahead.belief.known))
    return tuple(found.values())


def _late(
    risk: LateRisk, work: WorkView, facts: WorkshopFacts, works: dict[str, WorkView], known: int
) -> LateAhead:
    """Of several alike the likeliest to be late speaks for all."""
    cause: Cause | None = risk.cause
    kind = cause.kind if cause is not None else None
    ill = {each.staff_id.hex: each.name for each in facts.benches}
    return LateAhead(
        work=work,
        chance=said(risk.p_late, known),
        days=max(1, round(risk.days)),
        to_be_rung=risk.p_late >= CALL,
        cause=kind.value if kind is not None else "",
        about=ill.get(str(cause.subject), "") if cause is not None and kind is CauseKind.ILLNESS else "",
        before=works.get(item_of(cause.subject)) if cause is not None and kind is CauseKind.ORDER else None,
    )
