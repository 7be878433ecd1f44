"""Orders still to come, lumped by weeks: without them long work looks earlier than it will be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from boutique.domain.promises.belief import Belief
from boutique.domain.promises.bench import Bench
from boutique.domain.promises.calendar import Array
from boutique.domain.promises.journey import Journey
from boutique.domain.promises.shop import Route, Shop

QUICK_LUMP, LONG_LUMP = 4, 6
BEYOND = 4
KEEP_LEAD = 0.85
"""How much of the lead times quoted so far stays when another is quoted."""


@dataclass(frozen=True, eq=False)
class Coming:
    """Orders of a kind that may come: hours (reps,) by skill, and the working days on which they fall."""

    kind: str
    target: int
    first: int
    last: int
    hours: dict[str, Array]

    def reserve(self, bench: Bench, skilled: dict[str, Array]) -> None:
        """Take their hours between their coming and their bench date."""
        for skill, hours in self.hours.items():
            bench.reserve(skilled[skill], hours, self.first, self.last)


def coming(shop: Shop, belief: Belief, journey: Journey) -> Iterator[Coming]:
    """Orders to come whose bench date lies within what is open or would be quoted now."""
    leads = {kind: shop.leads.get(kind, usual_lead(shop, route)) for kind, route in shop.routes.items()}
    targets = [item.target for item in shop.items]
    last = int(np.searchsorted(journey.days, max(targets, default=shop.today)))
    until = max(last, int(max(leads.values()))) + BEYOND
    arrivals = belief.arrivals.aged(shop.today)
    for kind, route in shop.routes.items():
        rate = arrivals.rate(kind) * 7 / 5
        if rate > 0:
            yield from _of_kind(route, rate, leads[kind], until, journey)


def usual_lead(shop: Shop, route: Route) -> float:
    """Working days from taking to bench date before any was quoted: hours at half a bench, and fittings."""
    daily = sum(each.hours for each in shop.tailors) / max(len(shop.tailors), 1) or 8.0
    fittings = sum(stage.waits_for_client for stage in route.stages)
    return 1.0 + 2.0 * route.hours / daily + 3.5 * fittings


def _of_kind(route: Route, rate: float, lead: float, until: int, journey: Journey) -> Iterator[Coming]:
    step = QUICK_LUMP if route.quick else LONG_LUMP
    random = journey.noise.generator("coming", route.kind)
    by_skill = _by_skill(route, journey)
    for first in range(1, max(int(until - lead), 0) + 1, step):
        length = min(step, until - first)
        count = random.poisson(rate * length, journey.noise.reps)
        last = min(int(first + (length - 1) / 2 + lead), len(journey.days) - 1)
        hours = {skill: each * count for skill, each in by_skill.items()}
        yield Coming(route.kind, int(journey.days[last]), first, last, hours)


def _by_skill(route: Route, journey: Journey) -> dict[str, Array]:
    mean = journey.pace.mean_hours(route.kind)
    found: dict[str, Array] = {}
    for stage, hours in zip(route.stages, mean, strict=True):
        if not stage.waits_for_client:
            who = journey.skilled[stage.skill]
            found[stage.skill] = found.get(stage.skill, 0) + hours * journey.factors[who].mean(0)
    return found
