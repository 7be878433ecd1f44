"""What the shop believes of its own pace, and how events, which bring their own days, change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from boutique.domain.promises.arrivals import Arrivals
from boutique.domain.promises.events import Event, OrderDone, OrderTaken, StageDone, WaitOver
from boutique.domain.promises.hours import Hours
from boutique.domain.promises.shop import Route
from boutique.domain.promises.waits import Waits


@dataclass(frozen=True, eq=False)
class Belief:
    """Hours, waits and arrivals as learnt so far; `known` counts finished items, `stages` recorded ones."""

    hours: Hours
    waits: Waits
    arrivals: Arrivals
    known: int = 0
    stages: int = 0

    @classmethod
    def usual(
        cls, routes: Mapping[str, Route], tailors: int, orders_a_week: Mapping[str, float], day: int = 0
    ) -> Belief:
        """Belief of the day of set-up: the owner's usual hours and orders a week."""
        return cls(Hours.usual(routes, tailors, day), Waits(), Arrivals(dict(orders_a_week), day))


def learn(belief: Belief, events: Iterable[Event]) -> Belief:
    """Belief after further events, in their order."""
    for event in events:
        belief = _after(belief, event)
    return belief


def _after(belief: Belief, event: Event) -> Belief:
    match event:
        case StageDone():
            hours = belief.hours.aged(event.day).seen(event)
            return replace(belief, hours=hours, stages=belief.stages + 1)
        case OrderDone():
            return _finished(belief, event)
        case OrderTaken():
            arrivals = belief.arrivals.aged(event.day).seen(event.kind)
            return replace(belief, arrivals=arrivals)
        case WaitOver(kind=kind):
            route = belief.hours.routes.get(kind)
            return replace(belief, waits=belief.waits.seen(event, route is not None and route.quick))
    return replace(belief, waits=belief.waits.seen(event))


def _finished(belief: Belief, event: OrderDone) -> Belief:
    hours, route = belief.hours.forgetting(event.item), belief.hours.routes.get(event.kind)
    waits = belief.waits
    if route is not None:
        waits = waits.done(sum(not stage.waits_for_client for stage in route.stages), route.quick)
    return replace(belief, hours=hours, waits=waits, known=belief.known + 1)
