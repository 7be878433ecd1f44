"""Whom a nearer day pushes: the same shop twice, with the same random numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from boutique.domain.promises.calibration import Calibrator
from boutique.domain.promises.forecasting import Forecast, again
from boutique.domain.promises.late_rule import LIKELY
from boutique.domain.promises.quoting import quote
from boutique.domain.promises.shop import NEVER, WorkItem

LEAST_RISE = 0.10


@dataclass(frozen=True)
class Push:
    """A promise made less sure: chance of being late before and after, days it moves, whether to ring."""

    item: object
    p_before: float
    p_after: float
    days: float
    call: bool


def what_if(forecast: Forecast, item: WorkItem, wanted_day: int) -> tuple[Push, ...]:
    """Promises that lose ten points or more if an item is due on the wanted day instead of its own bench
    date.

    The item may be new or open already; its own date is the present one, or that of a quote.
    Most pushed first;
    an empty answer says that nobody gives way. `days` are working days on average.
    """
    here = forecast.items.get(item.id)
    own = here.target if here else quote(forecast, item, Calibrator()).bench_date
    before, after = (_with(forecast, replace(here or item, target=day)) for day in (own, wanted_day))
    pushed = [_push(before, after, other) for other in forecast.shop.items if other.id != item.id]
    found = [each for each in pushed if each is not None and each.p_after - each.p_before >= LEAST_RISE]
    return tuple(sorted(found, key=lambda each: (each.p_before - each.p_after, str(each.item))))


def _with(forecast: Forecast, item: WorkItem) -> Forecast:
    others = tuple(each for each in forecast.shop.items if each.id != item.id)
    return again(forecast, replace(forecast.shop, items=(*others, item)))


def _push(before: Forecast, after: Forecast, other: WorkItem) -> Push | None:
    if other.promise == NEVER:
        return None
    late_before, late_after = (1 - each.done_by(other.id, other.promise) for each in (before, after))
    days = float((after.completion[other.id] - before.completion[other.id]).mean())
    return Push(other.id, late_before, late_after, days, late_after >= LIKELY)
