"""How a quote spreads over the days: twenty equally likely ones, and by when each stage is done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from boutique.domain.pages.foreseen import Foreseen
from boutique.domain.promises.journey import Span
from boutique.domain.promises.quoting import Quote

DOTS: Final = 20
"""So many equally likely days are told of a garment."""
_BEYOND: Final = 14


@dataclass(frozen=True, kw_only=True)
class PlannedStage:
    """A stage of the garment, and the working day by which it is done with an even chance."""

    name: str
    on: date


@dataclass(frozen=True, kw_only=True)
class Spread:
    """Twenty equally likely days on which the garment is ready, by the chances that are told.

    `chances` has the share from 0 to .95 that may be said of every working day until after the last of them,
    `closed` the days between on which nobody sews. `plan` is the bench's way if it is due on the bench's own
    day, and fittings take `fitting_days` working days of it.
    """

    dots: tuple[date, ...] = ()
    chances: Mapping[date, float] = field(default_factory=dict)
    closed: frozenset[date] = frozenset()
    plan: tuple[PlannedStage, ...] = ()
    fitting_days: int = 0


def spread_of(foreseen: Foreseen, found: Quote) -> Spread:
    """Return how a quote spreads over the days until a fortnight after the last of its dots."""
    shop, at, dots = foreseen.shop, 0, list[date]()
    for dot in range(DOTS):
        while at < len(found.days) - 1 and found.chance(int(found.days[at])) < (dot + 0.5) / DOTS:
            at += 1
        dots.append(shop.calendar.date_of(int(found.days[at])))
    days = found.days[: at + 1 + _BEYOND]
    chances = {shop.calendar.date_of(int(day)): found.said(int(day)) for day in days}
    spans = foreseen.ahead.journey.walk(found.item, foreseen.ahead.bench_before(found.bench_date).copy())
    fittings = [float((span.finish - span.start).mean()) for span in spans if span.stage.waits_for_client]
    return Spread(
        dots=tuple(dots),
        chances=chances,
        closed=frozenset(day for day in _days(shop.facts.on, max(chances)) if day not in chances),
        plan=tuple(
            PlannedStage(name=span.stage.name, on=shop.calendar.date_of(_half_done(found, span)))
            for span in spans
        ),
        fitting_days=round(sum(fittings)),
    )


def _days(after: date, before: date) -> Iterator[date]:
    return (after + timedelta(days=day) for day in range(1, (before - after).days))


def _half_done(found: Quote, span: Span) -> int:
    """Return the day number by which half of the replications have a stage done."""
    finish = sorted(span.finish.tolist())
    return int(found.days[min(int(finish[len(finish) // 2]), len(found.days) - 1)])
