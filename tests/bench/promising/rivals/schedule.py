"""Finite scheduling as planning software does it: usual hours by due day, and a safety learnt from misses."""

from __future__ import annotations

import numpy as np

from tests.bench.workshop.book import LEVELS, Dates, Item, State, Tailor
from tests.bench.workshop.calendar import next_working, working_after, working_between
from tests.bench.workshop.habit import USUAL
from tests.bench.workshop.routes import FIT, ROUTE

FITTING_DAYS = 3
PACE = 0.9
REMEMBERED = 120
ENOUGH = 10
SOON = 0.7
"""Share of the usual days after which a new garment takes its turn."""


class Schedule:
    """Promises the end of a deterministic schedule and so many working days of safety for each level."""

    def __init__(self, tailors: list[Tailor], usual_per_week: dict[str, float], seed: int) -> None:
        self.read = 0
        self.planned: dict[int, int] = {}
        self.misses: list[int] = []

    def quote(self, state: State, item: Item) -> Dates:
        """Return the scheduled end and the quantiles of past misses after it."""
        self._learn(state)
        end = self._end(state, item)
        self.planned[item.id] = end
        safety = self.misses[-REMEMBERED:]
        days = [0, 2, 5] if len(safety) < ENOUGH else [round(float(np.quantile(safety, p))) for p in LEVELS]
        first, second, third = (working_after(end, max(0, count)) for count in days)
        return first, second, third

    def accepted(self, state: State, item: Item) -> None:
        """Give the bench the scheduled end."""
        item.target = self.planned[item.id]

    def _learn(self, state: State) -> None:
        for record in state.records[self.read :]:
            end = self.planned.pop(record.item, None) if record.what == "done" else None
            if end is not None:
                late = record.day - end
                self.misses.append(
                    working_between(end, record.day) if late > 0 else -working_between(record.day, end)
                )
        self.read = len(state.records)

    def _end(self, state: State, item: Item) -> int:
        """Lay out the garments in order of their due days, the new one by its usual days; return its end."""
        free = [float(state.today + 1)] * len(state.tailors)
        wished = working_after(state.today, round(SOON * USUAL[item.kind]))
        for other in sorted(state.items.values(), key=lambda each: (each.bench_day, each.id)):
            if other.bench_day <= wished:
                self._lay(state, other, free)
        return next_working(max(state.today + 1, int(self._lay(state, item, free))))

    def _lay(self, state: State, item: Item, free: list[float]) -> float:
        """Put the stages left of a garment on the tailors who are free first; return the day it ends."""
        at = float(max(item.cloth_eta, item.fit_date, state.today + 1))
        for _, hours, skill in ROUTE[item.kind][item.pos :]:
            if skill == FIT:
                at = max(at + FITTING_DAYS, float(item.fit_date))
                continue
            able = [who for who, tailor in enumerate(state.tailors) if skill in tailor.skills]
            who = min(able, key=lambda each: (max(free[each], at), each))
            days = hours / PACE / state.tailors[who].hours * 7.0 / 5.0
            free[who] = at = max(free[who], at) + days
        return at
