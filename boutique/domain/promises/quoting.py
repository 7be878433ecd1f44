"""Three days for a new order, each with its chance, from a forecast that is there already."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from boutique.domain.promises.calendar import Array
from boutique.domain.promises.calibration import KNOWN_WELL, Calibrator, said
from boutique.domain.promises.forecasting import Forecast
from boutique.domain.promises.shop import WorkItem

LEVELS = (0.5, 0.8, 0.95)
COPIES = 4
EVEN = 0.5


@dataclass(frozen=True)
class Promise:
    """A day for a level, its chance as it may be said, as calibrated, and as the model had it."""

    level: float
    day: int
    said: float
    chance: float
    raw: float


@dataclass(frozen=True)
class Basis:
    """On what the chances rest: finished orders known, and whether these are still few."""

    known: int
    from_usual_hours: bool
    stages_recorded: bool


@dataclass(frozen=True, eq=False)
class Quote:
    """The bench's own date, three promises, and the finishing times they were read from."""

    item: WorkItem
    bench_date: int
    promises: tuple[Promise, ...]
    basis: Basis
    finish: Array
    days: Array
    calibrator: Calibrator
    quick: bool

    def raw(self, day: int) -> float:
        """The model's chance that it is done on or before a day."""
        reach = int(np.searchsorted(self.days, day, side="right"))
        return (float((self.finish < reach).sum()) + 0.5) / (len(self.finish) + 1)

    def chance(self, day: int) -> float:
        """Calibrated chance that it is done on or before a day."""
        return self.calibrator.chance(self.raw(day), self.item.kind, self.quick)

    def said(self, day: int) -> float:
        """Chance of any day typed, as it may be said."""
        return said(self.chance(day), self.basis.known)


def quote(forecast: Forecast, item: WorkItem, calibrator: Calibrator) -> Quote:
    """Quote an item not yet in the workshop; its `target` does not matter.

    The bench date is the first working day that the item has an even chance to keep, were it due on that day;
    the promises are quantiles of the finishing times with that bench date, so a later day is never less sure.
    Raises ValueError for an unknown kind of garment.
    """
    route = forecast.shop.route(item.kind)
    bench_date = _even_day(forecast, item)
    due = replace(item, target=bench_date)
    finish = np.concatenate([_finish(forecast, due, copy) for copy in range(COPIES)])
    belief = forecast.belief
    basis = Basis(belief.known, belief.known < KNOWN_WELL, belief.stages > 0)
    bare = Quote(due, bench_date, (), basis, finish, forecast.days, calibrator, route.quick)
    return replace(bare, promises=_promises(bare))


def _even_day(forecast: Forecast, item: WorkItem) -> int:
    """First working day by which half of the finishing times lie, if the item is due on it: a fixed point.

    A later bench date never finishes earlier: a day too early rules out all before its own median,
    and the median
    behind everything else that is open is late enough.
    """
    last = len(forecast.days) - 1
    early, late = 0, last
    tried = 0
    while early < late:
        index = early if tried == 0 else (last if tried == 1 else (early + late) // 2)
        finish = _finish(forecast, replace(item, target=int(forecast.days[index])))
        median = min(int(np.partition(finish, (len(finish) - 1) // 2)[(len(finish) - 1) // 2]), last)
        if median <= index:
            late = max(min(late, index if tried != 1 else median), early)
        else:
            early = max(early, median)
        tried += 1
    return int(forecast.days[early])


def _finish(forecast: Forecast, item: WorkItem, copy: int = 0) -> Array:
    return forecast.journey.walk(item, forecast.bench_before(item.target).copy(), copy=copy)[-1].finish


def _promises(bare: Quote) -> tuple[Promise, ...]:
    """First day of which a chance may be said that reaches the level."""
    ends = np.minimum(np.sort(bare.finish).astype(np.intp), len(bare.days) - 1)
    found, index = [], int(ends[0])
    for level in LEVELS:
        while index < int(ends[-1]) and bare.said(int(bare.days[index])) < level:
            index += 1
        day = int(bare.days[index])
        raw, chance = bare.raw(day), bare.chance(day)
        found.append(Promise(level, day, said(chance, bare.basis.known), chance, raw))
    return tuple(found)
