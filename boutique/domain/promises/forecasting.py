"""The workshop played forward many times: serial schedule generation in order of bench date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from boutique.domain.kernel.cancellation import checkpoint
from boutique.domain.promises.belief import Belief
from boutique.domain.promises.bench import Bench
from boutique.domain.promises.calendar import Array
from boutique.domain.promises.capacity import LONGEST, capacity, daily
from boutique.domain.promises.future import Coming, coming
from boutique.domain.promises.journey import Journey, Span
from boutique.domain.promises.noise import Noise
from boutique.domain.promises.pace import Pace
from boutique.domain.promises.shop import Progress, Shop, WorkItem

REPS, FEWER = 64, 24
MANY_ITEMS = 150
SHORTEST = 90


@dataclass(frozen=True, eq=False)
class Forecast:
    """When each open item is finished, in every replication, and what is left of the benches.

    `completion` are working days from tomorrow's morning, with fractions, by item;
    `spans` the stages of each.
    `levels` are bench dates and `benches` what is left once everything due by them is placed.
    `whole` and `booked` are mean hours there are, and those that open items take, as (tailors, working days).
    """

    shop: Shop
    belief: Belief
    journey: Journey
    completion: dict[object, Array]
    spans: dict[object, tuple[Span, ...]]
    levels: list[int]
    benches: list[Bench]
    whole: Array
    booked: Array
    items: dict[object, WorkItem] = field(default_factory=dict)

    @property
    def days(self) -> Array:
        """Day numbers of the working days ahead."""
        return self.journey.days

    def bench_before(self, target: int) -> Bench:
        """What is left for an item of that bench date. Copy it before placing anything."""
        return self.benches[int(np.searchsorted(self.levels, target, side="right"))]

    def done_by(self, item: object, day: int) -> float:
        """Share of replications in which an open item is finished on or before a day."""
        return self.share(self.completion[item], day)

    def share(self, finish: Array, day: int) -> float:
        """Share of finishing times on or before a day."""
        reach = int(np.searchsorted(self.days, day, side="right"))
        return float((finish < reach).mean())


def forecast(shop: Shop, belief: Belief, seed: int, reps: int | None = None) -> Forecast:
    """Play the shop forward 64 times (24 with very many items open). Same shop, belief and seed: same answer.

    Names keep their draws from day to day, so that a chance changes by what happened and not by new dice.
    Raises ValueError for an unknown kind of garment, Cancelled once nobody waits for it.
    """
    reps = reps or (FEWER if len(shop.items) > MANY_ITEMS else REPS)
    noise = Noise(seed, reps)
    days = shop.calendar.after(shop.today, _horizon(shop))
    journey = Journey(shop, belief, Pace(belief.hours, noise), days)
    whole = daily(shop.tailors, shop.calendar.weekdays(days))
    bench = Bench(capacity(shop.tailors, days, whole, belief.waits, noise), whole)
    return _play(shop, belief, journey, bench)


def again(known: Forecast, shop: Shop) -> Forecast:
    """The forecast of another shop with the same belief and the same random numbers."""
    noise = known.journey.noise
    return forecast(shop, known.belief, noise.seed, noise.reps)


def _play(shop: Shop, belief: Belief, journey: Journey, bench: Bench) -> Forecast:
    completion: dict[object, Array] = {}
    spans: dict[object, tuple[Span, ...]] = {}
    whole = bench.left.mean(-1)
    begun = {item.id: journey.begin(item, bench) for item in in_order(shop.items) if under_way(item, shop)}
    levels: list[int] = []
    benches = [bench.copy()]
    for target, works in _by_target(shop, belief, journey):
        checkpoint()
        for work in works:
            if isinstance(work, Coming):
                work.reserve(bench, journey.skilled)
                continue
            spans[work.id] = journey.walk(work, bench, begun.get(work.id))
            completion[work.id] = spans[work.id][-1].finish
        bench.advance()
        levels.append(target)
        benches.append(bench.copy())
    booked = whole - bench.left.mean(-1) - bench.reserved
    items = {item.id: item for item in shop.items}
    return Forecast(shop, belief, journey, completion, spans, levels, benches, whole, booked, items)


def in_order(items: tuple[WorkItem, ...]) -> list[WorkItem]:
    """Items as the bench takes them, however they are listed: by bench date, then as they came."""
    return sorted(items, key=lambda item: (item.target, item.taken, str(item.id)))


def under_way(item: WorkItem, shop: Shop) -> bool:
    """Whether a tailor has it in hand."""
    return item.progress is Progress.WORK and 0 <= item.who < len(shop.tailors)


def _by_target(shop: Shop, belief: Belief, journey: Journey) -> Iterator[tuple[int, list[WorkItem | Coming]]]:
    works: dict[int, list[WorkItem | Coming]] = {}
    for item in in_order(shop.items):
        works.setdefault(item.target, []).append(item)
    for future in coming(shop, belief, journey):
        works.setdefault(future.target, []).append(future)
    yield from sorted(works.items(), key=lambda pair: pair[0])


def _horizon(shop: Shop) -> int:
    """Working days to look ahead, so that all open work finds room."""
    hours = sum(shop.route(item.kind).hours for item in shop.items)
    daily = sum(each.hours for each in shop.tailors) or 1.0
    return min(LONGEST, SHORTEST + int(2.2 * hours / daily))
