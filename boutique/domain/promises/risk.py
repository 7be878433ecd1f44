"""What will be late, by how much, and why: a cause is what, taken away, would bring it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

import numpy as np

from boutique.domain.promises.calendar import Array
from boutique.domain.promises.forecasting import Forecast, again
from boutique.domain.promises.late_rule import WATCH
from boutique.domain.promises.shop import NEVER, Progress, Shop, WorkItem

MOST_CAUSES = 6


class CauseKind(Enum):
    """What can make an item late."""

    ILLNESS = "illness"
    CLOTH = "cloth"
    ANSWER = "answer"
    FITTING = "fitting"
    ORDER = "order"


@dataclass(frozen=True)
class Cause:
    """A cause, whom or what it is about (tailor's name or item), and the chance of being late without it."""

    kind: CauseKind
    subject: object
    p_without: float


@dataclass(frozen=True)
class LateRisk:
    """Chance that an item misses its promise, working days late if it does, and its cause if one is named."""

    item: object
    p_late: float
    days: float
    cause: Cause | None = None


def late_risk(forecast: Forecast, least: float = WATCH, explained: bool = True) -> tuple[LateRisk, ...]:
    """Items whose chance of being late is at least `least`, most likely late first.

    A cause is named only if the same shop without it, with the same random numbers, brings the chance under
    `least`; of several the one that brings it lowest. At most six forecasts are made for an item.
    """
    found = [_risk(forecast, item) for item in forecast.items.values() if item.promise != NEVER]
    late = [each for each in found if each.p_late >= least]
    late.sort(key=lambda each: (-each.p_late, str(each.item)))
    tried: Tried = {}
    return tuple(
        replace(each, cause=cause_of(forecast, each.item, least, tried)) if explained else each
        for each in late
    )


Tried = dict[tuple[CauseKind, object], Mapping[object, Array]]
"""When everything is finished in the shop without a cause: what was played once serves every item."""


def cause_of(
    forecast: Forecast, item: object, least: float = WATCH, tried: Tried | None = None
) -> Cause | None:
    """The cause that, taken away, lowers the chance of being late most, if it brings it under `least`.

    What was `tried` for another item of the same forecast is not played again; what is played here is added.
    """
    promise, tried = forecast.items[item].promise, {} if tried is None else tried
    causes = []
    for kind, subject, shop in without(forecast.shop, forecast.items[item]):
        if (kind, subject) not in tried:
            tried[kind, subject] = again(forecast, shop).completion
        finish = tried[kind, subject][item]
        causes.append(Cause(kind, subject, 1 - forecast.share(finish, promise)))
    best = min(causes, key=lambda each: each.p_without, default=None)
    return best if best is not None and best.p_without < least else None


def without(shop: Shop, item: WorkItem) -> Iterator[tuple[CauseKind, object, Shop]]:
    """The same shop with one cause taken away, at most six times: own waits, illness, orders in front."""
    found = [*_own_wait(shop, item), *_healthy(shop)]
    yield from found[:MOST_CAUSES]
    in_front = [each for each in shop.items if each.target <= item.target and each.id != item.id]
    in_front.sort(key=lambda each: (-shop.route(each.kind).hours, str(each.id)))
    for each in in_front[: max(MOST_CAUSES - len(found), 0)]:
        rest = tuple(other for other in shop.items if other.id != each.id)
        yield CauseKind.ORDER, each.id, replace(shop, items=rest)


def _risk(forecast: Forecast, item: WorkItem) -> LateRisk:
    p_late, days = lateness(forecast, forecast.completion[item.id], item.promise)
    return LateRisk(item.id, p_late, days)


def lateness(forecast: Forecast, finish: Array, promise: int) -> tuple[float, float]:
    """Share of finishing times after a promised day, and by how many working days these miss it."""
    reach = int(np.searchsorted(forecast.days, promise, side="right"))
    late = finish >= reach
    beyond = np.floor(finish[late]) - reach + 1
    return float(late.mean()), float(np.median(beyond)) if late.any() else 0.0


_WAITS = {
    Progress.CLOTH: CauseKind.CLOTH,
    Progress.ANSWER: CauseKind.ANSWER,
    Progress.FITTING: CauseKind.FITTING,
}


def _own_wait(shop: Shop, item: WorkItem) -> Iterator[tuple[CauseKind, object, Shop]]:
    kind = _WAITS.get(item.progress)
    if kind is None:
        return
    fitted = item.progress is Progress.FITTING and item.pos + 1 < len(shop.route(item.kind).stages)
    there = replace(
        item, progress=Progress.READY, pos=item.pos + int(fitted), cloth_due=NEVER, fitting_on=NEVER
    )
    yield (
        kind,
        item.id,
        replace(shop, items=tuple(there if each.id == item.id else each for each in shop.items)),
    )


def _healthy(shop: Shop) -> Iterator[tuple[CauseKind, object, Shop]]:
    for ill in shop.tailors:
        if ill.sick_since != NEVER:
            well = tuple(replace(each, sick_since=NEVER) if each is ill else each for each in shop.tailors)
            yield CauseKind.ILLNESS, ill.name, replace(shop, tailors=well)
